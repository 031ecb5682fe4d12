/**
 * The stages of one case, in the order of the artifact's story: project → provider → gate 1 → consumer → gate 2 → secrets →
 * catalog → areas. Each stage asks the one before it and none looks back.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ArtifactFile, compiled, jsonFile, orRefusal } from "@floe-contracts/artifacts";
import { FloeContractsError } from "@floe-contracts/base";
import { type Consumer, type Environment, formatArtifact, type Provider, readArtifact } from "@floe-contracts/floe";
import { gate, prefetch, type Stage, stage } from "@floe-contracts/harness";
import { assertValid, type VersionOf } from "@floe-contracts/schemas";
import type { AreaContext } from "./area.ts";
import { AREAS, type Area, areasFor } from "./areas/index.ts";
import type { Connection } from "./consumer/connection.ts";
import { type ResolvedConnection, resolveConnection } from "./consumer/resolve.ts";
import type {
  CatalogCase,
  CatalogSubject,
  ConnectionFile,
  Consumed,
  Given,
  Project,
  Resolution,
  WrittenEvidence,
} from "./evidence.ts";

export interface SubjectOptions {
  readonly it: CatalogCase;
  /** A directory of this case alone. */
  readonly directory: string;
  /** A copy of the example for a platform environment. */
  readonly copy: (environment: string, destination: string) => Promise<Project>;
  readonly provider: Provider;
  /** Leaves connection.json in its directory and gives its path. */
  readonly consumer: Consumer<string>;
  /** Grows when a service makes one. */
  readonly secrets: readonly string[];
  /** The environment of provider and consumer: planted values under the names of the secrets. */
  readonly env: Environment;
  /** Joins the services, which may take longer than everything before them. */
  readonly join: Stage<unknown>;
  /** What an area needs, once the artifact is there; joins the services for areas that ask the catalog. */
  readonly open: (artifact: unknown, asked: Asked) => Promise<Opening>;
  /** Searches what the run wrote and what its services logged. */
  readonly search: () => Promise<WrittenEvidence>;
  /** A last change of the project's copy, for tests of broken peers. */
  readonly edit?: ((project: Project) => Promise<void>) | undefined;
}

/** Whom an area asks. */
export type Asked = "catalog" | "nobody";

/** The catalog at hand, before the connection is known. */
export interface Opening {
  /** What the artifact's secret_refs stand for. */
  readonly variables: Environment;
  readonly contextOf: (document: Connection, connection: ResolvedConnection) => AreaContext;
  /** Waits for an area, and fails at once when one of the services dies. */
  readonly guard: <T>(work: Promise<T>) => Promise<T>;
}

/** The lazily made evidence of one case. */
export function subjectOf(options: SubjectOptions): CatalogSubject {
  const { it, secrets } = options;
  const project = stage(() => copied(options, it.environment));
  const artifacts = new Map<string, Stage<ArtifactFile>>();
  const artifactOf = (environment: string) => {
    const made = artifacts.get(environment) ?? stage(() => compile(options, project, environment));
    artifacts.set(environment, made);
    return made();
  };
  const artifact = () => artifactOf(it.environment);
  let calls = 0;
  const place = (label: string): string => {
    calls += 1;
    return join(options.directory, `${label}-${calls}`);
  };
  const connection = stage(async () => {
    const { path, source } = await artifact();
    gate(1, source, "compiled-artifacts", it.artifactVersion as VersionOf<"compiled-artifacts">);
    return runConsumer(options, path, join(options.directory, "connection"));
  });
  const areas = areasOf(options, artifact, connection);
  return {
    it,
    implementation: it.implementation,
    secrets,
    project,
    artifact,
    artifactOf,
    rewritten: stage(async () => {
      const { path } = await artifact();
      return jsonFile(path, formatArtifact((await readArtifact(path)).artifact));
    }),
    consume: consuming((text) => consumeArtifact(options, place("consumed"), text)),
    connection,
    resolve: (value, given) => resolved(place("secrets"), value, given),
    areas,
    written: stage(async () => {
      // An area that failed has written too, and says so in its own checks.
      const all: Readonly<Record<string, Stage<unknown>>> = areas;
      await Promise.allSettled([connection(), ...areasFor(it).map((name) => all[name]?.())]);
      return options.search();
    }),
  };
}

