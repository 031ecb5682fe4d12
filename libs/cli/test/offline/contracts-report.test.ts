import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rowsOf } from "../../src/contracts/rows.ts";
import { CHECKS, checkout, record, records, runJob } from "./support/checkout.ts";
import { golden, scratch } from "./support/cli.ts";
import { write } from "./support/project.ts";

const LINES = [
  "$ vitest run",
  "✓ alpha 1.1.0 duckdb local: 3 checks passed (1.2 s)",
  " noise of a tool",
  "✓ alpha 1.0.0 duckdb local: 3 checks passed (0.8 s)",
];

/** One check fails on one case, by differences; another by an error. */
function failing() {
  return records().map((each) => {
    if (each.artifact_version !== "1.1.0") return each;
    if (each.id === "rows-are-equal" && each.target === "postgres") {
      const differences = [
        { pointer: "/rows/42/arr_delay", expected: "11", found: "null", hint: "a join loses it" },
        { pointer: "/columns/3", expected: "Int32", found: "Utf8", file: "marts.yaml", line: 7, column: 3 },
      ];
      return record({ ...each, status: "failed", differences, differences_total: 31, proved_on: [] });
    }
    if (each.id === "profile-is-valid" && each.target === "spark") {
      const error = {
        code: "service-not-ready",
        message: "spark was not ready within 30 s",
        hint: "look at its log",
        where: { service: "spark", log: ["no memory"] },
      };
      return record({ ...each, status: "failed", error, proved_on: [] });
    }
    return each;
  });
}

