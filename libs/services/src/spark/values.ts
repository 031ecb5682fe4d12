/** Rows as Spark's Thrift server sends them (TCLIService.thrift, TRowSet): by column, with a bit for each null. */

/** A column; `type` in Spark's words, e.g. bigint, decimal(20,4), timestamp, array. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/** TTypeId of TCLIService.thrift, by its number. */
const TYPES = [
  "boolean",
  "tinyint",
  "smallint",
  "int",
  "bigint",
  "float",
  "double",
  "string",
  "timestamp",
  "binary",
  "array",
  "map",
  "struct",
  "union",
  "user defined",
  "decimal",
  "void",
  "date",
  "varchar",
  "char",
  "interval year to month",
  "interval day to second",
] as const;

interface Schema {
  readonly columns: readonly {
    readonly columnName: string;
    readonly typeDesc: { readonly types: readonly { readonly primitiveEntry?: PrimitiveEntry | null }[] };
  }[];
}

interface PrimitiveEntry {
  readonly type: number;
  readonly typeQualifiers?: unknown;
}

/** The columns of a result; none for a statement that gives no rows. */
export function columnsOf(schema: Schema | null): Column[] {
  return (schema?.columns ?? []).map(({ columnName, typeDesc }) => ({
    name: columnName,
    type: typeOf(typeDesc.types[0]?.primitiveEntry),
  }));
}

function typeOf(entry: PrimitiveEntry | null | undefined): string {
  const type = TYPES[entry?.type ?? -1] ?? "unknown";
  if (type !== "decimal") return type;
  const [precision, scale] = [qualifier(entry, "precision"), qualifier(entry, "scale")];
  return precision === undefined ? type : `decimal(${precision},${scale ?? 0})`;
}

/** TTypeQualifiers: a map of names to a value of one of two kinds. */
function qualifier(entry: PrimitiveEntry | null | undefined, name: string): number | undefined {
  const qualifiers = field(field(entry?.typeQualifiers, "qualifiers"), name);
  const value = field(qualifiers, "i32Value");
  return typeof value === "number" ? value : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** Of a set of rows: one list of values a column, under a name by its kind. */
interface RowSet {
  readonly columns?: readonly object[];
}

interface Values {
  readonly values: readonly unknown[];
  readonly nulls: unknown;
}

/**
 * The rows of one set. Integers up to 32 bits, floats and booleans are JavaScript's; int64 is a bigint; decimals, dates and
 * timestamps are texts as Spark prints them in the session's time zone; binary is a Buffer; arrays, maps and structs are the
 * text that Spark makes of them.
 */
export function rowsOf(columns: readonly Column[], set: RowSet): unknown[][] {
  const lists = (set.columns ?? []).map(valuesIn);
  const count = Math.max(0, ...lists.map((list) => list.values.length));
  return Array.from({ length: count }, (_, row) =>
    columns.map((_column, index) => {
      const list = lists[index];
      return list === undefined || isNull(list.nulls, row) ? null : exact(list.values[row]);
    }),
  );
}

/** The one kind of values that a column has. */
function valuesIn(column: object): Values {
  for (const kind of Object.values(column)) {
    const values = field(kind, "values");
    if (Array.isArray(values)) return { values, nulls: field(kind, "nulls") };
  }
  return { values: [], nulls: undefined };
}

/** Bit n of the bytes is that of row n; bytes at the end that hold no bit are left out. */
function isNull(nulls: unknown, row: number): boolean {
  return Buffer.isBuffer(nulls) && ((nulls[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
}

/** The Thrift library gives an int64 as an object with its eight bytes. */
function exact(value: unknown): unknown {
  const bytes = field(value, "buffer");
  const offset = field(value, "offset");
  if (Buffer.isBuffer(value) || !Buffer.isBuffer(bytes) || typeof offset !== "number") return value;
  return bytes.readBigInt64BE(offset);
}