/** Answers by the artifact's text. */
function consuming(consume: (text: string) => Promise<Consumed>): CatalogSubject["consume"] {
  const known = new Map<string, Promise<Consumed>>();
  return (artifact, again) => {
    const text = `${JSON.stringify(artifact, null, 2)}\n`;
    const before = again === undefined ? known.get(text) : undefined;
    const answer = before ?? consume(text);
    known.set(text, answer);
    return answer;
  };
}

/** A stage for each area. Nothing is opened before gate 2 has passed. */
function areasOf(
  options: SubjectOptions,
  artifact: Stage<ArtifactFile>,
  connection: Stage<ConnectionFile>,
): CatalogSubject["areas"] {
  const { it } = options;
  const openingFor = (asked: Asked) =>
    stage(async () => {
      // Joined beside the story's first steps; nobody asks it anything before gate 2.
      if (asked === "catalog") prefetch(options.join);
      const { source } = await connection();
      gate(2, source, "catalog-connection", "1.0.0");
      const opening = await options.open((await artifact()).source.value, asked);
      const document = assertValid(source, "catalog-connection", "1.0.0");
      const made = opening.contextOf(document, await resolveConnection(document, opening.variables));
      await mkdir(made.directory, { recursive: true });
      return { made, guard: opening.guard };
    });
  const opened = { catalog: openingFor("catalog"), nobody: openingFor("nobody") };
  const stageOf = ([name, area]: [string, Area<unknown>]): [string, Stage<unknown>] => [
    name,
    stage(async () => {
      if (!area.appliesTo(it)) throw new RangeError(`the area ${name} is not for this case`);
      const { made, guard } = await opened[area.asks ?? "catalog"]();
      return guard(area.gather(made));
    }),
  ];
  // The table has exactly the areas' names and types; building an object key by key loses that.
  return Object.fromEntries(Object.entries<Area<unknown>>(AREAS).map(stageOf)) as CatalogSubject["areas"];
}

async function copied(options: SubjectOptions, environment: string): Promise<Project> {
  const project = await options.copy(environment, join(options.directory, `project-${environment}`));
  await options.edit?.(project);
  return project;
}

/** Provider: floe.yaml → artifact. A 1.0.0 spec has its catalog in itself, so another environment is another copy. */
async function compile(options: SubjectOptions, own: Stage<Project>, environment: string): Promise<ArtifactFile> {
  const { it, provider, directory, env } = options;
  const another = it.artifactVersion === "1.0.0" && environment !== it.environment;
  const project = another ? await copied(options, environment) : await own();
  const into = join(directory, `artifact-${environment}`);
  return compiled({ provider, specPath: project.specPath, environment, directory: into, env });
}

/** Consumer: artifact → connection.json. */
async function runConsumer(
  { consumer, env }: SubjectOptions,
  artifactPath: string,
  outDir: string,
): Promise<ConnectionFile> {
  await mkdir(outDir, { recursive: true });
  const { output } = await consumer.consume({ artifactPath, outDir, env });
  return jsonFile(output, await readFile(output, "utf8"));
}

/** The consumer on an artifact that a check made up: a refusal is an answer here and no error. */
async function consumeArtifact(options: SubjectOptions, directory: string, text: string): Promise<Consumed> {
  const outDir = join(directory, "out");
  await mkdir(outDir, { recursive: true });
  const artifactPath = join(directory, "compiled_artifacts.json");
  await writeFile(artifactPath, text);
  return orRefusal(outDir, async () => {
    return { kind: "connection" as const, connection: await runConsumer(options, artifactPath, outDir) };
  });
}

/** Secrets from variables and from files that stand where a cluster would mount them. */
async function resolved(directory: string, value: unknown, { variables, files = {} }: Given): Promise<Resolution> {
  await mkdir(directory, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  try {
    const document = assertValid(value, "catalog-connection", "1.0.0");
    return { kind: "resolved", connection: await resolveConnection(document, variables, { secretsDir: directory }) };
  } catch (refusal) {
    if (!(refusal instanceof FloeContractsError)) throw refusal;
    const { code, message, hint, where } = refusal;
    return { kind: "refusal", code, message: `${message}\n${hint}`, pointer: where?.pointer ?? null };
  }
}
