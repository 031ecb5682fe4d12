/** Keywords about objects. Every one is a sentence about names: all properties so named …, some property so named …. */
import type { Node } from "../algebra/nodes.ts";
import { dependentSchemas } from "./combined.ts";
import type { Compiler, Scope } from "./compiler.ts";
import { below } from "./places.ts";
import { countAt, isSchema, mapAt, namesOf, notASchema } from "./read.ts";

export function propertyParts(compiler: Compiler, scope: Scope): Node[] {
  const { algebra } = compiler;
  const { schema, place } = scope;
  const parts = [...namedParts(compiler, scope), ...dependentParts(compiler, scope)];
  const names = schema["propertyNames"];
  if (names !== undefined) {
    const name = compiler.part(scope, names, "propertyNames");
    parts.push(algebra.eachProperty(algebra.not(name), algebra.never));
  }
  for (const name of namesOf(schema["required"], below(place, "required")) ?? []) parts.push(has(compiler, name));
  const min = countAt(schema, "minProperties", place);
  if (min !== undefined) parts.push(algebra.range("properties", true, min));
  const max = countAt(schema, "maxProperties", place);
  if (max !== undefined) parts.push(algebra.range("properties", false, max));
  return parts;
}

/** The property is there. */
export function has({ algebra }: Compiler, name: string): Node {
  return algebra.someProperty(algebra.enum([name]), algebra.always);
}

/** Names that `properties` and `patternProperties` speak of. */
export function knownNames(compiler: Compiler, { schema, place }: Scope): Node {
  const { algebra } = compiler;
  const listed = Object.keys(mapAt(schema, "properties", place) ?? {});
  const patterns = Object.keys(mapAt(schema, "patternProperties", place) ?? {});
  return algebra.or([
    ...(listed.length === 0 ? [] : [algebra.enum(listed)]),
    ...patterns.map((source) => compiler.pattern(source, below(place, "patternProperties", source))),
  ]);
}

function namedParts(compiler: Compiler, scope: Scope): Node[] {
  const { algebra } = compiler;
  const { schema, place } = scope;
  const parts = Object.entries(mapAt(schema, "properties", place) ?? {}).map(([name, each]) =>
    algebra.eachProperty(algebra.enum([name]), compiler.part(scope, each, "properties", name)),
  );
  for (const [source, each] of Object.entries(mapAt(schema, "patternProperties", place) ?? {})) {
    const name = compiler.pattern(source, below(place, "patternProperties", source));
    parts.push(algebra.eachProperty(name, compiler.part(scope, each, "patternProperties", source)));
  }
  const rest = schema["additionalProperties"];
  if (rest !== undefined) {
    const value = compiler.part(scope, rest, "additionalProperties");
    parts.push(algebra.eachProperty(algebra.not(knownNames(compiler, scope)), value));
  }
  return parts;
}

function dependentParts(compiler: Compiler, scope: Scope): Node[] {
  const { algebra } = compiler;
  const { schema, place, resource } = scope;
  const lacks = (name: string): Node => algebra.eachProperty(algebra.enum([name]), algebra.never);
  const parts = dependentSchemas(scope).map(([key, name, each]) => {
    if (!isSchema(each)) return notASchema(below(place, key, name), "neither a schema nor a list of names");
    return algebra.or([lacks(name), compiler.same(scope, each, key, name)]);
  });
  for (const key of resource.draft === "draft7" ? ["dependencies"] : ["dependencies", "dependentRequired"]) {
    for (const [name, each] of Object.entries(mapAt(schema, key, place) ?? {})) {
      if (key === "dependencies" && !Array.isArray(each)) continue;
      const needed = namesOf(each, below(place, key, name)) ?? [];
      parts.push(algebra.or([lacks(name), algebra.and(needed.map((each) => has(compiler, each)))]));
    }
  }
  return parts;
}
