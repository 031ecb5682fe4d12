/** A column's type in the database's words → the type of its dimension. Sources: the type names of dbt's seven adapters. */

export type DimensionType = "string" | "number" | "time" | "boolean";

const NUMBERS =
  "smallint integer int int2 int4 int8 int16 int32 int64 int128 int256 tinyint mediumint bigint hugeint byteint long short byte uint8 uint16 uint32 uint64 utinyint usmallint uinteger ubigint numeric decimal dec number bignumeric bigdecimal real float float4 float8 float32 float64 double decfloat money serial bigserial smallserial serial4 serial8";
const TIMES =
  "date datetime datetime2 smalldatetime datetimeoffset timestamp timestamptz timestampltz timestampntz timestamp_ltz timestamp_ntz timestamp_tz";
const BOOLEANS = "boolean bool";
const STRINGS =
  "text string varchar nvarchar char character nchar bpchar nvarchar2 varchar2 name citext uuid clob json jsonb variant object array map struct xml inet cidr macaddr bytea binary varbinary blob bytes interval time timetz enum super hstore geography geometry bit null";

const TYPES: ReadonlyMap<string, DimensionType> = new Map(
  (
    [
      ["number", NUMBERS],
      ["time", TIMES],
      ["boolean", BOOLEANS],
      ["string", STRINGS],
    ] as const
  ).flatMap(([type, words]) => words.split(" ").map((word): [string, DimensionType] => [word, type])),
);

/**
 * By the type's first word: `numeric(7,2)` is a number, `timestamp(6) with time zone` a time, `text[]` and `array<int>` are
 * strings, because Cube has no lists.
 * @returns undefined for a type that is not known
 */
export function dimensionTypeOf(dataType: string): DimensionType | undefined {
  const text = dataType.trim().toLowerCase();
  if (text.endsWith("]")) return "string";
  const [word = ""] = /^[a-z][a-z0-9_]*/.exec(text) ?? [];
  return TYPES.get(word);
}