describe("the report", () => {
  test("of a run in which all passed", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const { outcome, stdout, stderr } = await runJob(place.path, { alpha: { records: records(), lines: LINES } });
    const { expected, actual } = await golden("contracts-passed", stdout);
    expect(actual).toBe(expected);
    expect(outcome.exit).toBe(0);
    expect(stderr).toBe("");
  });

  test("of failed checks has a row for each, every failure in full, and how to run it again", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const { outcome, stdout } = await runJob(place.path, { alpha: { records: failing(), lines: LINES, fails: true } });
    const { expected, actual } = await golden("contracts-failed", stdout);
    expect(actual).toBe(expected);
    expect(outcome.exit).toBe(1);
  });

  test("of failed checks with a foreign consumer names it in the way to run them again", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const options = { consumer: "floe-dbt profiles 'my project' {artifact} {out}" };
    const { stdout } = await runJob(place.path, { alpha: { records: failing(), fails: true } }, { options });
    expect(stdout).toContain(`--consumer 'floe-dbt profiles '\\''my project'\\'' {artifact} {out}'`);
  });

  test("tells known differences, the program that played the service, and how to play a recorded case again", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const why = "It lists a missing namespace as empty.";
    const known = [{ pointer: "/listed/status", expected: "a number 404", found: "a number 200", why }];
    const onNessie = { target: null, environment: "nessie", implementation: "nessie" };
    const played = { target: null, environment: "polaris", implementation: "polaris", evidence: "recorded" } as const;
    const differences = [{ pointer: "/status", expected: "403", found: "200" }];
    const { stdout } = await runJob(place.path, {
      alpha: {
        records: [
          record({ ...onNessie, known_differences: known }),
          record({ ...played, status: "failed", differences, differences_total: 1, proved_on: [] }),
        ],
        fails: true,
      },
    });
    expect(stdout).toMatch(/nessie .*✓ 1 passed, 1 known/);
    expect(stdout).toContain("· 1 known difference");
    const again = "FLOE_CONTRACTS_ENVIRONMENT=polaris npx pnpm@12 contracts --boundary alpha --check profile-is-valid";
    expect(stdout).toContain(`${again} --artifact-version 1.1.0\n`);
  });

  test("a check that only another platform can answer is told, and missed where it could", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const file = join(place.path, "contracts", "alpha.contract.yaml");
    const text = await readFile(file, "utf8");
    await write(file, text.replace(/(id: rows-are-equal, .*)(evidence: live)/, "$1$2, only_on: [docker]"));
    const others = records().filter(({ id }) => id !== "rows-are-equal");
    const live = others.map((each) => ({ ...each, evidence: "live" as const }));
    const here = await runJob(place.path, { alpha: { records: live } });
    expect(here.outcome.exit).toBe(0);
    expect(here.stdout).toContain("not asked here: alpha/rows-are-equal, only on docker");
    const there = await runJob(place.path, {
      alpha: { records: live.map((each) => ({ ...each, environment: "docker" })) },
    });
    expect(there.outcome.exit).toBe(1);
    expect(there.stdout).toContain("1 check of alpha left no record: rows-are-equal");
    expect(there.stdout).not.toContain("not asked here");
    // Played back, it has not been asked on the platform.
    const played = [...live, record({ environment: "docker", evidence: "recorded" })];
    expect((await runJob(place.path, { alpha: { records: played } })).stdout).toContain("not asked here");
  });

  test("of results without an answer for one reason tells the reason once", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const error = {
      code: "service-exited",
      message: "postgres: initdb ended with exit code 1",
      hint: "look at its log",
    };
    const lost = records().map((record) => ({ ...record, status: "failed", proved_on: [], differences: [], error }));
    const { outcome, stdout } = await runJob(place.path, {
      alpha: { records: lost as ReturnType<typeof records>, fails: true },
    });
    expect(outcome.exit).toBe(1);
    expect(stdout).toContain(`✗ alpha · ${lost.length} results without an answer, all for one reason`);
    expect(stdout.split("initdb ended with exit code 1")).toHaveLength(2);
    for (const { id } of lost) expect(stdout.slice(stdout.indexOf("checks:"))).toContain(id);
  });

  test("on a narrow terminal wraps and loses no id", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha", "beta"]);
    const scenarios = { alpha: { records: failing(), fails: true }, beta: { records: records("beta") } };
    const { stdout } = await runJob(place.path, scenarios, { env: { COLUMNS: "80" } });
    const { expected, actual } = await golden("contracts-narrow", stdout);
    expect(actual).toBe(expected);
    const table = stdout.slice(stdout.indexOf("\nalpha\n"), stdout.indexOf("✗ alpha/"));
    expect(Math.max(...table.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test("as JSON is one object on standard output, and progress is on standard error", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const ran = await runJob(place.path, { alpha: { records: failing(), lines: LINES, fails: true } }, { json: true });
    expect(ran.stdout).toBe("");
    expect(ran.stderr).toContain("✓ alpha 1.1.0 duckdb local");
    expect(ran.outcome.json).toMatchObject({
      totals: { checks: 3, results: 20, passed: 18, failed: 2, broken_peers: 36, service_ms: 3000, harness_ms: 1000 },
      boundaries: [
        {
          boundary: "alpha",
          ok: false,
          cached_from: null,
          results: "packages/alpha/results/results.jsonl",
          problems: [],
        },
      ],
      selection: { boundaries: ["alpha"], checks: null },
    });
  });
});

describe("rows", () => {
  test("are a check's cases of the same evidence and outcome, in the contract's order", () => {
    const rows = rowsOf(failing().reverse(), CHECKS);
    expect(rows.map((row) => [row.check, row.versions, row.targets, row.status, row.cases])).toEqual(
      [
        ["profile-is-valid", "1.1.0", "spark", "failed", 1],
        ["profile-is-valid", "1.0.0 1.1.0", "all 4", "passed", 7],
        ["profile-takes-the-rest-from-the-environment", "1.0.0 1.1.0", "all 4", "passed", 8],
        ["rows-are-equal", "1.1.0", "postgres", "failed", 1],
        ["rows-are-equal", "1.0.0 1.1.0", "duckdb postgres", "passed", 3],
      ].map((row) => [
        row[0],
        row[1],
        row[2] === "duckdb postgres" ? expect.stringMatching(/^(duckdb postgres|postgres duckdb)$/) : row[2],
        row[3],
        row[4],
      ]),
    );
  });

  test("keep kinds of evidence apart, name environments where there are several, and say none for no target", () => {
    const rows = rowsOf(
      [record({ target: null }), record({ target: null, evidence: "emulated", environment: "prod" })],
      CHECKS,
    );
    expect(rows.map((row) => [row.evidence, row.targets])).toEqual([
      ["offline", "none (local)"],
      ["emulated", "none (prod)"],
    ]);
  });
});

