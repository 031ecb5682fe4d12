/**
 * An area is one subject of the live catalog: a fixed script that drives it once and returns what was seen. Areas judge
 * nothing; the checks do. An area may ask only its context, so that the same script runs on every catalog and on a recording.
 */
import type { Environment } from "@floe-contracts/floe";
import type { JoinedEnvironment, Secret } from "@floe-contracts/services";
import type { Connection } from "./consumer/connection.ts";
import type { ResolvedConnection } from "./consumer/resolve.ts";
import type { CatalogCase } from "./evidence.ts";

/** Which program plays the catalog. */
export type Implementation = "iceberg-rest" | "nessie" | "polaris";

export interface AreaContext {
  readonly it: CatalogCase;
  readonly implementation: Implementation;
  /** The connection that the consumer made of the artifact, its secrets looked up. Nothing else opens the catalog. */
  readonly connection: ResolvedConnection;
  /** The same as the consumer wrote it and gate 2 let it pass: secrets by name. */
  readonly document: Connection;
  /** Other principals than the artifact's, by the environment: what they may do is part of what is proved. */
  readonly principals: {
    readonly reader: Principal;
    readonly outsider: Principal | null;
    /** Its tokens live for some seconds. */
    readonly shortLived: Principal | null;
  };
  /** The environment that runs; null when a recording plays the catalog. */
  readonly environment: JoinedEnvironment | null;
  /** Variables that the artifact's secret_refs are looked up in. */
  readonly variables: Environment;
  /** A name of this run alone, for namespaces and the like: `name("tables")` → `c2p_3f9a1c_tables`. */
  readonly name: (part: string) => string;
  /** Of this case; what is written below it is searched for secrets. */
  readonly directory: string;
  /** Takes a secret that the run has learned, so that it is kept out of everything. */
  readonly keep: (secret: string) => void;
}

export interface Principal {
  readonly id: string;
  readonly secret: Secret;
  readonly scope: string;
}
