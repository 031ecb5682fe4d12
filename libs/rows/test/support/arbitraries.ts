/**
 * Random typed tables. Each kind of column has its DuckDB type, its Arrow field, and cells that favour the edges; the
 * cells go into DuckDB by its appender, which knows nothing of our encoding.
 */
import {
  ARRAY,
  arrayValue,
  BIGINT,
  BLOB,
  BOOLEAN,
  blobValue,
  DATE,
  DECIMAL,
  DOUBLE,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  type DuckDBType,
  type DuckDBValue,
  dateValue,
  decimalValue,
  FLOAT,
  HUGEINT,
  INTEGER,
  LIST,
  listValue,
  MAP,
  mapValue,
  SMALLINT,
  STRUCT,
  structValue,
  TIME,
  TIMESTAMP,
  TIMESTAMP_MS,
  TIMESTAMP_NS,
  TIMESTAMP_S,
  TIMESTAMPTZ,
  TINYINT,
  UBIGINT,
  UINTEGER,
  USMALLINT,
  UTINYINT,
  UUID,
  uuidValue,
  VARCHAR,
} from "@duckdb/node-api";
import fc from "fast-check";
import * as arrow from "../../src/arrow.ts";
import { type Cell, isParts } from "../../src/cells.ts";
import { column, element, type LogicalType, mapType } from "../../src/types.ts";

/** A kind of column. `cells` gives none that is null. */
export interface Kind {
  readonly name: string;
  readonly type: arrow.DataType;
  readonly logical?: LogicalType;
  readonly cells: fc.Arbitrary<NonNullable<Cell>>;
  readonly duckdb: DuckDBType;
  readonly toDuckDb: (cell: NonNullable<Cell>) => DuckDBValue;
}

function whole(bits: number, signed: boolean): fc.Arbitrary<number> {
  const min = signed ? -(2 ** (bits - 1)) : 0;
  const max = min + 2 ** bits - 1;
  return fc.oneof(fc.constantFrom(min, max, 0, 1), fc.integer({ min, max }));
}

function big(min: bigint, max: bigint): fc.Arbitrary<bigint> {
  return fc.oneof(fc.constantFrom(min, max, 0n, 1n), fc.bigInt({ min, max }));
}

const asIs = (cell: NonNullable<Cell>): DuckDBValue => {
  if (typeof cell === "object") throw new TypeError("not a plain value");
  return cell;
};
const asBigint = (cell: NonNullable<Cell>): bigint => {
  if (typeof cell !== "bigint") throw new TypeError("not a bigint");
  return cell;
};

const INT64 = [-(2n ** 63n), 2n ** 63n - 1n] as const;
const texts = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "AA",
    "AA ",
    "NULL",
    "null",
    "é",
    "e\u0301",
    "🛫",
    "a,b",
    '"',
    "\\",
    "\n",
    "\t",
    "\u{feff}x",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
);
// DuckDB keeps its two outermost values for infinity.
const times = big(-(2n ** 63n) + 2n, 2n ** 63n - 2n);
const days = fc.oneof(fc.constantFrom(-1, 0, 1, 15_706, -719_528), fc.integer({ min: -2_000_000, max: 10_000_000 }));

function decimalKind(precision: number, scale: number): Kind {
  const limit = 10n ** BigInt(precision) - 1n;
  return {
    name: `decimal(${precision},${scale})`,
    type: new arrow.Decimal(scale, precision),
    cells: big(-limit, limit),
    duckdb: DECIMAL(precision, scale),
    toDuckDb: (cell) => decimalValue(asBigint(cell), precision, scale),
  };
}

function timestampKind(
  unit: arrow.TimeUnit,
  duckdb: DuckDBType,
  of: new (value: bigint) => DuckDBValue,
  zone?: string,
): Kind {
  return {
    name: `${duckdb}`,
    type: new arrow.Timestamp(unit, zone),
    cells: times,
    duckdb,
    toDuckDb: (cell) => new of(asBigint(cell)),
  };
}

const { TimeUnit } = arrow;

