/**
 * The questions that the layer is asked, made from the project's semantics: whatever the project offers is asked for, so a
 * new measure or a new column is asked about without a line here. A question has a name that stays the same between runs.
 */
import type { CubeQuery } from "../live/rest.ts";
import { filterQuestions } from "./filter-questions.ts";
import { areJoined } from "./joins.ts";
import { asked, BOTH, publicDimensions, publicMeasures, type Question, REST, type Samples, ZONES } from "./question.ts";
import type { CubeSemantics, Semantics } from "./semantics.ts";

export const GRANULARITIES = ["hour", "day", "week", "month", "quarter", "year"] as const;

/** All of them, by topic. */
export function questionsOf(semantics: Semantics, samples: Samples): Question[] {
  const cubes = [...semantics.cubes.values()];
  return [
    ...cubes.flatMap(totals),
    ...cubes.flatMap((cube) => pairs(semantics, cube, samples)),
    ...cubes.flatMap((cube) => joins(semantics, cube)),
    ...cubes.flatMap(times),
    ...cubes.flatMap((cube) => ranges(cube, samples)),
    ...filterQuestions(cubes, samples),
    ...cubes.flatMap(pages),
    ...cubes.flatMap(segments),
  ];
}

function totals(cube: CubeSemantics): Question[] {
  const all = publicMeasures(cube);
  const alone = all.map((member) => asked("totals", member, { measures: [member] }));
  return all.length === 0 ? [] : [asked("totals", cube.name, { measures: all }), ...alone];
}

/** From this many values on, a dimension of another cube is asked about for the first of them. */
const MANY = 500;
const FIRST = 100;

/** All measures of a cube by each dimension that it can be asked by, its own and those of the cubes that are joined to it. */
function pairs(semantics: Semantics, cube: CubeSemantics, samples: Samples): Question[] {
  const measures = publicMeasures(cube);
  if (measures.length === 0) return [];
  return [...semantics.cubes.values()]
    .filter((other) => areJoined(semantics, cube, other))
    .flatMap((other) => publicDimensions(other))
    .map((dimension) => {
      const { member } = dimension;
      const isLong = dimension.cube !== cube.name && samples(member).length >= MANY;
      const query: CubeQuery = {
        measures,
        dimensions: [member],
        ...(isLong ? { order: [[member, "asc"]], limit: FIRST } : {}),
      };
      // GraphQL's schema of Cube says that a time is never null, and answers a group without one with an error.
      const forms = dimension.kind === "time" ? REST : BOTH;
      return asked("pairs", `${cube.name}/${member}`, query, { forms });
    });
}

/** The same as `<measure> by <dimension>`, one a line: that nothing was left out is a check's to say. */
export function offeredPairs(semantics: Semantics): string[] {
  const cubes = [...semantics.cubes.values()];
  return cubes.flatMap((cube) =>
    cubes
      .filter((other) => areJoined(semantics, cube, other))
      .flatMap((other) => publicDimensions(other))
      .flatMap(({ member }) => publicMeasures(cube).map((measure) => `${measure} by ${member}`)),
  );
}

/** Two joined cubes by a dimension of each, measured by both; and by two joined cubes at once. */
function joins(semantics: Semantics, cube: CubeSemantics): Question[] {
  const joined = cube.joins.flatMap(({ to }) => semantics.cubes.get(to) ?? []);
  const label = (of: CubeSemantics) => publicDimensions(of).find(({ kind, isKey }) => kind === "string" && !isKey);
  const own = label(cube);
  if (own === undefined) return [];
  const labels = joined.flatMap((other) => label(other) ?? []);
  const both = joined.flatMap((other) => {
    const dimensions = [own, ...labels.filter((each) => each.cube === other.name)].map(({ member }) => member);
    const measures = [...publicMeasures(cube), ...publicMeasures(other)];
    if (measures.length === 0) return [];
    return [
      asked("joins", `${cube.name}/${other.name}`, { measures, dimensions }),
      asked("joins", `${cube.name}/${other.name}/rows`, { dimensions }),
    ];
  });
  const measures = [cube, ...joined].flatMap(publicMeasures);
  if (labels.length < 2 || measures.length === 0) return both;
  const dimensions = labels.map(({ member }) => member);
  return [...both, asked("joins", `${cube.name}/all`, { measures, dimensions })];
}

