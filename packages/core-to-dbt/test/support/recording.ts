/**
 * A recorded run: what dbt and the two warehouses really answered once, cut down to what the checks read and to the first
 * rows of each mart. It lets the offline tests show that every check fails on a broken peer without dbt or a service.
 * Written by `pnpm record` from a live run; never by hand.
 */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest, ManifestNode } from "@floe-contracts/dbt";
import { tableFromIPC, tableToIPC } from "@floe-contracts/rows";
import type { LiveEvidence, MartEvidence, ParseEvidence } from "../../src/evidence.ts";

export interface Recording {
  readonly parse: ParseEvidence;
  /** The column classifications of the artifact that was compiled after the parse. */
  readonly classifications: unknown;
  readonly live: LiveEvidence;
}

/** How many rows of each mart a recording keeps. */
const ROWS = 12;

const DIRECTORY = join(import.meta.dirname, "..", "offline", "recorded");

export function recordingPath(target: string): string {
  return join(DIRECTORY, `${target}.json`);
}

/** The JSON text of a recording, with tables as base64 of Arrow's IPC format. */
export function recordingText({ parse, classifications, live }: Recording): string {
  const manifest = trim(live.manifest);
  const kept = {
    classifications,
    live: {
      ...live,
      manifest,
      seedResults: trimResults(live.seedResults),
      buildResults: trimResults(live.buildResults),
      catalog: {
        ...live.catalog,
        metadata: trimMetadata(live.catalog.metadata),
        nodes: trimCatalog(live.catalog.nodes),
        sources: undefined,
      },
      marts: live.marts.map(packMart),
    },
    parse: { exitCode: parse.exitCode, output: "" },
  };
  return `${JSON.stringify(kept, null, 1)}\n`;
}

export async function readRecording(target: string): Promise<Recording> {
  const kept = JSON.parse(await readFile(recordingPath(target), "utf8"));
  const live: LiveEvidence = { ...kept.live, marts: kept.live.marts.map(unpackMart) };
  return { classifications: kept.classifications, live, parse: { ...kept.parse, manifest: live.manifest } };
}

interface PackedMart extends Omit<MartEvidence, "found" | "expected"> {
  readonly found: string;
  readonly expected: string;
}

function packMart(mart: MartEvidence): PackedMart {
  const keys = new Set([...rowsByKey(mart, mart.expected)].slice(0, ROWS).map(([key]) => key));
  const pack = (table: MartEvidence["found"]) => {
    const rows = [...rowsByKey(mart, table)].filter(([key]) => keys.has(key)).map(([, index]) => index);
    const parts = rows.map((index) => table.slice(index, index + 1));
    const [first, ...rest] = parts;
    return Buffer.from(tableToIPC(first === undefined ? table : first.concat(...rest))).toString("base64");
  };
  return { ...mart, found: pack(mart.found), expected: pack(mart.expected) };
}

function rowsByKey({ key }: MartEvidence, table: MartEvidence["found"]): [string, number][] {
  return Array.from({ length: table.numRows }, (_, index): [string, number] => [
    key.map((name) => String(table.getChild(name)?.get(index))).join("|"),
    index,
  ]).sort(([a], [b]) => (a < b ? -1 : 1));
}

function unpackMart(mart: PackedMart): MartEvidence {
  const unpack = (text: string) => tableFromIPC(Buffer.from(text, "base64"));
  return { ...mart, found: unpack(mart.found), expected: unpack(mart.expected) };
}

function trim({ metadata, nodes }: Manifest): Manifest {
  return {
    metadata: trimMetadata(metadata),
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, trimNode(node)])),
  };
}

function trimNode(node: ManifestNode): ManifestNode {
  const {
    unique_id,
    resource_type,
    name,
    package_name,
    database,
    schema,
    alias,
    original_file_path,
    config,
    test_metadata,
  } = node;
  const columns = Object.fromEntries(
    Object.entries(node.columns).map(([key, { name: column, data_type, meta, config: own }]) => [
      key,
      {
        name: column,
        ...(data_type === undefined ? {} : { data_type }),
        ...(meta === undefined ? {} : { meta }),
        ...(own === undefined ? {} : { config: own }),
      },
    ]),
  );
  return {
    unique_id,
    resource_type,
    name,
    package_name,
    database,
    schema,
    ...(alias === undefined ? {} : { alias }),
    original_file_path,
    columns,
    config: config?.materialized === undefined ? {} : { materialized: config.materialized },
    ...(test_metadata === undefined || test_metadata === null ? {} : { test_metadata: { name: test_metadata.name } }),
  };
}

function trimMetadata<T extends LiveEvidence["manifest"]["metadata"]>(
  metadata: T,
): LiveEvidence["manifest"]["metadata"] {
  const { dbt_schema_version, dbt_version, adapter_type, project_name } = metadata;
  return { dbt_schema_version, dbt_version, adapter_type: adapter_type ?? null, project_name: project_name ?? null };
}

function trimResults({ metadata, results }: LiveEvidence["buildResults"]): LiveEvidence["buildResults"] {
  return { metadata: trimMetadata(metadata), results: results.map(({ unique_id, status }) => ({ unique_id, status })) };
}

function trimCatalog(nodes: LiveEvidence["catalog"]["nodes"]): LiveEvidence["catalog"]["nodes"] {
  return Object.fromEntries(
    Object.entries(nodes).map(([id, { unique_id, metadata, columns }]) => [
      id,
      {
        unique_id,
        metadata: { schema: metadata.schema, name: metadata.name },
        columns: Object.fromEntries(
          Object.entries(columns).map(([key, { name, index, type }]) => [key, { name, index, type }]),
        ),
      },
    ]),
  );
}
