/**
 * `floe-contracts contracts`, the main job: prepare, the first steps of the story, the boundaries, the report. It is green
 * only if something ran and every planned check of it passed.
 */
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import { down, ENVIRONMENT_ROOT, isCi } from "@floe-contracts/services";
import type { Call } from "../cli.ts";
import type { ContractsOptions } from "../commands/contracts.ts";
import { DONE, INVALID, type Outcome } from "../outcome.ts";
import { failure } from "../output/failure.ts";
import type { Environment } from "../output/output.ts";
import { packageVersion, ROOT, suiteVersion } from "../root.ts";
import { discoverBoundaries } from "./boundaries.ts";
import { assertPnpm, environmentFor } from "./environment.ts";
import { type FirstSteps, firstSteps } from "./first-steps.ts";
import { Interrupt, Interrupted } from "./interrupt.ts";
import { boundaryJson, selectionJson } from "./json.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { Progress } from "./progress.ts";
import { allPassed, renderReport, totalsOf } from "./report.ts";
import { type BoundaryResults, readResults, removeOldResults } from "./results.ts";
import { describeSelection, type Selection, select } from "./selection.ts";
import { runTurbo, type TurboOptions } from "./turbo.ts";

/** What a test puts in the place of the checkout and its tools. */
export interface ContractsParts {
  readonly root?: string;
  readonly turbo?: TurboOptions["command"];
  readonly graceMs?: number;
  readonly prepare?: typeof prepare;
  readonly firstSteps?: typeof firstSteps;
  readonly endServices?: () => Promise<unknown>;
}

/** What this run has left up for its own later parts. What somebody else uses stays. */
function endServices(): Promise<unknown> {
  return down({ root: ENVIRONMENT_ROOT, onlyUnused: true, who: "the end of the run" });
}

export async function runContracts(
  options: ContractsOptions,
  call: Call,
  parts: ContractsParts = {},
): Promise<Outcome> {
  const root = parts.root ?? ROOT;
  using interrupt = new Interrupt();
  const say = new Progress(call.output);
  try {
    const all = await discoverBoundaries(root);
    const selection = select(all, options);
    say.head(versions(root), describeSelection(selection, all));
    const env = environmentFor(options, selection, call);
    await assertPnpm(env);
    const prepared = await prepareAll(selection, { env, interrupt, say, parts });
    const steps = await takeFirstSteps(root, { env, interrupt, say, parts, call });
    if ("failed" in steps) return steps.failed;
    const cached = options.cached === true;
    const results = await runBoundaries(root, selection, { env, interrupt, say, cached, parts }).finally(() =>
      isCi(call.env) ? (parts.endServices ?? endServices)() : undefined,
    );
    return await outcomeOf(results, { prepared, steps, selection, root, call, options });
  } catch (thrown) {
    if (!(thrown instanceof Interrupted)) throw thrown;
    return {
      exit: thrown.exit,
      json: {
        error: { code: "interrupted", message: thrown.message, hint: "start it again; nothing was left running" },
      },
      text: `${thrown.message}: what was started is stopped`,
    };
  }
}

interface RunContext {
  readonly env: Environment;
  readonly interrupt: Interrupt;
  readonly say: Progress;
  readonly parts: ContractsParts;
}

function versions(root: string): string {
  return `floe-contracts ${suiteVersion()} · node ${process.versions.node} · turbo ${installedVersion(root, "turbo")}`;
}

function installedVersion(root: string, name: string): string {
  try {
    return packageVersion(join(root, "node_modules", name));
  } catch {
    return "not installed";
  }
}

function prepareAll(selection: Selection, { env, interrupt, say, parts }: RunContext): Promise<Prepared[]> {
  say.title("prepare");
  const done = (text: string): void => say.done(text);
  return (parts.prepare ?? prepare)(selection.boundaries, { env, interrupt, say: (text) => say.doing(text), done });
}

