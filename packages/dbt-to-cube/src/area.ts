/**
 * An area is one subject of the live semantic layer: a fixed script that drives Cube once and returns what was seen, beside
 * what Postgres answers to the same question. Areas judge nothing; the checks do.
 */
import type { ArtifactFile } from "@floe-contracts/artifacts";
import type { CubeSqlEndpoint, Driver, JoinedEnvironment, PostgresDatabase, Secret } from "@floe-contracts/services";
import type { CubeCase, CubeSubject, ManifestFile, ModelFiles } from "./evidence.ts";

export interface AreaContext {
  readonly it: CubeCase;
  /** The model that the consumer made of the manifest, after gate 2. */
  readonly model: ModelFiles;
  /** The artifact that the model was made by. */
  readonly artifact: ArtifactFile;
  /** What dbt says of the project: what the answers must be is derived from it, and never from the model. */
  readonly manifest: ManifestFile;
  /** The database in which dbt has built the project; Cube asks it, and so does pg. */
  readonly database: PostgresDatabase;
  /** Where dbt put the marts. */
  readonly schema: string;
  /**
   * A Cube of the run on that model and database, made once for each name: areas that ask much have one of their own, beside
   * the one for all others, since a Cube is one process that answers on one core.
   */
  readonly cube: (name?: string) => Promise<RunningCube>;
  /** A token of a reader who may see every row, for a Cube of the run. */
  readonly unrestricted: (cube: RunningCube) => Promise<Secret>;
  /** The run's consumer, on documents that an area made up. */
  readonly consume: CubeSubject["consume"];
  /** Takes what is to be ended with the run, and gives it back. */
  readonly own: <T extends AsyncDisposable>(it: T) => T;
  readonly environment: JoinedEnvironment;
  /** Of this case; what is written below it is searched for secrets. */
  readonly directory: string;
  /** Takes a secret that the run has learned, so that it is kept out of everything. */
  readonly keep: (secret: string) => void;
}

export interface RunningCube {
  /** Without a slash at its end; /cubejs-api below it. */
  readonly url: string;
  readonly version: string;
  /** How it is had, for records; a process unless said. */
  readonly driver?: Driver;
  /** Signs the tokens of its clients. */
  readonly apiSecret: Secret;
  /** Of the database: where it makes its rollups. */
  readonly rollupSchema: string;
  /** Its SQL API, which speaks Postgres's protocol, where it has one; a token is the password there. */
  readonly sql?: CubeSqlEndpoint | null;
}
