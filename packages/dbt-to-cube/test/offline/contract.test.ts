/**
 * The contract's list of reads, held against the consumer both ways: a field that is not listed changes nothing (a check of
 * the boundary), and a field that is listed changes something, or the row is stale.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Json, put } from "@floe-contracts/artifacts";
import { artifact } from "@floe-contracts/floe";
import { declaresRead, loadContract } from "@floe-contracts/harness";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UNDECLARED } from "../../src/checks/model-ignores-undeclared-fields.ts";
import { referenceConsumer } from "../../src/consumer/cube.ts";
import { readModelFiles } from "../../src/model-files.ts";
import { RECORDED_MANIFEST } from "../support/offline.ts";

const contract = await loadContract("dbt-to-cube");

let directory = "";
let manifest: Json = {};
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "dbt-to-cube-contract-"));
  const recorded = JSON.parse(await readFile(RECORDED_MANIFEST, "utf8")) as Json;
  // A rollup that leaves everything to the artifact.
  const rollups = "/nodes/model.flights.agg_carrier_daily/config/meta/cube/pre_aggregations";
  manifest = put(recorded, rollups, [{ name: "by_carrier", measures: ["flights"], dimensions: ["carrier"] }]);
  // Where the artifact's paths lead: a manifest of one model less, and a model that has changed since.
  const { ["model.flights.stg_weather"]: _weather, ...nodes } = manifest["nodes"] as Json;
  await mkdir(join(directory, "moved", "models", "marts"), { recursive: true });
  await writeFile(join(directory, "moved", "manifest.json"), JSON.stringify({ ...manifest, nodes }));
  await writeFile(join(directory, "moved", "models", "marts", "dim_carriers.sql"), "select 1");
  await mkdir(join(directory, "dbt", "target"), { recursive: true });
  await writeFile(join(directory, "dbt", "target", "manifest.json"), JSON.stringify(manifest));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

test("no field that the check takes for undeclared is declared", () => {
  for (const { pointer, only } of UNDECLARED) {
    for (const version of only === undefined ? contract.artifact.accepts : [only])
      expect([pointer, declaresRead(contract, version, pointer)]).toEqual([pointer, false]);
  }
});

const COMPUTE = { target: "duckdb", properties: {} };

/** Another value for each field that is read; `base` is what has to be in the artifact for the field to be read. */
const READS: Readonly<Record<string, { readonly value: unknown; readonly base?: (made: Json) => Json }>> = {
  "/version": { value: "9.9.9" },
  "/consumption/enabled": { value: false },
  "/consumption/api_secret_ref": { value: "another-secret" },
  "/consumption/security/row_level": { value: false },
  "/consumption/security/filter_column": { value: "origin" },
  "/consumption/pre_aggregations/refresh_schedule": { value: "0 3 * * *" },
  "/consumption/pre_aggregations/timezone": { value: "America/New_York" },
  "/consumption/pre_aggregations/external": { value: true },
  "/consumption/pre_aggregations/cube_store/enabled": {
    value: false,
    base: (made) =>
      put(put(made, "/consumption/pre_aggregations/external", true), "/consumption/pre_aggregations/cube_store", {
        enabled: true,
      }),
  },
  "/column_classifications": { value: { dim_carriers: { carrier_name: { classification: "pii" } } } },
  "/compute/target": { value: "duckdb", base: withCompute },
  "/resolved_profiles/compute/type": { value: "duckdb" },
  "/observability/traces": { value: false },
  "/observability/otlp_endpoint": { value: "http://otel.example:4318" },
  "/observability/attributes": { value: { team: "another" } },
  "/observability/lineage": { value: false },
  "/lineage_namespace": { value: "another-namespace" },
  "/dbt_project_path": { value: "moved" },
  "/dbt_manifest_path": { value: "moved/manifest.json" },
};

/** In 1.1.0 only where there are no resolved profiles. */
function withCompute(made: Json): Json {
  const flat = made["version"] === "1.1.0" ? { resolved_profiles: null } : {};
  return { ...made, ...flat, compute: { ...COMPUTE, target: "postgres" } };
}

describe.each(
  contract.reads.flatMap(({ pointer, versions }) => versions.map((version) => [pointer, version] as const)),
)("%s in %s", (pointer, version) => {
  test("is read: another value changes what the consumer does", async () => {
    const read = READS[pointer];
    if (read === undefined) throw new RangeError(`the contract lists ${pointer} and this test does not know it`);
    const consumption = {
      enabled: true,
      api_secret_ref: "flights-cube-api",
      security: { row_level: true, filter_column: "carrier" },
      ...(version === "1.1.0" ? { pre_aggregations: { external: false } } : {}),
    };
    const made = artifact({
      version: version === "1.0.0" ? "1.0.0" : "1.1.0",
      target: "postgres",
      overrides: { consumption, dbt_project_path: "dbt", dbt_manifest_path: "dbt/target/manifest.json" },
    }) as unknown as Json;
    const base = read.base?.(made) ?? made;
    expect(await outcome(put(base, pointer, read.value), "changed")).not.toEqual(await outcome(base, "base"));
  });
});

/** The files that the consumer makes of an artifact, or what it says. The manifest is where the artifact's paths lead. */
async function outcome(document: Json, name: string): Promise<string> {
  const artifactPath = join(directory, `${name}.json`);
  await writeFile(artifactPath, JSON.stringify(document));
  const outDir = await mkdtemp(join(directory, "out-"));
  try {
    await referenceConsumer().consume({ artifactPath, outDir, projectDir: directory, env: {} });
    return JSON.stringify([...(await readModelFiles(outDir)).files]);
  } catch (refusal) {
    return String(refusal);
  }
}
