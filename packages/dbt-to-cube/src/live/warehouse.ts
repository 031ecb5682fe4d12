/**
 * The warehouse that Cube asks: a database of the run, in which dbt has built the project. dbt is given a profile of this
 * boundary's own; it holds names of variables, never values.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "@floe-contracts/base";
import { type Dbt, type Manifest, readManifest } from "@floe-contracts/dbt";
import { inService } from "@floe-contracts/harness";
import type { PostgresDatabase, StartedPostgres } from "@floe-contracts/services";
import { EXAMPLE } from "../project.ts";
import { loadSeeds } from "./postgres.ts";

/** dbt puts each layer into `<schema of the profile>_<schema of the layer>`. */
export const PROFILE_SCHEMA = "flights";

/** Where staging looks for the raw tables (models/staging/sources.yml). */
export const RAW_SCHEMA = `${PROFILE_SCHEMA}_bronze`;

/** Marts are the layer gold: dbt_project.yml says so. */
export const MARTS_SCHEMA = `${PROFILE_SCHEMA}_gold`;

export interface WarehouseOptions {
  readonly dbt: Dbt;
  readonly postgres: StartedPostgres;
  /** The run's own copy of the project; dbt leaves its target/ there. Holds dbt_project.yml. */
  readonly dbtDirectory: string;
  /** Where the profile is written. */
  readonly profilesDirectory: string;
  /** Takes a secret that the run has learned. */
  readonly keep: (secret: string) => void;
}

/** A built project. */
export interface Warehouse {
  /** Goes with the Postgres that it was made by. */
  readonly database: PostgresDatabase;
  /** Where the marts are. */
  readonly schema: string;
  /** As dbt left it after the build. */
  readonly manifestPath: string;
  readonly manifest: Manifest;
}

/**
 * Makes a database, and loads the raw tables, and has dbt build the project on them. A heavy stage, once a run.
 * @throws FloeContractsError `dbt-failed`, `dbt-artifact-unreadable`, and what Postgres refuses
 */
export async function buildWarehouse(options: WarehouseOptions): Promise<Warehouse> {
  const { dbt, postgres, dbtDirectory, profilesDirectory, keep } = options;
  const use = { name: "postgres", version: postgres.version, driver: postgres.driver };
  const database = await inService(use, () => postgres.createDatabase("dbt_to_cube"));
  keep(database.password.reveal());
  await mkdir(profilesDirectory, { recursive: true });
  await writeFileAtomic(join(profilesDirectory, "profiles.yml"), profilesText());
  // dbt's own loader of seeds takes longer than all models; that it loads them rightly is core → dbt's, as are the tests.
  await inService(use, () => loadSeeds(database, EXAMPLE, RAW_SCHEMA));
  await dbt.succeed(["build", "--exclude-resource-type", "seed", "test", "unit_test"], {
    projectDirectory: dbtDirectory,
    profilesDirectory,
    variables: variablesFor(database),
  });
  const manifestPath = join(dbtDirectory, "target", "manifest.json");
  return { database, schema: MARTS_SCHEMA, manifestPath, manifest: await readManifest(manifestPath) };
}

/** Where dbt finds what, by the keys of a Postgres profile (dbt's "Postgres setup"). */
const VARIABLES = { host: "HOST", user: "USER", password: "PASSWORD", dbname: "DBNAME" } as const;
const PREFIX = "POSTGRES_LOCAL_";

/** JSON is YAML. */
function profilesText(): string {
  const read = Object.entries(VARIABLES).map(([key, name]) => [key, `{{ env_var('${PREFIX}${name}') }}`]);
  const output = {
    type: "postgres",
    ...Object.fromEntries(read),
    port: `{{ env_var('${PREFIX}PORT') | as_number }}`,
    schema: PROFILE_SCHEMA,
    threads: 4,
  };
  return `${JSON.stringify({ floe: { target: "postgres", outputs: { postgres: output } } }, null, 2)}\n`;
}

function variablesFor(database: PostgresDatabase): Record<string, string> {
  return {
    [`${PREFIX}HOST`]: database.host,
    [`${PREFIX}PORT`]: String(database.port),
    [`${PREFIX}USER`]: database.user,
    [`${PREFIX}PASSWORD`]: database.password.reveal(),
    [`${PREFIX}DBNAME`]: database.database,
  };
}
