/** Questions that the layer must not answer: about what it hides, what the project has not, and what nothing joins. */
import type { CubeQuery } from "../live/rest.ts";
import { areJoined } from "./joins.ts";
import type { CubeSemantics, Semantics } from "./semantics.ts";

export interface Forbidden {
  readonly id: string;
  readonly why: "hidden" | "hidden-filter" | "unknown" | "unjoined" | "senseless";
  readonly query: CubeQuery;
}

export function forbiddenQuestions(semantics: Semantics): Forbidden[] {
  const cubes = [...semantics.cubes.values()];
  return [...cubes.flatMap(hidden), ...cubes.flatMap(unknown), ...unjoined(semantics, cubes), ...senseless(cubes)];
}

function hidden(cube: CubeSemantics): Forbidden[] {
  const measures = cube.measures.filter(({ isPublic }) => isPublic).map(({ member }) => member);
  return cube.dimensions
    .filter(({ isPublic }) => !isPublic)
    .flatMap(({ member }): Forbidden[] => [
      { id: `hidden/${member}`, why: "hidden", query: { dimensions: [member] } },
      { id: `hidden/${member}/measured`, why: "hidden", query: { measures, dimensions: [member] } },
      // Whoever may count the rows of a name needs not be shown the name.
      {
        id: `hidden/${member}/filter`,
        why: "hidden-filter",
        query: { measures, filters: [{ member, operator: "startsWith", values: ["B"] }] },
      },
      {
        id: `hidden/${member}/filter in or`,
        why: "hidden-filter",
        query: {
          measures,
          filters: [
            {
              or: [
                { member, operator: "set" },
                { member, operator: "notSet" },
              ],
            },
          ],
        },
      },
      { id: `hidden/${member}/order`, why: "hidden-filter", query: { measures, order: [[member, "asc"]] } },
    ]);
}

function unknown(cube: CubeSemantics): Forbidden[] {
  const member = `${cube.name}.no_such_member`;
  return [
    { id: `unknown/${cube.name}/measure`, why: "unknown", query: { measures: [member] } },
    { id: `unknown/${cube.name}/dimension`, why: "unknown", query: { dimensions: [member] } },
    {
      id: `unknown/${cube.name}/filter`,
      why: "unknown",
      query: { measures: cube.measures.slice(0, 1).map((each) => each.member), filters: [{ member, operator: "set" }] },
    },
  ];
}

function unjoined(semantics: Semantics, cubes: readonly CubeSemantics[]): Forbidden[] {
  return cubes.flatMap((cube) =>
    cubes.flatMap((other): Forbidden[] => {
      const dimension = other.dimensions.find(({ isPublic }) => isPublic);
      const measure = cube.measures.find(({ isPublic }) => isPublic);
      if (dimension === undefined || measure === undefined || areJoined(semantics, cube, other)) return [];
      const query = { measures: [measure.member], dimensions: [dimension.member] };
      return [{ id: `unjoined/${measure.member}/${dimension.member}`, why: "unjoined", query }];
    }),
  );
}

function senseless(cubes: readonly CubeSemantics[]): Forbidden[] {
  const time = cubes.flatMap(({ dimensions }) => dimensions).find(({ kind, isPublic }) => kind === "time" && isPublic);
  const measures = cubes
    .flatMap((cube) => cube.measures.slice(0, 1))
    .map(({ member }) => member)
    .slice(0, 1);
  const of = (id: string, query: CubeQuery): Forbidden => ({ id: `senseless/${id}`, why: "senseless", query });
  return [
    of("nothing", {}),
    of("limit", { measures, limit: 1_000_000 }),
    ...(time === undefined
      ? []
      : [
          of("operator", { measures, filters: [{ member: time.member, operator: "resembles", values: ["x"] }] }),
          of("granularity", { measures, timeDimensions: [{ dimension: time.member, granularity: "fortnight" }] }),
        ]),
  ];
}
