/**
 * What the checks of this boundary look at. Every part is a stage: made when a check first asks, once a case. In a live run
 * the stages drive the real peers; in the offline tests some of them play back a recorded run, and say so.
 */

import type { ArtifactFile, DocumentFile, Refusal } from "@floe-contracts/artifacts";
import type { Catalog, DbtRun, Manifest, RunResults } from "@floe-contracts/dbt";
import type { ComputeTarget } from "@floe-contracts/floe";
import type { Case, Stage } from "@floe-contracts/harness";
import type { Table } from "@floe-contracts/rows";
import type { Properties } from "./consumer/targets.ts";

export interface DbtCase extends Case {
  readonly target: ComputeTarget;
}

/** A run's own copy of the project. Paths are absolute. */
export interface Project {
  readonly directory: string;
  readonly specPath: string;
  readonly specText: string;
  /** The directory that holds dbt_project.yml. */
  readonly dbtDirectory: string;
  /** The compute section that floe.yaml and the platform file ask for, by environment. */
  readonly compute: (environment: string) => { readonly type: string; readonly properties: Properties };
}

/** A profiles.yml as the consumer wrote it, before gate 2. */
export type ProfilesFile = DocumentFile;

/** What the consumer made of an artifact: a file, or a refusal with what it left behind all the same. */
export type Consumed = { readonly kind: "profiles"; readonly profiles: ProfilesFile } | Refusal;

export interface ParseEvidence extends DbtRun {
  /** Null when dbt left none. */
  readonly manifest: Manifest | null;
}

/** A table or view as an independent client finds it. */
export interface Relation {
  readonly database: string;
  readonly schema: string;
  readonly name: string;
  /** In the order of the table. */
  readonly columns: readonly string[];
}

export interface MartEvidence {
  readonly name: string;
  /** The columns that make a row unique. */
  readonly key: readonly string[];
  /** As the independent client reads it from the warehouse. */
  readonly found: Table;
  /** As the other engine computes it from the seeds. */
  readonly expected: Table;
  /** `column: type` as the project declares them, in Arrow's terms. */
  readonly declared: readonly string[];
}

export interface LiveEvidence {
  /** The version of dbt-core that ran. */
  readonly dbtVersion: string;
  readonly projectName: string;
  readonly manifest: Manifest;
  readonly seedResults: RunResults;
  readonly buildResults: RunResults;
  readonly catalog: Catalog;
  /** Where the relations belong: the database of the run, and the schema that the artifact names. */
  readonly location: { readonly database: string; readonly schema: string };
  readonly relations: readonly Relation[];
  /** Rows of each seed: in the warehouse, and in its CSV file. */
  readonly seeds: readonly { readonly name: string; readonly rows: number; readonly csvRows: number }[];
  readonly marts: readonly MartEvidence[];
  /** The project's own model and seed files, relative to dbt_project.yml. */
  readonly files: readonly string[];
  /** The files that the run wrote, relative to its directory, with those that hold a secret's value. */
  readonly written: { readonly files: number; readonly withSecret: readonly string[] };
}

/** The subject of one case. */
export interface DbtSubject {
  readonly it: DbtCase;
  /** Secret values that the run planted or generated. */
  readonly secrets: readonly string[];
  readonly project: Stage<Project>;
  /** The artifact of the case's own environment. */
  readonly artifact: Stage<ArtifactFile>;
  /** The artifact of another environment of the same project. */
  readonly artifactOf: (environment: string) => Promise<ArtifactFile>;
  /** The artifact after it was read and written again by the provider's own reader and writer. */
  readonly rewritten: Stage<ArtifactFile>;
  /** The artifact compiled once more after dbt has parsed. */
  readonly recompiled: Stage<ArtifactFile>;
  /** What the consumer makes of any artifact. */
  readonly consume: (artifact: unknown) => Promise<Consumed>;
  /** What the consumer makes of the case's artifact, which has passed gate 1. */
  readonly profiles: Stage<ProfilesFile>;
  /** dbt's parse of the project with the profile, which has passed gate 2. */
  readonly parse: Stage<ParseEvidence>;
  /** dbt's parse with the first variable of the profile unset; `variable` is null for a profile that reads none. */
  readonly unset: Stage<DbtRun & { readonly variable: string | null }>;
  /** dbt on the live warehouse; only for the targets that have one here. */
  readonly live: Stage<LiveEvidence>;
}
