/** The parts of the live run that need no service: dbt's files, placeholders, the search for secrets, DuckDB as a warehouse. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckDb } from "@floe-contracts/rows";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { placeholdersFor } from "../../src/live/dbt.ts";
import { readCatalog, readManifest, readRunResults } from "../../src/live/dbt-artifacts.ts";
import { countIn, duckDbUse, duckDbWarehouse } from "../../src/live/warehouse.ts";
import { searchWritten } from "../../src/live/written.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "floe-contracts-core-to-dbt-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe("a dbt artifact", () => {
  const head = { metadata: { dbt_schema_version: "https://schemas.getdbt.com/dbt/manifest/v12.json" } };
  test.each([
    ["that is not there", undefined],
    ["that is empty", ""],
    ["that is cut off", '{"metadata": {'],
    ["that is no object", "[1, 2]"],
    ["without metadata", '{"nodes": {}}'],
    ["without content", JSON.stringify(head)],
  ])("%s is an error that names the file", async (_what, text) => {
    const path = join(directory, "artifact.json");
    if (text !== undefined) await writeFile(path, text);
    for (const read of [readManifest, readRunResults, readCatalog]) {
      await expect(read(path)).rejects.toMatchObject({ code: "dbt-artifact-unreadable", where: { file: path } });
    }
  });

  test("that is whole is read", async () => {
    const path = join(directory, "manifest.json");
    await writeFile(path, JSON.stringify({ ...head, nodes: {} }));
    expect((await readManifest(path)).nodes).toEqual({});
  });
});

test("a placeholder is a number just where the profile casts to one", () => {
  const text = `host: "{{ env_var('A_HOST') }}"\nport: "{{ env_var('A_PORT') | as_number }}"\nagain: "{{ env_var('A_HOST') }}"`;
  expect(placeholdersFor(text, "secret")).toEqual({ A_HOST: "secret", A_PORT: "65000" });
});

test("a secret is found in any file, binary or deep, and nowhere else", async () => {
  await mkdir(join(directory, "deep", "er"), { recursive: true });
  await writeFile(join(directory, "clean.txt"), "nothing");
  await writeFile(join(directory, "deep", "er", "dirty.bin"), Buffer.from([0, 255, ...Buffer.from("s3cr3t-value"), 0]));
  expect(await searchWritten(directory, [directory], ["s3cr3t-value"])).toEqual({
    files: 2,
    withSecret: [join("deep", "er", "dirty.bin")],
  });
  expect(await searchWritten(directory, [directory], ["another-value"])).toEqual({ files: 2, withSecret: [] });
});

test("DuckDB's relations are listed with their columns in order, the system's left out", async () => {
  const path = join(directory, "warehouse.duckdb");
  {
    await using open = await openDuckDb(path, { readOnly: false });
    await open.connection.run(
      "create schema gold; create table gold.b (z int, a text); create view gold.v as select 1 as one",
    );
  }
  await using reader = await duckDbWarehouse(path, duckDbUse()).reader();
  expect(await reader.relations()).toEqual([
    { database: "warehouse", schema: "gold", name: "b", columns: ["z", "a"] },
    { database: "warehouse", schema: "gold", name: "v", columns: ["one"] },
  ]);
  expect(countIn(await reader.read("select count(*) from gold.v"))).toBe(1);
});
