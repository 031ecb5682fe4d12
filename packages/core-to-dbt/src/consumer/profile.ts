/**
 * The reference floe-dbt: an artifact becomes a profiles.yml with one output. It reads the fields that the contract lists
 * and no others; what the artifact gives is written unchanged, what it does not give is read from the environment, and a
 * secret always is.
 */
import { join } from "node:path";
import { FloeContractsError, isSecretName, suggest, writeFileAtomic } from "@floe-contracts/base";
import { type ComputeTarget, type Consumer, readArtifact } from "@floe-contracts/floe";
import { stringify } from "yaml";
import { environmentJinja, type Properties, TARGET_RULES, variableName } from "./targets.ts";

/** The profile's name; a floe project's dbt_project.yml says `profile: floe`. */
export const PROFILE_NAME = "floe";

/** The name of the file that dbt looks for. */
export const PROFILES_FILE = "profiles.yml";

/** The environment of an artifact that names none. */
const DEFAULT_ENVIRONMENT = "local";

/** What the consumer takes from an artifact, whatever its version. */
interface Reading {
  readonly target: ComputeTarget;
  readonly properties: Properties;
  readonly environment: string;
  /** The output's name: the transform's own target, else the environment. */
  readonly output: string;
  /** Where the compute section stands, for errors. */
  readonly pointer: string;
}

export interface Profile {
  readonly [PROFILE_NAME]: { readonly target: string; readonly outputs: Readonly<Record<string, Properties>> };
}

/** The fields of an artifact that this consumer reads; anything else in it is none of its business. */
export interface ReadArtifact {
  readonly version?: unknown;
  readonly compute?: { readonly target: ComputeTarget; readonly properties?: Properties } | null;
  readonly resolved_profiles?: {
    readonly compute: { readonly type?: ComputeTarget; readonly properties?: Properties };
    readonly platform_env?: string;
  } | null;
  readonly environment_context?: { readonly environment_type: string } | null;
  readonly transforms: readonly { readonly target?: string | null }[];
}

/**
 * The profile of an artifact.
 * @throws FloeContractsError `dbt-version-not-accepted`, `dbt-compute-missing` or `dbt-setting-missing`, with the pointer
 *   of the field to blame.
 */
export function profileOf(artifact: ReadArtifact): Profile {
  const reading = read(artifact);
  return { [PROFILE_NAME]: { target: reading.output, outputs: { [reading.output]: outputOf(reading) } } };
}

/** The profiles.yml of a profile. Text comes out double-quoted, so that no value can be read as another type. */
export function profileText(profile: Profile): string {
  return stringify(profile, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 });
}

/** What this consumer calls itself in result records. */
export const REFERENCE_CONSUMER_VERSION = "0.1.0+reference";

/** The reference behind the interface that a foreign command also meets: it leaves profiles.yml in the directory it is given. */
export function referenceConsumer(): Consumer<string> {
  return {
    id: "reference",
    kind: "reference",
    version: async () => REFERENCE_CONSUMER_VERSION,
    consume: async ({ artifactPath, outDir }) => {
      const started = performance.now();
      const { artifact } = await readArtifact(artifactPath);
      const text = profileText(profileOf(artifact as ReadArtifact));
      const output = join(outDir, PROFILES_FILE);
      await writeFileAtomic(output, text);
      return { output, log: "", durationMs: performance.now() - started };
    },
  };
}

function read(artifact: ReadArtifact): Reading {
  if (artifact.version === "1.0.0") return readFlat(artifact) ?? refuseWithoutCompute("1.0.0", "/compute");
  if (artifact.version === "1.1.0") {
    return readTwoTier(artifact) ?? readFlat(artifact) ?? refuseWithoutCompute("1.1.0", "/resolved_profiles/compute");
  }
  throw new FloeContractsError(
    "dbt-version-not-accepted",
    `floe-dbt accepts artifacts of the versions 1.0.0 and 1.1.0; this one says ${JSON.stringify(artifact.version)}`,
    { hint: "compile again with a floe-core of one of these versions", where: { pointer: "/version" } },
  );
}

/** 1.0.0, and a 1.1.0 artifact that still carries the flat section: the settings stand in `compute`. */
function readFlat({ compute, environment_context: context, transforms }: ReadArtifact): Reading | undefined {
  if (compute === null || compute === undefined) return undefined;
  const environment = context?.environment_type ?? DEFAULT_ENVIRONMENT;
  return {
    target: compute.target,
    properties: compute.properties ?? {},
    environment,
    output: transforms[0]?.target ?? environment,
    pointer: "/compute",
  };
}

/** 1.1.0: the settings stand in the resolved compute profile. */
function readTwoTier({ resolved_profiles: profiles, transforms }: ReadArtifact): Reading | undefined {
  if (profiles === null || profiles === undefined) return undefined;
  const environment = profiles.platform_env ?? DEFAULT_ENVIRONMENT;
  return {
    target: profiles.compute.type ?? "duckdb",
    properties: profiles.compute.properties ?? {},
    environment,
    output: transforms[0]?.target ?? environment,
    pointer: "/resolved_profiles/compute",
  };
}

function outputOf(reading: Reading): Properties {
  const { target, properties, environment, pointer } = reading;
  const rules = TARGET_RULES[target];
  for (const key of rules.decisive) {
    if (properties[key] === undefined) throw settingMissing(reading, key);
  }
  const output: Record<string, unknown> = { type: target };
  for (const [key, value] of Object.entries(properties)) {
    if (isSecretName(key) && typeof value === "string") throw secretInArtifact(`${pointer}/properties/${key}`);
    output[key] = value;
  }
  for (const [key, kind] of Object.entries(rules.needed(properties))) {
    output[key] ??= environmentJinja(variableName(target, environment, key), kind);
  }
  return output;
}

function refuseWithoutCompute(version: string, pointer: string): never {
  throw new FloeContractsError(
    "dbt-compute-missing",
    `the artifact (${version}) has no compute settings at ${pointer}, and dbt needs an adapter`,
    {
      hint:
        version === "1.0.0"
          ? "give floe.yaml a compute section and compile again"
          : "name a compute profile in floe.yaml, define it in platform.yaml, and compile again with FLOE_PLATFORM_ENV set",
      where: { pointer },
    },
  );
}

function settingMissing({ target, properties, pointer }: Reading, key: string): FloeContractsError {
  const near = suggest(key, Object.keys(properties));
  return new FloeContractsError("dbt-setting-missing", `the compute settings of ${target} lack "${key}"`, {
    hint:
      near === undefined
        ? `add ${key} to the compute profile's properties in platform.yaml`
        : `did you mean ${key} where it says ${near}?`,
    where: { pointer: `${pointer}/properties/${key}` },
  });
}

function secretInArtifact(pointer: string): FloeContractsError {
  return new FloeContractsError("secret-in-plain-text", `the artifact holds a secret in plain text at ${pointer}`, {
    hint: "take it out of floe.yaml or platform.yaml and compile again; the profile reads it from the environment",
    where: { pointer },
  });
}
