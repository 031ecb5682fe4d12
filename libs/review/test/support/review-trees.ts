/** Trees made of texts, schemas and contracts as small as they can be, for tests of reviews. */
import { parseJson, parseYaml } from "@floe-contracts/schemas";
import { compileSchema } from "@floe-contracts/schemas/confirm";
import type { Finding, Review, Tree } from "../../src/index.ts";
import { reviewChange, reviewPair } from "../../src/index.ts";

export type Files = Readonly<Record<string, string | object>>;

export const TODAY = "2026-06-15";

/** Values are written as JSON, which YAML reads as well. */
export function treeOf(name: string, files: Files): Tree {
  return {
    name,
    paths: async () => Object.keys(files),
    text: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error(`${name} has no ${path}`);
      return typeof text === "string" ? text : JSON.stringify(text, null, 2);
    },
  };
}

export async function reviewTrees(before: Files, after: Files, today = TODAY): Promise<Review> {
  return await reviewChange({ before: treeOf("before", before), after: treeOf("after", after), today });
}

export async function reviewSchemas(
  old: unknown,
  other: unknown,
  mode: "backward" | "forward" | "full" = "full",
): Promise<Review> {
  const text = (value: unknown): string => JSON.stringify(value, null, 2);
  return await reviewPair({
    old: { file: "old.json", text: text(old) },
    new: { file: "new.json", text: text(other) },
    mode,
  });
}

/** `property-added breaks forward`, in the review's order. */
export function said(review: Review): string[] {
  return review.findings.map(saidOf);
}

export function saidOf({ rule, judgements }: Finding): string {
  if (judgements.length === 0) return rule;
  const broken = judgements.filter(({ answer }) => answer !== "holds").map(({ direction }) => direction);
  return `${rule} breaks ${broken.length === 0 ? "nothing" : broken.join(" and ")}`;
}

/** What ajv says, of a schema by itself. */
export function checkOf(schema: unknown): (value: unknown) => boolean {
  const draft = JSON.stringify(schema).includes("draft-07") ? "draft7" : "2020-12";
  return compileSchema(schema, { draft, formatAssertion: true });
}

/** Every witness of a review that is no witness, as words; empty when all are. */
export function falseWitnesses(review: Review, old: unknown, other: unknown): string[] {
  const [before, after] = [checkOf(old), checkOf(other)];
  const judgements = [...review.comparisons, ...review.findings].flatMap((each) => each.judgements);
  return judgements.flatMap((judgement) => {
    if (!("witness" in judgement)) return [];
    const [accepts, refuses] = judgement.direction === "backward" ? [before, after] : [after, before];
    const fine = accepts(judgement.witness) && !refuses(judgement.witness);
    return fine ? [] : [`${judgement.direction}: ${JSON.stringify(judgement.witness)}`];
  });
}

export function parsedFrom(text: string, path: string): unknown {
  return path.endsWith(".json") ? parseJson(text).value : parseYaml(text).value;
}

export function schemaFile(version: string): string {
  return `schemas/order/${version}.schema.json`;
}

/** A closed object with a name. */
export function order(version: string, more: object = {}): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:example:order:${version}`,
    type: "object",
    properties: { name: { type: "string" } },
    additionalProperties: false,
    ...more,
  };
}

export const CONTRACT = "contracts/shop-to-desk.contract.yaml";

export function contract(more: object = {}, check: object = {}): object {
  return {
    boundary: "shop-to-desk",
    summary: "An order arrives at the desk.",
    provider: "shop",
    consumer: "desk",
    artifact: { document: "order", accepts: ["1.0.0"] },
    output: { document: "ticket", version: "1.0.0" },
    reads: [{ pointer: "/name", versions: ["1.0.0"], why: "printed on the ticket" }],
    services: [],
    checks: [
      {
        id: "ticket-has-the-name",
        sentence: "The ticket shows the name of the order.",
        requirements: ["FR-001"],
        evidence: "recorded",
        ...check,
      },
    ],
    ...more,
  };
}
