/** Whoever writes puts its files where the table is, in the bucket that the artifact names: nobody's files lie elsewhere. */
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "files-lie-below-their-table",
  ...ofArea("rows"),
  async run(subject, findings) {
    const { tables } = await subject.areas.rows();
    const bucket = String(valueAt((await subject.artifact()).source.value, "/resolved_profiles/storage/bucket"));
    for (const { name, facts, files, appended } of tables) {
      const location = facts?.location ?? "";
      findings.holds(location.startsWith(`s3://${bucket}/`), {
        pointer: `/${name}/location`,
        expected: `below s3://${bucket}/`,
        found: location,
      });
      findings.same(
        `/${name}/elsewhere`,
        [],
        files.map(({ path }) => path).filter((path) => !path.startsWith(`${location}/`)),
      );
      findings.same(
        `/${name}/records`,
        appended.expected.numRows,
        files.reduce((sum, { records }) => sum + records, 0),
      );
    }
  },
  broken: {
    "a catalog that puts tables into a bucket of its own": areaLeaves("rows", ({ tables }) => ({
      tables: tables.map((table) => ({
        ...table,
        facts: table.facts === null ? null : { ...table.facts, location: "s3://warehouse/flights" },
      })),
    })),
    "an engine that writes below its own directory": areaLeaves("rows", ({ tables }) => ({
      tables: tables.map((table) => ({
        ...table,
        files: table.files.map((file, at) => (at === 0 ? { ...file, path: "s3://flights/tmp/trino/0.parquet" } : file)),
      })),
    })),
    "an engine whose files nobody lists": areaLeaves("rows", ({ tables }) => ({
      tables: tables.map((table) => ({ ...table, files: table.files.slice(1) })),
    })),
  },
});
