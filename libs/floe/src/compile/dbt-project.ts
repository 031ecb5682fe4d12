/**
 * Where an artifact finds the dbt project. Paths in an artifact are relative to the directory of floe.yaml, with `/`, as
 * its `dbt_profiles_path` is: the same project gives the same artifact in every checkout. A path that floe.yaml writes as
 * absolute stays absolute: its author bound it to a machine.
 */
import { stat } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { FloeContractsError, messageOf, systemCode } from "@floe-contracts/base";

export interface DbtProject {
  /** As the artifact gives it. */
  readonly projectPath: string;
  /** As the artifact gives it; null before dbt's first parse. */
  readonly manifestPath: string | null;
  /** On this machine, for reading it now. */
  readonly manifestFile: string | null;
}

/** The first of the dbt transforms whose directory holds a dbt_project.yml, or undefined when none does. */
export async function findDbtProject(
  projectDir: string,
  transforms: readonly { readonly path: string }[],
): Promise<DbtProject | undefined> {
  for (const { path } of transforms) {
    const directory = resolve(projectDir, path);
    if (!(await isFile(join(directory, "dbt_project.yml")))) continue;
    const manifest = join(directory, "target", "manifest.json");
    const hasManifest = await isFile(manifest);
    const portable = (place: string): string => (isAbsolute(path) ? place : portablePath(projectDir, place));
    return {
      projectPath: portable(directory),
      manifestPath: hasManifest ? portable(manifest) : null,
      manifestFile: hasManifest ? manifest : null,
    };
  }
  return undefined;
}

/** `place` as seen from `base`, with `/`; `.` for the base itself. */
function portablePath(base: string, place: string): string {
  const path = relative(resolve(base), place).split(sep).join("/");
  return path === "" ? "." : path;
}

/** Errors that mean "there is no such file"; the last is Node's for a path with a NUL in it. */
const ABSENT = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "ERR_INVALID_ARG_VALUE"]);

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (cause) {
    if (ABSENT.has(systemCode(cause) ?? "")) return false;
    throw new FloeContractsError("file-unreadable", `cannot look at ${path}: ${messageOf(cause)}`, {
      hint: "make the dbt project's directory readable",
      where: { file: path },
      cause,
    });
  }
}
