/** A review as JSON: the model as it stands, which is made to be read by programs. */
import type { Review } from "../model.ts";

export function toJson(review: Review): Readonly<Record<string, unknown>> {
  return { ...review };
}
