/** Factories of floe.yaml and platform.yaml as values: realistic, and checked by their schema before they are handed out. */
import {
  assertValid,
  type FloeSpec_1_0_0,
  type FloeSpec_1_1_0,
  type PlatformSpec_1_2_0,
} from "@floe-contracts/schemas";
import { layOver } from "../values.ts";
import { type ComputeTarget, computeProfile, targetProperties, targetSecretRef } from "./targets.ts";

/** The version of a floe.yaml's form and of the artifact that comes of it. */
export type ContractVersion = "1.0.0" | "1.1.0";

interface SpecTypes {
  "1.0.0": FloeSpec_1_0_0;
  "1.1.0": FloeSpec_1_1_0;
}

export interface FloeSpecOptions<V extends ContractVersion> {
  readonly version?: V;
  /** The target of a 1.0.0 compute, or the name of the 1.1.0 compute profile; duckdb unless given. */
  readonly target?: ComputeTarget;
  readonly name?: string;
  /** Directory of the dbt project; `dbt` unless given. */
  readonly dbtPath?: string;
  /** Laid over the result, field by field. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

/** A floe.yaml: 1.1.0 unless asked for 1.0.0. @throws FloeContractsError `document-invalid` when the overrides break it */
export function floeSpec<V extends ContractVersion = "1.1.0">(options: FloeSpecOptions<V> = {}): SpecTypes[V] {
  const version: ContractVersion = options.version ?? "1.1.0";
  const target = options.target ?? "duckdb";
  const ref = targetSecretRef(target);
  const compute = {
    target,
    properties: targetProperties(target),
    ...(ref === undefined ? {} : { connection_secret_ref: ref }),
  };
  const base = {
    name: options.name ?? "orders",
    version: "0.1.0",
    ...(version === "1.0.0" ? { compute } : { storage: "default", catalog: "default", compute: target }),
    transforms: [{ type: "dbt", path: options.dbtPath ?? "dbt" }],
  };
  return assertValid(layOver(base, options.overrides ?? {}), "floe-spec", version) as SpecTypes[V];
}

export interface PlatformSpecOptions {
  /** Each gets a compute profile of its own name; the first is also `default`. Only duckdb unless given. */
  readonly targets?: readonly ComputeTarget[];
  /** Laid over the result, field by field. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

/**
 * A platform.yaml with a `default` profile of each kind and a bronze and a gold layer.
 * @throws FloeContractsError `document-invalid` when the overrides break it
 */
export function platformSpec(options: PlatformSpecOptions = {}): PlatformSpec_1_2_0 {
  const targets = options.targets ?? ["duckdb"];
  const layer = (name: string, days: number) => ({
    name,
    storage_ref: "default",
    catalog_ref: "default",
    namespace: `lake.${name}`,
    retention_days: days,
  });
  const base = {
    version: "1.2.0",
    layers: { bronze: layer("bronze", 90), gold: layer("gold", 365) },
    storage: { default: storageProfile() },
    catalogs: { default: catalogProfile() },
    compute: Object.fromEntries([
      ["default", computeProfile(targets[0] ?? "duckdb")],
      ...targets.map((target) => [target, computeProfile(target)]),
    ]),
  };
  return assertValid(layOver(base, options.overrides ?? {}), "platform-spec", "1.2.0");
}

/** A storage profile as a platform has it: S3, credentials named. */
export function storageProfile() {
  return {
    type: "s3",
    endpoint: "https://s3.eu-central-1.amazonaws.com",
    region: "eu-central-1",
    bucket: "acme-lake",
    credentials: { mode: "static", secret_ref: "lake-storage" },
  } as const;
}

/** A catalog profile as a platform has it: Polaris, credentials named. */
export function catalogProfile() {
  return {
    type: "polaris",
    uri: "https://polaris.internal.example/api/catalog",
    warehouse: "lake",
    namespace: "default",
    credentials: {
      mode: "oauth2",
      client_id: { secret_ref: "polaris-client-id" },
      client_secret: { secret_ref: "polaris-client-secret" },
      scope: "PRINCIPAL_ROLE:TRANSFORMER",
    },
    access_delegation: "vended-credentials",
  } as const;
}
