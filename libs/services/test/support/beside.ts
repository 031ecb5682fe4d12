/** A second Trino or Spark beside the one of an environment, for what goes wrong with one of them. */
import type { Endpoints } from "../../src/endpoints.ts";
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import type { Running, StartContext } from "../../src/service.ts";
import { serviceOf } from "../../src/services.ts";
import { NAMES, type Standalone } from "./standalone.ts";

/** What the driver starts a service with, on the environment's storage and catalog, with a run of its own. */
export async function contextBeside(
  env: Standalone,
  given: Partial<StartContext["endpoints"]> = {},
): Promise<StartContext & AsyncDisposable> {
  const run = await RunDirectory.create({ label: "context", keep: false });
  return {
    run,
    limitMs: 120_000,
    endpoints: { s3: env.running("s3").endpoint, catalog: env.running("catalog").endpoint, ...given },
    names: NAMES,
    progress: () => {},
    environment: process.env,
    signal: new AbortController().signal,
    [Symbol.asyncDispose]: () => run[Symbol.asyncDispose](),
  };
}

/** Starts it as its native driver does. */
export async function startBeside<E extends "trino" | "spark">(
  engine: E,
  context: StartContext,
): Promise<Running<Endpoints[E]>> {
  const [implementation] = (await serviceOf(engine)).implementations;
  const driver = implementation.drivers.native;
  if (driver === undefined) throw new RangeError(`${engine} has no native driver`);
  return (await (await driver.install(context)).start(context)) as Running<Endpoints[E]>;
}
