/** Generated from schemas/ by `pnpm generate --write`. Do not edit. */
import type { CatalogConnection as CatalogConnection_1_0_0_Filled } from "./types/catalog-connection-1.0.0.filled.ts";
import type { CatalogConnection as CatalogConnection_1_0_0 } from "./types/catalog-connection-1.0.0.ts";
import type { CompiledArtifacts as CompiledArtifacts_1_0_0_Filled } from "./types/compiled-artifacts-1.0.0.filled.ts";
import type { CompiledArtifacts as CompiledArtifacts_1_0_0 } from "./types/compiled-artifacts-1.0.0.ts";
import type { CompiledArtifacts as CompiledArtifacts_1_1_0_Filled } from "./types/compiled-artifacts-1.1.0.filled.ts";
import type { CompiledArtifacts as CompiledArtifacts_1_1_0 } from "./types/compiled-artifacts-1.1.0.ts";
import type { Contract as Contract_1_0_0_Filled } from "./types/contract-1.0.0.filled.ts";
import type { Contract as Contract_1_0_0 } from "./types/contract-1.0.0.ts";
import type { CubeModel as CubeModel_1_0_0_Filled } from "./types/cube-model-1.0.0.filled.ts";
import type { CubeModel as CubeModel_1_0_0 } from "./types/cube-model-1.0.0.ts";
import type { CubeSecurity as CubeSecurity_1_0_0_Filled } from "./types/cube-security-1.0.0.filled.ts";
import type { CubeSecurity as CubeSecurity_1_0_0 } from "./types/cube-security-1.0.0.ts";
import type { CubeSecurityOptions as CubeSecurityOptions_1_0_0_Filled } from "./types/cube-security-options-1.0.0.filled.ts";
import type { CubeSecurityOptions as CubeSecurityOptions_1_0_0 } from "./types/cube-security-options-1.0.0.ts";
import type { DbtManifest as DbtManifest_12_0_0_Filled } from "./types/dbt-manifest-12.0.0.filled.ts";
import type { DbtManifest as DbtManifest_12_0_0 } from "./types/dbt-manifest-12.0.0.ts";
import type { DbtProfile as DbtProfile_1_0_0_Filled } from "./types/dbt-profile-1.0.0.filled.ts";
import type { DbtProfile as DbtProfile_1_0_0 } from "./types/dbt-profile-1.0.0.ts";
import type { FloeSpec as FloeSpec_1_0_0_Filled } from "./types/floe-spec-1.0.0.filled.ts";
import type { FloeSpec as FloeSpec_1_0_0 } from "./types/floe-spec-1.0.0.ts";
import type { FloeSpec as FloeSpec_1_1_0_Filled } from "./types/floe-spec-1.1.0.filled.ts";
import type { FloeSpec as FloeSpec_1_1_0 } from "./types/floe-spec-1.1.0.ts";
import type { PlatformSpec as PlatformSpec_1_2_0_Filled } from "./types/platform-spec-1.2.0.filled.ts";
import type { PlatformSpec as PlatformSpec_1_2_0 } from "./types/platform-spec-1.2.0.ts";
import type { ResultRecord as ResultRecord_1_0_0_Filled } from "./types/result-record-1.0.0.filled.ts";
import type { ResultRecord as ResultRecord_1_0_0 } from "./types/result-record-1.0.0.ts";
import type { ReviewPolicy as ReviewPolicy_1_0_0_Filled } from "./types/review-policy-1.0.0.filled.ts";
import type { ReviewPolicy as ReviewPolicy_1_0_0 } from "./types/review-policy-1.0.0.ts";

