/** The parts of the live run that need no service: DuckDB as a warehouse. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckDb } from "@floe-contracts/rows";
import { afterEach, beforeEach, expect, test } from "vitest";
import { countIn, duckDbUse, duckDbWarehouse } from "../../src/live/warehouse.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "floe-contracts-core-to-dbt-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

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
