/**
 * unevaluatedProperties and unevaluatedItems without annotations: for each set of names (or range of places) that the same
 * keywords speak of, either one of the branches that would evaluate it holds, or its values meet the schema. More evaluated
 * is only weaker, so that no branch needs to be asked for not holding.
 */
import { onlyNames } from "../algebra/evaluate.ts";
import type { Node } from "../algebra/nodes.ts";
import { Stopped } from "../limits.ts";
import type { Json } from "../values.ts";
import { itemsOf } from "./arrays.ts";
import { dependentSchemas } from "./combined.ts";
import type { Compiler, Scope } from "./compiler.ts";
import type { Located } from "./document.ts";
import { has, knownNames } from "./objects.ts";
import { pointerOf } from "./places.ts";

const END = Number.POSITIVE_INFINITY;

/** When `when` holds, these are evaluated. */
interface Evaluated {
  readonly when: Node;
  readonly names: Node;
  /** Places before this one. */
  readonly to: number;
  /** Items that `contains` matched, which counts since 2020-12. */
  readonly items: Node;
}

export function unevaluatedParts(compiler: Compiler, scope: Scope): Node[] {
  const { schema, resource } = scope;
  if (resource.draft === "draft7") return [];
  const properties = schema["unevaluatedProperties"];
  const items = schema["unevaluatedItems"];
  if (properties === undefined && items === undefined) return [];
  const evaluated = evaluatedBy(compiler, scope, compiler.algebra.always, false);
  const parts: Node[] = [];
  if (properties !== undefined) {
    const value = compiler.part(scope, properties, "unevaluatedProperties");
    parts.push(restOfProperties(compiler, scope, evaluated, value));
  }
  if (items !== undefined) {
    const item = compiler.part(scope, items, "unevaluatedItems");
    parts.push(restOfItems(compiler, scope, evaluated, item));
  }
  return parts;
}

/** What the schema evaluates of its instance, by itself and by the schemas that it applies to the same instance. */
function evaluatedBy(compiler: Compiler, scope: Scope, when: Node, whole: boolean): Evaluated[] {
  const { algebra } = compiler;
  const { schema } = scope;
  const of = (at: Located, condition: Node): Evaluated[] => {
    const inner = compiler.scopeOf(at, scope.dynamic);
    return inner === undefined || condition === algebra.never ? [] : evaluatedBy(compiler, inner, condition, true);
  };
  const held = (each: Json, ...tokens: (string | number)[]): Evaluated[] =>
    of(compiler.located(scope, each, ...tokens), algebra.and([when, compiler.same(scope, each, ...tokens)]));
  const listed = (key: string): Evaluated[] =>
    (Array.isArray(schema[key]) ? schema[key] : []).flatMap((each: Json, index: number) => held(each, key, index));
  const found = [own(compiler, scope, when, whole), ...compiler.references(scope).flatMap((at) => of(at, when))];
  const all = Array.isArray(schema["allOf"]) ? schema["allOf"] : [];
  for (const [index, each] of all.entries()) found.push(...of(compiler.located(scope, each, "allOf", index), when));
  found.push(...listed("anyOf"), ...listed("oneOf"));
  for (const [key, name, each] of dependentSchemas(scope))
    found.push(
      ...of(compiler.located(scope, each, key, name), algebra.and([when, algebra.types(64), has(compiler, name)])),
    );
  if (schema["if"] !== undefined) {
    const condition = compiler.same(scope, schema["if"], "if");
    const met = algebra.and([when, condition]);
    found.push(...of(compiler.located(scope, schema["if"], "if"), met));
    if (schema["then"] !== undefined) found.push(...of(compiler.located(scope, schema["then"], "then"), met));
    const unmet = algebra.and([when, algebra.not(condition)]);
    if (schema["else"] !== undefined) found.push(...of(compiler.located(scope, schema["else"], "else"), unmet));
  }
  return found;
}