describe("results are not believed without a look", () => {
  const cases: readonly (readonly [string, Parameters<typeof runJob>[1][string], string, string])[] = [
    ["none at all", { lines: ["boom: cannot start"], fails: true }, "results-missing", "│ boom: cannot start"],
    ["none, although turbo is content", {}, "results-missing", "alpha left no results"],
    ["an empty file", { files: { "results.jsonl": "", "run.json": "{}" } }, "results-unreadable", "it holds no record"],
    ["garbage", { files: { "results.jsonl": "<html>\n" } }, "results.jsonl:1:1 results-unreadable", "cannot be used"],
    [
      "a line cut short",
      { records: records(), files: { "results.jsonl": `${JSON.stringify(record())}\n{"id": "prof` } },
      "results.jsonl:2:",
      "results-unreadable",
    ],
    [
      "a record that meets no schema",
      { files: { "results.jsonl": `${JSON.stringify({ ...record(), status: "skipped" })}\n` } },
      "results.jsonl:1:",
      '/status: expected one of "passed", "failed"',
    ],
    [
      "fewer than the run counted",
      { records: records(), files: { "results.jsonl": `${JSON.stringify(record())}\n` } },
      "run.json results-unreadable",
      "it counts 20 records, and there are 1",
    ],
    [
      "no summary of the run",
      { records: records(), files: { "run.json": "[]" } },
      "run.json results-unreadable",
      "no summary",
    ],
    [
      "of another boundary",
      { records: records("beta") },
      "results.jsonl:1:1 results-unreadable",
      "a record is of the boundary beta",
    ],
    [
      "a check that left no record",
      { records: records().filter(({ id }) => id !== "rows-are-equal") },
      "results-incomplete",
      "1 check of alpha left no record: rows-are-equal",
    ],
    [
      "all green, but the script failed",
      { records: records(), lines: ["a service did not stop"], fails: true },
      "boundary-run-failed",
      "│ a service did not stop",
    ],
  ];

  test.for(cases)("%s", async ([, scenario, code, text]) => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const { outcome, stdout } = await runJob(place.path, { alpha: scenario });
    expect(stdout).toContain(code);
    expect(stdout).toContain(text);
    expect(outcome.exit).toBe(1);
    expect(outcome.json).toMatchObject({ boundaries: [{ ok: false, problems: [{ hint: expect.any(String) }] }] });
  });

  test("of an earlier run are gone before the run, and of it alone", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha", "beta"]);
    const old = (name: string, file: string) => join(place.path, "packages", name, "results", file);
    for (const name of ["alpha", "beta"]) {
      for (const file of ["results.jsonl", "run.json", "junit.xml", "offline/junit.xml"])
        await write(old(name, file), "old");
    }
    const { outcome } = await runJob(place.path, { alpha: {} }, { options: { boundary: ["alpha"] } });
    expect(outcome.exit).toBe(1);
    expect(existsSync(old("alpha", "results.jsonl"))).toBe(false);
    expect(existsSync(old("alpha", "junit.xml"))).toBe(false);
    expect(existsSync(old("alpha", "offline/junit.xml"))).toBe(true);
    expect(existsSync(old("beta", "results.jsonl"))).toBe(true);
  });

  test("of one boundary do not hide what another lacks", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha", "beta"]);
    const { outcome, stdout } = await runJob(place.path, { alpha: { records: records() }, beta: { fails: true } });
    expect(stdout).toContain("beta left no results");
    expect(stdout).toContain("✗ 3 checks, 20 results: 20 passed, 0 failed, 1 problem beside them");
    expect(outcome.exit).toBe(1);
  });

  test("from the cache say so and from when", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const scenario = { alpha: { records: records(), lines: LINES, cached: true } };
    const { outcome, stdout } = await runJob(place.path, scenario, { options: { cached: true } });
    expect(stdout).toContain("alpha: cached, from 2013-01-31T12:00:00.000Z");
    expect(stdout).not.toContain("run alpha");
    expect(outcome.json).toMatchObject({ boundaries: [{ ok: true, cached_from: "2013-01-31T12:00:00.000Z" }] });
    expect(outcome.exit).toBe(0);
  });
});
