/**
 * Cube's GraphQL API (Cube's reference, "GraphQL API"): a query of the REST form, told in GraphQL. Segments have no place
 * there, and numbers arrive as doubles, booleans as text, times in UTC.
 */
import { FloeContractsError } from "@floe-contracts/base";
import { type Asking, ask, type CubeAnswer } from "./http.ts";
import type { CubeFilter, CubeFilters, CubeQuery } from "./rest.ts";

export async function askGraphQl(asking: Asking, query: CubeQuery, kinds: Kinds): Promise<CubeAnswer> {
  return ask(asking, "graphql", { query: graphQlOf(query, kinds) });
}

/** What a member is: string, number, boolean or time. GraphQL asks for a part of a time, and for numbers without quotes. */
export type Kinds = (member: string) => string;

/** @throws FloeContractsError `rows-query-failed` for what GraphQL cannot say: segments, `total`. */
export function graphQlOf(query: CubeQuery, kinds: Kinds): string {
  if (query.segments !== undefined || query.total !== undefined) throw unsayable("segments and total");
  const args = {
    ...pick("limit", query.limit),
    ...pick("offset", query.offset),
    ...pick("timezone", query.timezone && JSON.stringify(query.timezone)),
    ...pick("ungrouped", query.ungrouped),
    ...pick("where", whereOf(query, kinds)),
  };
  return `{ cube${argumentsOf(args)} { ${cubesOf(query, kinds).join(" ")} } }`;
}

/** One selection a cube; orders stand with their cube, whose field they name. */
function cubesOf(query: CubeQuery, kinds: Kinds): string[] {
  const cubes = new Map<string, string[]>();
  const select = (member: string, inner = "") => {
    const [cube, name] = parts(member);
    cubes.set(cube, [...(cubes.get(cube) ?? []), `${name}${inner}`]);
  };
  for (const member of query.measures ?? []) select(member);
  for (const member of query.dimensions ?? []) select(member, kinds(member) === "time" ? " { value }" : "");
  for (const { dimension, granularity } of query.timeDimensions ?? []) {
    if (granularity !== undefined) select(dimension, ` { ${granularity} }`);
  }
  return [...cubes].map(([cube, fields]) => {
    const orders = (query.order ?? []).filter(([member]) => parts(member)[0] === cube);
    const orderBy = orders.map(([member, direction]) => `${parts(member)[1]}: ${direction}`).join(", ");
    return `${cube}${argumentsOf(orders.length === 0 ? {} : { orderBy: `{ ${orderBy} }` })} { ${fields.join(" ")} }`;
  });
}

function whereOf({ filters = [], timeDimensions = [] }: CubeQuery, kinds: Kinds): string | undefined {
  const ranges = timeDimensions.flatMap(({ dimension, dateRange }): CubeFilters[] =>
    dateRange === undefined ? [] : [{ member: dimension, operator: "inDateRange", values: dateRange }],
  );
  const all = [...filters, ...ranges];
  return all.length === 0 ? undefined : `{ AND: [${all.map((each) => conditionOf(each, kinds)).join(", ")}] }`;
}

function conditionOf(filter: CubeFilters, kinds: Kinds): string {
  if ("and" in filter) return `{ AND: [${filter.and.map((each) => conditionOf(each, kinds)).join(", ")}] }`;
  if ("or" in filter) return `{ OR: [${filter.or.map((each) => conditionOf(each, kinds)).join(", ")}] }`;
  const [cube, name] = parts(filter.member);
  return `{ ${cube}: { ${name}: { ${comparisonOf(filter, kinds)} } } }`;
}

/** Operators by the names that GraphQL has for them: one value in `equals`, several in `in`; `set` is true or false. */
function comparisonOf({ member, operator, values = [] }: CubeFilter, kinds: Kinds): string {
  if (operator === "set" || operator === "notSet") return `set: ${operator === "set"}`;
  const isNumber = kinds(member) === "number";
  const literals = values.map((value) => (isNumber ? String(value) : JSON.stringify(value)));
  const list = `[${literals.join(", ")}]`;
  if (isNumber && COMPARISONS.has(operator)) return `${operator}: ${literals[0]}`;
  if (operator === "equals") return `in: ${list}`;
  return operator === "notEquals" ? `notIn: ${list}` : `${operator}: ${list}`;
}

const COMPARISONS: ReadonlySet<string> = new Set(["gt", "gte", "lt", "lte"]);

function pick(name: string, value: string | number | boolean | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: String(value) };
}

function argumentsOf(args: Readonly<Record<string, string>>): string {
  const all = Object.entries(args).map(([name, value]) => `${name}: ${value}`);
  return all.length === 0 ? "" : `(${all.join(", ")})`;
}

function parts(member: string): [cube: string, name: string] {
  const [cube = "", name = ""] = member.split(".");
  return [cube, name];
}

function unsayable(what: string): FloeContractsError {
  return new FloeContractsError("rows-query-failed", `GraphQL has no words for ${what}`, {
    hint: "ask by REST",
    where: { service: "cube" },
  });
}