export const SCALARS: readonly Kind[] = [
  { name: "boolean", type: new arrow.Bool(), cells: fc.boolean(), duckdb: BOOLEAN, toDuckDb: asIs },
  { name: "int8", type: new arrow.Int8(), cells: whole(8, true), duckdb: TINYINT, toDuckDb: asIs },
  { name: "int16", type: new arrow.Int16(), cells: whole(16, true), duckdb: SMALLINT, toDuckDb: asIs },
  { name: "int32", type: new arrow.Int32(), cells: whole(32, true), duckdb: INTEGER, toDuckDb: asIs },
  { name: "int64", type: new arrow.Int64(), cells: big(...INT64), duckdb: BIGINT, toDuckDb: asIs },
  { name: "uint8", type: new arrow.Uint8(), cells: whole(8, false), duckdb: UTINYINT, toDuckDb: asIs },
  { name: "uint16", type: new arrow.Uint16(), cells: whole(16, false), duckdb: USMALLINT, toDuckDb: asIs },
  { name: "uint32", type: new arrow.Uint32(), cells: whole(32, false), duckdb: UINTEGER, toDuckDb: asIs },
  { name: "uint64", type: new arrow.Uint64(), cells: big(0n, 2n ** 64n - 1n), duckdb: UBIGINT, toDuckDb: asIs },
  { ...decimalKind(38, 0), name: "hugeint", duckdb: HUGEINT, toDuckDb: asIs },
  decimalKind(4, 1),
  decimalKind(9, 9),
  decimalKind(18, 6),
  decimalKind(38, 10),
  {
    name: "float32",
    type: new arrow.Float32(),
    cells: fc.oneof(fc.constantFrom(0, -0, Number.NaN), fc.float()),
    duckdb: FLOAT,
    toDuckDb: asIs,
  },
  {
    name: "float64",
    type: new arrow.Float64(),
    cells: fc.oneof(fc.constantFrom(0, -0, Number.NaN), fc.double()),
    duckdb: DOUBLE,
    toDuckDb: asIs,
  },
  { name: "text", type: new arrow.Utf8(), cells: texts, duckdb: VARCHAR, toDuckDb: asIs },
  {
    name: "uuid",
    type: new arrow.Utf8(),
    logical: "uuid",
    cells: fc.uuid(),
    duckdb: UUID,
    toDuckDb: (cell) => uuidValue(BigInt(`0x${String(cell).replaceAll("-", "")}`)),
  },
  {
    name: "binary",
    type: new arrow.Binary(),
    cells: fc.uint8Array({ maxLength: 20 }),
    duckdb: BLOB,
    toDuckDb: (cell) => blobValue(cell instanceof Uint8Array ? cell : ""),
  },
  { name: "date", type: new arrow.DateDay(), cells: days, duckdb: DATE, toDuckDb: (cell) => dateValue(Number(cell)) },
  {
    name: "time",
    type: new arrow.TimeMicrosecond(),
    cells: big(0n, 86_399_999_999n),
    duckdb: TIME,
    toDuckDb: (cell) => new DuckDBTimeValue(asBigint(cell)),
  },
  timestampKind(TimeUnit.SECOND, TIMESTAMP_S, DuckDBTimestampSecondsValue),
  timestampKind(TimeUnit.MILLISECOND, TIMESTAMP_MS, DuckDBTimestampMillisecondsValue),
  timestampKind(TimeUnit.MICROSECOND, TIMESTAMP, DuckDBTimestampValue),
  timestampKind(TimeUnit.NANOSECOND, TIMESTAMP_NS, DuckDBTimestampNanosecondsValue),
  timestampKind(TimeUnit.MICROSECOND, TIMESTAMPTZ, DuckDBTimestampTZValue, "UTC"),
];

function partsOf(cell: Cell): readonly Cell[] {
  if (!isParts(cell)) throw new TypeError("not a list");
  return cell;
}

function inner(kind: Kind): { cells: fc.Arbitrary<Cell>; toDuckDb: (cell: Cell) => DuckDBValue } {
  return {
    cells: fc.option(kind.cells, { freq: 5 }),
    toDuckDb: (cell) => (cell === null ? null : kind.toDuckDb(cell)),
  };
}

function listKind(kind: Kind): Kind {
  const { cells, toDuckDb } = inner(kind);
  return {
    name: `list of ${kind.name}`,
    type: new arrow.List(element(kind.type, kind.logical)),
    cells: fc.array(cells, { maxLength: 4 }),
    duckdb: LIST(kind.duckdb),
    toDuckDb: (cell) => listValue(partsOf(cell).map(toDuckDb)),
  };
}

