/**
 * The stages of one case, in the order of the artifact's story: project → provider → gate 1 → consumer → gate 2 → dbt →
 * warehouse. Each stage asks the one before it and none looks back.
 */

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ArtifactFile, compiled, jsonFile, orRefusal, yamlFile } from "@floe-contracts/artifacts";
import { type Dbt, placeholdersFor, readManifest, variablesIn } from "@floe-contracts/dbt";
import {
  type Consumer,
  type Environment,
  formatArtifact,
  type Provider,
  projectVariant,
  readArtifact,
} from "@floe-contracts/floe";
import { gate, type Stage, stage } from "@floe-contracts/harness";
import { type VersionOf, valueAt } from "@floe-contracts/schemas";
import { computePointers } from "./checking.ts";
import { PROFILES_FILE } from "./consumer/profile.ts";
import type { Consumed, DbtCase, DbtSubject, LiveEvidence, ParseEvidence, ProfilesFile, Project } from "./evidence.ts";
import { computeProfiles, flatVariant } from "./project.ts";

export interface SubjectOptions {
  readonly it: DbtCase;
  /** The case's place in the matrix: what takes long is done in this order. */
  readonly order: number;
  /** The example project, which is only read. */
  readonly example: string;
  /** A directory of this case alone. */
  readonly directory: string;
  readonly provider: Provider;
  /** Leaves profiles.yml in its directory and gives its path. */
  readonly consumer: Consumer<string>;
  readonly secrets: readonly string[];
  /** The environment of provider and consumer: the planted secrets under their names. */
  readonly env: Environment;
  readonly dbt: Stage<Dbt>;
  /** dbt on the live warehouse of the case, once the profile is there. */
  readonly live: (given: { project: Project; profiles: ProfilesFile; schema: string }) => Promise<LiveEvidence>;
  /** A last change of the project's copy, for tests of broken peers. */
  readonly edit?: ((project: Project) => Promise<void>) | undefined;
}

/** The lazily made evidence of one case. */
export function subjectOf(options: SubjectOptions): DbtSubject {
  const { it, secrets } = options;
  const heavy = { heavy: true, order: options.order };
  const project = stage(() => copyProject(options, it.environment));
  const artifacts = new Map<string, Stage<ArtifactFile>>();
  const artifactOf = (environment: string) => {
    const made = artifacts.get(environment) ?? stage(() => compile(options, project, environment));
    artifacts.set(environment, made);
    return made();
  };
  const artifact = () => artifactOf(it.environment);
  const rewritten = stage(async () => {
    const { path } = await artifact();
    return jsonFile(path, formatArtifact((await readArtifact(path)).artifact));
  });
  let calls = 0;
  const consume = async (value: unknown): Promise<Consumed> => {
    calls += 1;
    return consumeArtifact(options, join(options.directory, `consumed-${calls}`), value);
  };
  const profiles = stage(async () => {
    const { path, source } = await artifact();
    gate(1, source, "compiled-artifacts", it.artifactVersion as VersionOf<"compiled-artifacts">);
    return runConsumer(options, path, join(options.directory, "profiles"));
  });
  const gated = async () => {
    const file = await profiles();
    gate(2, file.source, "dbt-profile", "1.0.0");
    return file;
  };
  const parse = stage(async () => parseProject(options, await project(), await gated()), heavy);
  const build = stage(async () => {
    const schema = valueAt((await artifact()).source.value, `${computePointers(it.artifactVersion).properties}/schema`);
    return options.live({ project: await project(), profiles: await gated(), schema: String(schema ?? "main") });
  }, heavy);
  return {
    it,
    secrets,
    project,
    artifact,
    artifactOf,
    rewritten,
    // Compiled again where dbt has left its manifest, so that the classifications can be read.
    recompiled: stage(async () => {
      await parse();
      return compile(options, project, it.environment, "recompiled");
    }),
    consume,
    profiles,
    parse,
    unset: stage(async () => parseUnset(options, await project(), await gated()), heavy),
    live: stage(async () => {
      // dbt's parse and its build share the project's target/, so the one comes after the other.
      await parse();
      return build();
    }),
  };
}

