/**
 * A question to the semantic layer, asked of Postgres: SQL from the project's semantics, without Cube's planner, dialect or
 * cache. One subquery for each cube that is measured, over the joined rows in which each of its own rows counts once.
 */
import type { CubeFilters, CubeQuery } from "../live/rest.ts";
import { conditionOf, type Operand, type Parameters, within } from "./conditions.ts";
import { type JoinTree, joinTree, standsOnce } from "./joins.ts";
import { answered, type Dimension, type Measure, quoted, type Semantics } from "./semantics.ts";

/**
 * REST's answers have the project's types; GraphQL knows doubles, text and moments in UTC alone; the SQL API has doubles for all
 * numbers but counts.
 */
export type Form = "rest" | "graphql" | "sql";

export interface Statement {
  readonly text: string;
  readonly params: readonly unknown[];
  /** The columns of the answer, in order, and their SQL types. */
  readonly columns: Readonly<Record<string, string>>;
  /** Those of them that the rows are grouped by. */
  readonly groups: readonly string[];
}

interface Column {
  readonly name: string;
  readonly sql: string;
  readonly type: string;
}

/** The statement for a query. @throws RangeError for a member that the project has not, and for cubes that are not joined */
export function statementFor(semantics: Semantics, query: CubeQuery, form: Form): Statement {
  return new Planner(semantics, query, form).statement();
}

class Planner {
  readonly #semantics: Semantics;
  readonly #query: CubeQuery;
  readonly #form: Form;
  readonly #zone: string;
  readonly #params: unknown[] = [];
  readonly #tree: JoinTree;

  constructor(semantics: Semantics, query: CubeQuery, form: Form) {
    this.#semantics = semantics;
    this.#query = query;
    this.#form = form;
    this.#zone = query.timezone ?? "UTC";
    const cubes = membersOf(query).map((member) => member.split(".")[0] ?? "");
    const tree = joinTree(semantics, cubes);
    if (tree === undefined) throw new RangeError(`nothing joins ${[...new Set(cubes)].join(", ")}`);
    this.#tree = tree;
  }

