/** The table check × implementation: what each cell says, and that nothing recorded passes for live. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ResultRecord } from "@floe-contracts/harness";
import { expect, onTestFinished, test } from "vitest";
import { catalogTable, renderCatalogs, writeCatalogs } from "../../src/catalogs/index.ts";

const RUN = "5b1f8f1e-93a5-4a7e-8c56-0d5c2f0f8a13";
const PEER = { kind: "reference", version: "0.1.0" } as const;
const WHY = "Nessie 0.99.0 lists a missing namespace as empty.";

function record(id: string, implementation: string, change: Partial<ResultRecord> = {}): ResultRecord {
  return {
    id,
    boundary: "core-to-polaris",
    sentence: `What ${id} says.`,
    requirements: ["FR-012"],
    run: RUN,
    started_at: "2026-01-02T03:04:05.000Z",
    provider: { name: "floe-core", ...PEER },
    consumer: { name: "floe-polaris", ...PEER },
    artifact_version: "1.1.0",
    target: null,
    environment: "local",
    implementation,
    services: [{ name: "catalog", version: `${implementation} 1.0`, driver: "native" }],
    evidence: "live",
    status: "passed",
    compared: 1,
    proved_on: ["a broken peer"],
    time: { service_ms: 1, harness_ms: 1 },
    differences: [],
    differences_total: 0,
    error: null,
    ...change,
  };
}

const known = [{ pointer: "/listed/status", expected: "404", found: "200", why: WHY }];
const difference = { pointer: "/duplicate/status", expected: "409", found: "200" };
const RECORDS = [
  record("table-twice", "iceberg-rest"),
  record("table-twice", "nessie", { status: "failed", differences: [difference], differences_total: 1, proved_on: [] }),
  record("table-twice", "polaris", { evidence: "recorded", services: [] }),
  record("namespace-missing", "iceberg-rest"),
  record("namespace-missing", "nessie", { known_differences: known }),
  record("role-ends", "polaris", { evidence: "recorded", services: [], known_differences: known }),
  record("artifact-is-valid", "nessie", { evidence: "offline", services: [] }),
];
/** As the contract has them. */
const ORDER = ["artifact-is-valid", "namespace-missing", "table-twice", "role-ends"];

test("each cell says what came of the check on the implementation", () => {
  const { rows, columns } = catalogTable(RECORDS, ORDER);
  expect(columns.map(({ implementation, ran }) => [implementation, ran])).toEqual([
    ["iceberg-rest", ["iceberg-rest 1.0, native"]],
    ["nessie", ["nessie 1.0, native"]],
    ["polaris", ["a recording"]],
  ]);
  const outcomes = rows.map(({ id, cells }) => [id, ...columns.map((each) => cells[each.implementation]?.outcome)]);
  expect(outcomes).toEqual([
    ["namespace-missing", "passed", "passed with known differences", "not asked"],
    ["table-twice", "passed", "failed", "recorded"],
    ["role-ends", "not asked", "not asked", "recorded with known differences"],
  ]);
  expect(rows[1]?.cells["nessie"]).toMatchObject({ reason: "/duplicate/status", proved: 0 });
  expect(rows[0]?.cells["nessie"]).toMatchObject({ known, proved: 1 });
});

test("a record of a check that the contract has no more is left out", () => {
  expect(catalogTable([record("old-check", "nessie"), ...RECORDS], ORDER).rows.map(({ id }) => id)).toEqual(
    ORDER.slice(1),
  );
});

test("of several cases the worst counts, and an error is told by its code", () => {
  const error = { code: "catalog-unreachable", message: "it does not answer", hint: "start it" };
  const { rows, columns } = catalogTable(
    [
      record("table-twice", "nessie"),
      record("table-twice", "nessie", { artifact_version: "1.0.0", status: "failed", error, services: [] }),
    ],
    ORDER,
  );
  expect(rows[0]?.cells["nessie"]).toMatchObject({ outcome: "failed", reason: "catalog-unreachable" });
  expect(columns[0]?.counts).toMatchObject({ failed: 1, passed: 0 });
});

test("as Markdown, with the reason of every known difference", () => {
  expect(renderCatalogs(catalogTable(RECORDS, ORDER)).split("\n").slice(6)).toEqual([
    "- iceberg-rest (iceberg-rest 1.0, native): 2 checks, 2 passed, 0 with known differences, 0 failed, 1 not asked",
    "- nessie (nessie 1.0, native): 2 checks, 0 passed, 1 with known differences, 1 failed, 1 not asked",
    "- polaris (a recording): 2 checks, 1 passed, 1 with known differences, 0 failed, 1 not asked",
    "",
    "| check | iceberg-rest | nessie | polaris |",
    "| --- | --- | --- | --- |",
    "| namespace-missing | ✓ | ✓ [1] | – |",
    "| table-twice | ✓ | ✗ /duplicate/status | recorded |",
    "| role-ends | – | – | recorded [2] |",
    "",
    "## Known differences",
    "",
    `1. nessie, namespace-missing: ${WHY} (\`/listed/status\`)`,
    `2. polaris, role-ends: ${WHY} (\`/listed/status\`)`,
    "",
  ]);
  expect(renderCatalogs(catalogTable([], ORDER))).toContain("No run has asked a catalog yet");
});

test("as files: a run takes the place of the one before on its environment, and stands beside those on others", async () => {
  const results = await mkdtemp(join(tmpdir(), "catalogs-"));
  onTestFinished(() => rm(results, { recursive: true }));
  const failed = record("table-twice", "nessie", { status: "failed", differences: [difference], differences_total: 1 });
  await writeCatalogs({ results, order: ORDER, environment: "nessie", records: [failed] });
  await writeCatalogs({ results, order: ORDER, environment: "local", records: RECORDS.slice(0, 1) });
  const table = await writeCatalogs({
    results,
    order: ORDER,
    environment: "nessie",
    records: [record("table-twice", "nessie")],
  });
  expect(JSON.parse(await readFile(join(results, "catalogs.json"), "utf8"))).toEqual(table);
  const text = await readFile(join(results, "catalogs.md"), "utf8");
  expect(text).toContain("| table-twice | ✓ | ✓ |");
  await writeFile(join(results, "catalogs", "other.jsonl"), '{"id": "table-twice"}\n');
  await expect(writeCatalogs({ results, order: ORDER, environment: "local", records: [] })).rejects.toMatchObject({
    where: { file: join(results, "catalogs", "other.jsonl") },
  });
});
