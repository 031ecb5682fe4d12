/** What is printed: numbers, tables, and a goal that is said to be missed when it is. */
import { expect, test } from "vitest";
import { left, right } from "../../src/figure.ts";
import { showBytes, showRatio, showShare, showSpread, showTime } from "../../src/format.ts";
import { describeMachine } from "../../src/machine.ts";
import type { TimedDocument } from "../../src/peers/peer.ts";
import { renderFigure, renderTable } from "../../src/report.ts";
import { parseRunSummary } from "../../src/run-summaries.ts";
import { judgeHarness, wholeCommand } from "../../src/sections/harness.ts";
import { peersFigure, speedFigure } from "../../src/sections/validate.ts";
import { isFullHit } from "../../src/turbo.ts";

test("numbers have three figures and the unit that fits", () => {
  expect([0.5, 85.04, 999, 3120, 41_000_000, 2.1e9].map(showTime)).toEqual([
    ...["0.50 ns", "85.0 ns", "999 ns", "3.12 µs", "41.0 ms", "2.10 s"],
  ]);
  expect(showTime(-2_500_000)).toBe("-2.50 ms");
  expect([showRatio(0.314), showRatio(12.34), showShare(0.052), showShare(0.32)]).toEqual([
    ...["0.31 ×", "12.3 ×", "5.2 %", "32 %"],
  ]);
  expect([showBytes(980), showBytes(12_970)]).toEqual(["980 B", "13.0 kB"]);
  expect(showSpread({ median: 10, low: 9, high: 11, n: 5 })).toBe("± 10 %");
});

test("a table is as wide as its cells, and cells keep to their side", () => {
  const table = renderTable(
    [left("name"), right("time")],
    [
      ["a", "3.12 µs"],
      ["longer", "1 s"],
    ],
  );
  expect(table).toBe(["name       time", "──────  ───────", "a       3.12 µs", "longer      1 s"].join("\n"));
  expect(renderTable([left("nothing")], [])).toBe("nothing\n───────");
});

test("a row that lacks a cell is no row", () => {
  expect(() => renderTable([left("a"), right("b")], [["only"]])).toThrow("a row of 1 cells does not fit 2 columns");
});

test("a figure says its goal, what was measured, and whether it is met", () => {
  const figure = { title: "Speed", columns: [left("a")], rows: [["1"]], notes: ["how"], data: null };
  expect(renderFigure(figure)).not.toContain("goal");
  const goal = { text: "at most 1 s", measured: "2 s", met: false };
  expect(renderFigure({ ...figure, goal })).toContain("- how\ngoal: at most 1 s; measured: 2 s: NOT MET");
  expect(renderFigure({ ...figure, goal: { ...goal, met: true } })).toMatch(/: MET$/);
});

const document = (name: string): TimedDocument => ({ name, version: "1.1.0", text: "{}", value: {} });
const samples = (own: number, parse: number): Map<string, number[]> =>
  new Map([
    ["JSON.parse", [parse, parse * 2, parse]],
    ["libs/schemas", [own, own * 2, own]],
    ["pydantic", [own * 10, own * 20, own * 10]],
  ]);

test("validating is judged by the slowest document, and by nothing but the ratio", () => {
  const good = speedFigure(new Map([[document("a"), samples(50, 100)]]));
  expect(good.goal).toMatchObject({ met: true, measured: "0.50 × on average, 0.50 × at worst (a), none above it" });
  const bad = speedFigure(
    new Map([
      [document("a"), samples(50, 100)],
      [document("b"), samples(200, 100)],
    ]),
  );
  expect(bad.goal).toMatchObject({ met: false, measured: "1.00 × on average, 2.00 × at worst (b), b above it" });
});

test("peers are shown in times of libs/schemas, with their average", () => {
  const peers = ["JSON.parse", "libs/schemas", "pydantic"].map((name) => ({ name, description: "", time: () => 0 }));
  const { rows } = peersFigure(new Map([[document("a"), samples(50, 100)]]), peers, undefined);
  expect(rows).toEqual([
    ["a", "50.0 ns", "500 ns", "10.0 ×"],
    ["average", "", "", "10.0 ×"],
  ]);
});

const run = { boundary: "core-to-dbt", records: 380, failed: 0, wallMs: 1000, serviceMs: 950, harnessMs: 50 };

test("the harness is judged by the boundary in which it takes most", () => {
  const slow = { ...run, boundary: "slow", serviceMs: 800, harnessMs: 200 };
  expect(judgeHarness([run], "a run").figures[0]?.goal).toMatchObject({ met: true, measured: "5.0 % (core-to-dbt)" });
  expect(judgeHarness([run, slow], "a run").figures[0]?.goal).toMatchObject({ met: false, measured: "20 % (slow)" });
});

test("seen from outside, what turbo and vitest take counts as the harness's", () => {
  const whole = wholeCommand([run, run], 2500);
  expect(whole).toMatchObject({ records: 760, failed: 0, wallMs: 2500, serviceMs: 1900, harnessMs: 600 });
  expect(judgeHarness([run, run, whole], "a run").figures[0]?.goal).toMatchObject({ met: false });
});

test("the times of a run with failed checks are a problem, not a figure to trust", () => {
  expect(judgeHarness([run], "a run").problems).toEqual([]);
  expect(judgeHarness([{ ...run, failed: 2 }], "a run").problems[0]).toContain("2 checks failed");
});

test("run.json is read, and refused when its parts are missing or not the whole", () => {
  const text = (changes: object): string =>
    JSON.stringify({
      records: 380,
      passed: 380,
      failed: 0,
      wall_ms: 1000,
      service_ms: 950,
      harness_ms: 50,
      ...changes,
    });
  expect(parseRunSummary("core-to-dbt", text({}))).toEqual(run);
  expect(() => parseRunSummary("core-to-dbt", text({ harness_ms: undefined }))).toThrow("harness_ms is no time");
  expect(() => parseRunSummary("core-to-dbt", text({ wall_ms: 2000 }))).toThrow("are not the whole");
});

test("only a run that turbo answered whole from its cache counts as one", () => {
  const said = (cached: number, end: string): string =>
    ` Tasks:    3 successful, 3 total\nCached:    ${cached} cached, 3 total\n  Time:    52ms ${end}`;
  expect(isFullHit(said(3, ">>> FULL TURBO"))).toBe(true);
  expect(isFullHit(said(2, ""))).toBe(false);
  expect(isFullHit(said(2, ">>> FULL TURBO"))).toBe(false);
  expect(isFullHit("")).toBe(false);
});

test("a busy machine is said to be one", () => {
  const machine = { cores: 2, cpu: "CPU", memoryGigabytes: 8, system: "linux x64", node: "v24.0.0", load: 0.2 };
  expect(describeMachine(machine)).toBe("2 × CPU, 8 GB, linux x64, Node v24.0.0, load 0.20 at the start");
  expect(describeMachine({ ...machine, load: 1.5 })).toContain("BUSY");
});
