/** Faults of lists and of their items. */
import { found, type Into, member, type Step } from "./step.ts";
import type { Finding } from "./types.ts";
import { count } from "./wording.ts";

export function explainArray(
  step: Step,
  value: readonly unknown[],
  into: Into,
  equal: (a: unknown, b: unknown) => boolean,
): Finding[] {
  const { schema } = step;
  const findings: Finding[] = [];
  if (schema.minItems !== undefined && value.length < schema.minItems) {
    findings.push(found(step, "too-few-items", "minItems", `at least ${count(schema.minItems, "item")}`));
  }
  if (schema.maxItems !== undefined && value.length > schema.maxItems) {
    findings.push(found(step, "too-many-items", "maxItems", `at most ${count(schema.maxItems, "item")}`));
  }
  if (schema.uniqueItems === true) {
    const twice = indexOfRepeated(value, equal);
    if (twice !== undefined) {
      findings.push(
        found(step, "duplicate-items", "uniqueItems", "each item once", {
          pointer: `${step.pointer}/${twice}`,
          value: value[twice],
        }),
      );
    }
  }
  if (schema.items !== undefined) {
    const { items } = schema;
    value.forEach((item, index) => {
      findings.push(...into(member(step, index, item, `${step.schemaPointer}/items`), items));
    });
  }
  return findings;
}

function indexOfRepeated(values: readonly unknown[], equal: (a: unknown, b: unknown) => boolean): number | undefined {
  const texts = new Set<unknown>();
  for (const [index, value] of values.entries()) {
    if (typeof value !== "object" || value === null) {
      if (texts.has(value)) return index;
      texts.add(value);
    } else if (values.slice(0, index).some((other) => equal(other, value))) {
      return index;
    }
  }
  return undefined;
}
