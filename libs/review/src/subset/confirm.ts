/** A witness is believed when ajv agrees: valid under A, not valid under B. */
import { messageOf } from "@floe-contracts/base";
import { compileSchema } from "@floe-contracts/schemas/confirm";
import { prunedFor } from "./pruned.ts";
import type { Draft } from "./schema/drafts.ts";
import type { Json } from "./values.ts";

/** One of the two schemas, as ajv gets to see it. */
export interface Side {
  readonly schema: Json;
  readonly draft: Draft;
  /** The same schema without names, for what ajv cannot read as it stands. */
  readonly flattened: () => Json;
}

type Check = (value: Json) => boolean;

/** Characters of a schema, and values in a witness, beyond which ajv is not asked: it knows no limit of time. */
const LARGEST_SCHEMA = 2_000_000;
const LARGEST_WITNESS = 100_000;

/** Whether a witness can be written down: equal parts of it may be one object, and together endless. */
export function isWritable(witness: Json): boolean {
  const open: Json[] = [witness];
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    values += 1;
    if (values > LARGEST_WITNESS) return false;
    if (typeof next === "object" && next !== null) open.push(...(Object.values(next) as Json[]));
  }
  return true;
}

export class Confirmation {
  /** Why the last witness was not confirmed. */
  problem = "ajv does not agree with the instances that were found";
  readonly #checks: readonly ((witness: Json) => boolean)[];

  constructor(a: Side, b: Side, formatAssertion: boolean) {
    const compiled = (side: Side, schema: Json): Check => {
      if (JSON.stringify(schema).length > LARGEST_SCHEMA) throw new Error("the schema is too large");
      return compileSchema(schema, { draft: side.draft, formatAssertion });
    };
    const both = (make: (side: Side) => Json): ((witness: Json) => boolean) => {
      const pair = once(() => [compiled(a, make(a)), compiled(b, make(b))] as const);
      return (witness) => {
        const [validA, validB] = pair();
        return validA(witness) && !validB(witness);
      };
    };
    const inPart = (witness: Json): boolean => {
      const [partA, partB] = [prunedFor(a.schema, witness), prunedFor(b.schema, witness)];
      if (partA === undefined && partB === undefined) return false;
      return compiled(a, partA ?? a.schema)(witness) && !compiled(b, partB ?? b.schema)(witness);
    };
    this.#checks = [inPart, both(({ schema }) => schema), both((side) => side.flattened())];
  }

  agrees(witness: Json): boolean {
    if (!isWritable(witness)) {
      this.problem = "the smallest instance that was found is too large to be written down";
      return false;
    }
    return this.#checks.some((check) => {
      try {
        return check(witness);
      } catch (error) {
        this.problem = `ajv cannot say: ${messageOf(error)}`;
        return false;
      }
    });
  }
}

/** Computed when asked for first; what was thrown is thrown again. */
function once<Value>(make: () => Value): () => Value {
  let known: (() => Value) | undefined;
  return () => {
    if (known === undefined) {
      try {
        const value = make();
        known = () => value;
      } catch (error) {
        known = () => {
          throw error;
        };
      }
    }
    return known();
  };
}
