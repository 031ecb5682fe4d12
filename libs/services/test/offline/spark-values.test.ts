/** Rows and errors as Spark's Thrift server sends them. The texts are those of Spark 3.5.8. */
import { expect, test } from "vitest";
import { asSparkError, reasonIn, SparkError } from "../../src/spark/errors.ts";
import { columnsOf, rowsOf } from "../../src/spark/values.ts";

const int64 = (value: bigint): object => {
  const buffer = Buffer.alloc(12);
  buffer.writeBigInt64BE(value, 4);
  // The library points into the message that the value came in.
  return { buffer, offset: 4 };
};

test("columns have their types, decimals their digits", () => {
  const column = (columnName: string, type: number, qualifiers?: object) => ({
    columnName,
    typeDesc: {
      types: [{ primitiveEntry: { type, typeQualifiers: qualifiers === undefined ? null : { qualifiers } } }],
    },
  });
  const decimal = { precision: { i32Value: 20, stringValue: null }, scale: { i32Value: 4, stringValue: null } };
  const schema = { columns: [column("a", 4), column("b", 15, decimal), column("c", 15), column("d", 99)] };
  expect(columnsOf(schema)).toEqual([
    { name: "a", type: "bigint" },
    { name: "b", type: "decimal(20,4)" },
    { name: "c", type: "decimal" },
    { name: "d", type: "unknown" },
  ]);
  expect(columnsOf(null)).toEqual([]);
});

test("values are exact, and null where its bit is set", () => {
  const columns = ["a", "b", "c"].map((name) => ({ name, type: "any" }));
  const nulls = (...bytes: number[]): Buffer => Buffer.from(bytes);
  const values = Array.from({ length: 10 }, (_, row) => row);
  const set = {
    columns: [
      {
        boolVal: null,
        i64Val: { values: values.map((row) => int64(2n ** 62n + BigInt(row))), nulls: nulls(0b10000001, 0b10) },
      },
      { stringVal: { values: values.map((row) => `${row}.50`), nulls: nulls() } },
      { binaryVal: { values: values.map((row) => Buffer.from([row])), nulls: nulls(0) } },
    ],
  };
  const rows = rowsOf(columns, set);
  expect(rows).toHaveLength(10);
  expect(rows.map(([first]) => first === null)).toEqual(values.map((row) => [0, 7, 9].includes(row)));
  expect(rows[1]).toEqual([4611686018427387905n, "1.50", Buffer.from([1])]);
  expect(rowsOf([], { columns: [] })).toEqual([]);
  expect(rowsOf(columns, {})).toEqual([]);
});

const STACK =
  "\n\tat org.apache.spark.sql.hive.thriftserver.HiveThriftServerErrors$.runningQueryError(HiveThriftServerErrors.scala:43)";

test.each([
  [
    `org.apache.hive.service.cli.HiveSQLException: Error running query: [TABLE_OR_VIEW_NOT_FOUND] org.apache.spark.sql.AnalysisException: [TABLE_OR_VIEW_NOT_FOUND] The table or view \`lake\`.\`a\`.\`none\` cannot be found.; line 1 pos 14;\n'Project [*]\n+- 'UnresolvedRelation [lake, a, none], [], false\n${STACK}`,
    "[TABLE_OR_VIEW_NOT_FOUND] The table or view `lake`.`a`.`none` cannot be found.; line 1 pos 14",
    "TABLE_OR_VIEW_NOT_FOUND",
  ],
  [
    `org.apache.hive.service.cli.HiveSQLException: Error running query: [PARSE_SYNTAX_ERROR] org.apache.spark.sql.catalyst.parser.ParseException: \n[PARSE_SYNTAX_ERROR] Syntax error at or near 'SELEC'.(line 1, pos 0)\n\n== SQL ==\nSELEC 1\n^^^\n${STACK}`,
    "[PARSE_SYNTAX_ERROR] Syntax error at or near 'SELEC'.(line 1, pos 0)",
    "PARSE_SYNTAX_ERROR",
  ],
  [
    `org.apache.hive.service.cli.HiveSQLException: Error running query: org.apache.iceberg.exceptions.NotAuthorizedException: Not authorized: the token is not valid${STACK}`,
    "Not authorized: the token is not valid",
    undefined,
  ],
  ["", "it gives no reason", undefined],
])("the reason in %j", (text, reason, errorClass) => {
  expect(reasonIn(text)).toBe(reason);
  expect(asSparkError({ response: { errorMessage: text } })).toMatchObject({ message: reason, errorClass });
});

test("the driver's status, which is no Error, becomes one; other errors stay what they are", () => {
  const status = { name: "Status Error", message: "Error operating ExecuteStatement: no session", code: -1 };
  expect(asSparkError(status)).toBeInstanceOf(SparkError);
  expect(asSparkError(status)).toMatchObject({ message: "no session" });
  const other = new RangeError("other");
  expect(asSparkError(other)).toBe(other);
  expect(asSparkError("text")).toBeInstanceOf(Error);
});