async function takeFirstSteps(
  root: string,
  { env, interrupt, say, parts, call }: RunContext & { call: Call },
): Promise<FirstSteps | { readonly failed: Outcome }> {
  say.title("compile examples/flights");
  let failed: Outcome | undefined;
  const onFailure = async (thrown: unknown): Promise<void> => {
    if (!(thrown instanceof Interrupted)) failed = await failure(thrown, call);
  };
  try {
    return await (parts.firstSteps ?? firstSteps)({ root, env, interrupt, done: (text) => say.done(text), onFailure });
  } catch (thrown) {
    if (failed === undefined) throw thrown;
    return { failed };
  }
}

async function runBoundaries(
  root: string,
  selection: Selection,
  { env, interrupt, say, cached, parts }: RunContext & { cached: boolean },
): Promise<BoundaryResults[]> {
  const { boundaries } = selection;
  await removeOldResults(boundaries);
  const run = await runTurbo({
    root,
    boundaries,
    env,
    cached,
    signal: interrupt.signal,
    onStart: (name) => say.title(`run ${name}`),
    onLine: (_name, line) => say.line(line),
    ...(parts.turbo === undefined ? {} : { command: parts.turbo }),
    ...(parts.graceMs === undefined ? {} : { graceMs: parts.graceMs }),
  });
  interrupt.signal.throwIfAborted();
  const results: BoundaryResults[] = [];
  for (const boundary of boundaries) {
    const log = run.logOf(boundary.name).length > 0 ? run.logOf(boundary.name) : run.log;
    const read = await readResults(boundary, { selection, cached: run.cached.has(boundary.name), log });
    if (read.cachedFrom !== undefined) say.title(`${boundary.name}: cached, from ${read.cachedFrom}`);
    results.push(read);
  }
  return run.exitCode === 0 ? results : withUnexplainedFailure(results, run);
}

/** A script that failed although all its records passed has failed: something beside the checks went wrong. */
function withUnexplainedFailure(
  results: readonly BoundaryResults[],
  run: Awaited<ReturnType<typeof runTurbo>>,
): BoundaryResults[] {
  const isExplained = (each: BoundaryResults): boolean =>
    each.problems.length > 0 || each.records.some((record) => record.status === "failed");
  const nothingSaid = run.failed.size === 0 && !results.some(isExplained);
  return results.map((each) => {
    if (isExplained(each) || !(nothingSaid || run.failed.has(each.boundary.name))) return each;
    const log = run.logOf(each.boundary.name).length > 0 ? run.logOf(each.boundary.name) : run.log;
    const problem = new FloeContractsError(
      "boundary-run-failed",
      `the run of ${each.boundary.name} failed, though no check of it did`,
      {
        hint: "its last lines are below; a service that did not stop, or an error outside a check, is the usual cause",
        where: { log },
      },
    );
    return { ...each, problems: [problem] };
  });
}

function peersOf({ provider, consumer }: ContractsOptions): {
  provider?: string | undefined;
  consumer?: string | undefined;
} {
  return { provider, consumer };
}

interface Facts {
  readonly prepared: readonly Prepared[];
  readonly steps: FirstSteps;
  readonly selection: Selection;
  readonly root: string;
  readonly call: Call;
  readonly options: ContractsOptions;
}

async function outcomeOf(results: readonly BoundaryResults[], facts: Facts): Promise<Outcome> {
  const { prepared, steps, selection, root, call, options } = facts;
  return {
    exit: allPassed(results) ? DONE : INVALID,
    json: {
      version: suiteVersion(),
      node: process.versions.node,
      selection: selectionJson(selection),
      prepared,
      first_steps: steps,
      boundaries: results.map((each) => boundaryJson(each, root)),
      totals: totalsOf(results),
    },
    text: call.output.json ? "" : `\n${await renderReport(results, { ...call, peers: peersOf(options) })}`,
  };
}
