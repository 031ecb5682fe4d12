/** Questions with filters: every operator on every kind of dimension, filters that are combined, conditions on measures. */
import type { CubeFilter, CubeFilters } from "../live/rest.ts";
import { asked, BOTH, publicDimensions, publicMeasures, type Question, REST, type Samples, ZONES } from "./question.ts";
import type { CubeSemantics, Dimension, Kind } from "./semantics.ts";

/** All of them. */
export function filterQuestions(cubes: readonly CubeSemantics[], samples: Samples): Question[] {
  return [
    ...filters(cubes, samples),
    ...cubes.flatMap((cube) => combined(cube, samples)),
    ...cubes.flatMap((cube) => having(cube, samples)),
  ];
}

/**
 * Each operator of Cube's reference that is for a kind. A day alone is left to date ranges: in `beforeOrOnDate` and `afterDate`
 * Cube takes it for its midnight, which is not what the names say, so these are asked about moments.
 */
const OPERATORS: Readonly<Record<Kind, readonly string[]>> = {
  string: ["contains", "notContains", "startsWith", "notStartsWith", "endsWith", "notEndsWith"],
  number: ["gt", "gte", "lt", "lte"],
  boolean: [],
  time: ["inDateRange", "notInDateRange", "beforeDate", "beforeOrOnDate", "afterDate", "afterOrOnDate"],
};

/** How many dimensions of a kind are asked with every operator. */
const OF_A_KIND = 2;

/** Those with rows without a value first: whether these are kept is what operators differ in. */
function filters(cubes: readonly CubeSemantics[], samples: Samples): Question[] {
  const all = cubes.filter((cube) => publicMeasures(cube).length > 0).flatMap(publicDimensions);
  const kinds: readonly Kind[] = ["string", "number", "boolean", "time"];
  return kinds.flatMap((kind) => {
    const nulls = ({ member }: Dimension) => (samples(member).includes("") ? 0 : 1);
    const dimensions = all
      .filter((each) => each.kind === kind && samples(each.member).length > 1)
      .sort((one, other) => nulls(one) - nulls(other));
    return dimensions.slice(0, OF_A_KIND).flatMap((dimension) => {
      const cube = cubes.find(({ name }) => name === dimension.cube);
      return cube === undefined
        ? []
        : filtersOn(dimension, samples).flatMap((filter) => filtered(cube, dimension, filter));
    });
  });
}

function filtered(cube: CubeSemantics, { member, kind }: Dimension, filter: CubeFilter): Question[] {
  const measures = publicMeasures(cube);
  const id = `${member}/${labelOf(filter)}`;
  // GraphQL has no word for "is null or one of these", and of times it has only ranges.
  const told = !(filter.values ?? []).includes(null) && (kind !== "time" || filter.operator === "inDateRange");
  const more = { forms: told ? BOTH : REST };
  if (kind !== "time") return [asked("filters", id, { measures, filters: [filter] }, more)];
  return ZONES.map((timezone) =>
    asked("filters", `${id}/${timezone}`, { measures, filters: [filter], timezone }, more),
  );
}

function filtersOn({ member, kind }: Dimension, samples: Samples): CubeFilter[] {
  const values = samples(member).filter((value) => value !== "");
  const at = (part: number) => values[Math.floor((values.length - 1) * part)] ?? "";
  const [some, more] = [at(0.5), at(0.8)];
  const text = some.slice(0, 1).toLowerCase();
  const operand: Readonly<Record<Kind, string>> = { string: text, number: some, boolean: some, time: some };
  const filter = (operator: string, of: readonly (string | null)[]): CubeFilter => ({ member, operator, values: of });
  const special = OPERATORS[kind].map((operator) =>
    filter(operator, operator.endsWith("DateRange") ? [some, more] : [operand[kind]]),
  );
  // A time is equal to a moment alone, which nobody asks for.
  const equality = kind === "time" ? [] : ["equals", "notEquals"];
  return [
    ...special,
    ...equality.map((operator) => filter(operator, [some])),
    ...(kind === "boolean" ? [] : equality.map((operator) => filter(operator, [some, more]))),
    ...(kind === "string" ? equality.map((operator) => filter(operator, [some, null])) : []),
    { member, operator: "set" },
    { member, operator: "notSet" },
  ];
}

/** `equals N14228,null`, in the question's name. */
function labelOf({ operator, values = [] }: CubeFilter): string {
  return [operator, values.map((value) => value ?? "null").join(",")].filter((part) => part !== "").join(" ");
}

/** Filters side by side all hold; `or` and `and` stand in each other. */
function combined(cube: CubeSemantics, samples: Samples): Question[] {
  const measures = publicMeasures(cube);
  const texts = publicDimensions(cube).filter(({ kind, isKey }) => kind === "string" && !isKey);
  const [one, other, third = one] = texts.flatMap(({ member }): CubeFilter[] => {
    const value = samples(member).findLast((each) => each !== "");
    return value === undefined ? [] : [{ member, operator: "equals", values: [value] }];
  });
  if (measures.length === 0 || one === undefined || other === undefined || third === undefined) return [];
  const all: Record<string, readonly CubeFilters[]> = {
    "side by side": [one, other],
    or: [{ or: [one, other] }],
    "or in and": [{ and: [third, { or: [one, other] }] }],
    "and in or": [{ or: [{ and: [one, other] }, third] }],
  };
  return Object.entries(all).map(([name, given]) =>
    asked("filters", `${cube.name}/${name}`, { measures, filters: given }),
  );
}

/** Conditions on measures. */
function having(cube: CubeSemantics, samples: Samples): Question[] {
  return havingOf(cube).flatMap(({ dimension, measure: member }) => {
    const values = samples(`${dimension} ${member}`);
    const value = values[Math.floor(values.length / 2)];
    if (value === undefined) return [];
    return ["equals", "notEquals", "gt", "gte", "lt", "lte"].map((operator) =>
      asked("having", `${member}/${operator}`, {
        measures: publicMeasures(cube),
        dimensions: [dimension],
        filters: [{ member, operator, values: [value] }],
      }),
    );
  });
}

/** The first measure of a cube, and what it is grouped by when there is a condition on it. */
export function havingOf(cube: CubeSemantics): { dimension: string; measure: string }[] {
  const [measure] = publicMeasures(cube);
  const dimension = publicDimensions(cube).find(({ kind, isKey }) => kind === "string" && !isKey);
  return measure === undefined || dimension === undefined ? [] : [{ dimension: dimension.member, measure }];
}
