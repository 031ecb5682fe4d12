/** Faults of mappings: their fields, unknown fields, missing fields. */
import { childPointer } from "../pointer.ts";
import type { Schema } from "../schema-types.ts";
import { patternOf } from "./scalar.ts";
import { found, type Into, member, type Step } from "./step.ts";
import type { Finding } from "./types.ts";
import { count, descriptionOf, orList } from "./wording.ts";

type Fields = Readonly<Record<string, unknown>>;

export function explainObject(step: Step, value: Fields, into: Into): Finding[] {
  return [...explainSize(step, value), ...explainFields(step, value, into), ...explainRequired(step, value)];
}

function explainSize(step: Step, value: Fields): Finding[] {
  const { minProperties, maxProperties } = step.schema;
  const size = Object.keys(value).length;
  if (minProperties !== undefined && size < minProperties) {
    return [found(step, "too-few-fields", "minProperties", `at least ${count(minProperties, "field")}`)];
  }
  if (maxProperties !== undefined && size > maxProperties) {
    return [found(step, "too-many-fields", "maxProperties", `at most ${count(maxProperties, "field")}`)];
  }
  return [];
}

function explainFields(step: Step, value: Fields, into: Into): Finding[] {
  const { schema, schemaPointer } = step;
  const findings: Finding[] = [];
  for (const key of Object.keys(value)) {
    if (schema.propertyNames !== undefined) findings.push(...explainName(step, key, schema.propertyNames, into));
    let known = false;
    const property = own(schema.properties, key);
    if (property !== undefined) {
      known = true;
      const pointer = childPointer(`${schemaPointer}/properties`, key);
      // A field that is ruled out has no description of its own; the condition that does it may have one.
      const description = property === false ? descriptionOf(schema) : undefined;
      const at = { ...member(step, key, value[key], pointer), description };
      if (value[key] !== undefined) findings.push(...into(at, property));
    }
    for (const [pattern, part] of Object.entries(schema.patternProperties ?? {})) {
      if (!patternOf(pattern).test(key)) continue;
      known = true;
      const at = childPointer(`${schemaPointer}/patternProperties`, pattern);
      findings.push(...into(member(step, key, value[key], at), part));
    }
    if (known || schema.additionalProperties === undefined) continue;
    if (schema.additionalProperties === false) {
      findings.push(unknownField(step, key, value));
    } else {
      const at = `${schemaPointer}/additionalProperties`;
      findings.push(...into(member(step, key, value[key], at), schema.additionalProperties));
    }
  }
  return findings;
}

function own(map: Readonly<Record<string, Schema | boolean>> | undefined, key: string): Schema | boolean | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}

function unknownField(step: Step, key: string, value: Fields): Finding {
  const names = Object.keys(step.schema.properties ?? {});
  const patterns = Object.keys(step.schema.patternProperties ?? {});
  const free = names.filter((name) => value[name] === undefined);
  return found(step, "unknown-field", "additionalProperties", expectedFields(names, patterns), {
    pointer: childPointer(step.pointer, key),
    value: value[key],
    candidates: free,
    around: value,
  });
}

const MOST_FIELDS = 12;

function expectedFields(names: readonly string[], patterns: readonly string[]): string {
  const matching = patterns.map((pattern) => `a field whose name matches ${pattern}`);
  if (names.length === 0) return matching.length === 0 ? "no fields" : orList(matching);
  const shown = names.slice(0, MOST_FIELDS);
  const more = names.length - shown.length;
  return `only the fields ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}${matching.map((text) => `, or ${text}`).join("")}`;
}

function explainName(step: Step, key: string, names: Schema | boolean, into: Into): Finding[] {
  const at = { ...member(step, key, key, `${step.schemaPointer}/propertyNames`), description: step.description };
  return into(at, names).map((finding) => ({ ...finding, code: "bad-field-name" as const }));
}

function explainRequired(step: Step, value: Fields): Finding[] {
  const findings: Finding[] = [];
  step.schema.required?.forEach((field, index) => {
    if (value[field] === undefined) findings.push(missing(step, value, field, `required/${index}`));
  });
  for (const [trigger, fields] of Object.entries(step.schema.dependentRequired ?? {})) {
    if (value[trigger] === undefined) continue;
    fields.forEach((field, index) => {
      if (value[field] !== undefined) return;
      findings.push(
        missing(
          step,
          value,
          field,
          `${childPointer("dependentRequired", trigger)}/${index}`,
          `, which ${trigger} needs`,
        ),
      );
    });
  }
  return findings;
}

function missing(step: Step, value: Fields, field: string, keyword: string, why = ""): Finding {
  const property = own(step.schema.properties, field);
  const described = typeof property === "object" ? descriptionOf(property) : undefined;
  return found(step, "missing-field", keyword, `the field ${field}${why}`, {
    pointer: childPointer(step.pointer, field),
    value: undefined,
    description: described,
    around: value,
  });
}
