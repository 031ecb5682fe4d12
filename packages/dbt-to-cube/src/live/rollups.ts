/**
 * A Cube without a refresh worker builds each rollup when a question first needs it. When several questions start with that at
 * once, Cube 0.35.81 can lose sight of the table that it has just made ("Pre-aggregation table is not found … after it was
 * successfully created"). So each is asked for once, one after the other, before anything else is.
 */
import { FloeContractsError } from "@floe-contracts/base";
import { isRecord } from "@floe-contracts/schemas";
import type { ModelFiles } from "../evidence.ts";
import type { Asking } from "./http.ts";
import { type CubeQuery, errorOf, load } from "./rest.ts";

/** @throws FloeContractsError `service-refused` when Cube cannot build one. */
export async function buildRollups(asking: Asking, model: ModelFiles): Promise<void> {
  for (const query of rollupQueries(model)) {
    const refusal = errorOf(await load(asking, query));
    if (refusal === undefined) continue;
    throw new FloeContractsError("service-refused", `cube cannot build a rollup: ${refusal}`, {
      hint: "the rollup's measures and dimensions stand in the model's file, and Cube's log has the SQL",
      where: { service: "cube" },
    });
  }
}

/** A question for each rollup, which asks for all that it holds. */
function rollupQueries({ sources }: ModelFiles): CubeQuery[] {
  const documents = [...sources.values()].map(({ value }) => value);
  const cubes = documents.flatMap((document) => (isRecord(document) ? listOf(document["cubes"]) : []));
  return cubes.flatMap((cube) =>
    cube["public"] === false
      ? []
      : listOf(cube["pre_aggregations"]).map((rollup) => queryOf(String(cube["name"]), rollup)),
  );
}

function queryOf(cube: string, rollup: Readonly<Record<string, unknown>>): CubeQuery {
  const member = (name: unknown) => {
    const path = String(name).replace(/^CUBE\./, "");
    return path.includes(".") ? path : `${cube}.${path}`;
  };
  const members = (list: unknown) => (Array.isArray(list) ? list.map(member) : []);
  const { time_dimension: time, granularity } = rollup;
  return {
    measures: members(rollup["measures"]),
    dimensions: members(rollup["dimensions"]),
    ...(time === undefined ? {} : { timeDimensions: [{ dimension: member(time), granularity: String(granularity) }] }),
    limit: 1,
  };
}

function listOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
