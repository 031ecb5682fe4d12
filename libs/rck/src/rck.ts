/**
 * The whole of `floe-contracts rck`: an environment that nobody else uses, the kit against its catalog, the verdict, and
 * nothing left behind, whatever happens in between.
 */
import { randomUUID } from "node:crypto";
import {
  down,
  ENVIRONMENT_ROOT,
  environment,
  type JoinedEnvironment,
  type JoinedService,
  RunDirectory,
} from "@floe-contracts/services";
import type { KitProgram } from "./console.ts";
import { assertEmpty, CatalogContent } from "./content.ts";
import { knownDifferences } from "./differences.ts";
import { KIT_VERSION, type KitSelection, selectTests } from "./kit.ts";
import type { TestOutcome } from "./report.ts";
import { prepareKit, runKit } from "./run-kit.ts";
import { type Counts, countsOf, type JudgedTest, judge } from "./verdict.ts";

export interface RckOptions {
  /** The platform.yaml that decides which catalog it is. */
  readonly platform: string;
  /** Names of tests; all unless given. */
  readonly tests?: readonly string[] | undefined;
  /** For the kit itself, not for what is installed and started before it. */
  readonly limitMs: number;
  /** Settings. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly progress: (text: string) => void;
  /** Ends it: what was started is gone before the signal's reason is thrown. */
  readonly signal: AbortSignal;
}

export interface RckResult {
  readonly kit: string;
  /** Whether the whole kit ran. */
  readonly whole: boolean;
  readonly catalog: Pick<JoinedService<"catalog">, "implementation" | "title" | "version" | "driver">;
  readonly counts: Counts;
  readonly tests: readonly JudgedTest[];
  /** The kit itself. */
  readonly ms: number;
}

/** After an end that was not ordered, too. */
const CLEAR_MS = 60_000;

/**
 * Runs the kit against the catalog of an environment of its own.
 * @throws FloeContractsError `rck-test-unknown`, `rck-differences-invalid`, `rck-catalog-not-empty`, `rck-incomplete`, what
 * starting the environment throws; the signal's reason.
 */
export async function rck(options: RckOptions): Promise<RckResult> {
  const { signal, progress, environment: settings } = options;
  // What is wrong with the call is said before anything is started.
  const selection = selectTests(options.tests ?? []);
  signal.throwIfAborted();
  const name = `rck-${randomUUID().slice(0, 8)}`;
  try {
    const [program, joined] = await unlessAborted(
      Promise.all([
        prepareKit({ environment: settings, progress, signal }),
        environment(["catalog", "s3"], {
          platform: options.platform,
          name,
          idleMs: 0,
          who: "floe-contracts rck",
          environment: settings,
          progress,
          signal,
        }),
      ]),
      signal,
    );
    await using env = joined;
    const { implementation, title, version, driver } = env.service("catalog");
    const known = await knownDifferences(implementation);
    const begin = performance.now();
    const outcomes = await inEnvironment(env, program, selection, options);
    const ms = Math.round(performance.now() - begin);
    const tests = judge(selection.tests, outcomes, known);
    const { whole } = selection;
    return {
      kit: KIT_VERSION,
      whole,
      catalog: { implementation, title, version, driver },
      counts: countsOf(tests),
      tests,
      ms,
    };
  } finally {
    await down({ name, root: ENVIRONMENT_ROOT, who: "floe-contracts rck" });
  }
}

async function inEnvironment(
  env: JoinedEnvironment,
  program: KitProgram,
  selection: KitSelection,
  options: RckOptions,
): Promise<TestOutcome[]> {
  const { endpoint: catalog, driver } = env.service("catalog");
  const { endpoint: s3 } = env.service("s3");
  // A service that dies ends the kit, which would only wait for it.
  const died = new AbortController();
  void env.lost.then((reason) => died.abort(reason));
  const signal = AbortSignal.any([options.signal, died.signal]);
  await using run = await RunDirectory.create({ label: "rck", progress: options.progress });
  await assertEmpty(catalog, signal).catch((error: unknown) => {
    signal.throwIfAborted();
    throw error;
  });
  try {
    return await runKit({ ...options, catalog, s3, program, selection, run, signal });
  } catch (error) {
    // A request that was cut off says less than what cut it off.
    signal.throwIfAborted();
    throw error;
  } finally {
    // One of ours goes with all that is in it; in one that runs elsewhere nothing of the kit may stay.
    if (driver === "external") await clearAway(catalog);
  }
}

async function clearAway(catalog: JoinedService<"catalog">["endpoint"]): Promise<void> {
  const content = await CatalogContent.open(catalog, AbortSignal.timeout(CLEAR_MS));
  await content.clear();
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
    // Whichever loses must not be an unhandled rejection.
    work.catch(() => {});
  }
}
