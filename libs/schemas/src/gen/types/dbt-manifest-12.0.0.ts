/** Generated from schemas/dbt-manifest/12.0.0.schema.json by `pnpm generate --write`. Do not edit. */

/**
 * Letters, digits and underscores, no digit first: what Cube takes for a name.
 */
export type Name = string;
/**
 * A member of this cube, or cube.member of a joined one.
 */
export type MemberPath = string;
/**
 * Text for people.
 */
export type Text = string;
/**
 * Of a generic test: which one, and its arguments.
 */
export type TestMetadata = {
  /**
   * The test's name.
   */
  name: string;
  /**
   * Its arguments; relationships has column_name, to and field.
   */
  kwargs?: {
    [k: string]: unknown;
  };
  [k: string]: unknown;
} | null;

/**
 * What floe-cube reads of dbt's manifest.json v12. dbt's own schema has much more, which passes unread: objects are open, and only `meta.cube` and `meta.floe`, which are floe's, are held to the letter.
 */
export interface DbtManifest {
  metadata: Metadata;
  /**
   * Models, tests, seeds and the like, by unique_id.
   */
  nodes: {
    [k: string]: Node;
  };
  [k: string]: unknown;
}
/**
 * Who wrote the manifest, when, and for which adapter.
 */
export interface Metadata {
  /**
   * Names the format: version 12 of dbt's manifest. Any other is refused, for fields may have moved.
   */
  dbt_schema_version: "https://schemas.getdbt.com/dbt/manifest/v12.json";
  /**
   * The version of dbt-core that wrote it, e.g. 1.12.5.
   */
  dbt_version: string;
  /**
   * When dbt began to write it, UTC.
   */
  generated_at?: string;
  /**
   * Name of the dbt project, e.g. flights.
   */
  project_name?: string | null;
  /**
   * The adapter that quoted the relations' names, e.g. postgres.
   */
  adapter_type?: string | null;
  [k: string]: unknown;
}
/**
 * One node of dbt's graph. Models become cubes, relationships tests become joins where no other is declared.
 */
export interface Node {
  /**
   * The node's name in the whole graph, e.g. model.flights.fct_flights.
   */
  unique_id: string;
  /**
   * model, test, seed, snapshot, operation and others.
   */
  resource_type: string;
  /**
   * Name of the node, e.g. fct_flights.
   */
  name: string;
  /**
   * Version of a versioned model.
   */
  version?: string | number | null;
  /**
   * Database in which dbt builds the relation.
   */
  database?: string | null;
  /**
   * Schema in which dbt builds the relation, e.g. flights_gold.
   */
  schema?: string | null;
  /**
   * Name of the relation; the node's name unless the project says otherwise.
   */
  alias?: string | null;
  /**
   * The relation's name in full, quoted for the adapter; null for what dbt does not build.
   */
  relation_name?: string | null;
  /**
   * What people should know about it.
   */
  description?: string | null;
  /**
   * The node's file, relative to dbt_project.yml.
   */
  original_file_path?: string;
  /**
   * The YAML file that describes it, e.g. flights://models/marts/marts.yml.
   */
  patch_path?: string | null;
  checksum?: Checksum;
  config?: NodeConfig;
  meta?: NodeMeta1;
  contract?: NodeContract;
  /**
   * The columns that the project documents, by name.
   */
  columns?: {
    [k: string]: Column;
  };
  /**
   * Of a test: the unique_id of the node that it tests.
   */
  attached_node?: string | null;
  /**
   * Of a generic test: the column that it tests.
   */
  column_name?: string | null;
  test_metadata?: TestMetadata;
  depends_on?: DependsOn;
  [k: string]: unknown;
}
/**
 * Of the node's file when dbt read it.
 */
export interface Checksum {
  /**
   * How it was made, e.g. sha256; none for a node without a file of its own.
   */
  name: string;
  /**
   * The checksum, hexadecimal.
   */
  checksum: string;
  [k: string]: unknown;
}
/**
 * The node's configuration; newer dbt keeps meta here.
 */
export interface NodeConfig {
  /**
   * A disabled node is not built.
   */
  enabled?: boolean | null;
  /**
   * table, view, incremental, ephemeral and others; an ephemeral model has no relation.
   */
  materialized?: string | null;
  meta?: NodeMeta;
  [k: string]: unknown;
}
/**
 * What the project says about the node for other tools.
 */
export interface NodeMeta {
  cube?: ModelCube;
  [k: string]: unknown;
}
/**
 * What the semantic layer makes of the model.
 */
export interface ModelCube {
  /**
   * false: the model becomes no cube.
   */
  enabled?: boolean;
  /**
   * Name of the cube; the model's unless given.
   */
  name?: string;
  /**
   * Name for people.
   */
  title?: string;
  /**
   * In place of the model's own.
   */
  description?: string;
  /**
   * true: every reader sees all of its rows, so it may lack the filter column. false: readers do not see the cube; others can join it.
   */
  public?: boolean;
  /**
   * What is counted, summed and so on.
   */
  measures?: Measure[];
  /**
   * Other cubes that a row belongs to, or that belong to it.
   */
  joins?: Join[];
  /**
   * Named filters.
   */
  segments?: Segment[];
  /**
   * Rollups that Cube builds ahead.
   */
  pre_aggregations?: PreAggregation[];
  security?: ModelSecurity;
}
/**
 * One measure.
 */
