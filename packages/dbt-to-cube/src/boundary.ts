/** The boundary dbt → cube: its contract, its cases, its checks, and what has to be at hand before they can run. */
import { join } from "node:path";
import { plantReferences } from "@floe-contracts/artifacts";
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
  type Contract,
  defineBoundary,
  inService,
  loadContract,
  type Opened,
  type ServiceUse,
  type Stage,
  stage,
} from "@floe-contracts/harness";
import {
  choose,
  isServiceName,
  type JoinedEnvironment,
  environment as joinEnvironment,
  joinPostgres,
  pythonEnvironment,
  RunDirectory,
  selectionFrom,
} from "@floe-contracts/services";
import type { AreaContext, RunningCube } from "./area.ts";
import { casesOf } from "./cases.ts";
import { CHECKS } from "./checks/index.ts";
import { referenceConsumer } from "./consumer/cube.ts";
import type { CubeCase, CubeSubject } from "./evidence.ts";
import { startCubeOn } from "./live/cube.ts";
import { buildRollups } from "./live/rollups.ts";
import { everyReader, securityIn, tokenFor } from "./live/tokens.ts";
import { buildWarehouse, type Warehouse } from "./live/warehouse.ts";
import { copyProject, EXAMPLE, platformDocument } from "./project.ts";
import { type GivenToAreas, type SubjectOptions, subjectOf } from "./subject.ts";

export interface DbtToCubeOptions {
  /** Where FLOE_* settings are read; the process's own unless given. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Takes the place of the consumer that the environment names, for tests of broken peers. */
  readonly consumer?: Consumer<string>;
  /** A last change of each copy of the project, for tests of broken peers. */
  readonly edit?: SubjectOptions["edit"];
}

/** The boundary as its contract states it. `open` starts nothing; services start when a check first needs them. */
export async function dbtToCube(options: DbtToCubeOptions = {}): Promise<Boundary<CubeSubject>> {
  const contract = await loadContract("dbt-to-cube");
  const cases = casesOf(contract, platformEnvOf(options.environment ?? process.env));
  return defineBoundary<CubeSubject>({ contract, cases, checks: CHECKS, open: () => open(contract, options) });
}

