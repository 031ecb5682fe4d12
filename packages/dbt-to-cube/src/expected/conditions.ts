/**
 * What Cube's filters mean (Cube's reference, "Filters operators"), as conditions in SQL. Two things that their names do not
 * say: whatever is negated keeps rows without a value, and text is compared without regard to case unless it is `equals`.
 */
import type { CubeFilter } from "../live/rest.ts";

/** An expression in SQL, and what it holds. */
export interface Operand {
  readonly sql: string;
  /** The type to which values are cast: text, numeric, boolean, timestamp. */
  readonly type: string;
}

/** Takes a value and gives its placeholder. */
export type Parameters = (value: unknown) => string;

/** The condition of one filter on an expression. @throws RangeError for an operator that is not of Cube's reference */
export function conditionOf({ operator, values = [] }: CubeFilter, on: Operand, parameter: Parameters): string {
  const { sql, type } = on;
  const given = values.filter((value) => value !== null);
  const any = (compare: (value: string) => string) =>
    `(${given.map((value) => compare(`${parameter(value)}::text::${type}`)).join(" or ") || "false"})`;
  const orNull = (condition: string) => `(${condition} or ${sql} is null)`;
  const text = TEXT[operator.replace(/^not(.)/, (_all, first: string) => first.toLowerCase())];
  if (text !== undefined) {
    const matches = any((value) => text(sql, value));
    return operator.startsWith("not") ? orNull(`not ${matches}`) : matches;
  }
  const hasNull = given.length < values.length;
  switch (operator) {
    case "equals":
      return hasNull ? orNull(any((value) => `${sql} = ${value}`)) : any((value) => `${sql} = ${value}`);
    case "notEquals":
      return hasNull
        ? `(not ${any((value) => `${sql} = ${value}`)} and ${sql} is not null)`
        : orNull(`not ${any((value) => `${sql} = ${value}`)}`);
    case "set":
      return `${sql} is not null`;
    case "notSet":
      return `${sql} is null`;
    case "inDateRange":
      return within(sql, given, parameter);
    case "notInDateRange":
      return `not ${within(sql, given, parameter)}`;
    default: {
      const comparison = COMPARISONS[operator];
      if (comparison === undefined) throw new RangeError(`${operator} is no operator of Cube's filters`);
      return any((value) => `${sql} ${comparison} ${value}`);
    }
  }
}

/** Whether a text has a part, without regard to case; nothing in the part is a wildcard. */
const TEXT: Readonly<Record<string, (sql: string, value: string) => string>> = {
  contains: (sql, value) => `position(lower(${value}) in lower(${sql})) > 0`,
  startsWith: (sql, value) => `starts_with(lower(${sql}), lower(${value}))`,
  endsWith: (sql, value) => `right(lower(${sql}), length(${value})) = lower(${value})`,
};

const COMPARISONS: Readonly<Record<string, string>> = {
  gt: ">",
  gte: ">=",
  lt: "<",
  lte: "<=",
  beforeDate: "<",
  beforeOrOnDate: "<=",
  afterDate: ">",
  afterOrOnDate: ">=",
};

/** From the start of the first day to the end of the last; with a time of day, from and to that moment. */
export function within(sql: string, range: readonly unknown[], parameter: Parameters): string {
  const [from, to = from] = range.map(String);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(to ?? "");
  const start = `${parameter(from)}::text::timestamp`;
  const end = `${parameter(to)}::text::timestamp`;
  return `(${sql} >= ${start} and ${isDay ? `${sql} < ${end} + interval '1 day'` : `${sql} <= ${end}`})`;
}
