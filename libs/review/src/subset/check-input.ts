/** Looks at a schema before anything recursive does: JSON only, not too deep, not too large. Iterative, so that it cannot fail itself. */
import { type Budget, Stopped } from "./limits.ts";
import type { Json } from "./values.ts";

/** Real schemas nest to some twenty levels. Beyond this the walks over a schema would need more stack than there is. */
const DEEPEST = 400;
const LARGEST = 500_000;

interface Visit {
  readonly value: unknown;
  readonly depth: number;
}

/** @throws Stopped `nesting`, `size` or `schema` */
export function checkedInput(schema: unknown, budget: Budget): Json {
  const open: Visit[] = [{ value: schema, depth: 0 }];
  let values = 0;
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    const { value, depth } = visit;
    values += 1;
    budget.step();
    if (values > LARGEST) throw new Stopped("size", "", `more than ${LARGEST} values`);
    if (typeof value === "object" && value !== null) {
      if (depth >= DEEPEST) throw new Stopped("nesting", "", `nested more than ${DEEPEST} levels deep`);
      for (const each of Array.isArray(value) ? value : Object.values(value))
        open.push({ value: each, depth: depth + 1 });
    } else if (typeof value === "number" ? !Number.isFinite(value) : !isScalar(value)) {
      throw new Stopped("schema", "", `not JSON: ${String(value)}`);
    }
  }
  return schema as Json;
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value === "string" || typeof value === "boolean";
}
