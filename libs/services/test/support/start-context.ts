/** What a service is started with, for tests of one service by itself. */
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import type { StartContext } from "../../src/service.ts";
import { NAMES } from "./standalone.ts";

/** A context with a run directory of its own, which goes with it. */
export async function startContext(given: Partial<StartContext> = {}): Promise<StartContext & AsyncDisposable> {
  const run = await RunDirectory.create({ label: "context" });
  return {
    run,
    limitMs: 30_000,
    endpoints: {},
    names: NAMES,
    progress: () => {},
    environment: {},
    signal: new AbortController().signal,
    ...given,
    [Symbol.asyncDispose]: () => run[Symbol.asyncDispose](),
  };
}
