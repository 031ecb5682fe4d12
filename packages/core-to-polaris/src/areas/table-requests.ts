/** The bodies that the script of tables sends: those of the recording, so that it can be played on both. */
import type { CommitTableRequest, CreateTableRequest } from "iceberg-js";
import type { TableName } from "../client/index.ts";

const FIELDS = [
  { id: 1, name: "id", required: true, type: "long" },
  { id: 2, name: "carrier", required: false, type: "string" },
  { id: 3, name: "departed_at", required: false, type: "timestamptz" },
];

/** The schema of every table of the script. */
export const SCHEMA = { type: "struct" as const, "schema-id": 0, fields: FIELDS };

/** The column that a commit adds. */
export const ADDED = { id: 4, name: "distance", required: false, type: "double" };

export interface NewTable {
  readonly location?: string;
  readonly properties?: Record<string, string>;
}

/**
 * A request for a table. Only name and schema are required (CreateTableRequest of the REST specification), and the recording
 * holds such requests; live the rest is said too, since Nessie 0.99.0 refuses a request without it, which one step shows.
 */
export function newTable(name: string, more: NewTable = {}, isLive = true): CreateTableRequest {
  const rest = isLive ? { "stage-create": false, properties: {} } : {};
  return { name, schema: SCHEMA, ...rest, ...more };
}

export const UNREADABLE_SCHEMA = {
  name: "bad",
  schema: { type: "struct", fields: [{ id: 1, name: "id", required: true, type: "nonsense" }] },
};

const identifier = ({ namespace, name }: TableName) => ({ namespace: [...namespace], name });

export const COMMITS = {
  /** Requires the table and the schema that it was made with. */
  addColumn: (table: TableName, uuid: string): CommitTableRequest => ({
    identifier: identifier(table),
    requirements: [
      { type: "assert-table-uuid", uuid },
      { type: "assert-current-schema-id", "current-schema-id": 0 },
    ],
    updates: [
      {
        action: "add-schema",
        schema: { type: "struct", "schema-id": 1, fields: [...FIELDS, ADDED] },
        "last-column-id": 4,
      },
      { action: "set-current-schema", "schema-id": -1 },
    ],
  }),
  /** Requires the schema that `addColumn` has replaced. */
  stale: (table: TableName): CommitTableRequest => ({
    identifier: identifier(table),
    requirements: [{ type: "assert-current-schema-id", "current-schema-id": 0 }],
    updates: [{ action: "set-properties", updates: { a: "b" } }],
  }),
  setProperties: {
    requirements: [],
    updates: [{ action: "set-properties", updates: { owner: "data" } }],
  } satisfies CommitTableRequest,
  unknown: { requirements: [], updates: [{ action: "nonsense" }] },
} as const;
