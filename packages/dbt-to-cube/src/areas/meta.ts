/**
 * The area `meta`: what Cube says that it offers, by REST's /meta and by the schema of its GraphQL API, beside what the
 * project's manifest says that it has to offer.
 */
import { FloeContractsError } from "@floe-contracts/base";
import { isRecord } from "@floe-contracts/schemas";
import type { AreaContext } from "../area.ts";
import { joinedGroups } from "../expected/joins.ts";
import { type CubeSemantics, type Semantics, semanticsOf } from "../expected/semantics.ts";
import { type Asking, ask, type CubeAnswer } from "../live/http.ts";
import { errorOf, meta } from "../live/rest.ts";

export interface OfferedMember {
  /** `<cube>.<name>` */
  readonly name: string;
  readonly kind: "dimension" | "measure" | "segment";
  /** string, number, time or boolean; null for a segment. */
  readonly type: string | null;
  /** How a measure aggregates; null for the others. */
  readonly aggregates: string | null;
  /** Whether a dimension is a key of its cube. */
  readonly isKey: boolean;
  readonly description: string;
}

export interface OfferedCube {
  readonly name: string;
  readonly description: string;
  readonly members: readonly OfferedMember[];
}

/** What a layer offers. */
export interface Offer {
  /** By name, each with its members by theirs. */
  readonly cubes: readonly OfferedCube[];
  /** The cubes that can be asked together, each group and the groups in the order of their names. */
  readonly groups: readonly (readonly string[])[];
  /** The fields of each cube in GraphQL, by the cube's name: a measure or a dimension each. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

export interface MetaEvidence {
  readonly found: Offer;
  readonly expected: Offer;
  /** Members that the project has and nobody may see. */
  readonly hidden: readonly string[];
  /** The text of /meta as it came: nothing of what is hidden may stand in it. */
  readonly text: string;
}

/** @throws FloeContractsError `service-refused` when Cube does not tell its model, `service-unreachable` */
export async function gatherMeta(context: AreaContext): Promise<MetaEvidence> {
  const semantics = semanticsOf(context.manifest.manifest);
  const cube = await context.cube();
  const asking: Asking = { cube, token: await context.unrestricted(cube) };
  const [answer, schema] = [await meta(asking), await ask(asking, "graphql", { query: INTROSPECTION })];
  const cubes = listIn(answer, "cubes");
  const components = Map.groupBy(cubes, (each) => String(each["connectedComponent"]));
  const groups = [...components.values()].map((group) => group.map((each) => textOf(each, "name")).sort());
  const hidden = [...semantics.cubes.values()].flatMap(({ dimensions, measures }) =>
    [...dimensions, ...measures].filter(({ isPublic }) => !isPublic).map(({ member }) => member),
  );
  return {
    found: { cubes: byName(cubes.map(offeredCube)), groups: groups.sort(byFirst), fields: fieldsOf(schema) },
    expected: expectedOffer(semantics),
    hidden,
    text: answer.text,
  };
}

/** The type `Result` has a field for each cube, whose type has a field for each of its members (Cube's GraphQL schema). */
const INTROSPECTION = "{ __schema { types { name kind fields { name type { name ofType { name } } } } } }";

function fieldsOf(answer: CubeAnswer): Record<string, readonly string[]> {
  const data = isRecord(answer.body) && isRecord(answer.body["data"]) ? answer.body["data"]["__schema"] : undefined;
  const types = isRecord(data) && Array.isArray(data["types"]) ? data["types"].filter(isRecord) : undefined;
  if (types === undefined) throw untold("its GraphQL schema", answer);
  const fields = (name: string) => {
    const of = types.find((type) => type["name"] === name)?.["fields"];
    return Array.isArray(of) ? of.filter(isRecord) : [];
  };
  return Object.fromEntries(
    fields("Result").map((field) => [
      textOf(field, "name"),
      fields(typeOf(field))
        .map((each) => textOf(each, "name"))
        .sort(),
    ]),
  );
}

