/** References of the manifest's SQL, resolved against the outline: a column, a member or a cube that is gone is refused. */
import { suggest } from "@floe-contracts/base";
import type { CubeOutline, Outline } from "./outline.ts";
import type { Refusals } from "./refusals.ts";
import { PLAIN_NAME, partsOf, type Reference, referencesIn, sqlText } from "./sql.ts";

/** Of what a piece of SQL is, for messages and places: `the measure late_count`. */
export interface Wording {
  readonly what: string;
  readonly at: readonly string[];
}

export interface Resolved {
  readonly sql: string;
  /** Columns of the cube itself that the SQL names, by the column's name. */
  readonly columns: readonly string[];
  /** Other cubes that it names. */
  readonly cubes: readonly string[];
  /** Members of the cube itself that it names. */
  readonly members: readonly string[];
}

export class Resolver {
  readonly #outline: Outline;
  readonly refusals: Refusals;

  constructor(outline: Outline, refusals: Refusals) {
    this.#outline = outline;
    this.refusals = refusals;
  }

  /**
   * SQL that stands in `cube`. A single name is a column of the cube.
   * @throws FloeContractsError `cube-sql-refused` for a brace that begins no reference, `cube-reference-missing`
   */
  resolve(cube: CubeOutline, sql: string, wording: Wording): Resolved {
    const trimmed = sql.trim();
    if (PLAIN_NAME.test(trimmed)) {
      this.#assertColumn(cube, cube, trimmed, wording);
      return { sql: columnSql(cube, trimmed), columns: [trimmed], cubes: [], members: [] };
    }
    const parts = partsOf(trimmed);
    if ("found" in parts) {
      throw this.refusals.about(cube.node, {
        code: "cube-sql-refused",
        what: `${wording.what} has a brace that begins no reference: ${JSON.stringify(parts.found)}`,
        hint: "braces hold {CUBE}, {member} or {cube.member}; put what needs other braces into the dbt model",
        at: wording.at,
      });
    }
    const found = { columns: [] as string[], cubes: [] as string[], members: [] as string[] };
    for (const reference of referencesIn(parts)) this.#follow(cube, reference, wording, found);
    const renamed = parts.map((part) =>
      "reference" in part ? { reference: this.#renamed(cube, part.reference) } : part,
    );
    return { sql: sqlText(renamed), ...found };
  }

  #follow(
    cube: CubeOutline,
    { path, column }: Reference,
    wording: Wording,
    found: { columns: string[]; cubes: string[]; members: string[] },
  ): void {
    const [first = "", second] = path;
    if (second === undefined && cube.members.has(first)) {
      found.members.push(first);
      return;
    }
    const target = first === "CUBE" ? cube : this.#outline.byName.get(first);
    if (target === undefined) throw this.#missing(cube, first, [...cube.members.keys(), ...this.#cubeNames()], wording);
    if (target !== cube) found.cubes.push(target.name);
    if (second !== undefined) {
      if (!target.members.has(second))
        throw this.#missing(cube, `${target.name}.${second}`, target.members.keys(), wording);
      if (target === cube) found.members.push(second);
    }
    if (column === undefined) return;
    this.#assertColumn(cube, target, column, wording);
    if (target === cube) found.columns.push(column);
  }

  /** A cube may be called by its model's name, which need not be its own. */
  #renamed(cube: CubeOutline, path: readonly string[]): readonly string[] {
    const [first = "", ...rest] = path;
    if (first === "CUBE" || (rest.length === 0 && cube.members.has(first))) return path;
    return [this.#outline.byName.get(first)?.name ?? first, ...rest];
  }

  #assertColumn(cube: CubeOutline, target: CubeOutline, column: string, { what, at }: Wording): void {
    if (hasColumn(target, column)) return;
    const near = suggest(column, target.columns.keys());
    throw this.refusals.about(cube.node, {
      code: "cube-reference-missing",
      what: `${what} is on the column ${column}, which ${target === cube ? "the model" : target.node.unique_id} does not have`,
      hint:
        near === undefined ? "list the column with the model's others, or correct meta.cube" : `did you mean ${near}?`,
      at,
    });
  }

  #missing(cube: CubeOutline, name: string, candidates: Iterable<string>, { what, at }: Wording) {
    const near = suggest(name, candidates);
    return this.refusals.about(cube.node, {
      code: "cube-reference-missing",
      what: `${what} names {${name}}, which is no member of the cube and no other cube`,
      hint: near === undefined ? "correct meta.cube, or put back what it names" : `did you mean {${near}}?`,
      at,
    });
  }

  #cubeNames(): string[] {
    return this.#outline.cubes.map(({ name }) => name);
  }
}

/** Databases fold the case of what is not quoted, so `CARRIER` is the column carrier. */
function hasColumn(cube: CubeOutline, name: string): boolean {
  if (cube.columns.has(name)) return true;
  const folded = name.toLowerCase();
  return [...cube.columns.keys()].some((column) => column.toLowerCase() === folded);
}

/** The column as SQL of its cube; quoted where dbt quotes it, or where it cannot be written otherwise. */
export function columnSql(cube: CubeOutline, name: string): string {
  const column = cube.columns.get(name)?.column;
  const quoted = column?.quote === true || !PLAIN_NAME.test(name);
  if (!quoted) return `{CUBE}.${name}`;
  const { mark } = cube;
  return sqlText([{ reference: ["CUBE"] }, { text: `.${mark}${name.replaceAll(mark, mark + mark)}${mark}` }]);
}
