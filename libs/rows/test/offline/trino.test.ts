/** Trino's answers → Arrow tables, from a server that plays the client protocol: the types, the digits, and what is refused. */
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { openTrino, readTrino, type Table, type TrinoAddress } from "../../src/index.ts";
import { show } from "../support/show.ts";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
});

/** A page of the protocol as text: numbers must come as they are written. */
interface Played {
  readonly address: TrinoAddress;
  readonly headers: IncomingHttpHeaders[];
}

/** Answers the statement with a page that only names the next one, and that with `page`. */
async function play(page: string, status = 200): Promise<Played> {
  const headers: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    headers.push(request.headers);
    const first = request.method === "POST";
    const next = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/statement/1`;
    response.writeHead(first ? 200 : status, { "content-type": "application/json" });
    response.end(first ? JSON.stringify({ id: "1", nextUri: next }) : page);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { address: { url: `http://127.0.0.1:${port}`, user: "floe", password: null }, headers };
}

const plain = (rawType: string, ...values: number[]) => ({
  rawType,
  arguments: values.map((value) => ({ kind: "LONG", value })),
});
const of = (rawType: string, ...inner: object[]) => ({
  rawType,
  arguments: inner.map((value) => ({ kind: "TYPE", value })),
});
const row = (...fields: [string, object][]) => ({
  rawType: "row",
  arguments: fields.map(([name, typeSignature]) => ({
    kind: "NAMED_TYPE",
    value: { fieldName: { name }, typeSignature },
  })),
});

async function read(typeSignature: object, values: string): Promise<Table> {
  const columns = JSON.stringify([{ name: "x", type: "as told", typeSignature }]);
  const { address } = await play(`{"id":"1","columns":${columns},"data":[${values}]}`);
  return readTrino(openTrino(address), "select x");
}

const zoned = plain("timestamp with time zone", 6);
const CASES: [string, object, string, string, string[]][] = [
  ["bigint", plain("bigint"), "[9223372036854775807],[-1],[null]", "Int64", ["9223372036854775807", "-1", "null"]],
  ["integer", plain("integer"), "[-2147483648]", "Int32", ["-2147483648"]],
  [
    "decimal",
    plain("decimal", 38, 10),
    '["-1.0000000001"],["0"]',
    "Decimal(38, 10)",
    ["-1.0000000001", "0.0000000000"],
  ],
  ["real", plain("real"), '[0.1],["NaN"]', "Float32", ["0.10000000149011612", "NaN"]],
  ["double", plain("double"), '[-0.0],["-Infinity"]', "Float64", ["-0", "-Infinity"]],
  ["varbinary", plain("varbinary"), '["AP8="]', "Binary", ["x'00ff'"]],
  [
    "uuid",
    plain("uuid"),
    '["00000000-0000-0000-0000-00000000000a"]',
    "Utf8 as uuid",
    ['"00000000-0000-0000-0000-00000000000a"'],
  ],
  ["date", plain("date"), '["0001-01-01"],["-0044-03-15"]', "Date", ["0001-01-01", "-000044-03-15"]],
  ["time(6)", plain("time", 6), '["23:59:59.999999"]', "Time(us)", ["23:59:59.999999"]],
  [
    "timestamp(6)",
    plain("timestamp", 6),
    '["1969-12-31 23:59:59.999999"]',
    "Timestamp(us)",
    ["1969-12-31T23:59:59.999999"],
  ],
  ["timestamp(3)", plain("timestamp", 3), '["2013-01-01 05:00:00.123"]', "Timestamp(ms)", ["2013-01-01T05:00:00.123"]],
  [
    "with time zone",
    zoned,
    '["2013-01-01 05:00:00.000001 UTC"]',
    "Timestamp(us, UTC)",
    ["2013-01-01T05:00:00.000001Z"],
  ],
  [
    "array",
    of("array", plain("bigint")),
    "[[1,null,9007199254740993]],[[]]",
    "List<Int64>",
    ["[1, null, 9007199254740993]", "[]"],
  ],
  [
    "map",
    of("map", plain("bigint"), plain("decimal", 3, 1)),
    '[{"9007199254740993":"1.5","2":null}]',
    "Map<Int64, Decimal(3, 1)>",
    ["{2: null, 9007199254740993: 1.5}"],
  ],
  [
    "row",
    row(["a", plain("bigint")], ["b", row(["c", zoned])]),
    '[[1,["2013-01-01 05:00:00.000001 UTC"]]],[null]',
    "Struct<a: Int64, b: Struct<c: Timestamp(us, UTC)>>",
    ["{a: 1, b: {c: 2013-01-01T05:00:00.000001Z}}", "null"],
  ],
];