function arrayKind(kind: Kind, length: number): Kind {
  const { cells, toDuckDb } = inner(kind);
  return {
    name: `array of ${kind.name}`,
    type: new arrow.FixedSizeList(length, element(kind.type, kind.logical)),
    cells: fc.array(cells, { minLength: length, maxLength: length }),
    duckdb: ARRAY(kind.duckdb, length),
    toDuckDb: (cell) => arrayValue(partsOf(cell).map(toDuckDb)),
  };
}

function structKind(kinds: readonly Kind[]): Kind {
  const parts = kinds.map(inner);
  const names = kinds.map((_, index) => `f${index}`);
  return {
    name: `struct of ${kinds.map(({ name }) => name).join(", ")}`,
    type: new arrow.Struct(kinds.map(({ type, logical }, index) => column(`f${index}`, type, logical))),
    cells: fc.tuple(...parts.map(({ cells }) => cells)),
    duckdb: STRUCT(Object.fromEntries(kinds.map(({ duckdb }, index) => [`f${index}`, duckdb]))),
    toDuckDb: (cell) =>
      structValue(
        Object.fromEntries(parts.map(({ toDuckDb }, index) => [names[index], toDuckDb(partsOf(cell)[index] ?? null)])),
      ),
  };
}

function mapKind(keys: Kind, values: Kind): Kind {
  const { cells, toDuckDb } = inner(values);
  return {
    name: `map of ${keys.name} to ${values.name}`,
    type: mapType(element(keys.type, keys.logical), element(values.type, values.logical)),
    cells: fc.uniqueArray(fc.tuple(keys.cells, cells), { maxLength: 4, selector: ([key]) => String(key) }),
    duckdb: MAP(keys.duckdb, values.duckdb),
    toDuckDb: (cell) =>
      mapValue(
        partsOf(cell).map((pair) => {
          const [key = null, value = null] = partsOf(pair);
          return { key: key === null ? null : keys.toDuckDb(key), value: toDuckDb(value) };
        }),
      ),
  };
}

const byName = new Map(SCALARS.map((kind) => [kind.name, kind]));

/** The scalar kind of that name. */
export function scalar(name: string): Kind {
  const kind = byName.get(name);
  if (kind === undefined) throw new TypeError(`no kind ${name}`);
  return kind;
}

export const NESTED: readonly Kind[] = [
  listKind(scalar("text")),
  listKind(listKind(scalar("decimal(18,6)"))),
  arrayKind(scalar("float64"), 3),
  structKind([scalar("int64"), scalar("text"), listKind(scalar("date"))]),
  mapKind(scalar("text"), scalar("TIMESTAMP WITH TIME ZONE")),
  listKind(structKind([scalar("boolean"), mapKind(scalar("int32"), scalar("uuid"))])),
];

export interface RandomTable {
  readonly kinds: readonly Kind[];
  readonly fields: readonly arrow.Field[];
  /** One array of cells a column. The first column, `id`, is a unique int64. */
  readonly columns: readonly (readonly Cell[])[];
  /** How a counterexample is printed. */
  readonly [fc.toStringMethod]: () => string;
}

/** Tables of a key and up to six columns of random kinds, some cells null. */
export function randomTables(kinds: readonly Kind[], minRows = 0): fc.Arbitrary<RandomTable> {
  return fc
    .tuple(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 6 }), fc.integer({ min: minRows, max: 12 }))
    .chain(([chosen, length]) => {
      const ids = fc.uniqueArray(fc.bigInt({ min: -1000n, max: 1000n }), { minLength: length, maxLength: length });
      const cells = chosen.map((kind) => fc.array(inner(kind).cells, { minLength: length, maxLength: length }));
      return fc.tuple(ids, ...cells).map(
        (columns): RandomTable => ({
          kinds: [scalar("int64"), ...chosen],
          fields: [
            column("id", new arrow.Int64()),
            ...chosen.map(({ type, logical }, index) => column(`c${index}`, type, logical)),
          ],
          columns,
          [fc.toStringMethod]: () =>
            columns
              .map((column, index) => `${["id", ...chosen.map(({ name }) => name)][index]}: ${fc.stringify(column)}`)
              .join("; "),
        }),
      );
    });
}