export interface Measure {
  /**
   * Name of the measure.
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
   * What it aggregates: a column, or an expression with {CUBE}.column and {measure}. Everything but count needs one.
   */
  sql?: string;
  /**
   * Only rows for which all of these hold.
   */
  filters?: MeasureFilter[];
  /**
   * Name for people.
   */
  title?: string;
  /**
   * What people should know about it.
   */
  description?: string;
  /**
   * Whether readers see it.
   */
  public?: boolean;
  /**
   * How a value is shown.
   */
  format?: "percent" | "currency" | "number";
  /**
   * Members of the rows behind a value.
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
 * One join.
 */
export interface Join {
  /**
   * Letters, digits and underscores, no digit first: what Cube takes for a name.
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
   * Name for people.
   */
  title?: string;
  /**
   * What people should know about it.
   */
  description?: string;
  /**
   * Whether readers see it.
   */
  public?: boolean;
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
  type?: "rollup";
  /**
   * Measures that it holds.
   */
  measures?: MemberPath[];
  /**
   * Dimensions that it holds.
   */
  dimensions?: MemberPath[];
  /**
   * Segments that it holds.
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
  refresh_key?: RefreshKey;
  /**
   * Whether the refresh worker builds it ahead.
   */
  scheduled_refresh?: boolean;
  /**
   * Whether Cube Store keeps it; the artifact's pre_aggregations.external unless given.
   */
  external?: boolean;
}
/**
 * When it is built anew; the artifact's refresh_schedule unless given.
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
/**
 * How rows are kept apart where the columns do not say it by their names.
 */
export interface ModelSecurity {
  /**
   * The filter's column → this model's name for it.
   */
  columns?: {
    [k: string]: Text;
  };
  /**
   * Filter columns that this model does without, because its rows say nothing about them.
   */
  without?: Text[];
}
/**
 * Where older dbt keeps meta.
 */
export interface NodeMeta1 {
  cube?: ModelCube;
  [k: string]: unknown;
}
/**
 * Whether dbt holds the relation to the columns listed here.
 */
export interface NodeContract {
  /**
   * dbt refuses to build a relation whose columns differ.
   */
  enforced?: boolean | null;
  [k: string]: unknown;
}
/**
 * A documented column.
 */
export interface Column {
  /**
   * Name of the column.
   */
  name: string;
  /**
   * The type that the project declares, in the database's words.
   */
  data_type?: string | null;
  /**
   * What people should know about it.
   */
  description?: string | null;
  /**
   * Whether the name is quoted in SQL.
   */
  quote?: boolean | null;
  config?: ColumnConfig;
  meta?: ColumnMeta1;
  [k: string]: unknown;
}
/**
 * The column's configuration; newer dbt keeps meta here.
 */
export interface ColumnConfig {
  meta?: ColumnMeta;
  [k: string]: unknown;
}
/**
 * What the project says about the column for other tools.
 */
export interface ColumnMeta {
  cube?: ColumnCube;
  floe?: Classification;
  [k: string]: unknown;
}
/**
 * What the semantic layer makes of the column.
 */
export interface ColumnCube {
  /**
   * Letters, digits and underscores, no digit first: what Cube takes for a name.
   */
  name?: string;
  /**
   * Type of the dimension; by the column's data_type unless given.
   */
  type?: "string" | "number" | "time" | "boolean";
  /**
   * The column, or these columns together, make a row unique. Joins need one.
   */
  primary_key?: boolean;
  /**
   * Whether readers see the dimension: true shows a column that is classified pii, false hides any other.
   */
  public?: boolean;
  /**
   * Text for people.
   */
  title?: string;
  /**
   * Text for people.
   */
  description?: string;
  /**
   * How a value is shown.
   */
  format?: "imageUrl" | "link" | "currency" | "percent" | "number" | "id";
}
/**
 * What the column holds.
 */
export interface Classification {
  /**
   * e.g. public, internal, identifier, pii. A column that is pii is not shown unless meta.cube.public says so.
   */
  classification?: string | null;
  /**
   * Kind of personal data, e.g. person_name.
   */
  pii_type?: string | null;
  /**
   * low, medium or high.
   */
  sensitivity?: string | null;
  [k: string]: unknown;
}
/**
 * Where older dbt keeps meta.
 */
export interface ColumnMeta1 {
  cube?: ColumnCube;
  floe?: Classification;
  [k: string]: unknown;
}
/**
 * What it refers to.
 */
export interface DependsOn {
  /**
   * The unique_ids of those nodes.
   */
  nodes?: string[];
  [k: string]: unknown;
}
