/** Requests about tables. What is lent with a table comes along with it. */
import type { CommitTableRequest, CreateTableRequest, TableMetadata } from "iceberg-js";
import type { Perform } from "./catalog.ts";
import { type Exact, sendable } from "./exact-json.ts";
import { nothing } from "./namespaces.ts";
import { field, type Outcome } from "./outcome.ts";
import { expectList, expectObject, expectTexts, pages, Unexpected } from "./reading.ts";

/** The levels of its namespace, and its name. */
export interface TableName {
  readonly namespace: readonly string[];
  readonly name: string;
}

/** Credentials that the catalog lends for what lies below a location. */
export interface VendedCredential {
  readonly prefix: string;
  /** E.g. `s3.access-key-id`, `s3.session-token`: secrets. */
  readonly config: Readonly<Record<string, string>>;
}

/** LoadTableResult and CommitTableResponse of the REST specification. */
export interface LoadedTable {
  readonly metadata: Exact<TableMetadata>;
  /** Null for a table that is only staged. */
  readonly metadataLocation: string | null;
  /** For this table alone; a catalog may lend credentials in here too. */
  readonly config: Readonly<Record<string, string>>;
  readonly credentials: readonly VendedCredential[];
}

export function tablesBy(perform: Perform, raw: (method: string, path: string) => Promise<Outcome<unknown>>) {
  return {
    create: (namespace: readonly string[], request: Exact<CreateTableRequest>): Promise<Outcome<LoadedTable>> =>
      perform(
        (catalog) => catalog.createTableResult({ namespace: [...namespace] }, sendableAs<CreateTableRequest>(request)),
        loaded,
      ),

    load: (table: TableName, options: { readonly snapshots?: "all" | "refs" } = {}): Promise<Outcome<LoadedTable>> =>
      perform((catalog) => catalog.loadTableResult(id(table), options), loaded),

    /** Every page of the list. */
    list: (namespace: readonly string[]): Promise<Outcome<TableName[]>> =>
      pages((pageToken, next) =>
        perform(
          (catalog) => catalog.listTables({ namespace: [...namespace] }, pageToken === undefined ? {} : { pageToken }),
          (json) => ({
            items: expectList(json, "identifiers").map((each) => ({
              namespace: expectList(each, "namespace").map(String),
              name: String(field(each, "name")),
            })),
            next: next(json),
          }),
        ),
      ),

    /** Granted with 204; a refusal with 404 where it does not exist. */
    exists: (table: TableName): Promise<Outcome<null>> => perform((catalog) => catalog.tableExists(id(table)), nothing),

    rename: (source: TableName, destination: TableName): Promise<Outcome<null>> =>
      perform((catalog) => catalog.renameTable({ source: id(source), destination: id(destination) }), nothing),

    /** Takes it out of the catalog; its files stay. iceberg-js would say so in the query, where it is the default. */
    drop: async (table: TableName): Promise<Outcome<null>> => {
      const outcome = await raw("DELETE", pathOf(table));
      return outcome.kind === "refusal" ? outcome : { ...outcome, value: null };
    },

    /** Drops it with its files. */
    purge: (table: TableName): Promise<Outcome<null>> =>
      perform((catalog) => catalog.dropTable(id(table), { purge: true }), nothing),

    commit: (table: TableName, request: Exact<CommitTableRequest>): Promise<Outcome<LoadedTable>> =>
      perform((catalog) => catalog.commitTable(id(table), sendableAs<CommitTableRequest>(request)), committed),
  };
}

/** The path below the catalog's prefix; %1F parts a namespace's levels. */
export function pathOf({ namespace, name }: TableName): string {
  return `/namespaces/${namespace.map(encodeURIComponent).join("%1F")}/tables/${encodeURIComponent(name)}`;
}

function id({ namespace, name }: TableName): { namespace: string[]; name: string } {
  return { namespace: [...namespace], name };
}

/** iceberg-js sends what it is given; its types know no large integers. */
function sendableAs<T>(request: Exact<T>): T {
  return sendable(request) as T;
}

function loaded(json: unknown): LoadedTable {
  const metadata = expectObject(field(json, "metadata"), "metadata");
  const location = field(json, "metadata-location");
  return {
    metadata: metadata as Exact<TableMetadata>,
    metadataLocation: typeof location === "string" ? location : null,
    config: expectTexts(field(json, "config") ?? {}, "config"),
    credentials: (field(json, "storage-credentials") ?? null) === null ? [] : credentialsIn(json),
  };
}

/** A commit is done when there is a new metadata file: its location is required. */
function committed(json: unknown): LoadedTable {
  const table = loaded(json);
  if (table.metadataLocation === null) throw new Unexpected("metadata-location");
  return table;
}

function credentialsIn(json: unknown): VendedCredential[] {
  return expectList(json, "storage-credentials").map((each) => ({
    prefix: String(field(each, "prefix") ?? ""),
    config: expectTexts(field(each, "config"), "config of storage-credentials"),
  }));
}
