/**
 * The stages of one case, in the order of the story: dbt builds → manifest → artifact, compiled where dbt has left it → gate 1
 * for both → consumer → gate 2 → Cube → areas. Each stage asks the one before it and none looks back.
 */
import { hash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type ArtifactFile, compiled, jsonFile, orRefusal, searchWritten } from "@floe-contracts/artifacts";
import type { Manifest } from "@floe-contracts/dbt";
import { type Consumer, type Environment, formatArtifact, type Provider, readArtifact } from "@floe-contracts/floe";
import { gate, type Stage, stage } from "@floe-contracts/harness";
import type { VersionOf } from "@floe-contracts/schemas";
import type { AreaContext } from "./area.ts";
import { AREAS } from "./areas/index.ts";
import type { Areas, Consumed, CubeCase, CubeSubject, ManifestFile, ModelFiles, Project } from "./evidence.ts";
import { readModelFiles } from "./model-files.ts";

/** What a case knows of itself when its areas begin. */
export type GivenToAreas = Pick<AreaContext, "it" | "artifact" | "model" | "manifest" | "directory" | "consume">;

export interface SubjectOptions {
  readonly it: CubeCase;
  /** A directory of this case alone. */
  readonly directory: string;
  /** Of the run: what is written below it is searched for secrets; the case's own unless given. */
  readonly runDirectory?: string;
  readonly provider: Provider;
  /** Leaves its model in its directory and gives that directory. */
  readonly consumer: Consumer<string>;
  readonly secrets: readonly string[];
  /** The environment of provider and consumer: the planted secrets under their names. */
  readonly env: Environment;
  readonly copy: (destination: string) => Promise<Project>;
  /** The manifest of dbt's build; once a run. */
  readonly built: Stage<{ readonly manifestPath: string }>;
  /** What an area may ask, once the model has passed gate 2. */
  readonly context: (given: GivenToAreas) => Promise<AreaContext>;
  /** A last change of the project's copy, for tests of broken peers. */
  readonly edit?: ((project: Project) => Promise<void>) | undefined;
}

/** The lazily made evidence of one case. */
export function subjectOf(options: SubjectOptions): CubeSubject {
  const { it, secrets, directory } = options;
  const project = stage(async () => {
    const made = await options.copy(join(directory, "project"));
    await options.edit?.(made);
    return made;
  });
  const manifest = stage(() => placeManifest(options, project));
  const artifact = stage(() => compile(options, project, manifest));
  const consume = consumer(options, { project, artifact, manifest });
  const model = stage(async () => {
    const [file, read] = [await artifact(), await manifest()];
    gate(1, file.source, "compiled-artifacts", it.artifactVersion as VersionOf<"compiled-artifacts">);
    gate(1, read.source, "dbt-manifest", "12.0.0");
    const outDir = join(directory, "cube");
    return runConsumer(options, { artifactPath: file.path, manifestPath: read.path, outDir, project: await project() });
  });
  const context = stage(async () => {
    const files = await model();
    for (const source of files.sources.values()) gate(2, source, "cube-model", "1.0.0");
    const documents = { artifact: await artifact(), manifest: await manifest() };
    return options.context({ it, ...documents, model: files, directory, consume });
  });
  const rewritten = stage(async () => {
    const { path } = await artifact();
    return jsonFile(path, formatArtifact((await readArtifact(path)).artifact));
  });
  const areas = areasOf(context);
  const written = stage(async () => {
    // What an area finds out is its own checks' business; what it leaves behind is this one's.
    await Promise.allSettled(Object.values(areas).map((area) => area()));
    return searchWritten(directory, await writtenBy(options), secrets);
  });
  return { it, secrets, project, artifact, rewritten, manifest, consume, model, written, areas };
}

/**
 * The consumer on documents that a check made up. The same documents are the same answer, so that a check's broken peers start
 * from what the good one said; a directory that holds a model already is brought up to date each time.
 */
