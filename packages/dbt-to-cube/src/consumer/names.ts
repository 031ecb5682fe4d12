/**
 * Names. Cube takes letters, digits and underscores; dbt takes nearly anything. What is no such name is mapped by rules that
 * docs/providers-and-consumers.md states, and two things that would get one name are refused.
 */
import { createHash } from "node:crypto";

/** Nearly every name: nothing of it is mapped or folded. */
const PLAIN = /^[a-z][a-z0-9_]*$/;

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Words that Cube cannot have as names. Its YAML compiler reads references as Python and writes them as JavaScript, so the
 * keywords of both; then the names that its compiler binds itself, and those that every JavaScript object has.
 */
const RESERVED: ReadonlySet<string> = new Set(
  [
    "False None True and as assert async await break class continue def del elif else except finally for from global if",
    "import in is lambda nonlocal not or pass print exec raise return try while with yield",
    "case catch const debugger default delete do enum export extends false function implements instanceof interface let new",
    "null package private protected public static super switch this throw true typeof undefined var void eval arguments",
    "CUBE TABLE SECURITY_CONTEXT USER_CONTEXT FILTER_PARAMS FILTER_GROUP SQL_UTILS COMPILE_CONTEXT",
    "constructor prototype hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf",
  ].flatMap((line) => line.split(" ")),
);

export function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name);
}

/**
 * The name that Cube gets for one of dbt's: accents go, what is no letter, digit or underscore becomes `_`, a digit in front
 * gets one before it, leading underscores become one, a reserved word gets one behind it.
 * @returns undefined when nothing of the name is left
 */
export function cubeName(name: string): string | undefined {
  if (PLAIN.test(name)) return RESERVED.has(name) ? `${name}_` : name;
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_]/g, "_")
    // GraphQL keeps names with two underscores in front for itself.
    .replace(/^_+/, "_");
  if (!/[A-Za-z0-9]/.test(plain)) return undefined;
  const first = /^[0-9]/.test(plain) ? `_${plain}` : plain;
  return RESERVED.has(first) ? `${first}_` : first;
}

/**
 * What two names must not have in common: Cube writes them in small letters with underscores into SQL, so `flightDate` and
 * `flight_date` are one column there, and their files are one file where disks do not tell the case.
 */
export function collisionKey(name: string): string {
  if (PLAIN.test(name)) return name;
  return name
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase();
}

/** Postgres cuts names off here, silently; other databases take more. */
const LONGEST_NAME = 63;

/** Cube asks for `<cube>__<member>_<granularity>`. */
const LONGEST_GRANULARITY = "_quarter".length;

/** Cube names the tables of a rollup `<cube>_<rollup>[<partition>]_<8 characters>_<8>_<7>`. */
const VERSIONS = "_12345678_12345678_1234567".length;
const PARTITION = "2013010100".length;

/** What Cube shall write in place of a cube's name, so that the aliases of its members stay whole; undefined where they do. */
export function cubeAlias(name: string, members: readonly string[], rollups: Rollups): string | undefined {
  const longest = Math.max(0, ...members.map((member) => member.length));
  const room = LONGEST_NAME - "__".length - LONGEST_GRANULARITY - longest;
  // A rollup's own name can be shortened too, to no less than its hash and a bit.
  const forRollups = LONGEST_NAME - VERSIONS - (rollups === "partitioned" ? PARTITION : 0) - 1 - SHORTEST;
  return shortened(name, rollups === "none" ? room : Math.min(room, forRollups));
}

/** Whether a cube has rollups, and whether the table of one is cut by time. */
export type Rollups = "none" | "whole" | "partitioned";

/** Nothing is shortened to less than this: some letters, and a hash by which it differs from others. */
const SHORTEST = 10;

/** A member of this length and more leaves no room for its cube's name. */
export const LONGEST_MEMBER = LONGEST_NAME - "__".length - LONGEST_GRANULARITY - SHORTEST;

/** What Cube shall write in place of a rollup's name. @param cube the cube's name or alias in SQL */
export function rollupAlias(cube: string, name: string, partitioned: boolean): string | undefined {
  return shortened(name, LONGEST_NAME - VERSIONS - (partitioned ? PARTITION : 0) - cube.length - 1);
}

function shortened(name: string, room: number): string | undefined {
  if (name.length <= room) return undefined;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 6);
  return `${name.slice(0, Math.max(room, SHORTEST) - hash.length - 1)}_${hash}`;
}
