/** Whole projects on disk for tests: a minimal one made from nothing, or a changed copy of an example. */
import { cp, readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { FloeContractsError, messageOf, systemCode, writeFileAtomic } from "@floe-contracts/base";
import type { Document } from "yaml";
import { yamlLibrary } from "../lazy.ts";
import { assertPlatformEnv, DEFAULT_PLATFORM_ENV, PLATFORM_ENV_VARIABLE } from "../load/platform-spec.ts";
import { assertEmptyDirectory } from "../providers/consumer.ts";
import { type ContractVersion, floeSpec, type PlatformSpecOptions, platformSpec } from "./specs.ts";
import type { ComputeTarget } from "./targets.ts";

/** Floe and dbt read YAML with a YAML 1.1 parser, in which a plain `no` is false: such texts are quoted. */
const COMPATIBLE = { compat: "yaml-1.1" } as const;

function toYaml(value: unknown): string {
  return yamlLibrary().stringify(value, COMPATIBLE);
}

/** A project on disk and what a provider needs to compile it. */
export interface Project {
  readonly dir: string;
  readonly specPath: string;
  /** Variables that the compilation needs, to be added to the environment of the run. */
  readonly env: Readonly<Record<string, string>>;
}

export interface ProjectFilesOptions {
  readonly target?: ComputeTarget;
  readonly version?: ContractVersion;
  readonly name?: string;
  /** The environment whose platform.yaml is written (1.1.0). */
  readonly platformEnv?: string;
  readonly specOverrides?: Readonly<Record<string, unknown>>;
  readonly platformOverrides?: PlatformSpecOptions["overrides"];
  /** Written to dbt/target/manifest.json when given: text as it is, anything else as JSON. */
  readonly manifest?: unknown;
}

/**
 * Writes a minimal project: floe.yaml, for 1.1.0 platform/<env>/platform.yaml, and a dbt project of one model.
 * @param dir an empty directory, made when it is missing
 * @throws FloeContractsError `directory-not-empty`, or `document-invalid` when an override breaks a schema
 */
export async function projectFiles(dir: string, options: ProjectFilesOptions = {}): Promise<Project> {
  const version = options.version ?? "1.1.0";
  const target = options.target ?? "duckdb";
  const platformEnv = assertPlatformEnv(options.platformEnv ?? DEFAULT_PLATFORM_ENV);
  const spec = floeSpec({
    version,
    target,
    ...(options.name === undefined ? {} : { name: options.name }),
    overrides: options.specOverrides ?? {},
  });
  const files: Record<string, string> = {
    "floe.yaml": toYaml(spec),
    "dbt/dbt_project.yml": toYaml({ name: "orders", version: "0.1.0", profile: "floe", "model-paths": ["models"] }),
    "dbt/models/orders.sql": "select 1 as order_id, 'ada@example.com' as email\n",
  };
  if (version === "1.1.0") {
    const platform = platformSpec({ targets: [target], overrides: options.platformOverrides ?? {} });
    files[`platform/${platformEnv}/platform.yaml`] = toYaml(platform);
  }
  const { manifest } = options;
  if (manifest !== undefined) {
    files["dbt/target/manifest.json"] = typeof manifest === "string" ? manifest : JSON.stringify(manifest);
  }
  await assertEmptyDirectory(dir);
  for (const [path, text] of Object.entries(files)) await writeFileAtomic(join(dir, path), text);
  return { dir, specPath: join(dir, "floe.yaml"), env: { [PLATFORM_ENV_VARIABLE]: platformEnv } };
}

export interface ProjectVariantOptions {
  /** Name of a compute profile: replaces `compute` of a 1.1.0 spec. */
  readonly compute?: string;
  /** The spec to use, beside floe.yaml in the project; floe.yaml unless given. */
  readonly spec?: string;
  readonly platformEnv?: string;
  /** Any other change of the spec. Comments and everything untouched stay as they are. */
  readonly edit?: (document: Document) => void;
}

/**
 * Copies a project into a directory of the run and changes its spec there. What dbt and floe made in it (target/, logs/ and
 * .floe/) is not copied; a `.floe/<env>/platform.yaml` is, because people write it.
 * @throws FloeContractsError `directory-not-empty`, `file-not-found`, or `project-variant-invalid` when the change cannot
 *   be made
 */
export async function projectVariant(
  sourceDir: string,
  destDir: string,
  options: ProjectVariantOptions = {},
): Promise<Project> {
  const [from, to] = [await realpathOf(sourceDir), resolve(destDir)];
  const specPath = join(to, options.spec ?? "floe.yaml");
  if (`${to}${sep}`.startsWith(`${from}${sep}`)) throw variantInvalid(`${to} lies inside ${from}`, "copy it elsewhere");
  await mustExist(join(from, relative(to, specPath)));
  await assertEmptyDirectory(to);
  // Links inside the project stay links inside the copy: cp would point them back at the source.
  await cp(from, to, { recursive: true, verbatimSymlinks: true, filter: (path) => isSource(path, from) });
  if (options.compute !== undefined || options.edit !== undefined) await editSpec(specPath, options);
  const platformEnv = assertPlatformEnv(options.platformEnv ?? DEFAULT_PLATFORM_ENV);
  return { dir: to, specPath, env: { [PLATFORM_ENV_VARIABLE]: platformEnv } };
}

async function editSpec(specPath: string, { compute, edit }: ProjectVariantOptions): Promise<void> {
  const { isMap, parseDocument } = yamlLibrary();
  const document = parseDocument(await readFile(specPath, "utf8"), COMPATIBLE);
  const broken = document.errors[0];
  if (broken !== undefined)
    throw variantInvalid(`${specPath} is no YAML: ${messageOf(broken)}`, "put the spec right first");
  if (compute !== undefined) {
    if (isMap(document.get("compute"))) {
      throw variantInvalid(`${specPath} holds a connection under compute`, "use `edit` for a 1.0.0 spec");
    }
    document.set("compute", compute);
  }
  edit?.(document);
  // No line is folded that the author did not fold: the copy differs from the example only where it was changed.
  await writeFileAtomic(specPath, document.toString({ lineWidth: 0 }));
}

/** Whether a path is part of the project and was not made by dbt or floe. */
async function isSource(path: string, root: string): Promise<boolean> {
  if (path === root) return true;
  const [name, parent] = [basename(path), dirname(path)];
  if (name === "target" || name === "logs") return !(await readdir(parent)).includes("dbt_project.yml");
  // Of .floe only the platform files are source.
  const inFloe = relative(root, path).split(sep);
  if (inFloe[0] !== ".floe") return true;
  return inFloe.length === 1 || (await holdsPlatform(join(root, ".floe", inFloe[1] ?? "")));
}

async function holdsPlatform(directory: string): Promise<boolean> {
  return stat(join(directory, "platform.yaml")).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function realpathOf(path: string): Promise<string> {
  return realpath(path).catch((cause: unknown) => {
    throw notFound(path, cause);
  });
}

async function mustExist(path: string): Promise<void> {
  await stat(path).catch((cause: unknown) => {
    throw notFound(path, cause);
  });
}

function notFound(path: string, cause: unknown): FloeContractsError {
  return new FloeContractsError("file-not-found", `${path} does not exist (${systemCode(cause) ?? "unknown"})`, {
    hint: "name a project that has this spec",
    where: { file: path },
  });
}

function variantInvalid(message: string, hint: string): FloeContractsError {
  return new FloeContractsError("project-variant-invalid", message, { hint });
}
