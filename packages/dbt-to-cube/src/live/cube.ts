/** Cube itself, as a process or a container of the run: on a model directory, with its configuration, over the run's database. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { inService, type ServiceUse } from "@floe-contracts/harness";
import {
  type Driver,
  type JoinedEnvironment,
  newSecret,
  type PostgresDatabase,
  type RunDirectory,
  type Secret,
} from "@floe-contracts/services";
import {
  CUBE_VERSION,
  type CubeOptions,
  installCube,
  startCube,
  startCubeContainer,
} from "@floe-contracts/services/cube";
import type { RunningCube } from "../area.ts";
import { makeSchema } from "./postgres.ts";

/** The file of a model directory's parent that holds Cube's options, where the consumer wrote one. */
export const CONFIG_FILE = "cube.js";
/** The directory below it that holds the cubes. */
export const MODEL_DIRECTORY = "model";

/** Cube compiles its model when it is first asked: a machine that has other work needs longer. */
const LIMIT_MS = 60_000;

export interface StartOptions {
  readonly run: RunDirectory;
  /** Of its directory and its log; different for each Cube of the run. */
  readonly name: string;
  /** What the consumer left: `model/`, and `cube.js` where it writes one. */
  readonly directory: string;
  readonly database: PostgresDatabase;
  /** More of Cube's variables. */
  readonly env?: Readonly<Record<string, string>>;
  readonly refreshSeconds?: number;
  /** Signs the tokens; a new one unless given. */
  readonly apiSecret?: Secret;
  /** Takes a secret that the run has learned. */
  readonly keep: (secret: string) => void;
  readonly ready?: CubeOptions["ready"];
  readonly settings?: NodeJS.ProcessEnv;
  /**
   * Makes it a container beside the containers of this environment: with the SQL API, and out of reach of this machine's
   * loopback. A process unless given.
   */
  readonly beside?: JoinedEnvironment | undefined;
}

/** A Cube that runs; disposing it stops it. */
export interface StartedCube extends RunningCube, AsyncDisposable {
  /** Where it makes its rollups, unless `env` said otherwise. */
  readonly rollupSchema: string;
  /** The last lines of its log, secrets removed. */
  logs(count?: number): string[];
}

/**
 * Starts Cube. It is ready when it holds its port and reaches its database; a model that cannot be compiled is told by the
 * first question.
 * @throws FloeContractsError what `startCube` and `startCubeContainer` of libs/services throw
 */
export async function startCubeOn(options: StartOptions): Promise<StartedCube> {
  const { name, database, beside } = options;
  const apiSecret = options.apiSecret ?? newSecret();
  options.keep(apiSecret.reveal());
  const driver: Driver = beside === undefined ? "native" : "docker";
  // One for each Cube: two that share one drop each other's tables. And Cube would make it with each rollup, of which Postgres
  // lets only one of two at once do that, `if not exists` or not.
  const rollupSchema = `rollups_${name.replace(/\W/g, "_")}`;
  const env = {
    // Without a refresh worker rollups are built when the first question needs them.
    CUBEJS_PRE_AGGREGATIONS_BUILDER: "true",
    CUBEJS_PRE_AGGREGATIONS_SCHEMA: rollupSchema,
    ...options.env,
  };
  await inService(cubeUse(CUBE_VERSION, driver), () => makeSchema(database, rollupSchema));
  const made = { ...options, env, apiSecret };
  const running = beside === undefined ? await startProcess(made) : await startContainer(made, beside);
  return {
    url: running.endpoint.url,
    version: running.version,
    driver,
    apiSecret,
    sql: running.endpoint.sql,
    rollupSchema,
    logs: (count) => running.logs(count),
    [Symbol.asyncDispose]: async () => {
      await running.stop();
    },
  };
}

type Made = StartOptions & { readonly apiSecret: Secret };

const progress = (text: string) => void process.stderr.write(`${text}\n`);

async function startProcess({ run, name, directory, database, env, refreshSeconds, ready, ...rest }: Made) {
  const { apiSecret, settings = process.env } = rest;
  const config = join(directory, CONFIG_FILE);
  const installed = await installCube({ environment: settings, progress });
  return inService(cubeUse(CUBE_VERSION, "native"), () =>
    startCube(installed, {
      run,
      name,
      postgres: database,
      modelDirectory: join(directory, MODEL_DIRECTORY),
      configFile: existsSync(config) ? config : undefined,
      env,
      apiSecret,
      refreshSeconds,
      limitMs: LIMIT_MS,
      ready,
    }),
  );
}

async function startContainer(made: Made, environment: JoinedEnvironment) {
  const { directory, database: postgres, env, refreshSeconds, apiSecret, settings = process.env, ready } = made;
  if (refreshSeconds !== undefined) throw new RangeError("a container of Cube has no refresh worker here");
  const container = { directory, environment, postgres, env, apiSecret, settings, progress, limitMs: LIMIT_MS, ready };
  return inService(cubeUse(CUBE_VERSION, "docker"), () => startCubeContainer(container));
}

/** How Cube stands in records. */
export function cubeUse(version: string, driver: Driver = "native"): ServiceUse {
  return { name: "cube", version, driver };
}
