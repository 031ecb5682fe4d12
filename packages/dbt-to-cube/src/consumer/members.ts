/** Dimensions, measures and segments of one cube. */
import type { CubeModel_1_0_0 } from "@floe-contracts/schemas";
import { literalText } from "./literal.ts";
import { classificationOf } from "./manifest.ts";
import { cubeName } from "./names.ts";
import type { ColumnOutline, CubeOutline } from "./outline.ts";
import { columnSql, type Resolver } from "./references.ts";
import type { CubeSettings } from "./settings.ts";
import { onCube } from "./sql.ts";
import { dimensionTypeOf } from "./types.ts";

export type Cube = CubeModel_1_0_0["cubes"][number];
export type Dimension = Cube["dimensions"][number];
export type Measure = NonNullable<Cube["measures"]>[number];
export type Segment = NonNullable<Cube["segments"]>[number];

export interface Members {
  readonly dimensions: Dimension[];
  readonly measures: Measure[];
  readonly segments: Segment[];
  readonly hasKey: boolean;
}

export interface Making {
  readonly settings: CubeSettings;
  readonly resolver: Resolver;
  readonly note: (text: string) => void;
}

export function membersOf(cube: CubeOutline, making: Making): Members {
  const hidden = hiddenColumns(cube, making.settings);
  const { keys, expression } = keyOf(cube);
  const dimensions = [...cube.columns.values()].map((column) =>
    dimensionOf(cube, column, { making, hidden, isKey: keys.has(column.column.name) }),
  );
  if (expression !== undefined) dimensions.unshift(keyDimension(cube, expression));
  const measures = (cube.cube.measures ?? []).map((measure, index) =>
    measureOf(cube, measure, hidden, { ...making, index }),
  );
  const segments = (cube.cube.segments ?? []).map((segment, index): Segment => {
    const wording = { what: `the segment ${segment.name}`, at: ["config", "meta", "cube", "segments", `${index}`] };
    return {
      name: cubeName(segment.name) ?? segment.name,
      sql: making.resolver.resolve(cube, segment.sql, wording).sql,
      public: segment.public ?? true,
      ...texts(segment),
    };
  });
  return { dimensions, measures, segments, hasKey: keys.size > 0 || expression !== undefined };
}

/** The columns whose values readers must not see: classified pii, by the manifest or by the artifact, and not asked for. */
function hiddenColumns(cube: CubeOutline, settings: CubeSettings): ReadonlySet<string> {
  const known = settings.classifications?.[cube.node.name];
  return new Set(
    [...cube.columns.values()]
      .filter(({ column, cube: said }) => {
        if (said.public !== undefined) return !said.public;
        const classes = [classificationOf(column), known?.[column.name]?.classification];
        return classes.some((name) => name?.trim().toLowerCase() === "pii");
      })
      .map(({ column }) => column.name),
  );
}

interface DimensionOptions {
  readonly making: Making;
  readonly hidden: ReadonlySet<string>;
  readonly isKey: boolean;
}

function dimensionOf(cube: CubeOutline, outline: ColumnOutline, options: DimensionOptions): Dimension {
  const { column, cube: said, name } = outline;
  const { making, hidden, isKey } = options;
  const meta = metaOf(cube, outline, making.settings);
  return {
    name,
    sql: columnSql(cube, column.name),
    type: said.type ?? typeOf(cube, outline, making),
    ...(isKey ? { primary_key: true } : {}),
    public: !hidden.has(column.name),
    ...texts({ title: said.title, description: said.description ?? column.description }),
    ...(said.format === undefined ? {} : { format: said.format }),
    ...(Object.keys(meta).length === 0 ? {} : { meta }),
  };
}

/** A type that nobody declared, or that nobody knows, is a string: every value can be shown as one. */
function typeOf(cube: CubeOutline, { column }: ColumnOutline, { note }: Making): Dimension["type"] {
  const declared = column.data_type ?? "";
  const type = declared.trim() === "" ? undefined : dimensionTypeOf(declared);
  if (type !== undefined) return type;
  if (cube.asked) {
    const why = declared === "" ? "has no data_type" : `has a data_type that floe-cube does not know, ${declared}`;
    note(`${cube.node.unique_id}: the column ${column.name} ${why}, so its dimension is a string`);
  }
  return "string";
}

