/** What the checks of this boundary look at. Every part is a stage: made when a check first asks, once a case. */
import type { ArtifactFile } from "@floe-contracts/artifacts";
import type { Manifest } from "@floe-contracts/dbt";
import type { Case, Stage } from "@floe-contracts/harness";
import type { Source } from "@floe-contracts/schemas";
import type { AttacksEvidence } from "./areas/attacks.ts";
import type { MetaEvidence } from "./areas/meta.ts";
import type { ObservabilityEvidence } from "./areas/observability.ts";
import type { PreAggregationsEvidence } from "./areas/preaggregations.ts";
import type { QueriesEvidence } from "./areas/queries.ts";
import type { SecurityEvidence } from "./areas/security.ts";
import type { SqlEvidence } from "./areas/sql.ts";

export interface CubeCase extends Case {
  readonly target: "postgres";
}

/** A run's own copy of the project. Paths are absolute. */
export interface Project {
  readonly directory: string;
  readonly specPath: string;
  readonly specText: string;
  /** The directory that holds dbt_project.yml. */
  readonly dbtDirectory: string;
}

/** A manifest as dbt wrote it, before gate 1. */
export interface ManifestFile {
  readonly path: string;
  readonly manifest: Manifest;
  readonly source: Source;
}

/** A directory as the consumer left it, before gate 2. */
export interface ModelFiles {
  readonly directory: string;
  /** Path below the directory → its text. */
  readonly files: ReadonlyMap<string, string>;
  /** The model files, parsed. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** What the consumer made of an artifact and a manifest. */
export type Consumed =
  | { readonly kind: "model"; readonly model: ModelFiles }
  | { readonly kind: "refusal"; readonly message: string; readonly leftBehind: readonly string[] };

/** The live parts, each the evidence of one script of src/areas, by the name that areas/index.ts knows it by. */
export interface Areas {
  readonly meta: MetaEvidence;
  readonly queries: QueriesEvidence;
  readonly observability: ObservabilityEvidence;
  readonly preAggregations: PreAggregationsEvidence;
  readonly sql: SqlEvidence;
  readonly security: SecurityEvidence;
  readonly attacks: AttacksEvidence;
}

export interface CubeSubject {
  readonly it: CubeCase;
  /** Every secret value of the run so far. */
  readonly secrets: readonly string[];
  readonly project: Stage<Project>;
  readonly artifact: Stage<ArtifactFile>;
  readonly rewritten: Stage<ArtifactFile>;
  readonly manifest: Stage<ManifestFile>;
  /**
   * The consumer on documents that a check made up; both unchanged unless given. A document may be text, which is taken as it
   * is. `into` is a directory that a consumer has left: its output is brought up to date there.
   */
  readonly consume: (given: {
    readonly artifact?: unknown;
    readonly manifest?: unknown;
    readonly into?: string;
  }) => Promise<Consumed>;
  readonly model: Stage<ModelFiles>;
  /** All files that the run has written when the areas have been gathered, and those that hold a secret's value. */
  readonly written: Stage<{ readonly files: number; readonly withSecret: readonly string[] }>;
  readonly areas: { readonly [Name in keyof Areas]: Stage<Areas[Name]> };
}