function consumer(
  options: SubjectOptions,
  { project, artifact, manifest }: Pick<CubeSubject, "project" | "artifact" | "manifest">,
): CubeSubject["consume"] {
  let calls = 0;
  const known = new Map<string, Promise<Consumed>>();
  return async (given) => {
    const documents = {
      project: await project(),
      artifact: "artifact" in given ? textOf(given.artifact) : (await artifact()).text,
      manifest: "manifest" in given ? textOf(given.manifest) : (await manifest()).source.text,
      into: given.into,
    };
    const key = hash("sha256", `${documents.artifact}\0${documents.manifest}`, "base64");
    const before = given.into === undefined ? known.get(key) : undefined;
    if (before !== undefined) return before;
    calls += 1;
    const consumed = consumeDocuments(options, join(options.directory, `consumed-${calls}`), documents);
    if (given.into === undefined) known.set(key, consumed);
    return consumed;
  };
}

/** Of the run what all cases share, and of the case what was not made up by its checks, which may still be at work. */
async function writtenBy({ directory, runDirectory }: SubjectOptions): Promise<string[]> {
  const own = ["project", "artifact", "cube"].map((name) => join(directory, name));
  if (runDirectory === undefined) return own;
  const entries = await readdir(runDirectory, { withFileTypes: true });
  const shared = entries.filter((entry) => entry.isDirectory() && !/^\d+\.\d+\.\d+$/.test(entry.name));
  return [...own, ...shared.map(({ name }) => join(runDirectory, name))];
}

function areasOf(context: Stage<AreaContext>): CubeSubject["areas"] {
  const entries = Object.entries(AREAS) as [keyof Areas, (context: AreaContext) => Promise<Areas[keyof Areas]>][];
  const stages = entries.map(([name, gather]) => [name, stage(async () => gather(await context()))]);
  return Object.fromEntries(stages) as CubeSubject["areas"];
}

/** dbt's manifest, put where the project of this case would have it, so that floe-core finds it when it compiles. */
async function placeManifest({ built }: SubjectOptions, project: Stage<Project>): Promise<ManifestFile> {
  const [{ manifestPath }, { dbtDirectory }] = [await built(), await project()];
  const path = join(dbtDirectory, "target", "manifest.json");
  await mkdir(dirname(path), { recursive: true });
  await copyFile(manifestPath, path);
  return manifestFile(path, await readFile(path, "utf8"));
}

export function manifestFile(path: string, text: string): ManifestFile {
  const { source } = jsonFile(path, text);
  return { path, manifest: source.value as Manifest, source };
}

async function compile(
  { provider, directory, env, it }: SubjectOptions,
  project: Stage<Project>,
  manifest: Stage<ManifestFile>,
): Promise<ArtifactFile> {
  await manifest();
  const { specPath } = await project();
  return compiled({ provider, specPath, environment: it.environment, directory: join(directory, "artifact"), env });
}

interface Running {
  readonly artifactPath: string;
  readonly manifestPath: string;
  readonly outDir: string;
  readonly project: Project;
}

async function runConsumer({ consumer, env }: SubjectOptions, running: Running): Promise<ModelFiles> {
  const { artifactPath, manifestPath, outDir, project } = running;
  await mkdir(outDir, { recursive: true });
  const inputs = { manifest: manifestPath };
  const { output } = await consumer.consume({ artifactPath, inputs, outDir, projectDir: project.directory, env });
  return readModelFiles(output);
}

interface Documents {
  readonly project: Project;
  readonly artifact: string;
  readonly manifest: string;
  /** A directory that holds a model already. */
  readonly into: string | undefined;
}

/** The consumer on documents that a check made up: a refusal is an answer here and no error. */
async function consumeDocuments(options: SubjectOptions, place: string, documents: Documents): Promise<Consumed> {
  const outDir = documents.into ?? join(place, "out");
  await mkdir(outDir, { recursive: true });
  const [artifactPath, manifestPath] = [join(place, "compiled_artifacts.json"), join(place, "manifest.json")];
  await mkdir(place, { recursive: true });
  await writeFile(artifactPath, documents.artifact);
  await writeFile(manifestPath, documents.manifest);
  return orRefusal(outDir, async () => {
    const model = await runConsumer(options, { artifactPath, manifestPath, outDir, project: documents.project });
    return { kind: "model" as const, model };
  });
}

/** Text stays as it is, so that a document may also be broken. */
function textOf(document: unknown): string {
  return typeof document === "string" ? document : `${JSON.stringify(document, null, 2)}\n`;
}
