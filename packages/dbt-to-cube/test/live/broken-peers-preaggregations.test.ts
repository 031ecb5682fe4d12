/**
 * Broken peers on the live services: rollups, refreshes and spans that a Cube really has, and that are wrong. Each is a file of
 * the consumer's with one change; the check that is there for the fault must see it.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { observabilityOf } from "../../src/areas/observability.ts";
import { openWorkshop } from "../../src/areas/preaggregations/workshop.ts";
import { preAggregationsOf } from "../../src/areas/preaggregations.ts";
import { type GatherAreas, type LiveLayer, liveLayer } from "../support/live-layer.ts";

let layer: LiveLayer;
beforeAll(async () => {
  layer = await liveLayer(["jaeger", "lineage"]);
});
afterAll(() => layer?.[Symbol.asyncDispose]());

type Files = Map<string, string>;

/** Replaces text in one of the files. The text must be there, or the peer would not be broken. */
function replacing(path: string, ...pairs: readonly (readonly [from: string | RegExp, to: string])[]) {
  return (files: Files): Files => {
    let text = files.get(path) ?? "";
    for (const [from, to] of pairs) {
      expect(text).toMatch(from);
      text = text.replace(from, to);
    }
    return new Map([...files, [path, text]]);
  };
}

/** A refresh that has not come by then never comes: the good one takes a second or two. */
const LIMIT_MS = 8_000;

function rollups(edit?: (files: Files) => Files): GatherAreas {
  return async (context) => {
    const evidence = await preAggregationsOf(context, await openWorkshop(context, edit), LIMIT_MS);
    return { preAggregations: async () => evidence };
  };
}

function spans(edit: (files: Files) => Files): GatherAreas {
  return async (context) => {
    const evidence = await observabilityOf(context, await openWorkshop(context, edit));
    return { observability: async () => evidence };
  };
}

const FLIGHTS = "model/cubes/fct_flights.yml";

describe("a Cube whose rollups and spans are wrong", { timeout: 300_000 }, () => {
  test("a rollup whose measure has lost its filter", async () => {
    const edit = replacing(FLIGHTS, [/(- name: late_count\n(?: {8}.*\n)*?) {8}filters:\n {10}- .*\n/, "$1"]);
    const found = await layer.findings(rollups(edit), ["rollups-equal-the-mart", "rollups-answer-what-they-hold"]);
    expect(found["rollups-equal-the-mart"]?.join()).toMatch(/\/before\/all that it holds.*late_count/);
    expect(found["rollups-answer-what-they-hold"]).toEqual([]);
  });

  test("a refresh that never comes", async () => {
    const edit = replacing(FLIGHTS, [/refresh_key:\n(?: {10}.*\n)+/g, 'refresh_key:\n          every: "1 hour"\n']);
    const hourly = replacing("model/cubes/dim_carriers.yml", ['every: "1 second"', 'every: "1 hour"']);
    const found = await layer.findings(
      rollups((files) => hourly(edit(files))),
      ["new-rows-reach-the-rollups", "rollups-are-refreshed-on-schedule", "rollups-equal-the-mart"],
    );
    expect(found["new-rows-reach-the-rollups"]).toContain("/fct_flights.flights_by_carrier_and_day");
    expect(found["rollups-are-refreshed-on-schedule"]).toEqual(["/dim_carriers.by_activity/after"]);
    expect(found["rollups-equal-the-mart"]).toEqual([]);
  });

  test("a rollup without the reader's column that is used all the same", async () => {
    const edit = replacing("cube.js", [
      'if (access !== "filtered") return [];',
      'if (access !== "filtered" || cube === "fct_flights") return [];',
    ]);
    const found = await layer.findings(rollups(edit), [
      "rollups-without-the-filter-column-serve-no-reader",
      "new-rows-go-to-their-reader-alone",
    ]);
    expect(found["rollups-without-the-filter-column-serve-no-reader"]).toContain("/uses/one carrier by origin");
    expect(found["new-rows-go-to-their-reader-alone"]?.length).toBeGreaterThan(0);
  });

  test("a tracer that writes filters with their values, and warns of every batch", async () => {
    const values = replacing("tracing.js", [
      "...membersOf(query),",
      '...membersOf(query), "cube.query": JSON.stringify(query),',
    ]);
    const warns = replacing("tracing.js", [/if \(isDone\) return;/, ""]);
    const found = await layer.findings(
      spans((files) => warns(values(files))),
      ["spans-hold-no-values", "queries-live-without-a-collector", "queries-leave-spans"],
    );
    expect(found["spans-hold-no-values"]).toEqual(expect.arrayContaining(["/sent", "/by REST/cube.load"]));
    expect(found["queries-live-without-a-collector"]).toEqual(["/warnings"]);
    expect(found["queries-leave-spans"]).toEqual([]);
  });
});
