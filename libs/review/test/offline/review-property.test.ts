/** Changes by chance: the review's verdict holds for documents by chance, and its findings agree with its verdict. */
import { compileSchema } from "@floe-contracts/schemas/confirm";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Draft, type Json, type Judgement, type Review, reviewPair } from "../../src/index.ts";
import { attack } from "../support/instances.ts";
import { Random } from "../support/random.ts";
import { saidOf } from "../support/review-trees.ts";
import { pairs } from "../support/schemas.ts";

const URIS: Readonly<Record<Draft, string>> = {
  draft7: "http://json-schema.org/draft-07/schema#",
  "2019-09": "https://json-schema.org/draft/2019-09/schema",
  "2020-12": "https://json-schema.org/draft/2020-12/schema",
};

/** ajv overlooks `contains` beside a list of items that is longer than the array, and an `if` alone. */
const AJV_ERRS = /"contains"|"if"|"unevaluated/;

async function review(old: Json, other: Json, mode: "full" | "backward" = "full"): Promise<Review> {
  const file = (name: string, value: Json) => ({ file: name, text: JSON.stringify(value) });
  return await reviewPair({ old: file("old.json", old), new: file("new.json", other), mode, formats: "annotation" });
}

function named(schema: Json, draft: Draft): Json {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return schema;
  return { $schema: URIS[draft], ...schema };
}

/** Judgements that do not agree with documents, as words. */
function wrong(judgements: readonly Judgement[], old: Json, other: Json, draft: Draft): string[] {
  if (AJV_ERRS.test(JSON.stringify([old, other]))) return [];
  const options = { draft, formatAssertion: false };
  return judgements.flatMap((judgement) => {
    const [from, to] = judgement.direction === "backward" ? [old, other] : [other, old];
    if ("witness" in judgement) {
      const value = judgement.witness;
      const proves = compileSchema(from, options)(value) && !compileSchema(to, options)(value);
      return proves ? [] : [`${judgement.direction} is not proved by ${JSON.stringify(value)}`];
    }
    if (judgement.answer !== "holds") return [];
    const { against } = attack(from, to, { draft, random: new Random(5), instances: 40 });
    return against === undefined ? [] : [`${judgement.direction} does not hold for ${JSON.stringify(against)}`];
  });
}

describe.each(["draft7", "2020-12"] as const)("%s", (draft) => {
  test("the verdict holds, witnesses prove it, and findings say what the whole says", async () => {
    let broken = 0;
    await fc.assert(
      fc.asyncProperty(pairs(draft), async ([a, b]) => {
        const [old, other] = [named(a, draft), named(b, draft)];
        const { comparisons, findings, verdict } = await review(old, other);
        const whole = comparisons[0]?.judgements ?? [];
        expect(wrong(whole, old, other, draft)).toEqual([]);
        for (const { direction, answer } of whole) {
          const blamed = findings.filter((each) =>
            each.judgements.some((one) => one.direction === direction && one.answer !== "holds"),
          );
          // What breaks is blamed on something, and where nothing breaks nothing is blamed.
          expect(blamed.length > 0, `${direction} ${answer}: ${findings.map(saidOf).join(", ")}`).toBe(
            answer !== "holds",
          );
          if (answer !== "holds") broken += 1;
        }
        const witnesses = findings.flatMap(({ judgements }) => judgements).filter((each) => "witness" in each);
        expect(wrong(witnesses, old, other, draft)).toEqual([]);
        expect(verdict === "breaking").toBe(whole.some(({ answer }) => answer !== "holds"));
      }),
      { numRuns: 150, seed: 11 },
    );
    expect(broken).toBeGreaterThan(50);
  });

  test("the change back is the mirror: what broke backward breaks forward", async () => {
    await fc.assert(
      fc.asyncProperty(pairs(draft), async ([a, b]) => {
        const [old, other] = [named(a, draft), named(b, draft)];
        const [there, back] = [await review(old, other), await review(other, old)];
        const answers = (of: Review): string[] => of.comparisons[0]?.judgements.map(({ answer }) => answer) ?? [];
        expect(answers(there)).toEqual(answers(back).toReversed());
        expect(there.findings.length === 0).toBe(back.findings.length === 0);
      }),
      { numRuns: 60, seed: 12 },
    );
  });

  test("a schema reviewed against itself, its keys in another order, gives nothing", async () => {
    await fc.assert(
      fc.asyncProperty(pairs(draft), async ([a]) => {
        const schema = named(a, draft);
        expect((await review(schema, turned(schema))).findings).toEqual([]);
      }),
      { numRuns: 60, seed: 13 },
    );
  });
});

/** The same value with the keys of every object the other way round. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, turned(each)] as const)
      .toReversed(),
  );
}
