/**
 * What Postgres sends for an expression, and what it must become. The expressions are recorded from a real server
 * (record-postgres.ts); the outcomes are written by hand. A live test holds the recording against a server again.
 */

/** A value as it should be read: the column's type and the value as a difference would show it. */
export interface ReadCase {
  readonly sql: string;
  /** Settings of the session, as `set` takes them. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly type: string;
  readonly shown: string;
}

/** A value or a type that must be refused, and words that the refusal must have. */
export interface RefusedCase {
  readonly sql: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly refused: "rows-type-unsupported" | "rows-value-unrepresentable";
  readonly words: RegExp;
}

export type PostgresCase = ReadCase | RefusedCase;

const KOLKATA = { TimeZone: "Asia/Kolkata" };
const NEW_YORK = { TimeZone: "America/New_York" };
const GERMAN = { DateStyle: "German" };

export const POSTGRES_CASES: readonly PostgresCase[] = [
  { sql: "true", type: "Bool", shown: "true" },
  { sql: "false", type: "Bool", shown: "false" },
  { sql: "null::boolean", type: "Bool", shown: "null" },
  { sql: "'-32768'::int2", type: "Int16", shown: "-32768" },
  { sql: "2147483647", type: "Int32", shown: "2147483647" },
  { sql: "'-9223372036854775808'::int8", type: "Int64", shown: "-9223372036854775808" },
  { sql: "9007199254740993::int8", type: "Int64", shown: "9007199254740993" },
  { sql: "4294967295::oid", type: "UInt32", shown: "4294967295" },
  { sql: "1.1::float8", type: "Float64", shown: "1.1" },
  { sql: "0.1::float8 + 0.2::float8", type: "Float64", shown: "0.30000000000000004" },
  { sql: "5e-324::float8", type: "Float64", shown: "5e-324" },
  { sql: "'-0'::float8", type: "Float64", shown: "-0" },
  { sql: "'NaN'::float8", type: "Float64", shown: "NaN" },
  { sql: "'-Infinity'::float8", type: "Float64", shown: "-Infinity" },
  { sql: "0.1::float4", type: "Float32", shown: "0.10000000149011612" },
  { sql: "16777216::float4", type: "Float32", shown: "16777216" },
  { sql: "1.1::numeric(10,2)", type: "Decimal(10, 2)", shown: "1.10" },
  { sql: "(-0.05)::numeric(3,2)", type: "Decimal(3, 2)", shown: "-0.05" },
  { sql: "7::numeric(5)", type: "Decimal(5, 0)", shown: "7" },
  {
    sql: "99999999999999999999999999999999999999::numeric(38,0)",
    type: "Decimal(38, 0)",
    shown: "99999999999999999999999999999999999999",
  },
  {
    sql: "(-0.12345678901234567890123456789012345678)::numeric(38,38)",
    type: "Decimal(38, 38)",
    shown: "-0.12345678901234567890123456789012345678",
  },
  { sql: "12345::numeric(3,-2)", type: "Decimal(3, -2)", shown: "12300" },
  { sql: "0.00012::numeric(2,5)", type: "Decimal(2, 5)", shown: "0.00012" },
  { sql: "'é 🛫 \u{a0}'::text", type: "Utf8", shown: '"é 🛫 \\u{a0}"' },
  { sql: "''::text", type: "Utf8", shown: '""' },
  { sql: "'AA '::varchar(10)", type: "Utf8", shown: '"AA "' },
  { sql: "'AA'::char(4)", type: "Utf8", shown: '"AA  "' },
  { sql: "'pg_class'::name", type: "Utf8", shown: '"pg_class"' },
  { sql: "'plain literal'", type: "Utf8", shown: '"plain literal"' },
  {
    sql: "'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid",
    type: "Utf8 as uuid",
    shown: '"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"',
  },
  { sql: `'{"b": 1,  "a": 2}'::json`, type: "Utf8 as json", shown: String.raw`"{\"b\": 1,  \"a\": 2}"` },
  { sql: `'{"b": 1,  "a": 2}'::jsonb`, type: "Utf8 as json", shown: String.raw`"{\"a\": 2, \"b\": 1}"` },
  { sql: String.raw`'\x00ff41'::bytea`, type: "Binary", shown: "x'00ff41'" },
  { sql: "''::bytea", type: "Binary", shown: "x''" },
  { sql: "date '2013-01-01'", type: "Date", shown: "2013-01-01" },
  { sql: "date '2012-02-29'", settings: { DateStyle: "ISO, DMY" }, type: "Date", shown: "2012-02-29" },
  { sql: "date '0044-03-15 BC'", type: "Date", shown: "-000043-03-15" },
  { sql: "date '12013-01-01'", type: "Date", shown: "+012013-01-01" },
  { sql: "time '23:59:59.999999'", type: "Time(us)", shown: "23:59:59.999999" },
  { sql: "time(0) '05:06:07.8'", type: "Time(us)", shown: "05:06:08.000000" },
  { sql: "timestamp '2013-01-01 05:00:00'", type: "Timestamp(us)", shown: "2013-01-01T05:00:00.000000" },
  { sql: "timestamp '1969-12-31 23:59:59.999999'", type: "Timestamp(us)", shown: "1969-12-31T23:59:59.999999" },
  { sql: "timestamp '0001-01-01 00:00:00 BC'", type: "Timestamp(us)", shown: "0000-01-01T00:00:00.000000" },
  { sql: "timestamp '292277-01-09 04:00:54.775807'", type: "Timestamp(us)", shown: "+292277-01-09T04:00:54.775807" },
  {
    sql: "timestamptz '2013-01-01 05:00:00.123456+00'",
    type: "Timestamp(us, UTC)",
    shown: "2013-01-01T05:00:00.123456Z",
  },
  {
    sql: "timestamptz '2013-07-01 00:00:00Z'",
    settings: KOLKATA,
    type: "Timestamp(us, UTC)",
    shown: "2013-07-01T00:00:00.000000Z",
  },
  {
    sql: "timestamptz '2013-07-01 00:00:00.5Z'",
    settings: NEW_YORK,
    type: "Timestamp(us, UTC)",
    shown: "2013-07-01T00:00:00.500000Z",
  },
  {
    sql: "timestamptz '1850-01-01 00:00:00Z'",
    settings: NEW_YORK,
    type: "Timestamp(us, UTC)",
    shown: "1850-01-01T00:00:00.000000Z",
  },
  { sql: "array[1,null,3]", type: "List<Int32>", shown: "[1, null, 3]" },
  { sql: "array[]::int8[]", type: "List<Int64>", shown: "[]" },
  { sql: "null::int8[]", type: "List<Int64>", shown: "null" },
  { sql: "'[0:1]={7,8}'::int2[]", type: "List<Int16>", shown: "[7, 8]" },
  { sql: "array[1.1, null]::numeric(10,2)[]", type: "List<Decimal(10, 2)>", shown: "[1.10, null]" },
  {
    sql: String.raw`array['a,b', 'NULL', null, '', 'q"uo\te', '{x}']`,
    type: "List<Utf8>",
    shown: String.raw`["a,b", "NULL", null, "", "q\"uo\\te", "{x}"]`,
  },
  { sql: "array[true, false]", type: "List<Bool>", shown: "[true, false]" },
  { sql: "array['{a}'::varchar(5), 'b']", type: "List<Utf8>", shown: '["{a}", "b"]' },
  { sql: String.raw`array['\x00ff'::bytea]`, type: "List<Binary>", shown: "[x'00ff']" },
  { sql: "array[date '2013-01-01']", type: "List<Date>", shown: "[2013-01-01]" },
  {
    sql: "array[timestamp '2013-01-01 05:00:00.1']",
    type: "List<Timestamp(us)>",
    shown: "[2013-01-01T05:00:00.100000]",
  },
  {
    sql: "array[timestamptz '2013-01-01 05:00:00Z']",
    settings: KOLKATA,
    type: "List<Timestamp(us, UTC)>",
    shown: "[2013-01-01T05:00:00.000000Z]",
  },
  { sql: "array[0.5::float8, 'NaN']", type: "List<Float64>", shown: "[0.5, NaN]" },
  {
    sql: "array['A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'::uuid]",
    type: "List<Utf8 as uuid>",
    shown: '["a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"]',
  },

  { sql: "1.5::numeric", refused: "rows-type-unsupported", words: /numeric without a precision.*x::numeric\(38, 9\)/s },
  // Arithmetic loses the precision: an expression has to be cast as a whole.
  { sql: "-(0.05::numeric(3,2))", refused: "rows-type-unsupported", words: /numeric without a precision/ },
  { sql: "1.5::numeric(39,2)", refused: "rows-type-unsupported", words: /numeric\(39, 2\).*x::numeric\(38, 2\)/s },
  {
    sql: "array[1.5]::numeric[]",
    refused: "rows-type-unsupported",
    words: /an array of numeric.*x::numeric\(38, 9\)\[\]/s,
  },
  {
    sql: "interval '1 day'",
    refused: "rows-type-unsupported",
    words: /interval.*extract\(epoch from x\)::numeric\(38, 6\)/s,
  },
  { sql: "12.34::money", refused: "rows-type-unsupported", words: /money.*x::numeric\(38, 2\)/s },
  { sql: "time with time zone '05:00+02'", refused: "rows-type-unsupported", words: /x::text/ },
  { sql: "inet '127.0.0.1'", refused: "rows-type-unsupported", words: /x::text/ },
  { sql: "point '(1,2)'", refused: "rows-type-unsupported", words: /x::text/ },
  { sql: "'NaN'::numeric(10,2)", refused: "rows-value-unrepresentable", words: /column x, row 1: NaN/ },
  { sql: "time '24:00:00'", refused: "rows-value-unrepresentable", words: /86400000000 does not fit into Time\(us\)/ },
  { sql: "date 'infinity'", refused: "rows-value-unrepresentable", words: /infinity is no date/ },
  { sql: "timestamp '-infinity'", refused: "rows-value-unrepresentable", words: /-infinity is no timestamp/ },
  { sql: "timestamptz 'infinity'", refused: "rows-value-unrepresentable", words: /infinity is no timestamp/ },
  {
    sql: "timestamp '294276-12-31 23:59:59.999999'",
    refused: "rows-value-unrepresentable",
    words: /does not fit into Timestamp\(us\)/,
  },
  { sql: "array[[1,2],[3,4]]", refused: "rows-value-unrepresentable", words: /more than one dimension/ },
  { sql: "date '2013-01-02'", settings: GERMAN, refused: "rows-value-unrepresentable", words: /DateStyle/ },
  {
    sql: "timestamp '2013-01-02 03:04:05'",
    settings: { DateStyle: "SQL, MDY" },
    refused: "rows-value-unrepresentable",
    words: /DateStyle/,
  },
  {
    sql: "timestamptz '2013-01-02 03:04:05Z'",
    settings: { DateStyle: "Postgres" },
    refused: "rows-value-unrepresentable",
    words: /DateStyle/,
  },
  {
    sql: String.raw`'\x4142'::bytea`,
    settings: { bytea_output: "escape" },
    refused: "rows-value-unrepresentable",
    words: /bytea_output/,
  },
];

/** What a server said about one case: the column's type and the value's text. */
export interface Recording {
  readonly sql: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly oid: number;
  readonly modifier: number;
  readonly text: string | null;
  /** The type's name with its modifier, as `format_type` gives it. */
  readonly name: string;
}
