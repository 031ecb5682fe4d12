/** A table is partitioned anew for what comes: files that are there keep the partitions under which they were written. */
import { check } from "@floe-contracts/harness";
import type { PartitionedTable } from "../areas/evolution.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { refused } from "../engines/breaking.ts";
import { mustBeDone } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";

const OLD = ["at_day: day"];
const NEW = ["at_day: day", "carrier: identity"];

export default check<CatalogSubject>({
  id: "new-partitions-leave-old-files-alone",
  ...ofArea("evolution"),
  async run(subject, findings) {
    const { step, appends, facts, files } = (await subject.areas.evolution()).partitioned;
    for (const [name, append] of Object.entries(appends)) mustBeDone(findings, `/append/${name}`, append);
    mustBeDone(findings, "/change", step);
    const specs = facts?.specs ?? [];
    findings.same(
      "/specs/old",
      true,
      specs.some((spec) => String(spec) === String(OLD)),
    );
    findings.same("/specs/default", NEW, specs[facts?.defaultSpec ?? -1]);
    // A file a partition and append: three before, two after by PyIceberg, two by Trino.
    const records = (spec: readonly string[]): number =>
      files.filter((file) => String(specs[file.spec]) === String(spec)).reduce((sum, file) => sum + file.records, 0);
    findings.same("/files/old", 3, records(OLD));
    findings.same("/files/new", 4, records(NEW));
  },
  broken: {
    "a catalog that writes all files anew": partitioned(({ facts, files }) => ({
      files: files.map((file) => ({ ...file, spec: facts?.defaultSpec ?? 0 })),
    })),
    "an engine that goes on under the old partitions": partitioned(({ files }) => ({
      files: files.map((file) => ({ ...file, spec: Math.min(...files.map(({ spec }) => spec)) })),
    })),
    "a catalog that forgets the old partitions": partitioned(({ facts }) => ({
      facts: facts === null ? null : { ...facts, specs: [NEW], defaultSpec: 0 },
    })),
    "a catalog that refuses new partitions": partitioned(() => ({
      step: refused("CommitFailedException", "the spec cannot be changed"),
    })),
  },
});

function partitioned(edit: (table: PartitionedTable) => Partial<PartitionedTable>) {
  return areaLeaves("evolution", ({ partitioned: table }) => ({ partitioned: { ...table, ...edit(table) } }));
}
