/**
 * The live run of one case: dbt seeds, builds and documents the project in a warehouse; what it left is read from its own
 * files and, apart from it, from the warehouse. Nothing is judged here: the checks do that.
 */

import { copyFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { filesBelow, searchWritten } from "@floe-contracts/artifacts";
import { FloeContractsError } from "@floe-contracts/base";
import {
  type Dbt,
  type DbtCall,
  type Manifest,
  nodesOf,
  readCatalog,
  readManifest,
  readRunResults,
  relationName,
  variablesIn,
} from "@floe-contracts/dbt";
import type { Stage } from "@floe-contracts/harness";
import { fieldOf, Schema, type Table } from "@floe-contracts/rows";
import { readDocument } from "@floe-contracts/schemas";
import { columnsOf } from "../checking.ts";
import type { LiveEvidence, MartEvidence, ProfilesFile, Project } from "../evidence.ts";
import { type ExpectedMart, expectedMarts } from "./expected.ts";
import { countIn, type Reader, type Warehouse } from "./warehouse.ts";

export interface GatherOptions {
  readonly dbt: Dbt;
  readonly project: Project;
  readonly profiles: ProfilesFile;
  readonly warehouse: Warehouse;
  /** The schema that the artifact names. */
  readonly schema: string;
  /** The marts by the other engine's reckoning, by name. */
  readonly expected: Stage<ReadonlyMap<string, Table>>;
  /** The rows of each seed's CSV file, counted apart from any engine. */
  readonly csvRows: Readonly<Record<string, number>>;
  readonly secrets: readonly string[];
  /** The directory of the case: everything below it was written by the run. */
  readonly directory: string;
}

/** Runs dbt and reads back. @throws FloeContractsError `dbt-failed`, `dbt-artifact-unreadable`, what the readers throw. */
export async function gather(options: GatherOptions): Promise<LiveEvidence> {
  const { dbt, project, profiles, warehouse } = options;
  const call: DbtCall = {
    projectDirectory: project.dbtDirectory,
    profilesDirectory: profiles.path.replace(/\/[^/]*$/, ""),
    variables: variablesFor(profiles.text, warehouse.values),
  };
  const target = join(project.dbtDirectory, "target");
  const runResults = async (command: string) => {
    // dbt overwrites run_results.json with every command: each is kept under a name of its own.
    await copyFile(join(target, "run_results.json"), join(target, `run_results.${command}.json`));
    return readRunResults(join(target, `run_results.${command}.json`));
  };
  await dbt.succeed(["seed"], call);
  const seedResults = await runResults("seed");
  await dbt.succeed(["build", "--exclude-resource-type", "seed"], call);
  const buildResults = await runResults("build");
  const manifest = await readManifest(join(target, "manifest.json"));
  await dbt.succeed(["docs", "generate"], call);
  const catalog = await readCatalog(join(target, "catalog.json"));
  await using reader = await warehouse.reader();
  return {
    dbtVersion: dbt.version,
    projectName: await projectName(project),
    manifest,
    seedResults,
    buildResults,
    catalog,
    location: { database: warehouse.database, schema: options.schema },
    relations: await reader.relations(),
    seeds: await seedRows(manifest, reader, options.csvRows),
    marts: await readMarts(options, reader, manifest),
    files: await projectFiles(project),
    written: await searchWritten(options.directory, [options.directory], options.secrets),
  };
}

/** A value for each variable of the profile, by the last part of its name. */
function variablesFor(profilesText: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    variablesIn(profilesText).flatMap((name) => {
      const value = values[name.slice(name.lastIndexOf("_") + 1)];
      // A variable that the warehouse has no value for stays unset: dbt names it.
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

async function projectName(project: Project): Promise<string> {
  const { value } = await readDocument(join(project.dbtDirectory, "dbt_project.yml"));
  return (value as { name: string }).name;
}

async function seedRows(
  manifest: Manifest,
  reader: Reader,
  csvRows: Readonly<Record<string, number>>,
): Promise<LiveEvidence["seeds"]> {
  const seeds: { name: string; rows: number; csvRows: number }[] = [];
  for (const node of nodesOf(manifest, "seed")) {
    const rows = countIn(await reader.read(`select count(*) from ${relationName(node)}`));
    seeds.push({ name: node.name, rows, csvRows: csvRows[node.name] ?? 0 });
  }
  return seeds;
}

async function readMarts(
  { project, expected }: GatherOptions,
  reader: Reader,
  manifest: Manifest,
): Promise<MartEvidence[]> {
  const tables = await expected();
  const nodes = new Map(nodesOf(manifest, "model").map((node) => [node.name, node]));
  const marts: MartEvidence[] = [];
  for (const mart of await expectedMarts(project.directory)) {
    const node = nodes.get(mart.name);
    const table = tables.get(mart.name);
    if (node === undefined || table === undefined) throw martMissing(mart.name, node === undefined);
    const found = await reader.read(`select * from ${relationName(node)}`);
    marts.push({ name: mart.name, key: mart.key, found, expected: table, declared: declaredColumns(mart) });
  }
  return marts;
}

/** A mart that expected/ describes and nobody made must not drop out of the comparison unseen. */
function martMissing(name: string, fromManifest: boolean): FloeContractsError {
  const where = fromManifest
    ? "dbt's manifest has no model of that name"
    : "the other engine made no table of that name";
  return new FloeContractsError(
    "dbt-artifact-unreadable",
    `expected/marts.yaml describes the mart ${name}, and ${where}`,
    {
      hint: "a mart that was renamed or removed needs its description in expected/ changed with it",
    },
  );
}

function declaredColumns(mart: ExpectedMart): string[] {
  return columnsOf(new Schema(Object.entries(mart.columns).map(([name, type]) => fieldOf(name, type))));
}

/** The project's model and seed files, relative to dbt_project.yml and with forward slashes, as dbt writes them. */
async function projectFiles(project: Project): Promise<string[]> {
  const below = async (folder: string, ending: string) =>
    (await filesBelow(join(project.dbtDirectory, folder)))
      .filter((path) => path.endsWith(ending))
      .map((path) => relative(project.dbtDirectory, path).replaceAll("\\", "/"));
  return [...(await below("models", ".sql")), ...(await below("seeds", ".csv"))].sort();
}