async function copyProject(options: SubjectOptions, environment: string): Promise<Project> {
  const { it, example, directory } = options;
  const profiles = { local: await computeProfiles(example, "local"), prod: await computeProfiles(example, "prod") };
  const compute = (name: string) => {
    const found = (name === "prod" ? profiles.prod : profiles.local).get(it.target);
    if (found === undefined) throw new RangeError(`the example has no compute profile ${it.target} in ${name}`);
    return found;
  };
  const destination = join(directory, `project-${environment}`);
  const copy = await projectVariant(
    example,
    destination,
    it.artifactVersion === "1.0.0"
      ? flatVariant(compute(environment))
      : { compute: it.target, platformEnv: environment },
  );
  const project: Project = {
    directory: copy.dir,
    specPath: copy.specPath,
    specText: await readFile(copy.specPath, "utf8"),
    dbtDirectory: join(copy.dir, "dbt"),
    compute,
  };
  await options.edit?.(project);
  return project;
}

/** Provider: floe.yaml → artifact. A 1.0.0 spec has its compute in itself, so another environment is another copy. */
async function compile(
  options: SubjectOptions,
  own: Stage<Project>,
  environment: string,
  label = "artifact",
): Promise<ArtifactFile> {
  const { it, provider, directory, env } = options;
  const flat = it.artifactVersion === "1.0.0" && environment !== it.environment;
  const project = flat ? await copyProject(options, environment) : await own();
  const into = join(directory, `${label}-${environment}`);
  return compiled({ provider, specPath: project.specPath, environment, directory: into, env });
}

/** Consumer: artifact → profiles.yml. */
async function runConsumer(
  { consumer, env }: SubjectOptions,
  artifactPath: string,
  outDir: string,
): Promise<ProfilesFile> {
  await mkdir(outDir, { recursive: true });
  const { output } = await consumer.consume({ artifactPath, outDir, env });
  return yamlFile(output, await readFile(output, "utf8"));
}

/** The consumer on an artifact that a check made up: a refusal is an answer here and no error. */
async function consumeArtifact(options: SubjectOptions, directory: string, value: unknown): Promise<Consumed> {
  const outDir = join(directory, "out");
  await mkdir(outDir, { recursive: true });
  const artifactPath = join(directory, "compiled_artifacts.json");
  await writeFile(artifactPath, `${JSON.stringify(value, null, 2)}\n`);
  return orRefusal(outDir, async () => {
    return { kind: "profiles" as const, profiles: await runConsumer(options, artifactPath, outDir) };
  });
}

async function parseProject(options: SubjectOptions, project: Project, profiles: ProfilesFile): Promise<ParseEvidence> {
  const dbt = await options.dbt();
  const run = await dbt.run(["parse", "--no-partial-parse"], {
    projectDirectory: project.dbtDirectory,
    profilesDirectory: profilesDirectory(profiles),
    variables: placeholders(options, profiles),
  });
  const manifest =
    run.exitCode === 0 ? await readManifest(join(project.dbtDirectory, "target", "manifest.json")) : null;
  return { ...run, manifest };
}

async function parseUnset(
  options: SubjectOptions,
  project: Project,
  profiles: ProfilesFile,
): ReturnType<DbtSubject["unset"]> {
  const [variable] = variablesIn(profiles.text);
  if (variable === undefined) return { variable: null, exitCode: null, output: "" };
  const dbt = await options.dbt();
  const { [variable]: _unset, ...variables } = placeholders(options, profiles);
  const run = await dbt.run(["parse"], {
    projectDirectory: project.dbtDirectory,
    profilesDirectory: profilesDirectory(profiles),
    // A place of its own: the case's own target/ may be in use.
    targetPath: join(options.directory, "target-unset"),
    variables,
  });
  return { variable, ...run };
}

function placeholders({ secrets }: SubjectOptions, profiles: ProfilesFile): Record<string, string> {
  return placeholdersFor(profiles.text, secrets[0] ?? "placeholder");
}

function profilesDirectory(profiles: ProfilesFile): string {
  return profiles.path.slice(0, -(PROFILES_FILE.length + 1));
}
