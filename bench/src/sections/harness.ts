/** The harness's own time in a live run: the part of the wall time in which no service and no tool worked. */
import { plural } from "@floe-contracts/base";
import { type BenchContext, left, right, type SectionResult } from "../figure.ts";
import { showRatio, showShare, showTime } from "../format.ts";
import { type RunSummary, readRunSummaries } from "../run-summaries.ts";
import { runLive } from "../turbo.ts";

const GOAL = 0.1;

export async function measureHarness(context: BenchContext): Promise<SectionResult> {
  const begun = Date.now();
  const start = performance.now();
  if (context.live) {
    context.progress("running every boundary live; this takes minutes");
    await runLive(context.root, ["--force", "--concurrency=1", "--filter=./packages/*"]);
  }
  const commandMs = context.live ? performance.now() - start : undefined;
  const found = await readRunSummaries(context.root);
  // A second of play: some file systems round the time of writing.
  const summaries = context.live ? found.filter(({ writtenAt }) => writtenAt >= begun - 1000) : found;
  if (summaries.length === 0) throw new Error("no boundary left a run.json; run `pnpm test:contracts` first");
  if (commandMs === undefined) return judgeHarness(summaries, "an earlier run, read and not repeated");
  return judgeHarness([...summaries, wholeCommand(summaries, commandMs)], "a live run of this benchmark");
}

type Run = Omit<RunSummary, "writtenAt">;

/**
 * The same run seen from outside: a boundary's run begins when vitest is up, and turbo and vitest take time too.
 * @internal exported for its test
 */
export function wholeCommand(summaries: readonly Run[], commandMs: number): Run {
  const sum = (of: (run: Run) => number): number => summaries.reduce((total, run) => total + of(run), 0);
  const serviceMs = sum((run) => run.serviceMs);
  return {
    boundary: "all, from turbo's start to its end",
    records: sum((run) => run.records),
    failed: 0,
    wallMs: commandMs,
    serviceMs,
    harnessMs: commandMs - serviceMs,
  };
}

/** @internal exported for its test */
export function judgeHarness(summaries: readonly Run[], source: string): SectionResult {
  const share = ({ harnessMs, wallMs }: Pick<RunSummary, "harnessMs" | "wallMs">): number => harnessMs / wallMs;
  const worst = summaries.reduce((a, b) => (share(b) > share(a) ? b : a));
  return {
    figures: [
      {
        title: "Harness: its own time in a live run",
        columns: [
          ...[left("boundary"), right("checks"), right("wall"), right("services and tools"), right("harness")],
          ...[right("harness beside services"), right("share of wall"), right("n")],
        ],
        rows: summaries.map((run) => [
          ...[run.boundary, String(run.records), showTime(run.wallMs * 1e6), showTime(run.serviceMs * 1e6)],
          ...[showTime(run.harnessMs * 1e6), showRatio(run.harnessMs / run.serviceMs), showShare(share(run)), "1"],
        ]),
        notes: [`${source}; the harness's time is all that is outside services and tools`],
        goal: {
          text: `at most ${showShare(GOAL)} of a live run`,
          measured: `${showShare(share(worst))} (${worst.boundary})`,
          met: share(worst) <= GOAL,
        },
        data: { source, summaries },
      },
    ],
    problems: summaries
      .filter(({ failed }) => failed > 0)
      .map(({ boundary, failed }) => `${boundary}: ${plural(failed, "check")} failed: the times are of a failed run`),
  };
}
