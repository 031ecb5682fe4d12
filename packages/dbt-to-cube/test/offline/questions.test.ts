/** The questions and their SQL without a warehouse: nothing that the recorded project offers is left out. */
import { readFile } from "node:fs/promises";
import type { Manifest } from "@floe-contracts/dbt";
import { prove } from "@floe-contracts/harness";
import { fieldOf, tableOf } from "@floe-contracts/rows";
import { describe, expect, test } from "vitest";
import type { Answered } from "../../src/areas/queries.ts";
import { isToldInSql } from "../../src/areas/sql.ts";
import sqlApiEqualsPostgres from "../../src/checks/sql-api-equals-postgres.ts";
import type { CubeSubject } from "../../src/evidence.ts";
import { conditionOf } from "../../src/expected/conditions.ts";
import { joinedGroups, joinTree, standsOnce } from "../../src/expected/joins.ts";
import { offeredPairs, questionsOf } from "../../src/expected/questions.ts";
import { type CubeSemantics, type Semantics, semanticsOf } from "../../src/expected/semantics.ts";
import { membersOf, statementFor } from "../../src/expected/sql.ts";
import { sqlApiOf } from "../../src/live/sql-api.ts";
import { withKey } from "../../src/tables.ts";
import { RECORDED_MANIFEST } from "../support/offline.ts";

const manifest = JSON.parse(await readFile(RECORDED_MANIFEST, "utf8")) as Manifest;
const flights = semanticsOf(manifest);
const samples = (member: string) => (member.endsWith("_at") ? [] : ["2013-01-01T00:00:00.000", "b", "c", "d"]);
const questions = questionsOf(flights, samples);

describe("questions of the example", () => {
  test("each has a name of its own, and a statement by every API that it is told by", () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(questions.length).toBeGreaterThan(400);
    for (const { query, forms } of questions) {
      for (const form of forms) expect(statementFor(flights, query, form).text).toMatch(/^select /);
    }
  });

  test("every measure and every dimension that is not hidden is asked for, and no hidden one", () => {
    const asked = new Set(questions.flatMap(({ query }) => membersOf(query)));
    const members = [...flights.cubes.values()].flatMap(({ dimensions, measures }) => [...dimensions, ...measures]);
    for (const { member, isPublic } of members) expect([member, asked.has(member)]).toEqual([member, isPublic]);
    expect(members.filter(({ isPublic }) => !isPublic).map(({ member }) => member)).toEqual([
      "dim_aircraft.manufacturer",
    ]);
  });

  test("measures are asked by the dimensions of cubes that are joined in either direction", () => {
    const pairs = offeredPairs(flights);
    expect(pairs).toContain("fct_flights.count by dim_airports.time_zone");
    expect(pairs).toContain("dim_aircraft.total_seats by fct_flights.origin");
    expect(pairs).not.toContain("dim_airports.count by dim_aircraft.model");
  });

  test("what SQL can say is told in it", () => {
    const told = questions.filter(isToldInSql);
    expect(new Set(told.map(({ topic }) => topic))).toEqual(new Set(["totals", "pairs", "joins", "times", "pages"]));
    for (const { query } of told) expect(sqlApiOf(query)).toMatch(/^select /);
  });
});

test("a column under a measure's name has _value behind it", () => {
  const daily = flights.cubes.get("agg_carrier_daily");
  expect(daily?.dimensions.find(({ column }) => column === "flights")?.member).toBe("agg_carrier_daily.flights_value");
});

describe("joins", () => {
  const cube = (name: string, joins: CubeSemantics["joins"]): CubeSemantics => {
    return { name, relation: name, description: "", dimensions: [], measures: [], segments: [], joins };
  };
  const to = (name: string, relationship = "many_to_one") => ({ to: name, relationship, sql: "true" });
  const model = (...cubes: readonly CubeSemantics[]): Semantics => ({
    cubes: new Map(cubes.map((each) => [each.name, each])),
  });

  test("the shortest way is taken, from the cube that leads to all the others", () => {
    const semantics = model(cube("a", [to("b"), to("c")]), cube("b", [to("c")]), cube("c", []));
    const tree = joinTree(semantics, ["c", "a"]);
    expect([tree?.root, tree?.joins.map(({ from, join }) => `${from} ${join.to}`)]).toEqual(["a", ["a c"]]);
    expect(joinTree(model(cube("a", []), cube("b", [])), ["a", "b"])).toBeUndefined();
  });

  test("rows stand once in the root, unless a join repeats them", () => {
    const semantics = model(cube("a", [to("b")]), cube("b", []), cube("c", [to("b", "one_to_many")]));
    const [one, many] = [joinTree(semantics, ["a", "b"]), joinTree(semantics, ["c", "b"])];
    if (one === undefined || many === undefined) throw new Error("they are joined");
    expect([standsOnce(one, "a"), standsOnce(one, "b"), standsOnce(many, "c")]).toEqual([true, false, false]);
  });

  test("groups hold what joins lead to, in either direction", () => {
    const semantics = model(cube("a", [to("b")]), cube("b", []), cube("c", [to("b")]), cube("d", []));
    expect(joinedGroups(semantics).map((group) => group.sort())).toEqual([["a", "b", "c"], ["d"]]);
  });
});

test("an operator that Cube's reference does not have is no condition", () => {
  const operand = { sql: "x", type: "text" };
  expect(() => conditionOf({ member: "a.x", operator: "resembles", values: ["y"] }, operand, () => "$1")).toThrow(
    RangeError,
  );
});

test("the check of the SQL API fails on each of its broken peers, on evidence that was made up", async () => {
  const table = tableOf(
    [fieldOf("f.day", "text"), fieldOf("f.count", "bigint")],
    [
      ["mon", "tue"],
      [1n, 2n],
    ],
  );
  const keyed = () => withKey(table, ["f.day"]);
  const one: Answered = {
    id: "pairs/f/f.day",
    topic: "pairs",
    form: "sql",
    groups: ["f.day"],
    expected: keyed(),
    found: keyed(),
    error: null,
    total: null,
  };
  const subject = { areas: { sql: async () => ({ answered: [one] }) } } as unknown as CubeSubject;
  expect(await prove(sqlApiEqualsPostgres, subject)).toEqual(Object.keys(sqlApiEqualsPostgres.broken));
});
