/**
 * Live semantic layers with a broken peer: dbt builds the example once, the reference consumer makes its model once, and each
 * broken model is served by a Cube of its own. The evidence is gathered by the areas of the live run.
 */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Json } from "@floe-contracts/artifacts";
import { writeFileAtomic } from "@floe-contracts/base";
import { Dbt } from "@floe-contracts/dbt";
import { referenceProvider } from "@floe-contracts/floe";
import { Findings, stage } from "@floe-contracts/harness";
import { environment, joinPostgres, pythonEnvironment, RunDirectory } from "@floe-contracts/services";
import type { AreaContext } from "../../src/area.ts";
import { gatherMeta } from "../../src/areas/meta.ts";
import { gatherQueries } from "../../src/areas/queries.ts";
import { cubeEdits } from "../../src/breaking.ts";
import { CHECKS } from "../../src/checks/index.ts";
import { referenceConsumer } from "../../src/consumer/cube.ts";
import type { CubeCase, CubeSubject, ModelFiles } from "../../src/evidence.ts";
import type { Topic } from "../../src/expected/question.ts";
import { startCubeOn } from "../../src/live/cube.ts";
import { everyReader, securityIn, tokenFor } from "../../src/live/tokens.ts";
import { buildWarehouse } from "../../src/live/warehouse.ts";
import { readModelFiles } from "../../src/model-files.ts";
import { copyProject, EXAMPLE } from "../../src/project.ts";
import { subjectOf } from "../../src/subject.ts";

const IT: CubeCase = { artifactVersion: "1.1.0", target: "postgres", environment: "local" };

export interface LiveLayer extends AsyncDisposable {
  /** The differences that each of the checks finds in a layer on the broken model; their pointers. */
  differences(broken: BrokenModel, checks: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>>;
  /** The differences that the checks find in the evidence of some areas, for areas that start Cubes of their own. */
  findings(gather: GatherAreas, checks: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>>;
}

export type GatherAreas = (context: AreaContext) => Promise<Partial<CubeSubject["areas"]>>;

export interface BrokenModel {
  readonly edit?: (cube: Json, name: string) => void;
  /** A last look at the files, by their paths; undefined takes a file away. */
  readonly files?: (path: string, text: string) => string | undefined;
  /** The topics that are asked about, by REST; all of them unless given. */
  readonly topics?: readonly Topic[];
}

/** Builds the example's marts and model. @param others services that areas ask beside Postgres */
export async function liveLayer(others: readonly ("jaeger" | "lineage")[] = []): Promise<LiveLayer> {
  await using cleanup = new AsyncDisposableStack();
  const run = cleanup.use(await RunDirectory.create({ label: "dbt-to-cube-broken" }));
  const platform = join(EXAMPLE, "platform", "local", "platform.yaml");
  const joined = cleanup.use(await environment(["postgres", ...others], { platform, who: "dbt-to-cube broken peers" }));
  const postgres = cleanup.use(joinPostgres(joined));
  const python = await pythonEnvironment("dbt", { progress: () => {} });
  const dbt = new Dbt(python, python.versions["dbt-core"] ?? "unknown", []);
  const { dbtDirectory } = await copyProject(IT, join(run.path, "built"));
  const profilesDirectory = join(run.path, "profiles");
  const warehouse = await buildWarehouse({ dbt, postgres, dbtDirectory, profilesDirectory, keep: () => {} });
  const subject = subjectOf({
    it: IT,
    directory: join(run.path, "case"),
    provider: referenceProvider({ now: () => new Date() }),
    consumer: referenceConsumer(),
    secrets: [],
    env: { ...process.env },
    copy: (destination) => copyProject(IT, destination),
    built: async () => warehouse,
    context: () => Promise.reject(new RangeError("the layers of this test have contexts of their own")),
  });
  const contextFor = async (model: ModelFiles, directory: string): Promise<AreaContext> => {
    // What a reader may see is not what is broken: the token is the good model's.
    const security = securityIn((await subject.model()).files);
    const reader = await everyReader(security, warehouse);
    return {
      it: IT,
      artifact: await subject.artifact(),
      model,
      manifest: await subject.manifest(),
      database: warehouse.database,
      schema: warehouse.schema,
      cube: () => Promise.reject(new RangeError("this area starts a Cube of its own")),
      unrestricted: (running) => tokenFor(security, reader, running),
      consume: subject.consume,
      own: (it) => owned.use(it),
      environment: joined,
      directory,
      keep: () => {},
    };
  };
  const findings: LiveLayer["findings"] = async (gather, checks) => {
    await using stack = new AsyncDisposableStack();
    const model = await subject.model();
    const own: AreaContext["own"] = (it) => stack.use(it);
    const areas = await gather({ ...(await contextFor(model, model.directory)), own });
    return await findingsOf({ ...subject, areas: { ...subject.areas, ...areas } }, checks);
  };
  let layers = 0;
  const differences: LiveLayer["differences"] = async (broken, checks) => {
    layers += 1;
    const name = `broken-${layers}`;
    const directory = join(run.path, name);
    const model = await writeBroken(subject, broken, directory);
    await using cube = await startCubeOn({ run, name, directory, database: warehouse.database, keep: () => {} });
    const context = { ...(await contextFor(model, directory)), cube: async () => cube };
    const areas = {
      ...subject.areas,
      meta: stage(() => gatherMeta(context)),
      queries: stage(() =>
        gatherQueries(context, ({ topic }, form) => form === "rest" && (broken.topics?.includes(topic) ?? true)),
      ),
    };
    return await findingsOf({ ...subject, areas }, checks);
  };
  const owned = cleanup.move();
  return { differences, findings, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

async function writeBroken(good: CubeSubject, broken: BrokenModel, directory: string): Promise<ModelFiles> {
  // A rollup names what a broken model may not have any more, and would not be asked here.
  const edited = cubeEdits((cube, name) => {
    delete cube["pre_aggregations"];
    broken.edit?.(cube, name);
  })(good);
  const { files, sources } = await edited.model();
  for (const [path, written] of files) {
    // A line each: Cube takes two closing braces side by side for a template, and has no engine for it here.
    const text = sources.has(path) ? JSON.stringify(sources.get(path)?.value, null, 1) : written;
    const kept = broken.files === undefined ? text : broken.files(path, text);
    if (kept === undefined) continue;
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFileAtomic(join(directory, path), kept);
  }
  return readModelFiles(directory);
}

async function findingsOf(subject: CubeSubject, ids: readonly string[]): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const id of ids) {
    const check = CHECKS.find((each) => each.id === id);
    if (check === undefined) throw new RangeError(`there is no check ${id}`);
    const findings = new Findings();
    await check.run(subject, findings);
    found[id] = findings.differences.map(({ pointer }) => pointer);
  }
  return found;
}