async function open(contract: Contract, options: DbtToCubeOptions): Promise<Opened<CubeSubject>> {
  const environment = options.environment ?? process.env;
  const planted = plantReferences([await platformDocument("local"), { api_secret_ref: "flights-cube-api" }]);
  const provider = providerFromEnvironment(environment, { now: () => new Date() });
  const consumer = options.consumer ?? consumerFromEnvironment(environment, referenceConsumer, COMMAND);
  const [providerVersion, consumerVersion] = [await provider.version(), await consumer.version()];
  // From here on the stack owns the run's directory and every service that a check starts later.
  const stack = new AsyncDisposableStack();
  const run = stack.use(await RunDirectory.create({ label: "dbt-to-cube" }));
  const shared = share({ contract, stack, environment, run, secrets: [...planted.values] });
  const subjects = new Map<string, CubeSubject>();
  const subject = (it: CubeCase) => {
    const directory = join(run.path, it.artifactVersion);
    const made =
      subjects.get(it.artifactVersion) ??
      subjectOf({
        it,
        directory,
        runDirectory: run.path,
        provider,
        consumer,
        secrets: shared.secrets,
        env: { ...environment, ...planted.environment },
        copy: (destination) => copyProject(it, destination),
        built: shared.warehouse,
        context: (given) => contextOf(shared, given),
        edit: options.edit,
      });
    subjects.set(it.artifactVersion, made);
    return made;
  };
  return {
    provider: { name: "floe-core", kind: provider.kind, version: providerVersion },
    consumer: { name: "floe-cube", kind: consumer.kind, version: consumerVersion },
    secrets: shared.secrets,
    subject: (it) => subject(it as CubeCase),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** A command is given {artifact}, {manifest} and a directory {out}, and its output is that directory. */
const COMMAND = {
  inputs: { manifest: "-m" },
  updates: true,
  read: async (outDir: string) => outDir,
} as const;

/** What the cases of a run share. */
interface Shared {
  readonly run: RunDirectory;
  readonly stack: AsyncDisposableStack;
  readonly environment: NodeJS.ProcessEnv;
  /** All secret values of the run; grows when a service makes one. */
  readonly secrets: string[];
  readonly keep: (secret: string) => void;
  readonly services: Stage<JoinedEnvironment>;
  /** The environment where the platform has Cube as a container, which then stands beside its others; else undefined. */
  readonly beside: Stage<JoinedEnvironment | undefined>;
  readonly warehouse: Stage<Warehouse>;
}

interface Sharing extends Pick<Shared, "run" | "stack" | "environment" | "secrets"> {
  readonly contract: Contract;
}

function share({ contract, stack, environment, run, secrets }: Sharing): Shared {
  const progress = (text: string) => process.stderr.write(`${text}\n`);
  const keep = (secret: string) => void secrets.push(secret);
  // Cube is started by the run itself, on the run's own model.
  const names = contract.services.map(({ name }) => name).filter((name) => name !== "cube" && isServiceName(name));
  const platformFile = async () => (await loadPlatformSpec(EXAMPLE, platformEnvOf(environment))).file;
  const services = stage(async () => {
    const platform = await platformFile();
    const asked = names.filter(isServiceName);
    const join = () => joinEnvironment(asked, { platform, progress, environment, who: "dbt-to-cube" });
    // Whoever comes first waits until they have started.
    return stack.use(await inService(usesOf, join));
  });
  const beside = stage(async () => {
    const chosen = await choose(["cube"], await selectionFrom(await platformFile()), environment);
    const isContainer = chosen.some(({ service, driver }) => service === "cube" && driver === "docker");
    return isContainer ? services() : undefined;
  });
  const warehouse = stage(
    async () => {
      const python = await pythonEnvironment("dbt", { progress });
      const dbt = new Dbt(python, python.versions["dbt-core"] ?? "unknown", secrets);
      const postgres = stack.use(joinPostgres(await services()));
      keep(postgres.password.reveal());
      const project = await copyProject(
        { artifactVersion: "1.1.0", target: "postgres", environment: "local" },
        join(run.path, "built"),
      );
      const made = await buildWarehouse({
        dbt,
        postgres,
        dbtDirectory: project.dbtDirectory,
        profilesDirectory: join(run.path, "profiles"),
        keep,
      });
      stack.use(made.database);
      return made;
    },
    { heavy: true },
  );
  return { run, stack, environment, secrets, keep, services, beside, warehouse };
}

/** Every check needs the database that dbt builds in; who asks the others names them itself. */
function usesOf(joined: JoinedEnvironment): ServiceUse[] {
  const { name, version, driver } = joined.service("postgres");
  return [{ name, version, driver }];
}

/** What the areas of one case share: the warehouse, and a Cube on the case's model, started when an area first asks. */
async function contextOf(
  { run, stack, environment, keep, services, beside, warehouse }: Shared,
  given: GivenToAreas,
): Promise<AreaContext> {
  const { database, schema } = await warehouse();
  const { it, model } = given;
  const cubes = new Map<string, Stage<RunningCube>>();
  const start = async (name: string): Promise<RunningCube> => {
    const container = await beside();
    const started = { run, name, directory: model.directory, database, keep, settings: environment, beside: container };
    const running = stack.use(await startCubeOn(started));
    await buildRollups({ cube: running, token: await unrestricted(running) }, model);
    return running;
  };
  const cube: AreaContext["cube"] = (area) => {
    const name = ["cube", it.artifactVersion, area].filter((part) => part !== undefined).join("-");
    const made = cubes.get(name) ?? stage(() => start(name));
    cubes.set(name, made);
    return made();
  };
  const reader = stage(() => everyReader(securityIn(model.files), { database, schema }));
  const unrestricted: AreaContext["unrestricted"] = async (running) =>
    tokenFor(securityIn(model.files), await reader(), running);
  return {
    ...given,
    database,
    schema,
    cube,
    unrestricted,
    own: (it) => stack.use(it),
    environment: await services(),
    keep,
  };
}
