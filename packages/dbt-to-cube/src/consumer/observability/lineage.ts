/**
 * The model's lineage as one OpenLineage JobEvent (specification 2-0-2): nothing runs when a model is written, so there is no
 * run; each mart is read, each cube is made, and each member says from which columns it comes. The event is a function of the
 * documents alone: its time is that of the manifest, so that an unchanged project leaves an unchanged file.
 */
import { readLiteral } from "../literal.ts";
import type { Manifest } from "../manifest.ts";
import type { Cube, Measure } from "../members.ts";
import { partsOf, referencesIn } from "../sql.ts";

const PRODUCER = "urn:floe-cube";
const SPEC = "https://openlineage.io/spec";

export interface LineageInput {
  readonly cubes: readonly Cube[];
  readonly manifest: Manifest;
  /** Of the job and of all datasets: neither document knows at which host the database is. */
  readonly namespace: string;
  readonly project: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Transformation {
  readonly type: "DIRECT" | "INDIRECT";
  readonly subtype: "IDENTITY" | "TRANSFORMATION" | "AGGREGATION" | "FILTER";
}

interface InputField {
  readonly namespace: string;
  readonly name: string;
  readonly field: string;
  readonly transformations: readonly Transformation[];
}

/** Job `cube.<project>`: marts as `<database>.<schema>.<table>` become cubes as `cube.<project>.<cube>`. */
export function lineageEvent(input: LineageInput) {
  const { cubes, manifest, namespace, project, attributes } = input;
  const columns = new Columns(input);
  const tags = Object.entries(attributes).map(([key, value]) => ({ key, value, source: "floe" }));
  return {
    eventTime: manifest.metadata.generated_at ?? "1970-01-01T00:00:00Z",
    producer: PRODUCER,
    schemaURL: `${SPEC}/2-0-2/OpenLineage.json#/$defs/JobEvent`,
    job: {
      namespace,
      name: `cube.${project}`,
      facets: {
        jobType: facet("2-0-3/JobTypeJobFacet", { processingType: "BATCH", integration: "CUBE", jobType: "MODEL" }),
        ...(tags.length === 0 ? {} : { tags: facet("1-0-0/TagsJobFacet", { tags }) }),
      },
    },
    inputs: cubes.map((cube) => ({ namespace, name: columns.mart(cube) })),
    outputs: cubes.map((cube) => ({
      namespace,
      name: `cube.${project}.${cube.name}`,
      facets: {
        schema: facet("1-2-0/SchemaDatasetFacet", {
          fields: [...cube.dimensions, ...(cube.measures ?? [])].map(({ name, type }) => ({ name, type })),
        }),
        columnLineage: facet("1-2-0/ColumnLineageDatasetFacet", { fields: columns.fields(cube) }),
      },
    })),
  };
}

function facet<T extends object>(schema: string, fields: T) {
  const [, name = ""] = schema.split("/");
  return { _producer: PRODUCER, _schemaURL: `${SPEC}/facets/${schema}.json#/$defs/${name}`, ...fields };
}

/** Columns of marts that members come from. */
class Columns {
  readonly #input: LineageInput;
  readonly #byName: ReadonlyMap<string, Cube>;
  /** Asked for every field of every member, so each is worked out once. By the cube's name. */
  readonly #marts: ReadonlyMap<string, string>;

  constructor(input: LineageInput) {
    this.#input = input;
    this.#byName = new Map(input.cubes.map((cube) => [cube.name, cube]));
    this.#marts = new Map(input.cubes.map((cube) => [cube.name, martOf(cube, input.manifest)]));
  }

  mart({ name }: Cube): string {
    return this.#marts.get(name) ?? name;
  }

