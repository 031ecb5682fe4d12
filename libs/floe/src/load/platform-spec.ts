/**
 * Finding and reading platform.yaml. The places are the contract's, in its order; the first that exists counts, and one
 * that exists and cannot be read is an error, not a reason to look further.
 */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError, suggest } from "@floe-contracts/base";
import { assertValid, type PlatformSpec_1_2_0, readDocument, type Source } from "@floe-contracts/schemas";

/** The environment variable that chooses the platform file, and what counts without it. */
export const PLATFORM_ENV_VARIABLE = "FLOE_PLATFORM_ENV";
export const DEFAULT_PLATFORM_ENV = "local";

/** The file's name in each of the places. */
const PLATFORM_FILE = "platform.yaml";

/** A valid platform.yaml as it was written (no defaults filled in). */
export interface LoadedPlatformSpec {
  readonly platformEnv: string;
  readonly file: string;
  readonly spec: PlatformSpec_1_2_0;
  readonly source: Source;
}

/**
 * The platform environment that an environment asks for. A variable set to nothing counts as not set.
 * @throws FloeContractsError `platform-env-invalid` for anything that is not a plain name
 */
export function platformEnvOf(env: Readonly<Record<string, string | undefined>>): string {
  const given = env[PLATFORM_ENV_VARIABLE];
  return given === undefined || given === "" ? DEFAULT_PLATFORM_ENV : assertPlatformEnv(given);
}

/** Refuses a name that would lead out of the project (`../prod`) or could not be part of a variable's name. */
export function assertPlatformEnv(name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(name)) return name;
  throw new FloeContractsError(
    "platform-env-invalid",
    `${JSON.stringify(name.slice(0, 80))} is no platform environment`,
    {
      hint: `set ${PLATFORM_ENV_VARIABLE} to the name of a directory: letters, digits, - and _, e.g. local or prod`,
    },
  );
}

/** The places where the platform file of an environment is looked for, in order. */
export function platformPlaces(projectDir: string, platformEnv: string): readonly string[] {
  return [["platform", platformEnv], [platformEnv], [".floe", platformEnv]].map((place) =>
    join(projectDir, ...place, PLATFORM_FILE),
  );
}

/**
 * Finds, reads and checks the platform file of an environment.
 * @param projectDir the directory that holds floe.yaml
 * @throws FloeContractsError `platform-env-invalid`, `platform-not-found` (naming all places looked at), or what reading
 *   and checking the file throw
 */
export async function loadPlatformSpec(projectDir: string, platformEnv: string): Promise<LoadedPlatformSpec> {
  const places = platformPlaces(projectDir, assertPlatformEnv(platformEnv));
  for (const file of places) {
    const source = await readIfThere(file);
    if (source !== undefined) {
      return { platformEnv, file, spec: assertValid(source, "platform-spec", "1.2.0"), source };
    }
  }
  const others = await otherEnvironments(projectDir);
  const near = suggest(platformEnv, others);
  throw new FloeContractsError(
    "platform-not-found",
    `there is no platform file for the environment ${platformEnv}; looked at ${places.join(", ")}`,
    {
      hint:
        others.length === 0
          ? `write ${places[0]}, or name another environment in ${PLATFORM_ENV_VARIABLE}`
          : `${near === undefined ? "" : `did you mean ${near}? `}set ${PLATFORM_ENV_VARIABLE} to one of: ${others.join(", ")}`,
      where: { file: places[0] },
    },
  );
}

async function readIfThere(file: string): Promise<Source | undefined> {
  try {
    return await readDocument(file);
  } catch (thrown) {
    if (thrown instanceof FloeContractsError && thrown.code === "file-not-found") return undefined;
    throw thrown;
  }
}

/** The environments that have a directory under platform/, for the hint; sorted. */
async function otherEnvironments(projectDir: string): Promise<string[]> {
  const entries = await readdir(join(projectDir, "platform"), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
