/** What several checks need to look into documents. The expectations here are the contract's, not the consumer's code. */
import type { Json } from "@floe-contracts/artifacts";
import type { Findings } from "@floe-contracts/harness";
import { isRecord, valueAt } from "@floe-contracts/schemas";
import type { Consumed, CubeSubject, ManifestFile, ModelFiles } from "./evidence.ts";

/** A cube as a model file has it, with its file's path. */
export interface FoundCube {
  readonly path: string;
  readonly cube: Json;
}

/** Every cube of a model, in the order of the files. */
export function cubesIn({ sources }: ModelFiles): FoundCube[] {
  return [...sources].flatMap(([path, { value }]) => {
    const cubes = valueAt(value, "/cubes");
    return Array.isArray(cubes) ? cubes.filter(isRecord).map((cube) => ({ path, cube })) : [];
  });
}

/** A model of the project: what dbt says of it. */
export interface ProjectModel {
  readonly id: string;
  readonly node: Json;
  /** The column's name → what dbt says of it. */
  readonly columns: ReadonlyMap<string, Json>;
  /** meta.cube; empty when there is none. */
  readonly cube: Json;
  /** Whether there is one. */
  readonly asked: boolean;
}

/** The models of a manifest that have a relation and columns, by their unique_id. */
export function modelsIn({ source }: Pick<ManifestFile, "source">): ReadonlyMap<string, ProjectModel> {
  const nodes = Object.entries((valueAt(source.value, "/nodes") ?? {}) as Record<string, Json>);
  return new Map(
    nodes.flatMap(([id, node]): [string, ProjectModel][] => {
      const columns = new Map(Object.entries((node["columns"] ?? {}) as Record<string, Json>));
      if (node["resource_type"] !== "model" || node["relation_name"] === null || columns.size === 0) return [];
      const cube = metaOf(node)["cube"];
      return [[id, { id, node, columns, cube: isRecord(cube) ? cube : {}, asked: isRecord(cube) }]];
    }),
  );
}

/** `meta`, where newer dbt keeps it and else where older dbt does. */
export function metaOf(holder: Json): Json {
  const config = isRecord(holder["config"]) ? holder["config"]["meta"] : undefined;
  const meta = isRecord(config) ? config : holder["meta"];
  return isRecord(meta) ? meta : {};
}

/** What meta.cube says of a column. */
export function columnCube(column: Json): Json {
  const cube = metaOf(column)["cube"];
  return isRecord(cube) ? cube : {};
}

/** Each model of the manifest with the cube that says it is made of it; null where the model has none. */
export async function pairsOf(subject: CubeSubject): Promise<{ model: ProjectModel; found: FoundCube | null }[]> {
  const cubes = cubesIn(await subject.model());
  return [...modelsIn(await subject.manifest()).values()].map((model) => ({
    model,
    found: cubes.find(({ cube }) => valueAt(cube, "/meta/dbt_unique_id") === model.id) ?? null,
  }));
}

/** The same for the models that have a cube; whether every one has is asked by a check of its own. */
export async function cubesOfModels(subject: CubeSubject): Promise<{ model: ProjectModel; cube: Json; at: string }[]> {
  return (await pairsOf(subject)).flatMap(({ model, found }) =>
    found === null ? [] : [{ model, cube: found.cube, at: `/${String(found.cube["name"])}` }],
  );
}

export type ListName = "dimensions" | "measures" | "joins" | "segments" | "pre_aggregations";

/** A list of a cube; empty when it has none. */
export function listIn(cube: Json, name: ListName): Json[] {
  const list = cube[name];
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** The column that a dimension says it shows: its meta's, else its own name. */
export function columnOf(dimension: Json): string {
  return String(valueAt(dimension, "/meta/column") ?? dimension["name"]);
}

/** Text as Cube will have it: what would be evaluated stands as \uXXXX. */
export function shownText(text: unknown): unknown {
  if (typeof text !== "string") return text;
  return text.replace(/\\u([0-9a-f]{4})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** SQL that differs in nothing but white space, and in whether a single column stands on `{CUBE}`, is the same. */
export function plainSql(sql: unknown): unknown {
  if (typeof sql !== "string") return sql;
  const text = String(shownText(sql)).replace(/\s+/g, " ").trim();
  return /^[A-Za-z_]\w*$/.test(text) ? `{CUBE}.${text}` : text;
}

export function columnsIn(sql: unknown): string[] {
  return [...String(sql).matchAll(/\{CUBE\}\."?(\w+)/g)].map((match) => match[1] ?? "");
}

/** A manifest with one change; the one given stays as it is. */
export async function manifestWith(subject: CubeSubject, edit: (nodes: Record<string, Json>) => void): Promise<Json> {
  // Of dbt's hundreds of macros nothing is read, and nothing is edited: they need no copy.
  const whole = (await subject.manifest()).source.value as Json;
  const nodes = structuredClone(whole["nodes"]) as Record<string, Json>;
  edit(nodes);
  return { ...whole, nodes };
}

/** meta.cube of a node, for editing in place; made where it is missing. */
export function cubeMetaOf(node: Json | undefined): Json {
  if (node === undefined) throw new RangeError("the manifest has no such node");
  // dbt writes meta twice; the place that floe reads first decides.
  return inner(inner(inner(node, "config"), "meta"), "cube");
}

function inner(holder: Json, name: string): Json {
  const found = holder[name];
  if (isRecord(found)) return found;
  const made: Json = {};
  holder[name] = made;
  return made;
}

/** A refusal that names all of `names`, and leaves nothing. */
export function refused(findings: Findings, pointer: string, consumed: Consumed, names: readonly string[]): void {
  findings.same(`${pointer}/outcome`, "refusal", consumed.kind, "a model was made of it all the same");
  if (consumed.kind === "model") return;
  for (const name of names) {
    findings.holds(consumed.message.includes(name), {
      pointer: `${pointer}/message`,
      expected: `an error that names ${name}`,
      found: consumed.message,
    });
  }
  findings.same(`${pointer}/left_behind`, [], consumed.leftBehind, "a refusal leaves nothing");
}