  /** Of each member that comes from a column; one that counts rows comes from none. */
  fields(cube: Cube): Record<string, { readonly inputFields: readonly InputField[] }> {
    const members = [
      ...cube.dimensions.map(({ name, sql }) => [name, this.#direct(cube, sql, dimensionKind(sql))] as const),
      ...(cube.measures ?? []).map((measure) => [measure.name, this.#measured(cube, measure)] as const),
    ];
    const found = members.filter(([, fields]) => fields.length > 0);
    return Object.fromEntries(found.map(([name, fields]) => [name, { inputFields: merged(fields) }]));
  }

  #measured(cube: Cube, { sql, filters = [] }: Measure, seen: readonly string[] = []): InputField[] {
    return [
      ...(sql === undefined ? [] : this.#direct(cube, sql, "AGGREGATION", seen)),
      ...filters.flatMap((filter) =>
        this.#direct(cube, filter.sql, "FILTER").map((field) => ({
          ...field,
          transformations: [{ type: "INDIRECT", subtype: "FILTER" } as const],
        })),
      ),
    ];
  }

  #direct(cube: Cube, sql: string, subtype: Transformation["subtype"], seen: readonly string[] = []): InputField[] {
    // A column and nothing else is what most members are.
    const column = /^\{CUBE\}\.(\w+)$/.exec(sql)?.[1];
    if (column !== undefined) return [this.#field(cube, column, subtype)];
    const parts = partsOf(sql);
    if ("found" in parts) return [];
    return referencesIn(parts).flatMap(({ path: [first = "", second], column }) => {
      const target = first === "CUBE" ? cube : this.#byName.get(first);
      if (target !== undefined && second === undefined && !memberOf(cube, first))
        return column === undefined ? [] : [this.#field(target, column, subtype)];
      const owner = second === undefined ? cube : (target ?? cube);
      const name = second ?? first;
      // Cube refuses members that refer to each other in a circle; this must not hang on them.
      const key = `${owner.name}.${name}`;
      return seen.includes(key) ? [] : this.#member(owner, name, subtype, [...seen, key]);
    });
  }

  #member(cube: Cube, name: string, subtype: Transformation["subtype"], seen: readonly string[]): InputField[] {
    const dimension = cube.dimensions.find((each) => each.name === name);
    if (dimension !== undefined) return this.#direct(cube, dimension.sql, subtype, seen);
    const measure = cube.measures?.find((each) => each.name === name);
    return measure === undefined ? [] : this.#measured(cube, measure, seen);
  }

  #field(cube: Cube, field: string, subtype: Transformation["subtype"]): InputField {
    const { namespace } = this.#input;
    return { namespace, name: this.mart(cube), field, transformations: [{ type: "DIRECT", subtype }] };
  }
}

/** As dbt names the relation, without its quotes. */
function martOf({ meta, sql_table }: Cube, { nodes }: Manifest): string {
  const relation = nodes[readLiteral(meta.dbt_unique_id)]?.relation_name ?? sql_table;
  const parts = relation.match(/"(?:[^"]|"")*"|`[^`]*`|[^.]+/g) ?? [];
  return parts.map((part) => part.replace(/^["`]|["`]$/g, "").replaceAll('""', '"')).join(".");
}

function dimensionKind(sql: string): Transformation["subtype"] {
  return /^\{CUBE\}\.(?:\w+|"(?:[^"]|"")+"|`[^`]+`)$/.test(sql) ? "IDENTITY" : "TRANSFORMATION";
}

function memberOf({ dimensions, measures = [], segments = [] }: Cube, name: string): boolean {
  return [...dimensions, ...measures, ...segments].some((each) => each.name === name);
}

/** One entry a column, with all that is done to it. */
function merged(fields: readonly InputField[]): readonly InputField[] {
  if (fields.length === 1) return fields;
  const byColumn = new Map<string, InputField>();
  for (const field of fields) {
    const key = JSON.stringify([field.name, field.field]);
    const known = byColumn.get(key)?.transformations ?? [];
    const added = field.transformations.filter(({ subtype }) => known.every((each) => each.subtype !== subtype));
    byColumn.set(key, { ...field, transformations: [...known, ...added] });
  }
  return [...byColumn.values()];
}
