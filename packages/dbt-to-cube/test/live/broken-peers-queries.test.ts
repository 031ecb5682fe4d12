/**
 * Broken peers on the live services: models that Cube serves without a word, and that say something else than the project. The
 * check that is there for the fault must see it, in what Cube really answers.
 */
import type { Json } from "@floe-contracts/artifacts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listOf } from "../../src/breaking.ts";
import { type LiveLayer, liveLayer } from "../support/live-layer.ts";

let layer: LiveLayer;
beforeAll(async () => {
  layer = await liveLayer();
});
afterAll(() => layer?.[Symbol.asyncDispose]());

/** Changes one member of one cube. The member must be there, or the peer would not be broken. */
function editing(
  cube: string,
  list: "dimensions" | "measures" | "joins" | "segments",
  name: string,
  edit: (member: Json) => void,
) {
  return (found: Json, at: string) => {
    if (at !== cube) return;
    const member = listOf(found, list).find((each) => each["name"] === name);
    expect(member, `${cube}.${name}`).toBeDefined();
    if (member !== undefined) edit(member);
  };
}

describe("a model that Cube serves without a word", { timeout: 300_000 }, () => {
  test("the good model passes them all", async () => {
    const checks = ["meta-lists-every-member", "meta-types-follow-the-columns", "totals-equal-postgres"];
    expect(await layer.differences({ topics: ["totals"] }, checks)).toEqual({
      "meta-lists-every-member": [],
      "meta-types-follow-the-columns": [],
      "totals-equal-postgres": [],
    });
  });

  test("a number that the model calls text is found in /meta and in every answer", async () => {
    const edit = editing("fct_flights", "dimensions", "distance_miles", (member) => {
      member["type"] = "string";
    });
    const found = await layer.differences({ edit, topics: ["pairs"] }, [
      "meta-types-follow-the-columns",
      "measures-equal-postgres-by-every-dimension",
    ]);
    expect(found["meta-types-follow-the-columns"]).toEqual(["/fct_flights.distance_miles"]);
    expect(found["measures-equal-postgres-by-every-dimension"]?.[0]).toMatch(
      /^\/rest\/pairs\/\w+\/fct_flights\.distance_miles/,
    );
  });

  test("a measure that rounds is found by its digits", async () => {
    const edit = editing("fct_flights", "measures", "average_arrival_delay", (member) => {
      Object.assign(member, { type: "number", sql: "round(avg({CUBE}.arrival_delay_minutes), 4)" });
    });
    const found = await layer.differences({ edit, topics: ["pairs"] }, ["averages-keep-every-digit"]);
    expect(found["averages-keep-every-digit"]?.[0]).toMatch(/fct_flights\.average_arrival_delay$/);
  });

  test("a measure that lost its filter is found by its value", async () => {
    const edit = editing("fct_flights", "measures", "late_count", (member) => {
      delete member["filters"];
    });
    const found = await layer.differences({ edit, topics: ["totals"] }, [
      "totals-equal-postgres",
      "meta-lists-every-member",
    ]);
    expect(found["totals-equal-postgres"]).toContain(
      "/rest/totals/fct_flights.late_count/rows/all/fct_flights.late_count",
    );
    expect(found["meta-lists-every-member"]).toEqual([]);
  });

  test("a column that was renamed in the warehouse is an error of its question, and no empty chart", async () => {
    const edit = editing("fct_flights", "dimensions", "tailnum", (member) => {
      member["sql"] = "{CUBE}.tail_number";
    });
    const found = await layer.differences({ edit, topics: ["pairs"] }, [
      "measures-equal-postgres-by-every-dimension",
      "meta-lists-every-member",
    ]);
    expect(found["measures-equal-postgres-by-every-dimension"]).toContain(
      "/rest/pairs/fct_flights/fct_flights.tailnum",
    );
    expect(found["meta-lists-every-member"]).toEqual([]);
  });

  test("a measure that is dropped is missed", async () => {
    const edit = (cube: Json, name: string) => {
      if (name === "dim_aircraft")
        cube["measures"] = listOf(cube, "measures").filter((each) => each["name"] !== "total_seats");
    };
    const found = await layer.differences({ edit, topics: ["totals"] }, [
      "meta-lists-every-member",
      "graphql-offers-the-same-members",
      "totals-equal-postgres",
    ]);
    expect(found).toMatchObject({
      "meta-lists-every-member": ["/dim_aircraft.total_seats"],
      "graphql-offers-the-same-members": ["/dim_aircraft"],
      "totals-equal-postgres": ["/rest/totals/dim_aircraft", "/rest/totals/dim_aircraft.total_seats"],
    });
  });

  test("a join on the wrong column is found in what is asked across it", async () => {
    const edit = editing("fct_flights", "joins", "dim_airports", (member) => {
      member["sql"] = "{CUBE}.origin = {dim_airports}.airport_code";
    });
    const found = await layer.differences({ edit, topics: ["joins"] }, ["joined-cubes-equal-postgres"]);
    expect(found["joined-cubes-equal-postgres"]?.[0]).toMatch(/^\/rest\/joins\/fct_flights\/dim_airports/);
  });

  test("a segment that means something else is found", async () => {
    const edit = editing("fct_flights", "segments", "late", (member) => {
      member["sql"] = "not {CUBE}.is_late";
    });
    const found = await layer.differences({ edit, topics: ["segments"] }, ["segments-equal-postgres"]);
    expect(found["segments-equal-postgres"]?.[0]).toMatch(/^\/rest\/segments\/fct_flights\.late/);
  });

  test("a personal column that is shown is found, in REST and in GraphQL", async () => {
    const edit = editing("dim_aircraft", "dimensions", "manufacturer", (member) => {
      member["public"] = true;
    });
    const found = await layer.differences({ edit, topics: [] }, [
      "meta-keeps-hidden-members-to-itself",
      "graphql-offers-the-same-members",
    ]);
    expect(found["meta-keeps-hidden-members-to-itself"]).toEqual([
      "/members/dim_aircraft.manufacturer",
      "/text/dim_aircraft.manufacturer",
      "/graphql/dim_aircraft.manufacturer",
    ]);
    expect(found["graphql-offers-the-same-members"]).toEqual(["/dim_aircraft"]);
  });

  test("a Cube without the generated configuration lets a hidden name be guessed", async () => {
    const files = (path: string, text: string) => (path === "cube.js" ? undefined : text);
    const found = await layer.differences({ files, topics: [] }, [
      "hidden-members-are-refused",
      "hidden-members-cannot-be-filtered-by",
    ]);
    expect(found["hidden-members-are-refused"]).toEqual([]);
    expect(found["hidden-members-cannot-be-filtered-by"]).toHaveLength(3);
  });
});
