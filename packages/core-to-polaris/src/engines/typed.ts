/**
 * A table of every Iceberg type (spec v2, "Schemas and Data Types"), with the values at which engines go wrong: the ends of
 * ranges, all digits of a decimal and of a second, times before 1970 and in year 1, NaN and -0, text beyond ASCII, nulls on
 * every level. Cells and SQL are written by hand, each on its own.
 */
import { type Cell, icebergField, type Table, tableOf } from "@floe-contracts/rows";
import type { IcebergField } from "./pyiceberg.ts";

const MICROS = 1_000_000n;
/** 2013-01-01T05:00:00.000001Z, in microseconds since 1970. */
const MOMENT = 1_357_016_400n * MICROS + 1n;
/** 2026-03-29T01:00:00Z less a microsecond: the last one before Europe changes its clocks. */
const BEFORE_SUMMER = 1_774_746_000n * MICROS - 1n;
const DAY = 86_400n * MICROS;

const leg = {
  type: "struct",
  fields: [
    { id: 100, name: "dest", required: false, type: "string" },
    { id: 101, name: "at", required: false, type: "timestamptz" },
    { id: 102, name: "fare", required: false, type: "decimal(20, 5)" },
  ],
};

const types: readonly (readonly [string, unknown])[] = [
  ["id", "long"],
  ["ok", "boolean"],
  ["small", "int"],
  ["single", "float"],
  ["real", "double"],
  ["amount", "decimal(38, 10)"],
  ["price", "decimal(9, 2)"],
  ["name", "string"],
  ["raw", "binary"],
  ["tag", "fixed[4]"],
  ["trip", "uuid"],
  ["day", "date"],
  ["clock", "time"],
  ["local", "timestamp"],
  ["moment", "timestamptz"],
  ["numbers", { type: "list", "element-id": 103, element: "long", "element-required": false }],
  ["leg", leg],
  ["legs", { type: "list", "element-id": 104, element: { ...leg }, "element-required": false }],
  ["seats", { type: "map", "key-id": 105, key: "string", "value-id": 106, value: "long", "value-required": false }],
];

/** The columns as the catalog is asked for them; it gives its own ids. */
export const TYPED_FIELDS: readonly IcebergField[] = types.map(([name, type], index) => ({
  id: index + 1,
  name,
  required: name === "id",
  type,
}));

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** A row, by column; a column that is left out is null, and `legs` is empty then (see `missingLists`). */
type Row = Readonly<Record<string, Cell>>;

const WRITTEN: readonly Row[] = [
  {
    id: 9_223_372_036_854_775_807n,
    ok: true,
    small: 2_147_483_647,
    single: Math.fround(0.1),
    real: 0.1,
    amount: 12_345_678_901_234_567_890_123_456_780_123_456_789n,
    price: 999_999_999n,
    name: "kůň 🐎 'O''Hare'",
    raw: bytes(0, 255, 10),
    tag: bytes(1, 2, 3, 4),
    trip: "12345678-90ab-cdef-1234-567890abcdef",
    day: 15_706,
    clock: DAY - 1n,
    local: MOMENT,
    moment: BEFORE_SUMMER,
    numbers: [1n, null, 9_007_199_254_740_993n],
    leg: ["BOS", MOMENT, 100_001n],
    legs: [["BOS", MOMENT, -1n], null, [null, null, null]],
    seats: [
      ["a/b", 9_007_199_254_740_993n],
      ["none", null],
    ],
  },
  { id: 0n },
  {
    id: -9_223_372_036_854_775_808n,
    ok: false,
    small: -2_147_483_648,
    single: Number.NEGATIVE_INFINITY,
    real: -0,
    amount: -12_345_678_901_234_567_890_123_456_780_123_456_789n,
    price: -1n,
    name: "",
    raw: bytes(),
    tag: bytes(0, 0, 0, 0),
    trip: "00000000-0000-0000-0000-000000000000",
    // 0001-01-01
    day: -719_162,
    clock: 0n,
    local: -1n,
    moment: -1n,
    numbers: [],
    leg: [null, null, null],
    legs: [],
    seats: [],
  },
  { id: 1n, single: Number.NaN, real: Number.NaN },
];

const APPENDED: readonly Row[] = [
  {
    id: 9_007_199_254_740_993n,
    ok: true,
    small: -1,
    single: 1.5,
    real: 5e-324,
    amount: 1n,
    price: 10n,
    name: "žluťoučký",
    raw: bytes(222, 173),
    tag: bytes(97, 98, 99, 100),
    trip: "ffffffff-ffff-ffff-ffff-ffffffffffff",
    day: 15_706,
    clock: 1n,
    local: BEFORE_SUMMER,
    moment: MOMENT,
    numbers: [-9_007_199_254_740_993n],
    leg: ["JFK", BEFORE_SUMMER, null],
    legs: [["LGA", null, 1n]],
    seats: [["ž", -1n]],
  },
  { id: 2n },
];

/** What Trino is told to append: the rows of `appendedTyped`, in its own words. */
export const APPENDED_SQL = `VALUES
  (BIGINT '9007199254740993', true, INTEGER '-1', REAL '1.5', DOUBLE '5e-324',
   CAST(DECIMAL '0.0000000001' AS decimal(38, 10)), DECIMAL '0000000.10', 'žluťoučký', X'DEAD', X'61626364',
   UUID 'ffffffff-ffff-ffff-ffff-ffffffffffff', DATE '2013-01-01', TIME '00:00:00.000001',
   TIMESTAMP '2026-03-29 00:59:59.999999', TIMESTAMP '2013-01-01 05:00:00.000001 UTC',
   ARRAY[BIGINT '-9007199254740993'],
   CAST(ROW('JFK', TIMESTAMP '2026-03-29 00:59:59.999999 UTC', NULL)
     AS row(dest varchar, at timestamp(6) with time zone, fare decimal(20, 5))),
   CAST(ARRAY[ROW('LGA', NULL, DECIMAL '0.00001')]
     AS array(row(dest varchar, at timestamp(6) with time zone, fare decimal(20, 5)))),
   MAP(ARRAY['ž'], ARRAY[BIGINT '-1'])),
  (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ARRAY[], NULL)`;

/** What PyIceberg writes. */
export function writtenTyped(): Table {
  return tableFrom(WRITTEN);
}

/** The same, and what Trino appends. */
export function appendedTyped(): Table {
  return tableFrom([...WRITTEN, ...APPENDED]);
}

function tableFrom(rows: readonly Row[]): Table {
  return tableOf(
    TYPED_FIELDS.map(icebergField),
    TYPED_FIELDS.map(({ name }) => rows.map((row) => row[name] ?? (name === "legs" ? [] : null))),
  );
}

/** A table for one question: is a list of structs that is missing still missing when it is read? */
export const LISTS_FIELDS: readonly IcebergField[] = [
  { id: 1, name: "id", required: true, type: "long" },
  {
    id: 2,
    name: "legs",
    required: false,
    type: { type: "list", "element-id": 3, element: leg, "element-required": false },
  },
];

/** Rows of that table, with the ids that are given and no list. */
export function missingLists(...ids: readonly bigint[]): Table {
  return tableOf(LISTS_FIELDS.map(icebergField), [ids, ids.map(() => null)]);
}
