/** How properties are run: a fixed seed, so that a run means the same everywhere; FLOE_PROPERTY_SEED tries another one. */
import fc from "fast-check";
import { Document, isScalar, stringify, visit } from "yaml";

export function settings(numRuns: number): fc.Parameters<unknown> {
  const more = Number(process.env["FLOE_PROPERTY_RUNS"] ?? 1);
  return { numRuns: numRuns * more, seed: Number(process.env["FLOE_PROPERTY_SEED"] ?? 20260301) };
}

/** YAML as people write it, or, because JSON is YAML, as machines do. */
export const yamlStyles = fc.constantFrom<(value: unknown) => string>(
  plainYaml,
  (value) => stringify(value, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "QUOTE_DOUBLE", lineWidth: 0 }),
  (value) => JSON.stringify(value),
);

/** Quotes where they are needed; `<<` needs them because it would be a merge key, which YAML 1.2 does not have. */
export function plainYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === "<<") key.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString();
}