function metaOf(
  cube: CubeOutline,
  { column, name }: ColumnOutline,
  settings: CubeSettings,
): NonNullable<Dimension["meta"]> {
  const floe = column.config?.meta?.floe ?? column.meta?.floe;
  const known = settings.classifications?.[cube.node.name]?.[column.name];
  const said = {
    column: name === column.name ? undefined : column.name,
    data_type: column.data_type,
    classification: floe?.classification ?? known?.classification,
    pii_type: floe?.pii_type ?? known?.pii_type,
    sensitivity: floe?.sensitivity ?? known?.sensitivity,
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([key, text]) =>
      text === undefined || text === null || text === "" ? [] : [[key, literalText(text)]],
    ),
  );
}

/**
 * What makes a row unique: the columns that say so, else what dbt knows from the model's tests and constraints, where an
 * expression may stand in place of a column.
 */
function keyOf(cube: CubeOutline): { keys: ReadonlySet<string>; expression: string | undefined } {
  const said = [...cube.columns.values()].filter((each) => each.cube.primary_key === true);
  if (said.length > 0) return { keys: new Set(said.map(({ column }) => column.name)), expression: undefined };
  const inferred = cube.node["primary_key"];
  const names = Array.isArray(inferred) ? inferred.filter((name) => typeof name === "string") : [];
  if (names.every((name) => cube.columns.has(name))) return { keys: new Set(names), expression: undefined };
  const [only] = names;
  // Several of which one is an expression, or a column that is not documented: nothing that can be written down.
  return {
    keys: new Set(),
    expression: names.length === 1 && only !== undefined && isExpression(only) ? only : undefined,
  };
}

function isExpression(text: string): boolean {
  return /[^A-Za-z0-9_]/.test(text) && !/[{}]/.test(text);
}

/** Hidden: it is there for joins and says nothing that the columns do not say. */
function keyDimension(cube: CubeOutline, expression: string): Dimension {
  let name = "row_key";
  while (cube.members.has(name)) name += "_";
  const sql = onCube(expression, new Set(cube.columns.keys()));
  return { name, sql, type: "string", primary_key: true, public: false };
}

type SaidMeasure = NonNullable<CubeOutline["cube"]["measures"]>[number];

interface Numbered extends Making {
  /** The measure's place in the model's list. */
  readonly index: number;
}

/** Aggregates whose value is one of the column's own. */
const SHOW_VALUES: ReadonlySet<string> = new Set(["min", "max", "string", "time", "number", "boolean"]);

function measureOf(cube: CubeOutline, said: SaidMeasure, hidden: ReadonlySet<string>, making: Numbered): Measure {
  const { resolver, index } = making;
  const at = ["config", "meta", "cube", "measures", `${index}`];
  const what = `the measure ${said.name}`;
  if (said.sql === undefined && said.type !== "count") {
    throw resolver.refusals.about(cube.node, {
      code: "cube-sql-refused",
      what: `${what} is a ${said.type} of nothing`,
      hint: "give it an sql: a column, or an expression",
      at,
    });
  }
  const resolved = said.sql === undefined ? undefined : resolver.resolve(cube, said.sql, { what, at });
  const filters = (said.filters ?? []).map(({ sql }) => ({
    sql: resolver.resolve(cube, sql, { what: `a filter of ${what}`, at }).sql,
  }));
  const shows = SHOW_VALUES.has(said.type) && (resolved?.columns ?? []).some((column) => hidden.has(column));
  return {
    name: cubeName(said.name) ?? said.name,
    type: said.type,
    ...(resolved === undefined ? {} : { sql: resolved.sql }),
    ...(filters.length === 0 ? {} : { filters }),
    public: said.public ?? !shows,
    ...texts(said),
    ...(said.format === undefined ? {} : { format: said.format }),
    ...((said.drill_members ?? []).length === 0 ? {} : { drill_members: said.drill_members }),
    ...(said.rolling_window === undefined ? {} : { rolling_window: said.rolling_window }),
  };
}

/** Title and description, where there are any, as Cube shall show them. */
export function texts(said: { title?: string | undefined; description?: string | null | undefined }) {
  const { title, description } = said;
  return {
    ...(title === undefined || title.trim() === "" ? {} : { title: literalText(title) }),
    ...(description === undefined || description === null || description.trim() === ""
      ? {}
      : { description: literalText(description.trim()) }),
  };
}
