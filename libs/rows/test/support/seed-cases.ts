/** Seeds that both engines must load alike, and what they must hold afterwards. */
import type { SeedDescriptions } from "../../src/index.ts";

export const SEEDS: SeedDescriptions = {
  everything: {
    file: "seeds/everything.csv",
    rows: 3,
    columns: {
      id: "integer",
      truth: "boolean",
      small: "smallint",
      big: "bigint",
      single: "real",
      double: "double precision",
      exact: "numeric(18, 4)",
      name: "text",
      day: "date",
      clock: "time",
      moment: "timestamp",
      instant: "timestamptz",
      ident: "uuid",
      document: "json",
    },
  },
};

export const EVERYTHING = [
  "id,truth,small,big,single,double,exact,name,day,clock,moment,instant,ident,document",
  '1,true,-32768,9007199254740993,0.1,10.357019999999999,-1.1,"a, ""b""\nc",2013-01-01,05:06:07.000001,' +
    '2013-01-01 05:00:00.000001,2013-01-01 23:00:00+00,a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11,"{""a"": 1}"',
  "2,,,,,,,,,,,,,",
  '3,false,0,-9223372036854775808,NaN,-0,99999999999999.9999," ",0001-01-01,00:00:00,' +
    '1969-12-31 23:59:59,2013-07-01 05:30:00.5+05:30,00000000-0000-0000-0000-000000000000,"[]"',
  "",
].join("\n");

/** The loaded columns, as a difference shows their values, ordered by `id`. */
export const LOADED: readonly (readonly [string, readonly string[]])[] = [
  ["Int32", ["1", "2", "3"]],
  ["Bool", ["true", "null", "false"]],
  ["Int16", ["-32768", "null", "0"]],
  ["Int64", ["9007199254740993", "null", "-9223372036854775808"]],
  ["Float32", ["0.10000000149011612", "null", "NaN"]],
  ["Float64", ["10.357019999999999", "null", "-0"]],
  ["Decimal(18, 4)", ["-1.1000", "null", "99999999999999.9999"]],
  ["Utf8", [String.raw`"a, \"b\"\nc"`, "null", '" "']],
  ["Date", ["2013-01-01", "null", "0001-01-01"]],
  ["Time(us)", ["05:06:07.000001", "null", "00:00:00.000000"]],
  ["Timestamp(us)", ["2013-01-01T05:00:00.000001", "null", "1969-12-31T23:59:59.000000"]],
  ["Timestamp(us, UTC)", ["2013-01-01T23:00:00.000000Z", "null", "2013-07-01T00:00:00.500000Z"]],
  ["Utf8 as uuid", ['"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"', "null", '"00000000-0000-0000-0000-000000000000"']],
  ["Utf8 as json", [String.raw`"{\"a\": 1}"`, "null", '"[]"']],
];

/** A description of one seed, `t.csv`, with these columns. */
export function oneSeed(columns: Readonly<Record<string, string>>, rows?: number): SeedDescriptions {
  return { t: { file: "t.csv", columns, ...(rows === undefined ? {} : { rows }) } };
}

/** Files that must not be loaded: their content, the columns described, and the error. */
export const BROKEN: readonly (readonly [string, string, Readonly<Record<string, string>>, string, RegExp])[] = [
  ["a column too few", "a\n1\n", { a: "integer", b: "integer" }, "seed-header-differs", /without b/],
  ["a column too many", "a,b\n1,2\n", { a: "integer" }, "seed-header-differs", /with b/],
  ["columns in another order", "b,a\n1,2\n", { a: "integer", b: "integer" }, "seed-header-differs", /another order/],
  ["nothing at all", "", { a: "integer" }, "seed-header-differs", /without a/],
  ["a field too many in a row", "a,b\n1,2,3\n", { a: "integer", b: "integer" }, "seed-load-failed", /line 2/],
  ["a field too few in a row", "a,b\n1\n", { a: "integer", b: "integer" }, "seed-load-failed", /line 2/],
  ["a quote that never ends", 'a\n"1\n', { a: "text" }, "seed-load-failed", /Quote Not Closed/],
  ["an empty line in the middle", "a,b\n1,2\n\n3,4\n", { a: "integer", b: "integer" }, "seed-load-failed", /line/],
  [
    "a decimal with too many digits",
    "a\n1.101\n",
    { a: "numeric(5,2)" },
    "seed-load-failed",
    /column a, row 1: 1\.101/,
  ],
  ["a decimal that is none", "a\n1\nx\n", { a: "numeric(5,2)" }, "seed-load-failed", /column a, row 2: x/],
  ["text where an integer should be", "a\n1\nx\n", { a: "integer" }, "seed-load-failed", /column a, row 2: x/],
  ["text where a float should be", "a\n1\nx\n", { a: "real" }, "seed-load-failed", /refused the seed t/],
  ["a number that is too large", "a\n32768\n", { a: "smallint" }, "seed-load-failed", /refused the seed t/],
  ["a fraction for an integer", "a\n1.5\n", { a: "integer" }, "seed-load-failed", /row 1: 1\.5/],
  [
    "nanoseconds",
    "a\n2013-01-01 00:00:00.123456789\n",
    { a: "timestamp" },
    "seed-load-failed",
    /more than microseconds/,
  ],
  ["a day that there is not", "a\n2013-02-30\n", { a: "date" }, "seed-load-failed", /refused the seed t/],
  ["a type that engines read differently", "a\n1\n", { a: "float" }, "seed-type-unknown", /float/],
  ["a decimal without precision", "a\n1\n", { a: "numeric" }, "seed-type-unknown", /numeric\(precision, scale\)/],
  ["a decimal of 39 digits", "a\n1\n", { a: "numeric(39,2)" }, "seed-type-unknown", /numeric/],
  ["a type that is more than a type", "a\n1\n", { a: "integer); drop table t; --" }, "seed-type-unknown", /integer/],
];