test.each(CASES)("%s", async (_name, signature, values, type, shown) => {
  expect(show(await read(signature, values), 0)).toEqual({ type, shown });
});

test.each([
  ["another zone", zoned, '["2013-01-01 05:00:00.000001 Europe/Prague"]', "is in another zone than UTC"],
  ["a number where a text belongs", plain("varchar"), "[1]", "is of an unexpected kind"],
  ["more digits than the type has", plain("timestamp", 3), '["2013-01-01 05:00:00.1234"]', "at most 3 digits"],
])("refuses %s", async (_name, signature, values, message) => {
  const refusal = { code: "rows-value-unrepresentable", message: expect.stringContaining(message) };
  await expect(read(signature, values)).rejects.toMatchObject(refusal);
});

test.each([
  ["a type without an Arrow one", plain("interval day to second")],
  ["digits that Arrow does not have", plain("timestamp", 12)],
  [
    "a row without names",
    { rawType: "row", arguments: [{ kind: "NAMED_TYPE", value: { typeSignature: plain("bigint") } }] },
  ],
])("names the cast for %s", async (_name, signature) => {
  await expect(read(signature, "[null]")).rejects.toMatchObject({
    code: "rows-type-unsupported",
    hint: "cast it in the query: cast(x as varchar)",
  });
});

test("asks for all digits of times, as the user, and with no credentials for nobody", async () => {
  const { address, headers } = await play('{"id":"1","columns":[],"data":[]}');
  await readTrino(openTrino(address), "select 1");
  expect(headers).toHaveLength(2);
  for (const each of headers)
    expect(each).toMatchObject({ "x-trino-client-capabilities": "PARAMETRIC_DATETIME", "x-trino-user": "floe" });
  expect(headers[0]).not.toHaveProperty("authorization");
});

test("an error in the last page is the query's refusal, with Trino's own word for it", async () => {
  const error = { message: "line 1:1: no", errorName: "SYNTAX_ERROR", errorCode: 1, errorType: "USER_ERROR" };
  const { address } = await play(JSON.stringify({ id: "1", error }));
  const refusal: unknown = await readTrino(openTrino(address), "selec").catch((thrown: unknown) => thrown);
  expect(refusal).toMatchObject({ code: "rows-query-failed", cause: { cause: { message: "SYNTAX_ERROR" } } });
});

test.each([
  ["an answer of another program", async () => (await play("<html>no</html>", 502)).address],
  ["nobody", async () => ({ url: "http://127.0.0.1:1", user: "floe", password: "the-password" })],
])("%s is told without what was sent", async (_name, addressOf) => {
  const address = { ...(await addressOf()), password: "the-password" };
  const refusal: unknown = await readTrino(openTrino(address), "select 1").catch((thrown: unknown) => thrown);
  expect(refusal).toMatchObject({
    code: "rows-query-failed",
    message: expect.stringContaining("trino gives no answer"),
  });
  const { inspect } = await import("node:util");
  const told = inspect(refusal, { depth: 10 });
  expect(told).not.toContain("the-password");
  expect(told).not.toContain(Buffer.from("floe:the-password").toString("base64"));
});
