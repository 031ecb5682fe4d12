/** What a person waits for `floe-contracts --help`, beside a Node that does nothing. */
import { join } from "node:path";
import { type BenchContext, left, right, type SectionResult } from "../figure.ts";
import { showRatio, showSpread, showTime } from "../format.ts";
import { BARE, type NodeRun, runNode } from "../processes.ts";
import { samplesOf, takeTurns } from "../rounds.ts";
import { ratios, summarize } from "../statistics.ts";

const GOAL_MS = 200;
/** Processes are quick to run and vary: three for every round. */
const PROCESSES = 3;

export async function measureCli(context: BenchContext): Promise<SectionResult> {
  const help: NodeRun = {
    name: "floe-contracts --help",
    args: [join(context.root, "libs/cli/src/main.ts"), "--help"],
  };
  const subjects = [BARE, help];
  const samples = await takeTurns(
    subjects,
    context.rounds * PROCESSES,
    (run) => runNode(run, context.root).milliseconds,
  );
  const bare = samplesOf(samples, BARE.name);
  const rows = subjects.map(({ name }) => {
    const times = samplesOf(samples, name);
    return { name, time: summarize(times), ratio: summarize(ratios(times, bare)) };
  });
  const middle = rows.at(-1)?.time.median ?? Number.NaN;
  return {
    figures: [
      {
        title: "Command line: --help in a fresh process",
        columns: [left("process"), right("wall"), right("spread"), right("ratio"), right("spread"), right("n")],
        rows: rows.map(({ name, time, ratio }) => [
          ...[name, showTime(time.median * 1e6), showSpread(time), showRatio(ratio.median), showSpread(ratio)],
          String(time.n),
        ]),
        notes: ["from the start of the process to its end; what pnpm or npx take to start it is not in it"],
        goal: { text: `under ${GOAL_MS} ms`, measured: showTime(middle * 1e6), met: middle < GOAL_MS },
        data: rows,
      },
    ],
    problems: [],
  };
}
