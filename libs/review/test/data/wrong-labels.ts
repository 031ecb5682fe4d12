/** Pairs of draft7.jsonl whose label cannot be had. A row that is no longer needed fails the test. */
import type { Json } from "../../src/index.ts";

/** Labelled true; the witness is valid under s1 and not under s2, as ajv confirms. */
export const WRONG_LABELS: ReadonlyMap<string, { readonly witness: Json; readonly reason: string }> = new Map([
  [
    "universal/items.json#6r",
    {
      witness: null,
      reason: "type: array was left outside of the not, so that nothing but arrays meets either branch",
    },
  ],
  [
    "universal/ref.json#17r",
    {
      witness: { $ref: "#/anyOf/1/definitions/a_string" },
      reason: "within enum it is no reference but a value, and the two branches have different ones",
    },
  ],
  [
    "unsatisfiable/ref.json#17",
    {
      witness: { $ref: "#/allOf/0/definitions/a_string" },
      reason: "within enum it is no reference but a value, and the two branches have different ones",
    },
  ],
]);

/** References that lead nowhere, because of an `$id` on the way: not a schema that means anything. */
export const DANGLING: ReadonlySet<string> = new Set([
  ...["universal/ref.json#18", "universal/ref.json#18r", "universal/ref.json#19", "universal/ref.json#19r"],
  ...["unsatisfiable/ref.json#18", "unsatisfiable/ref.json#18r", "unsatisfiable/ref.json#19"],
  "unsatisfiable/ref.json#19r",
]);
