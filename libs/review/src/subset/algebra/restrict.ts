/**
 * What a formula says about instances of one type. Afterwards there are only assertions about that type, joined by and, or
 * and oneOf: what the solver of the type understands.
 */
import { Stopped } from "../limits.ts";
import { type Json, TYPE, typeOf } from "../values.ts";
import type { Algebra } from "./algebra.ts";
import type { Enum, Node } from "./nodes.ts";

export function restrictNode(algebra: Algebra, node: Node, type: number): Node {
  switch (node.kind) {
    case "types":
      return (node.mask & type) === 0 ? algebra.never : algebra.always;
    case "and":
      return settled(algebra, algebra.and(node.of.map((each) => algebra.restrict(each, type))), type);
    case "or":
      return algebra.or(node.of.map((each) => algebra.restrict(each, type)));
    case "oneOf": {
      const parts = node.of.map((each) => algebra.restrict(each, type));
      const one = algebra.oneOf(parts, node.negated);
      return one.kind === "oneOf" ? one : algebra.restrict(one, type);
    }
    case "enum":
      return restrictEnum(algebra, node, type);
    case "recursive":
      return algebra.expanding(node, () => algebra.restrict(targetOf(algebra, node), type));
    case "deferred":
      return algebra.restrict(algebra.workedOut(node), type);
    default:
      return node.type === type ? node : algebra.always;
  }
}

/** Two assertions that rule each other out rule their type out: for this type, never. */
function settled(algebra: Algebra, rest: Node, type: number): Node {
  const parts = rest.kind === "and" ? rest.of : [rest];
  return parts.some((part) => part.kind === "types" && (part.mask & type) === 0) ? algebra.never : rest;
}

/** What a definition within itself stands for. @throws Stopped while it is still being compiled */
export function targetOf(algebra: Algebra, node: Extract<Node, { kind: "recursive" }>): Node {
  const positive = node.negated ? node.negation : node;
  const target = positive?.kind === "recursive" ? positive.target : undefined;
  if (target === undefined) throw new Stopped("$ref", "", "a name of a property rests on a definition within itself");
  return node.negated ? algebra.not(target) : target;
}

function restrictEnum(algebra: Algebra, { values, negated }: Enum, type: number): Node {
  const left = [...values.values()].filter((value) => typeOf(value) === type);
  if (left.length === 0) return negated ? algebra.always : algebra.never;
  if (!negated || type === TYPE.number || type === TYPE.string) return algebra.enum(left, negated);
  // Being another array or object is said by its parts, which the solvers know.
  const others = left.map((value) => (Array.isArray(value) ? otherArray(algebra, value) : otherObject(algebra, value)));
  return algebra.restrict(algebra.and(others), type);
}

function otherArray(algebra: Algebra, items: readonly Json[]): Node {
  return algebra.or([
    algebra.range("items", true, items.length + 1),
    algebra.range("items", false, items.length - 1),
    ...items.map((item, index) => algebra.count(index, index + 1, algebra.enum([item], true), true, 1)),
  ]);
}

function otherObject(algebra: Algebra, value: Json): Node {
  const entries = Object.entries(value as { [key: string]: Json });
  const names = entries.map(([name]) => name);
  return algebra.or([
    algebra.someProperty(algebra.enum(names, true), algebra.always),
    ...entries.flatMap(([name, each]) => [
      algebra.eachProperty(algebra.enum([name]), algebra.never),
      algebra.someProperty(algebra.enum([name]), algebra.enum([each], true)),
    ]),
  ]);
}
