/** The boundary core → dbt: its contract, its cases, its checks, and what has to be at hand before they can run. */

import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Planted } from "@floe-contracts/artifacts";
import { Dbt } from "@floe-contracts/dbt";
import {
  type Consumer,
  consumerFromEnvironment,
  loadPlatformSpec,
  platformEnvOf,
  providerFromEnvironment,
} from "@floe-contracts/floe";
import {
  type Boundary,
  defineBoundary,
  inService,
  loadContract,
  type Opened,
  REPOSITORY_ROOT,
  type Stage,
  stage,
} from "@floe-contracts/harness";
import {
  type JoinedEnvironment,
  environment as joinEnvironment,
  joinPostgres,
  pythonEnvironment,
  RunDirectory,
  type StartedPostgres,
} from "@floe-contracts/services";
import { casesOf } from "./cases.ts";
import { CHECKS } from "./checks/index.ts";
import { PROFILES_FILE, referenceConsumer } from "./consumer/profile.ts";
import type { DbtCase, DbtSubject, LiveEvidence } from "./evidence.ts";
import { csvRowsOf, type EngineName, martsBy } from "./live/engines.ts";
import { gather } from "./live/gather.ts";
import { duckDbUse, duckDbWarehouse, postgresWarehouse, type Warehouse } from "./live/warehouse.ts";
import { plant } from "./planted.ts";
import { type SubjectOptions, subjectOf } from "./subject.ts";

/** The project that crosses the boundary. */
export const EXAMPLE = join(REPOSITORY_ROOT, "examples", "flights");

export interface CoreToDbtOptions {
  /** Where FLOE_* settings are read; the process's own unless given. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Takes the place of the consumer that the environment names, for tests of broken peers. */
  readonly consumer?: Consumer<string>;
  /** A last change of each copy of the project, for tests of broken peers. */
  readonly edit?: SubjectOptions["edit"];
}

/** The boundary as its contract states it. `open` starts nothing; services start when a check first needs them. */
export async function coreToDbt(options: CoreToDbtOptions = {}): Promise<Boundary<DbtSubject>> {
  const contract = await loadContract("core-to-dbt");
  const cases = casesOf(contract);
  return defineBoundary<DbtSubject>({ contract, cases, checks: CHECKS, open: () => open(cases, options) });
}

/** What the cases of a run share. */
interface Shared {
  readonly run: RunDirectory;
  readonly planted: Planted;
  /** All secret values of the run; grows when a service makes one. */
  readonly secrets: string[];
  readonly dbt: Stage<Dbt>;
  readonly postgres: Stage<StartedPostgres>;
  readonly marts: Readonly<Record<EngineName, Stage<Awaited<ReturnType<typeof martsBy>>>>>;
  readonly csvRows: Stage<Awaited<ReturnType<typeof csvRowsOf>>>;
}

async function open(cases: readonly DbtCase[], options: CoreToDbtOptions): Promise<Opened<DbtSubject>> {
  const environment = options.environment ?? process.env;
  const planted = await plant(EXAMPLE, cases);
  const provider = providerFromEnvironment(environment, { now: () => new Date() });
  const consumer = options.consumer ?? consumerFromEnvironment(environment, referenceConsumer, { read: outputIn });
  const [providerVersion, consumerVersion] = [await provider.version(), await consumer.version()];
  // From here on the stack owns the run's directory and every service that a check starts later.
  const stack = new AsyncDisposableStack();
  const run = stack.use(await RunDirectory.create({ label: "core-to-dbt" }));
  const shared = share(run, { planted, stack, environment });
  const subjects = new Map<string, DbtSubject>();
  const subject = (it: DbtCase) => {
    const key = `${it.artifactVersion}-${it.target}`;
    const made =
      subjects.get(key) ??
      subjectOf({
        it,
        order: cases.findIndex((each) => each.artifactVersion === it.artifactVersion && each.target === it.target),
        example: EXAMPLE,
        directory: join(run.path, key),
        provider,
        consumer,
        secrets: shared.secrets,
        env: { ...environment, ...planted.environment },
        dbt: shared.dbt,
        live: (given) => live(shared, it, join(run.path, key), given),
        edit: options.edit,
      });
    subjects.set(key, made);
    return made;
  };
  return {
    provider: { name: "floe-core", kind: provider.kind, version: providerVersion },
    consumer: { name: "floe-dbt", kind: consumer.kind, version: consumerVersion },
    secrets: shared.secrets,
    subject: (it) => subject(it as DbtCase),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

const outputIn = async (outDir: string): Promise<string> => join(outDir, PROFILES_FILE);

interface Sharing {
  readonly planted: Planted;
  /** Owns what is started. */
  readonly stack: AsyncDisposableStack;
  readonly environment: NodeJS.ProcessEnv;
}

function share(run: RunDirectory, { planted, stack, environment }: Sharing): Shared {
  const secrets = [...planted.values];
  const progress = (text: string) => process.stderr.write(`${text}\n`);
  const dbt = stage(async () => {
    const python = await pythonEnvironment("dbt", { progress });
    return new Dbt(python, python.versions["dbt-core"] ?? "unknown", secrets);
  });
  const postgres = stage(async () => {
    const { file: platform } = await loadPlatformSpec(EXAMPLE, platformEnvOf(environment));
    // Whoever comes first waits until it has started.
    const usesOf = (joined: JoinedEnvironment) => {
      const { version, driver } = joined.service("postgres");
      return [{ name: "postgres", version, driver }];
    };
    const join = () => joinEnvironment("postgres", { platform, progress, environment, who: "core-to-dbt" });
    const joined = stack.use(await inService(usesOf, join));
    const started = stack.use(joinPostgres(joined));
    secrets.push(started.password.reveal());
    return started;
  });
  const marts = {
    duckdb: stage(() => martsBy("duckdb", { example: EXAMPLE, postgres, stack })),
    postgres: stage(() => martsBy("postgres", { example: EXAMPLE, postgres, stack })),
  };
  return { run, planted, secrets, dbt, postgres, marts, csvRows: stage(() => csvRowsOf(EXAMPLE)) };
}

/** dbt on the live warehouse of a case, held against the other engine. */
async function live(
  shared: Shared,
  it: DbtCase,
  directory: string,
  given: Parameters<SubjectOptions["live"]>[0],
): Promise<LiveEvidence> {
  try {
    return await gather({
      ...given,
      dbt: await shared.dbt(),
      warehouse: await warehouseOf(shared, it, directory),
      expected: shared.marts[it.target === "duckdb" ? "postgres" : "duckdb"],
      csvRows: await shared.csvRows(),
      secrets: shared.secrets,
      directory,
    });
  } catch (thrown) {
    // A server that died is the reason, and what dbt says of it only the consequence. Its end may be noticed a moment later.
    if (it.target === "postgres") await (await shared.postgres()).guard(sleep(200));
    throw thrown;
  }
}

async function warehouseOf(shared: Shared, it: DbtCase, directory: string): Promise<Warehouse> {
  if (it.target === "duckdb") return duckDbWarehouse(join(directory, "warehouse.duckdb"), duckDbUse());
  const postgres = await shared.postgres();
  const use = { name: "postgres", version: postgres.version, driver: postgres.driver };
  const database = await inService(use, () => postgres.createDatabase("core_to_dbt"));
  shared.secrets.push(database.password.reveal());
  return postgresWarehouse(database, use);
}
