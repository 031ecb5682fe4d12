/**
 * `pnpm bench`: how fast the suite is, beside named peers, in ratios of one run. A slow result never fails the run; it
 * exits with 1 when something could not be measured, and with 2 when it is called wrongly.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FloeContractsError, formatError, messageOf, writeFileAtomic } from "@floe-contracts/base";
import type { BenchContext, Figure, SectionResult } from "./src/figure.ts";
import { describeMachine, readMachine } from "./src/machine.ts";
import { renderFigure } from "./src/report.ts";
import { measureCache } from "./src/sections/cache.ts";
import { measureCli } from "./src/sections/cli.ts";
import { measureEnvironment } from "./src/sections/environment.ts";
import { measureHarness } from "./src/sections/harness.ts";
import { measureLoad } from "./src/sections/load.ts";
import { measureModel } from "./src/sections/model.ts";
import { measureReview } from "./src/sections/review.ts";
import { measureValidate } from "./src/sections/validate.ts";

const SECTIONS: Readonly<Record<string, (context: BenchContext) => Promise<SectionResult>>> = {
  validate: measureValidate,
  load: measureLoad,
  model: measureModel,
  review: measureReview,
  cli: measureCli,
  environment: measureEnvironment,
  harness: measureHarness,
  cache: measureCache,
};

const USAGE = `pnpm bench [--json] [--no-live] [--only ${Object.keys(SECTIONS).join(",")}] [--rounds N]

  --json      also writes reports/bench.json
  --no-live   starts no live run: the last run's results are read, and turbo's cache must be filled
  --only      the sections to run, all by default
  --rounds    how often everything is measured, 5 by default, after one round that warms up`;

interface Options {
  readonly json: boolean;
  readonly live: boolean;
  readonly only: readonly string[];
  readonly rounds: number;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: "boolean", default: false },
        "no-live": { type: "boolean", default: false },
        only: { type: "string", default: Object.keys(SECTIONS).join(",") },
        rounds: { type: "string", default: "5" },
      },
    });
    const only = values.only.split(",");
    const unknown = only.find((name) => !Object.hasOwn(SECTIONS, name));
    if (unknown !== undefined) throw new Error(`there is no section ${JSON.stringify(unknown)}`);
    const rounds = Number(values.rounds);
    if (!Number.isInteger(rounds) || rounds < 1 || rounds > 1000)
      throw new Error("--rounds is a number from 1 to 1000");
    return { json: values.json, live: !values["no-live"], only, rounds };
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${USAGE}`);
    return undefined;
  }
}

async function main(options: Options): Promise<number> {
  const root = join(import.meta.dirname, "..");
  const machine = readMachine();
  console.log(`# Benchmark\n\n${describeMachine(machine)}\n`);
  const context: BenchContext = {
    root,
    rounds: options.rounds,
    live: options.live,
    progress: (text) => console.error(`· ${text}`),
  };
  const figures: Figure[] = [];
  const problems: string[] = [];
  for (const name of options.only) {
    try {
      const result = await SECTIONS[name]?.(context);
      for (const figure of result?.figures ?? []) console.log(`${renderFigure(figure)}\n`);
      figures.push(...(result?.figures ?? []));
      problems.push(...(result?.problems ?? []).map((problem) => `${name}: ${problem}`));
    } catch (error) {
      problems.push(`${name}: ${error instanceof FloeContractsError ? formatError(error) : messageOf(error)}`);
    }
  }
  for (const problem of problems) console.error(`could not be measured: ${problem}`);
  const goals = figures.flatMap(({ goal }) => (goal === undefined ? [] : [goal]));
  console.log(`goals met: ${goals.filter(({ met }) => met).length} of ${goals.length} measured`);
  if (options.json) {
    await mkdir(join(root, "reports"), { recursive: true });
    const report = { machine, rounds: options.rounds, live: options.live, figures, problems };
    await writeFileAtomic(join(root, "reports/bench.json"), `${JSON.stringify(report, null, 2)}\n`);
    console.log("written: reports/bench.json");
  }
  return problems.length === 0 ? 0 : 1;
}

const options = readOptions(process.argv.slice(2));
process.exitCode = options === undefined ? 2 : await main(options);
