/** Keywords that put schemas about the same instance together. */
import type { Node } from "../algebra/nodes.ts";
import { isObject, type Json } from "../values.ts";
import type { Compiler, Scope } from "./compiler.ts";
import { schemasAt } from "./read.ts";

export function combinedParts(compiler: Compiler, scope: Scope): Node[] {
  const { algebra } = compiler;
  const { schema, place } = scope;
  const listed = (key: string): Node[] | undefined =>
    schemasAt(schema, key, place)?.map((each, index) => compiler.same(scope, each, key, index));
  const parts: Node[] = [...(listed("allOf") ?? [])];
  const any = listed("anyOf");
  if (any !== undefined) parts.push(algebra.or(any));
  const one = listed("oneOf");
  if (one !== undefined) parts.push(algebra.oneOf(one));
  if (schema["not"] !== undefined) parts.push(algebra.not(compiler.same(scope, schema["not"], "not")));
  if (schema["if"] === undefined) return parts;
  const condition = compiler.same(scope, schema["if"], "if");
  const then = branch(compiler, scope, "then");
  const otherwise = branch(compiler, scope, "else");
  return [...parts, algebra.or([algebra.not(condition), then]), algebra.or([condition, otherwise])];
}

function branch(compiler: Compiler, scope: Scope, key: "then" | "else"): Node {
  const schema: Json | undefined = scope.schema[key];
  return schema === undefined ? compiler.algebra.always : compiler.same(scope, schema, key);
}

/** The schemas of `dependentSchemas` and of the older `dependencies`, by the property that asks for them. */
export function dependentSchemas({ schema, resource }: Scope): (readonly [key: string, name: string, schema: Json])[] {
  const keys = resource.draft === "draft7" ? ["dependencies"] : ["dependencies", "dependentSchemas"];
  return keys.flatMap((key) => {
    const map = schema[key];
    if (!isObject(map)) return [];
    return Object.entries(map).flatMap(([name, each]) => (Array.isArray(each) ? [] : [[key, name, each] as const]));
  });
}
