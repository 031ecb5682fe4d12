/** Generated from schemas/cube-model/1.0.0.schema.json by `pnpm generate --write`. Do not edit. */

/**
 * Letters, digits and underscores, no digit first: what Cube takes for a name.
 */
export type Name = string;
/**
 * A member of this cube, or cube.member of a joined one.
 */
export type MemberPath = string;

/**
 * One file of a Cube model as floe-cube writes it. Stricter than Cube: closed, one spelling a field, a primary key beside every join, and nothing that would be read as a template.
 */
export interface CubeModel {
  /**
   * The cubes of the file.
   *
   * @minItems 1
   */
  cubes: Cube[];
}
/**
 * One dbt model in the semantic layer.
 */
export interface Cube {
  /**
   * Name of the cube, unique in the model.
   */
  name: string;
  /**
   * Stands for the name in SQL where the name would make an alias longer than the database takes.
   */
  sql_alias?: string;
  /**
   * The relation that dbt built, quoted as dbt quotes it.
   */
  sql_table: string;
  /**
   * Name for people.
   */
  title?: string;
  /**
   * What people should know about it.
   */
  description?: string;
  /**
   * Whether readers see the cube.
   */
  public: boolean;
  meta: CubeMeta;
  /**
   * Other cubes that a row belongs to, or that belong to it.
   *
   * @minItems 1
   */
  joins?: Join[];
  /**
   * A dimension a column.
   *
   * @minItems 1
   */
  dimensions: Dimension[];
  /**
   * What is counted, summed and so on.
   *
   * @minItems 1
   */
  measures?: Measure[];
  /**
   * Named filters.
   *
   * @minItems 1
   */
  segments?: Segment[];
  /**
   * Rollups that Cube builds ahead.
   *
   * @minItems 1
   */
  pre_aggregations?: PreAggregation[];
}
/**
 * Where the cube comes from.
 */
export interface CubeMeta {
  /**
   * The model's unique_id, e.g. model.flights.fct_flights.
   */
  dbt_unique_id: string;
  /**
   * The dimension by which rows are kept apart.
   */
  filter_member?: string;
  /**
   * true: the model says that every reader may see all of its rows.
   */
  every_reader?: boolean;
}
/**
 * One join.
 */
export interface Join {
  /**
   * The other model's cube.
   */
  name: string;
  /**
   * From this cube to the other.
   */
  relationship: "one_to_one" | "one_to_many" | "many_to_one";
  /**
   * The condition, with {CUBE}.column and {other}.column.
   */
  sql: string;
}
/**
 * One column.
 */
export interface Dimension {
  /**
   * Name of the dimension, unique in the cube.
   */
  name: string;
  /**
   * The column, as {CUBE}.column.
   */
  sql: string;
  /**
   * By the column's data_type.
   */
  type: "string" | "number" | "time" | "boolean";
  /**
   * The column, alone or with others, makes a row unique.
   */
  primary_key?: true;
  /**
   * Whether readers see it. A column that is classified pii is not shown unless it is asked for.
   */
  public: boolean;
  /**
   * Name for people.
   */
  title?: string;
  /**
   * What people should know about it.
   */
  description?: string;
  /**
   * How a value is shown.
   */
  format?: "imageUrl" | "link" | "currency" | "percent" | "number" | "id";
  meta?: DimensionMeta;
}
/**
 * What the manifest says about the column.
 */
export interface DimensionMeta {
  /**
   * The column's name, where the dimension's is another.
   */
  column?: string;
  /**
   * The column's type in the database's words.
   */
  data_type?: string;
  /**
   * e.g. public, internal, identifier, pii.
   */
  classification?: string;
  /**
   * Kind of personal data, e.g. person_name.
   */
  pii_type?: string;
  /**
   * low, medium or high.
   */
  sensitivity?: string;
}
/**
 * One measure.
 */
export interface Measure {
  /**
   * Name of the measure, unique in the cube.
   */
  name: string;
  /**
   * How it aggregates; number is an expression of other measures.
   */
  type:
    | "count"
    | "count_distinct"
    | "count_distinct_approx"
    | "sum"
    | "avg"
    | "min"
    | "max"
    | "number"
    | "string"
    | "time"
    | "boolean";
  /**
   * What it aggregates.
   */
  sql?: string;
  /**
   * Only rows for which all of these hold.
   *
   * @minItems 1
   */
  filters?: MeasureFilter[];
  /**
   * Whether readers see it.
   */
  public: boolean;
  /**
   * Name for people.
   */
  title?: string;
  /**
   * What people should know about it.
   */
  description?: string;
  /**
   * How a value is shown.
   */
  format?: "percent" | "currency" | "number";
  /**
   * Members of the rows behind a value.
   *
   * @minItems 1
   */
  drill_members?: Name[];
  rolling_window?: RollingWindow;
}
/**
 * A condition on rows.
 */
export interface MeasureFilter {
  /**
   * The condition, with {CUBE}.column.
   */
  sql: string;
}
/**
 * The rows that a value looks back on.
 */
export interface RollingWindow {
  /**
   * How far back, e.g. 7 day, or unbounded.
   */
  trailing?: string;
  /**
   * How far ahead.
   */
  leading?: string;
  /**
   * From which end of the granularity's span.
   */
  offset?: "start" | "end";
}
/**
 * A named filter.
 */
export interface Segment {
  /**
   * Letters, digits and underscores, no digit first: what Cube takes for a name.
   */
  name: string;
  /**
   * The condition, with {CUBE}.column.
   */
  sql: string;
  /**
   * Whether readers see it.
   */
  public: boolean;
  /**
   * Name for people.
   */
  title?: string;
  /**
   * What people should know about it.
   */
  description?: string;
}
/**
 * One rollup.
 */
export interface PreAggregation {
  /**
   * Letters, digits and underscores, no digit first: what Cube takes for a name.
   */
  name: string;
  /**
   * Always rollup.
   */
  type: "rollup";
  /**
   * Letters, digits and underscores, no digit first: what Cube takes for a name.
   */
  sql_alias?: string;
  /**
   * Measures that it holds.
   *
   * @minItems 1
   */
  measures?: MemberPath[];
  /**
   * Dimensions that it holds.
   *
   * @minItems 1
   */
  dimensions?: MemberPath[];
  /**
   * Segments that it holds.
   *
   * @minItems 1
   */
  segments?: MemberPath[];
  /**
   * A member of this cube, or cube.member of a joined one.
   */
  time_dimension?: string;
  /**
   * The span of one row.
   */
  granularity?: "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
  /**
   * The span of one table.
   */
  partition_granularity?: "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
  refresh_key: RefreshKey;
  /**
   * Whether the refresh worker builds it ahead.
   */
  scheduled_refresh?: boolean;
  /**
   * Whether Cube Store keeps it; else the database does.
   */
  external: boolean;
}
/**
 * When it is built anew.
 */
export interface RefreshKey {
  /**
   * e.g. 1 hour, or a cron schedule.
   */
  every?: string;
  /**
   * Of the cron schedule, e.g. America/New_York.
   */
  timezone?: string;
  /**
   * A question whose answer changes when the data does.
   */
  sql?: string;
  /**
   * Only the newest partitions are built anew.
   */
  incremental?: boolean;
  /**
   * How far back partitions are built anew.
   */
  update_window?: string;
}
