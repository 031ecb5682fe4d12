/** The clients of Cube's APIs without a Cube: how a question is told, and how an answer is waited for. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Secret } from "@floe-contracts/services";
import { afterEach, describe, expect, test } from "vitest";
import { graphQlOf } from "../../src/live/graphql.ts";
import { ask } from "../../src/live/http.ts";
import { errorOf, load } from "../../src/live/rest.ts";
import { sqlApiOf } from "../../src/live/sql-api.ts";

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve())));
  server = undefined;
});

/** A server that gives these answers in turn, and keeps what it was asked. */
async function answering(...answers: readonly (readonly [status: number, text: string] | "nothing")[]) {
  const asked: { url: string; authorization: string | undefined; body: string }[] = [];
  const made = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += String(part);
    });
    request.on("end", () => {
      asked.push({ url: request.url ?? "", authorization: request.headers.authorization, body });
      const answer = answers[Math.min(asked.length, answers.length) - 1] ?? "nothing";
      if (answer === "nothing") return;
      response.writeHead(answer[0]).end(answer[1]);
    });
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  const { port } = made.address() as AddressInfo;
  return { asked, cube: { url: `http://127.0.0.1:${port}`, version: "0.35.81" } };
}

describe("HTTP", () => {
  test("a query that still runs is asked again, by REST and by GraphQL", async () => {
    const waits = JSON.stringify({ errors: [{ message: "Continue wait" }] });
    const { asked, cube } = await answering([200, '{"error":"Continue wait"}'], [200, waits], [200, '{"data":[]}']);
    const answer = await load({ cube, token: new Secret("abc") }, { measures: ["flights.count"] });
    expect(answer).toEqual({ status: 200, body: { data: [] }, text: '{"data":[]}' });
    expect(asked).toHaveLength(3);
    expect(asked[2]).toEqual({
      url: "/cubejs-api/v1/load",
      authorization: "abc",
      body: '{"query":{"measures":["flights.count"]}}',
    });
  });

  test("a refusal is an answer, and says why", async () => {
    const { cube } = await answering(
      [403, '{"error":"Forbidden"}'],
      [400, '{"errors":[{"message":"a"},{"message":"b"}]}'],
    );
    const one = await ask({ cube }, "v1/meta");
    expect([one.status, errorOf(one)]).toEqual([403, "Forbidden"]);
    expect(errorOf(await ask({ cube }, "graphql", { query: "{}" }))).toBe("a; b");
  });

  test("what is no JSON is its text", async () => {
    const { cube } = await answering([502, "<html>Bad Gateway</html>"]);
    const answer = await ask({ cube }, "v1/meta");
    expect([answer.body, errorOf(answer)]).toEqual(["<html>Bad Gateway</html>", "<html>Bad Gateway</html>"]);
  });

  test("a server that never answers, and one that always asks to wait, end at the limit", async () => {
    const silent = await answering("nothing");
    const error = { code: "service-unreachable", message: expect.stringContaining("no answer within 0.2 s") };
    await expect(ask({ cube: silent.cube, limitMs: 200 }, "v1/meta")).rejects.toMatchObject(error);
    server?.closeAllConnections();
    const waiting = await answering([200, '{"error":"Continue wait"}']);
    await expect(ask({ cube: waiting.cube, limitMs: 200 }, "v1/meta")).rejects.toMatchObject(error);
  });

  test("nobody there is named by the address", async () => {
    const cube = { url: "http://127.0.0.1:9", version: "0.35.81" };
    await expect(ask({ cube }, "v1/meta")).rejects.toMatchObject({
      code: "service-unreachable",
      message: expect.stringContaining("http://127.0.0.1:9/cubejs-api/v1/meta"),
    });
  });
});

describe("GraphQL", () => {
  const kinds = (member: string) =>
    member.endsWith("delay") ? "number" : member.endsWith("day") || member.endsWith("at") ? "time" : "string";

  test("members stand in their cubes, orders with them, filters above", () => {
    const query = {
      measures: ["flights.count"],
      dimensions: ["carriers.name", "flights.at"],
      timeDimensions: [{ dimension: "flights.day", granularity: "week", dateRange: ["2013-01-01", "2013-01-02"] }],
      filters: [
        {
          or: [
            { member: "flights.delay", operator: "gt", values: ["15"] },
            { member: "flights.delay", operator: "notSet" },
          ],
        },
        { member: "carriers.name", operator: "notEquals", values: ['a "b"', "c"] },
      ],
      order: [["flights.count", "desc"]],
      limit: 3,
      offset: 2,
      timezone: "America/New_York",
    } as const;
    expect(graphQlOf(query, kinds)).toBe(
      '{ cube(limit: 3, offset: 2, timezone: "America/New_York", where: { AND: [' +
        "{ OR: [{ flights: { delay: { gt: 15 } } }, { flights: { delay: { set: false } } }] }, " +
        '{ carriers: { name: { notIn: ["a \\"b\\"", "c"] } } }, ' +
        '{ flights: { day: { inDateRange: ["2013-01-01", "2013-01-02"] } } }] }) ' +
        "{ flights(orderBy: { count: desc }) { count at { value } day { week } } carriers { name } } }",
    );
  });

  test("what it has no words for is an error", () => {
    expect(() => graphQlOf({ segments: ["flights.late"] }, kinds)).toThrow(/GraphQL has no words for segments/);
  });
});

test("the SQL API is asked with MEASURE and by place", () => {
  const query = {
    measures: ["flights.count"],
    dimensions: ["carriers.name"],
    timeDimensions: [{ dimension: "flights.day", granularity: "week" }],
    order: [["flights.count", "desc"]],
    limit: 3,
  } as const;
  expect(sqlApiOf(query)).toBe(
    'select "carriers"."name" as "carriers.name", date_trunc(\'week\', "flights"."day") as "flights.day.week", ' +
      'MEASURE("flights"."count") as "flights.count" from "carriers" cross join "flights" group by 1, 2 ' +
      'order by "flights.count" desc limit 3',
  );
  expect(() => sqlApiOf({ measures: ["flights.count"], timezone: "Asia/Kolkata" })).toThrow(RangeError);
});