export type {
  CatalogConnection_1_0_0,
  CatalogConnection_1_0_0_Filled,
  CompiledArtifacts_1_0_0,
  CompiledArtifacts_1_0_0_Filled,
  CompiledArtifacts_1_1_0,
  CompiledArtifacts_1_1_0_Filled,
  Contract_1_0_0,
  Contract_1_0_0_Filled,
  CubeModel_1_0_0,
  CubeModel_1_0_0_Filled,
  CubeSecurity_1_0_0,
  CubeSecurity_1_0_0_Filled,
  CubeSecurityOptions_1_0_0,
  CubeSecurityOptions_1_0_0_Filled,
  DbtManifest_12_0_0,
  DbtManifest_12_0_0_Filled,
  DbtProfile_1_0_0,
  DbtProfile_1_0_0_Filled,
  FloeSpec_1_0_0,
  FloeSpec_1_0_0_Filled,
  FloeSpec_1_1_0,
  FloeSpec_1_1_0_Filled,
  PlatformSpec_1_2_0,
  PlatformSpec_1_2_0_Filled,
  ResultRecord_1_0_0,
  ResultRecord_1_0_0_Filled,
  ReviewPolicy_1_0_0,
  ReviewPolicy_1_0_0_Filled,
};

/** The versions of each document, oldest first. */
export const VERSIONS = {
  "catalog-connection": ["1.0.0"],
  "compiled-artifacts": ["1.0.0", "1.1.0"],
  "contract": ["1.0.0"],
  "cube-model": ["1.0.0"],
  "cube-security": ["1.0.0"],
  "cube-security-options": ["1.0.0"],
  "dbt-manifest": ["12.0.0"],
  "dbt-profile": ["1.0.0"],
  "floe-spec": ["1.0.0", "1.1.0"],
  "platform-spec": ["1.2.0"],
  "result-record": ["1.0.0"],
  "review-policy": ["1.0.0"],
} as const;

/** The type of each document, as it may be written. */
export interface DocumentTypes {
  "catalog-connection": {
    "1.0.0": CatalogConnection_1_0_0;
  };
  "compiled-artifacts": {
    "1.0.0": CompiledArtifacts_1_0_0;
    "1.1.0": CompiledArtifacts_1_1_0;
  };
  "contract": {
    "1.0.0": Contract_1_0_0;
  };
  "cube-model": {
    "1.0.0": CubeModel_1_0_0;
  };
  "cube-security": {
    "1.0.0": CubeSecurity_1_0_0;
  };
  "cube-security-options": {
    "1.0.0": CubeSecurityOptions_1_0_0;
  };
  "dbt-manifest": {
    "12.0.0": DbtManifest_12_0_0;
  };
  "dbt-profile": {
    "1.0.0": DbtProfile_1_0_0;
  };
  "floe-spec": {
    "1.0.0": FloeSpec_1_0_0;
    "1.1.0": FloeSpec_1_1_0;
  };
  "platform-spec": {
    "1.2.0": PlatformSpec_1_2_0;
  };
  "result-record": {
    "1.0.0": ResultRecord_1_0_0;
  };
  "review-policy": {
    "1.0.0": ReviewPolicy_1_0_0;
  };
}

/** The same with every default filled in. */
export interface FilledTypes {
  "catalog-connection": {
    "1.0.0": CatalogConnection_1_0_0_Filled;
  };
  "compiled-artifacts": {
    "1.0.0": CompiledArtifacts_1_0_0_Filled;
    "1.1.0": CompiledArtifacts_1_1_0_Filled;
  };
  "contract": {
    "1.0.0": Contract_1_0_0_Filled;
  };
  "cube-model": {
    "1.0.0": CubeModel_1_0_0_Filled;
  };
  "cube-security": {
    "1.0.0": CubeSecurity_1_0_0_Filled;
  };
  "cube-security-options": {
    "1.0.0": CubeSecurityOptions_1_0_0_Filled;
  };
  "dbt-manifest": {
    "12.0.0": DbtManifest_12_0_0_Filled;
  };
  "dbt-profile": {
    "1.0.0": DbtProfile_1_0_0_Filled;
  };
  "floe-spec": {
    "1.0.0": FloeSpec_1_0_0_Filled;
    "1.1.0": FloeSpec_1_1_0_Filled;
  };
  "platform-spec": {
    "1.2.0": PlatformSpec_1_2_0_Filled;
  };
  "result-record": {
    "1.0.0": ResultRecord_1_0_0_Filled;
  };
  "review-policy": {
    "1.0.0": ReviewPolicy_1_0_0_Filled;
  };
}
