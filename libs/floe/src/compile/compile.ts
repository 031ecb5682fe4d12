/**
 * floe.yaml (and, from 1.1.0, platform.yaml) → CompiledArtifacts: the reference that other providers are held against.
 * The result is complete (every default written out), valid by its schema, and a function of the inputs and `now` alone.
 */
import { dirname } from "node:path";
import {
  assertValid,
  type CompiledArtifacts_1_0_0_Filled,
  type CompiledArtifacts_1_1_0_Filled,
  type FilledDocument,
  withDefaults,
} from "@floe-contracts/schemas";
import { type LoadedFloeSpec, loadFloeSpec } from "../load/floe-spec.ts";
import { assertPlatformEnv, loadPlatformSpec, platformEnvOf } from "../load/platform-spec.ts";
import { resolveLayers, resolveObservability, resolveProfiles } from "../resolve.ts";
import { readClassifications } from "./classifications.ts";
import { findDbtProject } from "./dbt-project.ts";
import { refusePlainSecrets } from "./plain-secrets.ts";

/** What the reference calls itself in metadata.floe_core_version. */
export const REFERENCE_CORE_VERSION = "0.1.0+reference";

export type EnvironmentContext = NonNullable<CompiledArtifacts_1_1_0_Filled["environment_context"]>;

export interface CompileOptions {
  /** Path of floe.yaml; its directory is the project's. */
  readonly specPath: string;
  /** Overrides FLOE_PLATFORM_ENV; a 1.0.0 spec has no platform and ignores both. */
  readonly platformEnv?: string;
  /** Where FLOE_PLATFORM_ENV is looked up; the process's own environment unless given. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Written to the artifact as it is; left null without it. */
  readonly environmentContext?: EnvironmentContext;
  /** The time for metadata.compiled_at. */
  readonly now: () => Date;
  readonly coreVersion?: string;
}

/** An artifact with every default written out, and the version whose schema it meets. */
export type Compiled =
  | { readonly version: "1.0.0"; readonly artifact: CompiledArtifacts_1_0_0_Filled }
  | { readonly version: "1.1.0"; readonly artifact: CompiledArtifacts_1_1_0_Filled };

/**
 * Compiles a project. A 1.0.0 spec gives a 1.0.0 artifact, any other the current 1.1.0, whose `compute` and `catalog`
 * are null: the profiles hold them.
 * @throws FloeContractsError for everything that is wrong with the input, with its place; nothing is written
 */
export async function compile(options: CompileOptions): Promise<Compiled> {
  const floe = await loadFloeSpec(options.specPath);
  refusePlainSecrets(floe.source, "floe-spec", floe.version);
  return floe.version === "1.0.0" ? compileFlat(floe, options) : compileTwoTier(floe, options);
}

type Loaded<V extends LoadedFloeSpec["version"]> = Extract<LoadedFloeSpec, { version: V }>;

async function compileFlat(floe: Loaded<"1.0.0">, options: CompileOptions): Promise<Compiled> {
  const spec = withDefaults(floe.spec, "floe-spec", "1.0.0");
  const { compute, consumption, governance, observability, catalog, transforms } = spec;
  const draft = {
    version: "1.0.0",
    metadata: metadataOf(floe, options),
    ...{ compute, transforms, consumption, governance, observability, catalog },
    ...(await projectFields(spec, options)),
  };
  return { version: "1.0.0", artifact: finish(draft, "1.0.0") };
}

async function compileTwoTier(floe: Loaded<"1.1.0">, options: CompileOptions): Promise<Compiled> {
  const platformEnv =
    options.platformEnv === undefined
      ? platformEnvOf(options.env ?? process.env)
      : assertPlatformEnv(options.platformEnv);
  const platform = await loadPlatformSpec(dirname(options.specPath), platformEnv);
  refusePlainSecrets(platform.source, "platform-spec", "1.2.0");
  const spec = withDefaults(floe.spec, "floe-spec", "1.1.0");
  const { transforms, consumption, governance, orchestration } = spec;
  const draft = {
    version: "1.1.0",
    metadata: metadataOf(floe, options),
    ...{ transforms, compute: null, consumption, governance },
    observability: resolveObservability(floe.spec, platform),
    ...{ orchestration, catalog: null },
    resolved_profiles: resolveProfiles(floe.spec, floe.source, platform),
    resolved_layers: resolveLayers(platform),
    ...(await projectFields(spec, options)),
  };
  return { version: "1.1.0", artifact: finish(draft, "1.1.0") };
}

function metadataOf(floe: LoadedFloeSpec, options: CompileOptions): Record<string, string> {
  return {
    compiled_at: options.now().toISOString(),
    floe_core_version: options.coreVersion ?? REFERENCE_CORE_VERSION,
    source_hash: floe.sourceHash,
  };
}

/** The fields that both versions take from the project itself. */
async function projectFields(
  spec: LoadedFloeSpec["spec"],
  options: CompileOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const dbt = await findDbtProject(dirname(options.specPath), spec.transforms ?? []);
  const fromMeta = spec.governance?.classification_source === "dbt_meta";
  const manifestFile = dbt?.manifestFile ?? null;
  return {
    dbt_manifest_path: dbt?.manifestPath ?? null,
    dbt_project_path: dbt?.projectPath ?? null,
    lineage_namespace: spec.name,
    environment_context: options.environmentContext ?? null,
    column_classifications: fromMeta && manifestFile !== null ? await readClassifications(manifestFile) : null,
  };
}

/** Fills in the rest and proves the promise: whatever compile returns meets the schema. */
function finish<V extends Compiled["version"]>(draft: unknown, version: V): FilledDocument<"compiled-artifacts", V> {
  const artifact = withDefaults(draft, "compiled-artifacts", version);
  assertValid(artifact, "compiled-artifacts", version);
  return artifact;
}
