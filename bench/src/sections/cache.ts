/** What an unchanged `turbo run test:contracts` takes: everything answered from the cache, reports put back. */
import { type BenchContext, left, right, type SectionResult } from "../figure.ts";
import { showRatio, showSpread, showTime } from "../format.ts";
import { samplesOf, takeTurns } from "../rounds.ts";
import { ratios, summarize } from "../statistics.ts";
import { isFullHit, runLive, timeTurbo } from "../turbo.ts";

const GOAL_MS = 1000;
const BARE = { name: "turbo --version", args: ["--version"] };
const CACHED = { name: "turbo run test:contracts, unchanged", args: ["run", "test:contracts"] };

/** @throws Error when a run was not answered from the cache: something changed meanwhile, or nothing had filled it. */
export async function measureCache(context: BenchContext): Promise<SectionResult> {
  if (context.live) {
    context.progress("filling turbo's cache: what is not in it is run live");
    await runLive(context.root, ["--concurrency=1"]);
  } else if (!isFilled(context.root)) {
    throw new Error("turbo's cache does not hold this state of the repository, and --no-live forbids to fill it");
  }
  const subjects = [BARE, CACHED];
  const samples = await takeTurns(subjects, context.rounds, ({ name, args }) => {
    const { milliseconds, output } = timeTurbo(context.root, args);
    if (name === CACHED.name && !isFullHit(output))
      throw new Error(
        `turbo did not answer from its cache:\n    ${output.trim().split("\n").slice(-6).join("\n    ")}`,
      );
    return milliseconds;
  });
  const rows = subjects.map(({ name }) => {
    const times = samplesOf(samples, name);
    return { name, time: summarize(times), ratio: summarize(ratios(times, samplesOf(samples, BARE.name))) };
  });
  const middle = rows.at(-1)?.time.median ?? Number.NaN;
  return {
    figures: [
      {
        title: "Cache: an unchanged run of every contract",
        columns: [left("command"), right("wall"), right("spread"), right("ratio"), right("spread"), right("n")],
        rows: rows.map(({ name, time, ratio }) => [
          ...[name, showTime(time.median * 1e6), showSpread(time), showRatio(ratio.median), showSpread(ratio)],
          String(time.n),
        ]),
        notes: [
          "each run was a full hit by turbo's own count (FULL TURBO); what pnpm takes to start turbo is not in it",
        ],
        goal: { text: `at most ${GOAL_MS / 1000} s`, measured: showTime(middle * 1e6), met: middle <= GOAL_MS },
        data: rows,
      },
    ],
    problems: [],
  };
}

/** Asked without running anything. */
function isFilled(root: string): boolean {
  const { output } = timeTurbo(root, ["run", "test:contracts", "--dry=json"]);
  const plan: unknown = JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1));
  const tasks: unknown = typeof plan === "object" && plan !== null ? Reflect.get(plan, "tasks") : undefined;
  if (!Array.isArray(tasks)) throw new Error("turbo's plan has no tasks");
  return tasks.every(
    (task: { command?: string; cache?: { status?: string } }) =>
      task.command === "<NONEXISTENT>" || task.cache?.status === "HIT",
  );
}
