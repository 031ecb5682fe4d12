/**
 * security.json: the artifact's `consumption.security` and the model's cubes become what Cube's configuration enforces.
 * Policy: a cube is open when it has every column that rows are filtered by, or says that every reader may see it; any
 * other is denied, and so is what a query could learn of it by the way.
 */
import { FloeContractsError } from "@floe-contracts/base";
import type { CubeModel_1_0_0, CubeSecurity_1_0_0, CubeSecurityOptions_1_0_0_Filled } from "@floe-contracts/schemas";

export type ModelCube = CubeModel_1_0_0["cubes"][number];
type SecuredCube = CubeSecurity_1_0_0["cubes"][string];
type Filter = CubeSecurity_1_0_0["filters"][number];

/** What the artifact says (FR-026), in either version. */
export interface Consumption {
  readonly api_secret_ref?: string | null;
  readonly security?: { readonly row_level?: boolean; readonly filter_column?: string };
}

/** `config.meta.cube.security` of a dbt model, for what the artifact's closed schema has no field for. */
export interface ModelSecurity {
  /** The filter's column → this model's name for it. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Filter columns that this model does without: its rows say nothing about them. */
  readonly without?: readonly string[];
}

export interface SecurityInput {
  readonly consumption: Consumption;
  /** The cubes of the model, as its files hold them. */
  readonly cubes: readonly ModelCube[];
  /** By the cube's name. */
  readonly models?: ReadonlyMap<string, ModelSecurity>;
  /** The consumer's own file. */
  readonly options: CubeSecurityOptions_1_0_0_Filled;
}

/** What an artifact that leaves the fields out means: its schema's defaults. */
const DEFAULT_COLUMN = "organization_id";

/** @throws FloeContractsError `cube-filter-unusable` for a filter whose column Cube cannot compare, or that no model has. */
export function securityOf(input: SecurityInput): CubeSecurity_1_0_0 {
  const { consumption, cubes, options } = input;
  const rowLevel = consumption.security?.row_level ?? true;
  const filters = rowLevel ? filtersOf(input) : [];
  const denied = cubes.filter((cube) => rowLevel && !isOpen(cube, filters, input)).map(({ name }) => name);
  const access = (cube: ModelCube): SecuredCube["access"] => {
    if (denied.includes(cube.name)) return "denied";
    return filters.some(({ members }) => members[cube.name] !== undefined) ? "filtered" : "public";
  };
  const accesses = new Map(cubes.map((cube) => [cube.name, access(cube)]));
  return {
    version: "1.0.0",
    row_level: rowLevel,
    token: {
      secret_ref: consumption.api_secret_ref ?? null,
      algorithms: options.algorithms,
      issuer: options.issuer,
      audience: options.audience,
      clock_tolerance_seconds: options.clock_tolerance_seconds,
      max_lifetime_seconds: options.max_lifetime_seconds,
      max_bytes: options.max_bytes,
    },
    unrestricted_claim: options.unrestricted_claim,
    filters,
    cubes: Object.fromEntries(cubes.map((cube) => [cube.name, securedCube(cube, accesses)])),
  };
}

/** The artifact's filter first, then those of the options in their order. */
function filtersOf(input: SecurityInput): Filter[] {
  const column = input.consumption.security?.filter_column ?? DEFAULT_COLUMN;
  const told = input.options.filters;
  const columns = [...new Set([column, ...told.map((each) => each.column)])];
  return columns.map((each) => {
    const claim = told.find((one) => one.column === each)?.claim ?? each;
    const found = input.cubes.flatMap((cube) => {
      if (cube.meta.every_reader === true || leavesOut(input, cube, each)) return [];
      const own = each === column ? cube.meta.filter_member : undefined;
      const named = input.models?.get(cube.name)?.columns?.[each];
      const dimension =
        named === undefined && own !== undefined
          ? cube.dimensions.find(({ name }) => name === own)
          : dimensionOf(cube, named ?? each);
      return dimension === undefined ? [] : [{ cube, dimension }];
    });
    if (found.length === 0 && each !== column) throw unusable(each, "no model has it", "name a column of the models");
    const [type = "string", ...others] = new Set(found.map(({ dimension }) => dimension.type));
    if ((type !== "string" && type !== "number") || others.length > 0) {
      const where = found.map(({ cube, dimension }) => `${cube.name}.${dimension.name}: ${dimension.type}`).join(", ");
      throw unusable(each, where, "filter by a column that is text everywhere, or a number everywhere");
    }
    const members = Object.fromEntries(
      found.map(({ cube, dimension }) => [cube.name, `${cube.name}.${dimension.name}`]),
    );
    return { column: each, claim, type, members };
  });
}

function unusable(column: string, why: string, hint: string): FloeContractsError {
  return new FloeContractsError("cube-filter-unusable", `rows cannot be filtered by the column ${column}: ${why}`, {
    hint,
    where: { pointer: "/consumption/security/filter_column" },
  });
}

/** The dimension of a column: the one that says so, or whose SQL is that column. */
function dimensionOf(cube: ModelCube, column: string): ModelCube["dimensions"][number] | undefined {
  const ways = [column, `{CUBE}.${column}`, `{CUBE}."${column}"`];
  return cube.dimensions.find(({ meta, name, sql }) => {
    const own = meta?.column;
    return own === undefined ? ways.includes(sql) || (name === column && sql.includes(column)) : own === column;
  });
}

function leavesOut({ models }: SecurityInput, cube: ModelCube, column: string): boolean {
  return models?.get(cube.name)?.without?.includes(column) ?? false;
}

function isOpen(cube: ModelCube, filters: readonly Filter[], input: SecurityInput): boolean {
  if (cube.meta.every_reader === true) return true;
  const owned = filters.filter(({ members }) => members[cube.name] !== undefined);
  return owned.length > 0 && filters.every((each) => owned.includes(each) || leavesOut(input, cube, each.column));
}

function securedCube(cube: ModelCube, accesses: ReadonlyMap<string, string>): SecuredCube {
  const members = [...cube.dimensions, ...(cube.measures ?? []), ...(cube.segments ?? [])];
  const key = cube.dimensions.find((dimension) => dimension.primary_key === true);
  const reaches = members.flatMap((member) => {
    const others = cubesIn(JSON.stringify(member), [cube.name, ...members.map(({ name }) => name)], accesses);
    return others.length === 0 ? [] : [[member.name, others] as const];
  });
  return {
    access: (accesses.get(cube.name) ?? "denied") as SecuredCube["access"],
    primary_key: key === undefined ? null : `${cube.name}.${key.name}`,
    joins: (cube.joins ?? []).map(({ name }) => name),
    hidden: members.filter((member) => !member.public || !cube.public).map(({ name }) => name),
    reaches: Object.fromEntries(reaches),
  };
}

/** The other cubes that SQL refers to, as `{name}` or `{name.member}`; Cube looks for a member of the cube's own first. */
function cubesIn(text: string, own: readonly string[], accesses: ReadonlyMap<string, string>): string[] {
  const paths = [...text.matchAll(/\{\s*([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)/g)].map(([, path = ""]) => path.split("."));
  const named = paths.filter(([first = ""]) => !own.includes(first)).flat();
  return [...new Set(named)].filter((name) => accesses.has(name));
}
