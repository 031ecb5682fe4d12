/**
 * The engines of a case, opened once for all areas that ask at the same time and closed when the last of them is done: starting
 * Python and loading extensions costs more than most scripts.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import { inService } from "@floe-contracts/harness";
import type { JoinedEnvironment } from "@floe-contracts/services";
import type { AreaContext } from "../area.ts";
import { inCatalog } from "../areas/scene.ts";
import type { ResolvedConnection } from "../consumer/resolve.ts";
import { DuckDbEngine } from "./duckdb.ts";
import { PyIceberg } from "./pyiceberg.ts";
import { SparkEngine, sparkWanted } from "./spark.ts";
import { type EngineName, EngineRefusal } from "./step.ts";
import { TrinoEngine } from "./trino.ts";

export interface Engines extends AsyncDisposable {
  readonly pyiceberg: PyIceberg;
  readonly trino: TrinoEngine;
  readonly duckdb: DuckDbEngine;
  /** Null in a run that does not ask for it. */
  readonly spark: SparkEngine | null;
  /** All that read in this run. */
  readonly names: readonly EngineName[];
}

interface Shared {
  readonly engines: Promise<Engines>;
  users: number;
}

const open = new WeakMap<ResolvedConnection, Shared>();

/**
 * Does work with the engines, whose time is the catalog's too.
 * @throws what opening an engine throws, and what the work throws
 */
export async function withEngines<T>(context: AreaContext, work: (engines: Engines) => Promise<T>): Promise<T> {
  const { connection, environment } = context;
  if (environment === null) throw new RangeError("engines read tables of a catalog that runs, and no recording");
  const shared = open.get(connection) ?? { engines: openAll(context, environment), users: 0 };
  open.set(connection, shared);
  shared.users += 1;
  try {
    return await inCatalog(environment, async () => work(await shared.engines));
  } catch (thrown) {
    throw thrown instanceof EngineRefusal ? sceneNotSet(thrown) : thrown;
  } finally {
    shared.users -= 1;
    if (shared.users === 0) {
      open.delete(connection);
      // What could not be opened has closed itself, and its users know why.
      const engines = await shared.engines.catch(() => undefined);
      await engines?.[Symbol.asyncDispose]();
    }
  }
}

/** Steps that are looked at keep what they were refused; what comes here is the ground that a script stands on. */
function sceneNotSet({ type, message }: EngineRefusal): FloeContractsError {
  return new FloeContractsError(
    "engine-failed",
    `an engine was refused what the script builds on: ${type}: ${message}`,
    {
      hint: "the words are the engine's own; look at the log of the catalog, and whether the machine is very busy",
      where: { service: "catalog" },
    },
  );
}

async function openAll(context: AreaContext, environment: JoinedEnvironment): Promise<Engines> {
  const { connection } = context;
  const directory = join(context.directory, "engines");
  await mkdir(directory, { recursive: true });
  await using stack = new AsyncDisposableStack();
  const settled = await Promise.allSettled([
    PyIceberg.start(connection, directory).then((each) => stack.use(each)),
    DuckDbEngine.open(connection).then((each) => stack.use(each)),
    sparkWanted() ? SparkEngine.open(context.it.environment).then((each) => stack.use(each)) : Promise.resolve(null),
  ] as const);
  const failed = settled.find((each) => each.status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
  const [pyiceberg, duckdb, spark] = settled.map((each) => (each.status === "fulfilled" ? each.value : null));
  const trino = new TrinoEngine(environment.service("trino"));
  const kept = stack.move();
  return {
    pyiceberg: pyiceberg as PyIceberg,
    trino,
    duckdb: duckdb as DuckDbEngine,
    spark: spark as SparkEngine | null,
    names: ["pyiceberg", "trino", "duckdb", ...(spark === null ? [] : (["spark"] as const))],
    [Symbol.asyncDispose]: () => inService(trino.use, () => kept.disposeAsync()),
  };
}
