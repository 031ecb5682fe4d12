/**
 * Answers of Cube as Arrow tables. JSON does not say what a number is, so the caller names each column's type and Cube's own
 * annotation has to agree; where it does not, the column takes the type that Cube claims, and a comparison shows both.
 */
import type { FloeContractsError } from "@floe-contracts/base";
import { DataType, type Field, type Table } from "../../arrow.ts";
import { CellError, tableOf } from "../../encode.ts";
import { inService, queryFailed } from "../../errors.ts";
import { fieldOf } from "../../sql-types.ts";
import { cellFrom } from "./values.ts";

const SERVICE = "cube";

/**
 * The columns that are asked for, in order: a member, e.g. `flights.count` or `flights.day.month`, and its SQL type in the
 * words of `fieldOf`. Of Cube's times: `timestamp` in REST, which prints no zone (granularities are in the query's, plain
 * dimensions in UTC), and `timestamptz` in GraphQL, which prints UTC.
 */
export type CubeColumns = Readonly<Record<string, string>>;

/**
 * The rows of an answer to /cubejs-api/v1/load, in Cube's order (Cube's reference of its REST API, "/v1/load": `data` and
 * `annotation`). A member that nobody asked for is a column of its own, but for the copy that Cube makes of each
 * granularity under the dimension's own name.
 * @throws FloeContractsError `rows-query-failed` when it is no such answer; `rows-value-unrepresentable` for a value that
 * is not of its column's type; `seed-type-unknown` for a type that `fieldOf` does not know
 */
export function readCubeRest(answer: unknown, columns: CubeColumns): Table {
  const { data, annotation } = loadOf(answer);
  const kinds = kindsOf(annotation);
  const fields = Object.entries(columns).map(([member, type]) => agreed(fieldOf(member, type), kinds.get(member)));
  const copies = new Set(Object.keys(annotation["timeDimensions"] ?? {}));
  const surplus = new Set(data.flatMap((row) => Object.keys(row)).filter((name) => !(name in columns)));
  for (const name of surplus) {
    if (!copies.has(name)) fields.push(claimed(name, kinds.get(name)));
  }
  return tableFrom(fields, data);
}

/**
 * The rows of an answer to /cubejs-api/graphql, in Cube's order. GraphQL's schema of Cube knows text, doubles and times
 * alone: numbers are `double precision`, booleans `text`, times `timestamptz`.
 * @throws FloeContractsError as `readCubeRest`
 */
export function readCubeGraphQl(answer: unknown, columns: CubeColumns): Table {
  const data = isObject(answer) && isObject(answer["data"]) ? answer["data"]["cube"] : undefined;
  if (!isObject(answer) || answer["errors"] !== undefined || !Array.isArray(data)) throw noAnswer(answer);
  const rows = data.map((row: unknown) => flat(row));
  const fields = Object.entries(columns).map(([member, type]) => fieldOf(member, type));
  const surplus = new Set(rows.flatMap((row) => Object.keys(row)).filter((name) => !(name in columns)));
  for (const name of surplus) fields.push(fieldOf(name, "text"));
  return tableFrom(fields, rows);
}

type Row = Readonly<Record<string, unknown>>;

function tableFrom(fields: readonly Field[], rows: readonly Row[]): Table {
  return inService(SERVICE, VALUE_HINT, () =>
    tableOf(
      fields,
      fields.map((field) => rows.map((row, index) => cellAt(field, row[field.name], index))),
    ),
  );
}

const VALUE_HINT =
  "look at the member's type in the model: Cube says number, string, time or boolean, and checks none of it";

function cellAt(field: Field, value: unknown, row: number) {
  try {
    return cellFrom(field, value);
  } catch (cause) {
    if (cause instanceof RangeError) throw new CellError(field.name, row, cause.message);
    throw cause;
  }
}

function loadOf(answer: unknown): { data: readonly Row[]; annotation: Readonly<Record<string, Row>> } {
  if (!isObject(answer)) throw noAnswer(answer);
  const { data, annotation } = answer;
  if (!Array.isArray(data) || !data.every(isObject) || !isObject(annotation)) throw noAnswer(answer);
  return {
    data,
    annotation: Object.fromEntries(Object.entries(annotation).map(([kind, of]) => [kind, isObject(of) ? of : {}])),
  };
}

/** Cube's word on each member of an answer: number, string, time or boolean. */
function kindsOf(annotation: Readonly<Record<string, Row>>): ReadonlyMap<string, string> {
  const members = Object.values(annotation).flatMap((group) => Object.entries(group));
  return new Map(members.flatMap(([name, of]) => (isObject(of) ? [[name, String(of["type"])]] : [])));
}

/** The field as asked for when Cube's word allows it, else as Cube's word has it. */
function agreed(field: Field, kind: string | undefined): Field {
  return kind === undefined || kind === kindOf(field) ? field : claimed(field.name, kind);
}

function kindOf({ type }: Field): string {
  if (DataType.isBool(type)) return "boolean";
  if (DataType.isTimestamp(type)) return "time";
  return DataType.isUtf8(type) ? "string" : "number";
}

function claimed(name: string, kind: string | undefined): Field {
  return fieldOf(name, CLAIMED[kind ?? ""] ?? "text");
}

const CLAIMED: Readonly<Record<string, string>> = {
  number: "double precision",
  boolean: "boolean",
  time: "timestamp",
};

/** `{flights: {count: 1, day: {month: "…"}}}` as `{"flights.count": 1, "flights.day.month": "…"}`. */
function flat(row: unknown, prefix = ""): Record<string, unknown> {
  if (!isObject(row)) return {};
  return Object.assign(
    {},
    ...Object.entries(row).map(([name, value]) =>
      isObject(value) ? flat(value, `${prefix}${name}.`) : { [`${prefix}${name}`]: value },
    ),
  ) as Record<string, unknown>;
}

function noAnswer(answer: unknown): FloeContractsError {
  const errors = isObject(answer) ? (answer["error"] ?? answer["errors"]) : undefined;
  const said = errors === undefined ? "the answer holds no rows" : JSON.stringify(errors);
  return queryFailed(SERVICE, new Error(said));
}

function isObject(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