/** The name of a field's type, which may stand in a type that says that there is always a value. */
function typeOf({ type }: Readonly<Record<string, unknown>>): string {
  if (!isRecord(type)) return "";
  return isRecord(type["ofType"]) ? textOf(type["ofType"], "name") : textOf(type, "name");
}

type Told = Readonly<Record<string, unknown>>;

function offeredCube(cube: Told): OfferedCube {
  const members = (["dimensions", "measures", "segments"] as const).flatMap((list) => {
    const of = cube[list];
    const kind = list.slice(0, -1) as OfferedMember["kind"];
    return Array.isArray(of) ? of.filter(isRecord).map((member) => offeredMember(member, kind)) : [];
  });
  return { name: textOf(cube, "name"), description: textOf(cube, "description"), members: byName(members) };
}

function offeredMember(member: Told, kind: OfferedMember["kind"]): OfferedMember {
  return {
    name: textOf(member, "name"),
    kind,
    type: kind === "segment" ? null : textOf(member, "type"),
    aggregates: kind === "measure" ? textOf(member, "aggType") : null,
    isKey: member["primaryKey"] === true,
    description: textOf(member, "description"),
  };
}

/** What the project says, in the same words. */
function expectedOffer(semantics: Semantics): Offer {
  const cubes = [...semantics.cubes.values()];
  return {
    cubes: byName(cubes.map(expectedCube)),
    groups: joinedGroups(semantics)
      .map((group) => [...group].sort())
      .sort(byFirst),
    fields: Object.fromEntries(
      cubes.map(({ name, dimensions, measures }) => [
        name,
        [...dimensions, ...measures]
          .filter(({ isPublic }) => isPublic)
          .map((member) => member.name)
          .sort(),
      ]),
    ),
  };
}

function expectedCube({ name, description, dimensions, measures, segments }: CubeSemantics): OfferedCube {
  const none = { type: null, aggregates: null, isKey: false };
  const members: OfferedMember[] = [
    ...dimensions
      .filter(({ isPublic }) => isPublic)
      .map((of) => ({
        ...none,
        name: of.member,
        kind: "dimension" as const,
        type: of.kind,
        isKey: of.isKey,
        description: of.description,
      })),
    ...measures
      .filter(({ isPublic }) => isPublic)
      .map((of) => ({
        ...none,
        name: of.member,
        kind: "measure" as const,
        type: "number",
        aggregates: aggregatesOf(of.type),
        description: of.description,
      })),
    ...segments.map((of) => ({ ...none, name: of.member, kind: "segment" as const, description: of.description })),
  ];
  return { name, description, members: byName(members) };
}

/** Cube writes the type of a measure in its own spelling: count_distinct is countDistinct. */
function aggregatesOf(type: string): string {
  return type.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

function listIn(answer: CubeAnswer, name: string): Told[] {
  const list = isRecord(answer.body) ? answer.body[name] : undefined;
  if (Array.isArray(list)) return list.filter(isRecord);
  throw untold("its model", answer);
}

function untold(what: string, answer: CubeAnswer): FloeContractsError {
  const said = errorOf(answer) ?? "an answer without it";
  return new FloeContractsError("service-refused", `cube does not tell ${what}: ${answer.status}, ${said}`, {
    hint: "a model that cannot be compiled is told so here: its file and line stand in Cube's words",
    where: { service: "cube" },
  });
}

function textOf(of: unknown, key: string): string {
  const value = isRecord(of) ? of[key] : undefined;
  return typeof value === "string" ? value : "";
}

function byName<T extends { readonly name: string }>(list: readonly T[]): T[] {
  return [...list].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function byFirst(one: readonly string[], other: readonly string[]): number {
  return (one[0] ?? "") < (other[0] ?? "") ? -1 : 1;
}