  statement(): Statement {
    const groups = this.#groups();
    const measures = (this.#query.measures ?? []).map((member) => this.#measure(member));
    const having = (this.#query.filters ?? []).filter((filter) => this.#isMeasured(filter));
    const measured = measures.map((measure): Column => {
      const type = typeIn(this.#form, measure.sqlType, measure.type.startsWith("count"));
      return { name: measure.member, sql: quoted(measure.member), type };
    });
    const columns = [...groups, ...measured];
    const shown = columns.map(({ name, type }) => `cast(${quoted(name)} as ${type}) as ${quoted(name)}`);
    const rows = this.#rows(groups, measures);
    const where = having.length === 0 ? "" : ` where ${having.map((filter) => this.#condition(filter)).join(" and ")}`;
    return {
      text: `select ${shown.join(", ")} from (${rows}) as answer${where}${this.#order()}`,
      params: this.#params,
      columns: Object.fromEntries(columns.map(({ name, type }) => [name, type])),
      groups: groups.map(({ name }) => name),
    };
  }

  /** Dimensions first, then times by their granularities. */
  #groups(): Column[] {
    const plain = (this.#query.dimensions ?? []).map((member): Column => {
      const dimension = this.#dimension(member);
      const utc = this.#local(dimension, "UTC");
      if (dimension.kind !== "time") return { name: member, sql: utc, type: typeIn(this.#form, dimension.sqlType) };
      if (this.#form !== "graphql") return { name: member, sql: utc, type: answered(dimension.sqlType) };
      return { name: `${member}.value`, sql: `(${utc} at time zone 'UTC')`, type: "timestamptz" };
    });
    const times = (this.#query.timeDimensions ?? []).flatMap(({ dimension: member, granularity }): Column[] => {
      if (granularity === undefined) return [];
      const name = `${member}.${granularity}`;
      const local = `date_trunc('${granularity}', ${this.#local(this.#dimension(member), this.#zone)})`;
      if (this.#form === "rest") return [{ name, sql: local, type: "timestamp" }];
      return [{ name, sql: `(${local} at time zone '${this.#zone}')`, type: "timestamptz" }];
    });
    return [...plain, ...times];
  }

  #rows(groups: readonly Column[], measures: readonly Measure[]): string {
    const cubes = [...new Set(measures.map(({ cube }) => cube))];
    const keys = groups.map(({ name }) => quoted(name));
    if (cubes.length === 0) {
      const all = this.#query.ungrouped === true ? "" : "distinct ";
      return `select ${all}${groups.map(as).join(", ")} ${this.#from()}`;
    }
    const parts = cubes.map((cube) =>
      this.#aggregated(
        cube,
        groups,
        measures.filter((measure) => measure.cube === cube),
      ),
    );
    return parts.slice(1).reduce((left, right, index) => {
      const [one, other] = [`l${index}`, `r${index}`];
      const on = keys.map((key) => `${one}.${key} is not distinct from ${other}.${key}`).join(" and ") || "true";
      const added = measures.filter(({ cube }) => cube === cubes[index + 1]).map(({ member }) => quoted(member));
      const shown = [`${one}.*`, ...added.map((name) => `${other}.${name}`)];
      // Both parts group the same rows, so they have the same groups: an inner join loses none.
      return `select ${shown.join(", ")} from (${left}) as ${one} join (${right}) as ${other} on ${on}`;
    }, parts[0] ?? "");
  }

  /** The measures of one cube. Where its rows stand several times, each counts once in every group. */
  #aggregated(cube: string, groups: readonly Column[], measures: readonly Measure[]): string {
    const basic = this.#basic(measures);
    const key = this.#semantics.cubes.get(cube)?.dimensions.find(({ isKey }) => isKey);
    const id = key === undefined ? "null" : `${quoted(cube)}.${quoted(key.column)}`;
    const once = standsOnce(this.#tree, cube);
    const values = basic.map((measure, index) => `${this.#value(measure, once ? "1" : id)} as v${index}`);
    const inner = [...groups.map(as), ...(once ? [] : [`${id} as id`]), ...values];
    const rows = `select ${once ? "" : "distinct "}${inner.join(", ")} ${this.#from()}`;
    const aggregates = basic.map((measure, index) => `${aggregate(measure)}v${index}) as ${quoted(measure.member)}`);
    const keys = groups.map(({ name }) => quoted(name));
    const by = keys.length === 0 ? "" : ` group by ${keys.join(", ")}`;
    const grouped = `select ${[...keys, ...aggregates].join(", ")} from (${rows}) as joined${by}`;
    const asked = measures.map((measure) => `${this.#computed(measure)} as ${quoted(measure.member)}`);
    return `select ${[...keys, ...asked].join(", ")} from (${grouped}) as basic`;
  }

  /** The measures and those that they are computed from. */
  #basic(measures: readonly Measure[]): Measure[] {
    const all = measures.flatMap((measure) =>
      measure.type === "number" ? this.#basic(this.#parts(measure)) : [measure],
    );
    return [...new Map(all.map((measure) => [measure.member, measure])).values()];
  }

  #parts({ cube, sql = "" }: Measure): Measure[] {
    return [...sql.matchAll(/\{(\w+)\}/g)].map(([, name]) => this.#measure(`${cube}.${name}`));
  }

  #computed(measure: Measure): string {
    if (measure.type !== "number") return quoted(measure.member);
    return `(${(measure.sql ?? "").replace(/\{(\w+)\}/g, (_all, name: string) => {
      return this.#computed(this.#measure(`${measure.cube}.${name}`));
    })})`;
  }

