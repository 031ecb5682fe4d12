/**
 * What a semantic layer over a project has to offer, read from dbt's manifest by the contract's words alone. It knows
 * nothing of the consumer and nothing of Cube's files, so that neither can be wrong together with it.
 */
import type { Manifest } from "@floe-contracts/dbt";
import { isRecord } from "@floe-contracts/schemas";

/** The types of Cube (Cube's reference, "Types and formats"). */
export type Kind = "string" | "number" | "time" | "boolean";

export interface Dimension {
  /** `<cube>.<name>` */
  readonly member: string;
  readonly cube: string;
  /** The column's, unless a measure or a segment has that name: then `_value` stands behind it. */
  readonly name: string;
  readonly column: string;
  readonly kind: Kind;
  /** The column's type as the project declares it, e.g. numeric(7,2). */
  readonly sqlType: string;
  readonly isKey: boolean;
  /** Whether readers may ask for it: not so for what is classified as personal, unless the project says `public: true`. */
  readonly isPublic: boolean;
  readonly description: string;
}

export interface Measure {
  readonly member: string;
  readonly cube: string;
  readonly name: string;
  /** count, count_distinct, sum, avg, min, max, number */
  readonly type: string;
  readonly sql: string | undefined;
  /** Conditions on the rows that it measures. */
  readonly filters: readonly string[];
  readonly description: string;
  /** The SQL type that holds its values exactly. */
  readonly sqlType: string;
  readonly isPublic: boolean;
}

export interface Join {
  readonly to: string;
  /** many_to_one, one_to_one or one_to_many, seen from the cube that declares it */
  readonly relationship: string;
  readonly sql: string;
}

export interface Segment {
  readonly member: string;
  readonly name: string;
  readonly sql: string;
  readonly description: string;
}

export interface CubeSemantics {
  readonly name: string;
  /** `"schema"."table"` */
  readonly relation: string;
  readonly description: string;
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly joins: readonly Join[];
  readonly segments: readonly Segment[];
}

export interface Semantics {
  readonly cubes: ReadonlyMap<string, CubeSemantics>;
}

type Meta = Readonly<Record<string, unknown>>;

/** The cubes that readers see: each model that says `meta.cube`, under its own name. */
export function semanticsOf(manifest: Manifest): Semantics {
  const models = Object.values(manifest.nodes).filter((node) => node.resource_type === "model");
  const cubes = models.flatMap((node): CubeSemantics[] => {
    const wanted = metaOf(node)["cube"];
    if (!isRecord(wanted)) return [];
    const { name } = node;
    const chosen = new Set(
      [...listOf(wanted["measures"]), ...listOf(wanted["segments"])].map((each) => textOf(each, "name")),
    );
    const dimensions = Object.values(node.columns).map((column) => dimensionOf(name, column, chosen));
    const columns = new Map(dimensions.map((dimension) => [dimension.column, dimension]));
    return [
      {
        name,
        relation: `${quoted(node.schema)}.${quoted(node.alias ?? name)}`,
        description: textOf(node, "description").trim(),
        dimensions,
        measures: listOf(wanted["measures"]).map((measure) => measureOf(name, measure, columns)),
        joins: listOf(wanted["joins"]).map((join) => ({
          to: textOf(join, "name"),
          relationship: textOf(join, "relationship"),
          sql: textOf(join, "sql"),
        })),
        segments: listOf(wanted["segments"]).map((segment) => ({
          member: `${name}.${textOf(segment, "name")}`,
          name: textOf(segment, "name"),
          sql: textOf(segment, "sql"),
          description: textOf(segment, "description"),
        })),
      },
    ];
  });
  return { cubes: new Map(cubes.map((cube) => [cube.name, cube])) };
}

/** dbt writes meta at the node and, newer ones, below config; the latter counts more. */
function metaOf(of: unknown): Meta {
  if (!isRecord(of)) return {};
  const config = isRecord(of["config"]) ? of["config"]["meta"] : undefined;
  return { ...(isRecord(of["meta"]) ? of["meta"] : {}), ...(isRecord(config) ? config : {}) };
}

function dimensionOf(cube: string, of: unknown, chosen: ReadonlySet<string>): Dimension {
  const meta = metaOf(of);
  const floe = isRecord(meta["floe"]) ? meta["floe"] : {};
  const wanted = isRecord(meta["cube"]) ? meta["cube"] : {};
  const column = textOf(of, "name");
  const name = chosen.has(column) ? `${column}_value` : column;
  const sqlType = textOf(of, "data_type");
  return {
    member: `${cube}.${name}`,
    cube,
    name,
    column,
    kind: kindOf(sqlType),
    sqlType,
    isKey: wanted["primary_key"] === true,
    isPublic: wanted["public"] === undefined ? floe["classification"] !== "pii" : wanted["public"] === true,
    description: textOf(of, "description").trim(),
  };
}

function measureOf(cube: string, measure: unknown, columns: ReadonlyMap<string, Dimension>): Measure {
  const name = textOf(measure, "name");
  const type = textOf(measure, "type");
  const sql = isRecord(measure) && typeof measure["sql"] === "string" ? measure["sql"] : undefined;
  const column = columns.get(sql ?? "");
  // The least of a hidden column's values is one of them.
  const shows = (type === "min" || type === "max") && column?.isPublic === false;
  return {
    member: `${cube}.${name}`,
    cube,
    name,
    type,
    sql,
    filters: listOf(isRecord(measure) ? measure["filters"] : undefined).map((filter) => textOf(filter, "sql")),
    description: textOf(measure, "description").trim(),
    sqlType: measuredType(type, column?.sqlType ?? ""),
    isPublic: isRecord(measure) && typeof measure["public"] === "boolean" ? measure["public"] : !shows,
  };
}

/** Text, numbers, dates and truths, by the names that a project may declare. */
function kindOf(sqlType: string): Kind {
  if (/^(date|time)/.test(sqlType)) return "time";
  if (/^bool/.test(sqlType)) return "boolean";
  return /^(text|varchar|char|uuid|json)/.test(sqlType) ? "string" : "number";
}

/** A quotient's digits: Postgres gives at least 16 significant ones (its numeric.c, select_div_scale). */
const QUOTIENT = "numeric(38,24)";

/** What Postgres makes of an aggregate of a column of this type (its documentation, "Aggregate Functions"). */
function measuredType(type: string, columnType: string): string {
  const isDouble = columnType === "double precision";
  if (type.startsWith("count")) return "bigint";
  if (type === "avg") return isDouble ? columnType : QUOTIENT;
  if (type === "min" || type === "max") return answered(columnType);
  if (type !== "sum") return QUOTIENT;
  if (isDouble) return columnType;
  const scale = /^numeric\(\d+, ?(\d+)\)$/.exec(columnType)?.[1];
  return scale === undefined ? "numeric(38,0)" : `numeric(38,${scale})`;
}

/** The SQL type in which Cube answers a column: it has one type of time, without a zone. */
export function answered(sqlType: string): string {
  return kindOf(sqlType) === "time" ? "timestamp" : sqlType;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(of: unknown, key: string): string {
  const value = isRecord(of) ? of[key] : undefined;
  return typeof value === "string" ? value : "";
}

/** An identifier in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
