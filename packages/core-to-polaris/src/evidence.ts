/**
 * What the checks of this boundary look at. Every part is a stage: made when a check first asks, once a case. The areas are
 * the live catalog's part; on a recorded case they are played back by a server, and their records say so.
 */
import type { ArtifactFile, DocumentFile, Refusal } from "@floe-contracts/artifacts";
import type { Environment } from "@floe-contracts/floe";
import type { Case, Evidence, Stage } from "@floe-contracts/harness";
import type { Implementation } from "./area.ts";
import type { AccessEvidence } from "./areas/access.ts";
import type { AnswersEvidence } from "./areas/answers.ts";
import type { CommitsEvidence } from "./areas/commits.ts";
import type { ConnectionsEvidence } from "./areas/connections.ts";
import type { EvolutionEvidence } from "./areas/evolution.ts";
import type { HistoryEvidence } from "./areas/history.ts";
import type { HostsEvidence } from "./areas/hosts.ts";
import type { NamespacesEvidence } from "./areas/namespaces.ts";
import type { PrivilegesEvidence } from "./areas/privileges.ts";
import type { RefusalsEvidence } from "./areas/refusals.ts";
import type { RowsEvidence } from "./areas/rows.ts";
import type { TablesEvidence } from "./areas/tables.ts";
import type { VendingEvidence } from "./areas/vending.ts";
import type { ResolvedConnection } from "./consumer/resolve.ts";

export interface CatalogCase extends Case {
  readonly artifactVersion: "1.0.0" | "1.1.0";
  readonly target: null;
  /** `recorded` for a catalog that cannot run here and is played back. */
  readonly evidence: Extract<Evidence, "live" | "recorded">;
  readonly implementation: Implementation;
}

/** A run's own copy of the project. Paths are absolute. */
export interface Project {
  readonly directory: string;
  readonly specPath: string;
  readonly specText: string;
  /** The catalog, and from 1.1.0 on the storage, that the project's files ask for, as they stand there. */
  readonly declared: { readonly catalog: unknown; readonly storage: unknown };
}

/** A connection.json as the consumer wrote it, before gate 2. */
export type ConnectionFile = DocumentFile;

/** What the consumer made of an artifact: a file, or a refusal with what it left behind all the same. */
export type Consumed = { readonly kind: "connection"; readonly connection: ConnectionFile } | Refusal;

/** Where the secrets of a connection are to be found. */
export interface Given {
  readonly variables: Environment;
  /** Files of the mounted directory, by name; an empty directory without them. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What came of looking up a connection's secrets. */
export type Resolution =
  | { readonly kind: "resolved"; readonly connection: ResolvedConnection }
  | { readonly kind: "refusal"; readonly code: string; readonly message: string; readonly pointer: string | null };

/** What a run wrote and what its services logged, searched for every secret of the run. */
export interface WrittenEvidence {
  readonly files: number;
  /** Relative to the case's directory. */
  readonly withSecret: readonly string[];
  /** Services that ran before this run and have their logs elsewhere. */
  readonly external: readonly string[];
  /** Lines of each other service's log that were searched. */
  readonly logLines: Readonly<Record<string, number>>;
  readonly logsWithSecret: readonly string[];
}

/**
 * The live parts, each the evidence of one script. An area is a line here and one in the table of areas/index.ts.
 */
export interface Areas {
  readonly namespaces: NamespacesEvidence;
  readonly tables: TablesEvidence;
  readonly privileges: PrivilegesEvidence;
  readonly vending: VendingEvidence;
  readonly access: AccessEvidence;
  readonly refusals: RefusalsEvidence;
  readonly hosts: HostsEvidence;
  readonly answers: AnswersEvidence;
  readonly rows: RowsEvidence;
  readonly evolution: EvolutionEvidence;
  readonly history: HistoryEvidence;
  readonly commits: CommitsEvidence;
  readonly connections: ConnectionsEvidence;
}

export type AreaName = keyof Areas;

export interface CatalogSubject {
  readonly it: CatalogCase;
  readonly implementation: Implementation;
  /** Every secret value of the run so far. */
  readonly secrets: readonly string[];
  readonly project: Stage<Project>;
  readonly artifact: Stage<ArtifactFile>;
  /** The artifact for another platform environment. */
  readonly artifactOf: (environment: string) => Promise<ArtifactFile>;
  readonly rewritten: Stage<ArtifactFile>;
  /**
   * The consumer on an artifact that a check made up. An artifact that was consumed before is not consumed once more unless
   * `again` says so: broken peers start from the same answers.
   */
  readonly consume: (artifact: unknown, again?: "again") => Promise<Consumed>;
  readonly connection: Stage<ConnectionFile>;
  /** Looks up the secrets of a connection as it is done before a catalog is opened. */
  readonly resolve: (connection: unknown, given: Given) => Promise<Resolution>;
  readonly areas: { readonly [Name in AreaName]: Stage<Areas[Name]> };
  /** After every area of the case. */
  readonly written: Stage<WrittenEvidence>;
}