  /** What one row gives to a measure; null where it gives nothing. */
  #value({ cube, sql, filters }: Measure, counted: string): string {
    const value = sql === undefined ? counted : this.#resolved(cube, sql);
    if (filters.length === 0) return value;
    const kept = filters.map((filter) => `(${this.#resolved(cube, filter)})`).join(" and ");
    return `case when ${kept} then ${value} end`;
  }

  /** SQL of the project's meta: `{CUBE}` is the cube itself, `{name}` another one, and a bare column the cube's own. */
  #resolved(cube: string, sql: string): string {
    if (/^\w+$/.test(sql)) return `${quoted(cube)}.${quoted(sql)}`;
    return sql.replace(/\{(\w+)\}/g, (_all, name: string) => quoted(name === "CUBE" ? cube : name));
  }

  #from(): string {
    const relation = (cube: string) => `${this.#cube(cube).relation} as ${quoted(cube)}`;
    const joins = this.#tree.joins.map(
      ({ from, join }) => `left join ${relation(join.to)} on ${this.#resolved(from, join.sql)}`,
    );
    const conditions = [
      ...(this.#query.filters ?? []).filter((each) => !this.#isMeasured(each)).map((each) => this.#condition(each)),
      ...(this.#query.segments ?? []).map((member) => this.#segment(member)),
      ...(this.#query.timeDimensions ?? []).flatMap(({ dimension, dateRange }) =>
        dateRange === undefined
          ? []
          : [within(this.#local(this.#dimension(dimension), this.#zone), dateRange, this.#parameter)],
      ),
    ];
    const where = conditions.length === 0 ? "" : ` where ${conditions.join(" and ")}`;
    return `from ${[relation(this.#tree.root), ...joins].join(" ")}${where}`;
  }

  #condition(filter: CubeFilters): string {
    if ("and" in filter) return `(${filter.and.map((each) => this.#condition(each)).join(" and ")})`;
    if ("or" in filter) return `(${filter.or.map((each) => this.#condition(each)).join(" or ")})`;
    return conditionOf(filter, this.#operand(filter.member), this.#parameter);
  }

  #operand(member: string): Operand {
    if (this.#isMeasure(member)) return { sql: quoted(member), type: "numeric" };
    const dimension = this.#dimension(member);
    const type = { string: "text", number: "numeric", boolean: "boolean", time: "timestamp" }[dimension.kind];
    return { sql: this.#local(dimension, this.#zone), type };
  }

  /** A column; a time as the clocks of the zone show it, without a zone. A day is its midnight in UTC. */
  #local({ cube, column: name, kind, sqlType }: Dimension, zone: string): string {
    const column = `${quoted(cube)}.${quoted(name)}`;
    if (kind !== "time") return column;
    const moment = sqlType === "timestamptz" ? column : `(${column}::timestamp at time zone 'UTC')`;
    return `(${moment} at time zone '${zone}')`;
  }

  #segment(member: string): string {
    const [cube = ""] = member.split(".");
    const segment = this.#cube(cube).segments.find((each) => each.member === member);
    if (segment === undefined) throw new RangeError(`there is no segment ${member}`);
    return `(${this.#resolved(cube, segment.sql)})`;
  }

  #order(): string {
    const { order = [], limit, offset } = this.#query;
    const by = order.map(([member, direction]) => `${quoted(member)} ${direction}`);
    return [
      by.length === 0 ? "" : ` order by ${by.join(", ")}`,
      limit === undefined ? "" : ` limit ${limit}`,
      offset === undefined ? "" : ` offset ${offset}`,
    ].join("");
  }

  readonly #parameter: Parameters = (value) => `$${this.#params.push(value)}`;

  #isMeasured(filter: CubeFilters): boolean {
    return "member" in filter && this.#isMeasure(filter.member);
  }

  #isMeasure(member: string): boolean {
    return this.#cube(member.split(".")[0] ?? "").measures.some((measure) => measure.member === member);
  }

  #measure(member: string): Measure {
    const found = this.#cube(member.split(".")[0] ?? "").measures.find((measure) => measure.member === member);
    if (found === undefined) throw new RangeError(`there is no measure ${member}`);
    return found;
  }

  #dimension(member: string): Dimension {
    const found = this.#cube(member.split(".")[0] ?? "").dimensions.find((dimension) => dimension.member === member);
    if (found === undefined) throw new RangeError(`there is no dimension ${member}`);
    return found;
  }

  #cube(name: string) {
    const found = this.#semantics.cubes.get(name);
    if (found === undefined) throw new RangeError(`there is no cube ${name}`);
    return found;
  }
}

function as({ name, sql }: Column): string {
  return `${sql} as ${quoted(name)}`;
}

/** The start of an aggregate; its operand and a bracket follow. */
function aggregate({ type }: Measure): string {
  return type === "count_distinct" ? "count(distinct " : `${type}(`;
}

/** The SQL type that an API has for a value of the project's. */
function typeIn(form: Form, sqlType: string, isCount = false): string {
  if (form === "rest") return sqlType;
  if (/^(text|varchar|char|uuid|json)/.test(sqlType)) return "text";
  if (sqlType.startsWith("bool")) return form === "sql" ? "boolean" : "text";
  return form === "sql" && isCount ? "bigint" : "double precision";
}

/** Every member that a query names. */
export function membersOf(query: CubeQuery): string[] {
  const inFilters = (filter: CubeFilters): string[] => {
    if ("member" in filter) return [filter.member];
    return ("and" in filter ? filter.and : filter.or).flatMap(inFilters);
  };
  return [
    ...(query.measures ?? []),
    ...(query.dimensions ?? []),
    ...(query.timeDimensions ?? []).map(({ dimension }) => dimension),
    ...(query.segments ?? []),
    ...(query.filters ?? []).flatMap(inFilters),
  ];
}