const timesOf = (cube: CubeSemantics) => publicDimensions(cube).filter(({ kind }) => kind === "time");

function times(cube: CubeSemantics): Question[] {
  const measures = publicMeasures(cube);
  return timesOf(cube).flatMap(({ member }) =>
    GRANULARITIES.flatMap((granularity) =>
      ZONES.flatMap((timezone) => {
        const query = { measures, timeDimensions: [{ dimension: member, granularity }], timezone };
        // As with plain times: a group without one cannot be told in GraphQL.
        const filters = [{ member, operator: "set" }];
        return [
          asked("times", `${member}/${granularity}/${timezone}`, query, { forms: REST }),
          asked("times", `${member}/${granularity}/${timezone}/set`, { ...query, filters }, { forms: ["graphql"] }),
        ];
      }),
    ),
  );
}

/** Days are taken from first to last; the moments are those of the query's zone. */
function ranges(cube: CubeSemantics, samples: Samples): Question[] {
  const measures = publicMeasures(cube);
  return timesOf(cube).flatMap((time) => {
    const values = samples(time.member).filter((value) => value !== "");
    const [first = "", middle = "", last = ""] = [values[0], values[Math.floor(values.length / 2)], values.at(-1)];
    const [from, to] = [first.slice(0, 10), middle.slice(0, 10)];
    const wanted: Record<string, readonly [string, string]> = {
      "one day": [to, to],
      "some days": [from, to],
      moments: [middle, last],
      nothing: ["1999-01-01", "1999-12-31"],
    };
    return Object.entries(wanted).flatMap(([name, dateRange]) =>
      ZONES.flatMap((timezone) => {
        const dimension = time.member;
        const id = `${dimension}/${name}/${timezone}`;
        const whole = asked("ranges", id, { measures, timeDimensions: [{ dimension, dateRange }], timezone });
        if (name !== "some days") return [whole];
        const hours = { measures, timeDimensions: [{ dimension, dateRange, granularity: "hour" }], timezone };
        return [whole, asked("ranges", `${id}/hour`, hours)];
      }),
    );
  });
}

/** Pages of an order without ties: by a measure, then by the dimension. */
function pages(cube: CubeSemantics): Question[] {
  const [measure] = publicMeasures(cube);
  const dimension = publicDimensions(cube).find(({ kind, isKey }) => kind === "string" && !isKey);
  const key = publicDimensions(cube).find(({ isKey }) => isKey) ?? dimension;
  if (measure === undefined || dimension === undefined || key === undefined) return [];
  const base = { measures: [measure], dimensions: [dimension.member] };
  const more = { isOrdered: true };
  const order = [
    [measure, "desc"],
    [dimension.member, "asc"],
  ] as const;
  const upwards = [[dimension.member, "asc"]] as const;
  return [
    asked("pages", `${cube.name}/first`, { ...base, order, limit: 3 }, more),
    asked("pages", `${cube.name}/second`, { ...base, order, limit: 3, offset: 3 }, more),
    asked("pages", `${cube.name}/beyond`, { ...base, order, limit: 3, offset: 100_000 }, more),
    asked("pages", `${cube.name}/upwards`, { ...base, order: upwards, limit: 5 }, more),
    asked("pages", `${cube.name}/downwards`, { ...base, order: [[dimension.member, "desc"]], limit: 5 }, more),
    asked("pages", `${cube.name}/counted`, { ...base, order, limit: 2, total: true }, { ...more, forms: REST }),
    asked("pages", `${cube.name}/keys`, { dimensions: [key.member], order: [[key.member, "asc"]], limit: 50 }, more),
  ];
}

function segments(cube: CubeSemantics): Question[] {
  const measures = publicMeasures(cube);
  const dimension = publicDimensions(cube).find(({ kind, isKey }) => kind === "string" && !isKey);
  return cube.segments.flatMap(({ member }) => [
    asked("segments", member, { measures, segments: [member] }, { forms: REST }),
    ...(dimension === undefined
      ? []
      : [
          asked(
            "segments",
            `${member}/grouped`,
            { measures, dimensions: [dimension.member], segments: [member] },
            { forms: REST },
          ),
        ]),
  ]);
}