/** By its own keywords; `whole`: its own unevaluated keywords count too, being those of a schema within. */
function own(compiler: Compiler, scope: Scope, when: Node, whole: boolean): Evaluated {
  const { algebra } = compiler;
  const { schema, resource } = scope;
  const { first, rest } = itemsOf(scope);
  const allNames =
    schema["additionalProperties"] !== undefined || (whole && schema["unevaluatedProperties"] !== undefined);
  const allItems = rest !== undefined || (whole && schema["unevaluatedItems"] !== undefined);
  const contains = resource.draft === "2020-12" ? schema["contains"] : undefined;
  return {
    when,
    names: allNames ? algebra.always : knownNames(compiler, scope),
    to: allItems ? END : first.length,
    items: contains === undefined ? algebra.never : compiler.part(scope, contains, "contains"),
  };
}

/** Beyond so many branches the cases are too many. */
const MOST_BRANCHES = 8;

function restOfProperties(compiler: Compiler, scope: Scope, evaluated: readonly Evaluated[], value: Node): Node {
  const { algebra, evaluator } = compiler;
  const speaking = evaluated.filter(({ names }) => names !== algebra.never);
  const spelled = new Set(speaking.flatMap(({ names }) => spelledIn(names)));
  const groups = new Map<Node, string[]>();
  for (const name of spelled) {
    const when = algebra.or(speaking.filter(({ names }) => evaluator.holds(names, name)).map((each) => each.when));
    if (when !== algebra.always) groups.set(when, [...(groups.get(when) ?? []), name]);
  }
  const parts = [...groups].map(([when, names]) =>
    algebra.or([when, algebra.eachProperty(algebra.enum(names), value)]),
  );
  // Names that are nowhere spelled out are told apart by forms alone.
  const forms = speaking.filter(({ names }) => onlyNames(names) === undefined);
  const sure = forms.filter(({ when }) => when === algebra.always).map(({ names }) => names);
  const maybe = forms.filter(({ when }) => when !== algebra.always);
  if (maybe.length > MOST_BRANCHES)
    throw new Stopped("unevaluatedProperties", pointerOf(scope.place), "too many branches evaluate properties");
  const others = algebra.and([algebra.enum(spelled, true), algebra.not(algebra.or(sure))]);
  for (const [names, conditions] of split(compiler, others, maybe))
    parts.push(algebra.or([...conditions, algebra.eachProperty(names, value)]));
  return algebra.and(parts);
}

function* split(
  compiler: Compiler,
  names: Node,
  [next, ...rest]: readonly Evaluated[],
  conditions: readonly Node[] = [],
): Generator<readonly [Node, readonly Node[]]> {
  const { algebra } = compiler;
  if (algebra.restrict(names, 16) === algebra.never) return;
  if (next === undefined) {
    yield [names, conditions];
    return;
  }
  yield* split(compiler, algebra.and([names, next.names]), rest, [...conditions, next.when]);
  yield* split(compiler, algebra.and([names, algebra.not(next.names)]), rest, conditions);
}

function spelledIn(names: Node): string[] {
  if (names.kind === "enum") return [...names.values.values()].map(String);
  return names.kind === "and" || names.kind === "or" ? names.of.flatMap(spelledIn) : [];
}

function restOfItems(compiler: Compiler, scope: Scope, evaluated: readonly Evaluated[], item: Node): Node {
  const { algebra } = compiler;
  const always = (each: Evaluated): boolean => each.when === algebra.always;
  const start = Math.max(0, ...evaluated.filter(always).map(({ to }) => to));
  const matched = evaluated.filter(({ items }) => items !== algebra.never);
  const sure = matched.filter(always).map(({ items }) => items);
  const maybe = matched.filter((each) => !always(each));
  if (maybe.length > MOST_BRANCHES)
    throw new Stopped("unevaluatedItems", pointerOf(scope.place), "too many branches evaluate items");
  const later = evaluated.filter((each) => !always(each) && each.to > start);
  const edges = [...new Set([start, END, ...later.map(({ to }) => to)])].sort((a, b) => a - b);
  const parts = edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? END;
    const conditions = later.filter((each) => each.to >= to).map(({ when }) => when);
    const ways = subsets(maybe).map((chosen) =>
      algebra.and([
        ...chosen.map(({ when }) => when),
        algebra.each(from, to, algebra.or([item, ...sure, ...chosen.map(({ items }) => items)])),
      ]),
    );
    return algebra.or([...conditions, ...ways]);
  });
  return algebra.and(parts);
}

function subsets<Each>(of: readonly Each[]): Each[][] {
  const [first, ...rest] = of;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((some) => [first, ...some])];
}
