/**
 * Factories of CompiledArtifacts for every target and version. What they return was filled in with the schema's defaults and
 * checked by it: an override that breaks the contract is an error here, not in the test that uses it.
 */
import {
  assertValid,
  type CompiledArtifacts_1_0_0,
  type CompiledArtifacts_1_1_0,
  withDefaults,
} from "@floe-contracts/schemas";
import type { ColumnClassifications } from "../compile/classifications.ts";
import { type EnvironmentContext, REFERENCE_CORE_VERSION } from "../compile/compile.ts";
import { layOver, type Mapping } from "../values.ts";
import { type ContractVersion, catalogProfile, storageProfile } from "./specs.ts";
import { type ComputeTarget, type Credentials, computeProfile, targetProperties, targetSecretRef } from "./targets.ts";

interface ArtifactTypes {
  "1.0.0": CompiledArtifacts_1_0_0;
  "1.1.0": CompiledArtifacts_1_1_0;
}

type Observability<V extends ContractVersion> = NonNullable<ArtifactTypes[V]["observability"]>;

export interface ArtifactOptions<V extends ContractVersion> {
  /** 1.1.0 unless given. */
  readonly version?: V;
  /** duckdb unless given. */
  readonly target?: ComputeTarget;
  /**
   * The environment. A type (`production`) or fields of it give an environment_context in both versions; without it there
   * is none.
   */
  readonly environment?: EnvironmentContext["environment_type"] | Partial<EnvironmentContext>;
  /** 1.1.0: resolved_profiles.platform_env; `local` unless given. */
  readonly platformEnv?: V extends "1.0.0" ? never : string;
  readonly observability?: Partial<Observability<V>>;
  /** The namespace (null for none), whether lineage is emitted, and where to. */
  readonly lineage?: {
    readonly namespace?: string | null;
    readonly enabled?: boolean;
    readonly endpoint?: string | null;
  };
  readonly classifications?: ColumnClassifications | null;
  readonly profilesPath?: string;
  readonly metadata?: Partial<ArtifactTypes[V]["metadata"]>;
  /** Laid over the target's realistic connection; a property set to undefined is left out. */
  readonly compute?: {
    readonly properties?: Readonly<Record<string, unknown>>;
    /** The secret of the connection; null for none. */
    readonly secretRef?: string | null;
    /** 1.1.0 only: other credentials than a secret_ref. */
    readonly credentials?: Credentials;
  };
  /** `target` of the first transform: the dbt output's name. */
  readonly transformTarget?: string | null;
  /** 1.1.0: the old `compute` beside the profiles (or, with `profiles: false`, in place of them). */
  readonly legacyCompute?: V extends "1.0.0" ? never : boolean;
  /** 1.1.0: false leaves resolved_profiles and resolved_layers null. */
  readonly profiles?: V extends "1.0.0" ? never : boolean;
  /** Leaves out every field that the schema does not require, instead of filling in its default. */
  readonly minimal?: boolean;
  /** Laid over the result last, field by field. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

/** The factory's fixed metadata: a time and a hash that no run made. */
export const FACTORY_METADATA = {
  compiled_at: "2026-01-01T00:00:00.000Z",
  floe_core_version: REFERENCE_CORE_VERSION,
  source_hash: "0".repeat(64),
} as const;

const FACTORY_CONTEXT: EnvironmentContext = {
  tenant_id: "00000000-0000-4000-8000-000000000001",
  tenant_slug: "acme",
  project_id: "00000000-0000-4000-8000-000000000002",
  project_slug: "orders",
  environment_id: "00000000-0000-4000-8000-000000000003",
  environment_type: "development",
  governance_category: "non_production",
};

/**
 * A valid artifact.
 * @throws FloeContractsError `document-invalid` when an option breaks the contract
 */
export function artifact<V extends ContractVersion = "1.1.0">(options: ArtifactOptions<V> = {}): ArtifactTypes[V] {
  const version: ContractVersion = options.version ?? "1.1.0";
  const required = {
    version,
    metadata: { ...FACTORY_METADATA, ...options.metadata },
    ...computeFields(version, options),
    transforms: [{ type: "dbt", path: "dbt", ...given("target", options.transformTarget) }],
  };
  const draft = layOver({ ...required, ...optionalFields(options) }, options.overrides ?? {});
  const full = options.minimal === true ? draft : withDefaults(draft, "compiled-artifacts", version);
  return assertValid(full, "compiled-artifacts", version) as ArtifactTypes[V];
}

function computeFields(version: ContractVersion, options: ArtifactOptions<ContractVersion>): Mapping {
  const target = options.target ?? "duckdb";
  if (version === "1.0.0") return { compute: flatCompute(target, options.compute) };
  const secretRef = secretRefOf(target, options.compute);
  const credentials =
    options.compute?.credentials ?? (secretRef === null ? {} : { mode: "static", secret_ref: secretRef });
  const profiles = {
    storage: storageProfile(),
    catalog: catalogProfile(),
    compute: { ...computeProfile(target), properties: propertiesOf(target, options.compute), credentials },
    platform_env: options.platformEnv ?? "local",
  };
  const layer = { storage: profiles.storage, catalog: profiles.catalog };
  const gold = { name: "gold", ...layer, namespace: "lake.gold" };
  return {
    compute: options.legacyCompute === true ? flatCompute(target, options.compute) : null,
    ...(options.profiles === false ? {} : { resolved_profiles: profiles, resolved_layers: { gold } }),
  };
}

function flatCompute(target: ComputeTarget, overrides: ArtifactOptions<ContractVersion>["compute"]): Mapping {
  return { target, connection_secret_ref: secretRefOf(target, overrides), properties: propertiesOf(target, overrides) };
}

function secretRefOf(target: ComputeTarget, overrides: ArtifactOptions<ContractVersion>["compute"]): string | null {
  return overrides?.secretRef === undefined ? (targetSecretRef(target) ?? null) : overrides.secretRef;
}

function propertiesOf(target: ComputeTarget, overrides: ArtifactOptions<ContractVersion>["compute"]): Mapping {
  const merged = { ...targetProperties(target), ...overrides?.properties };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
}

function optionalFields(options: ArtifactOptions<ContractVersion>): Mapping {
  const observability = {
    ...options.observability,
    ...given("lineage", options.lineage?.enabled),
    ...given("lineage_endpoint", options.lineage?.endpoint),
  };
  const namespace = options.lineage?.namespace === undefined ? "orders" : options.lineage.namespace;
  return {
    ...(Object.keys(observability).length === 0 ? {} : { observability }),
    ...(options.minimal === true && options.lineage?.namespace === undefined ? {} : { lineage_namespace: namespace }),
    ...(options.minimal === true ? {} : { dbt_project_path: "dbt" }),
    ...given("environment_context", contextOf(options.environment)),
    ...given("column_classifications", options.classifications),
    ...given("dbt_profiles_path", options.profilesPath),
  };
}

function contextOf(environment: ArtifactOptions<ContractVersion>["environment"]): EnvironmentContext | undefined {
  if (environment === undefined) return undefined;
  const fields = typeof environment === "string" ? { environment_type: environment } : environment;
  const production = fields.environment_type === "production";
  return { ...FACTORY_CONTEXT, governance_category: production ? "production" : "non_production", ...fields };
}

function given(key: string, value: unknown): Mapping {
  return value === undefined ? {} : { [key]: value };
}
