/** Every labelled pair, and a sample of the yes among them under attack. `node test/containment.ts --attack 1000` has them all. */
import { compileSchema } from "@floe-contracts/schemas/confirm";
import { describe, expect, test } from "vitest";
import { DANGLING, WRONG_LABELS } from "../data/wrong-labels.ts";
import { attack } from "../support/instances.ts";
import { judge } from "../support/judge.ts";
import { readPairs } from "../support/pairs.ts";
import { Random } from "../support/random.ts";

const PAIRS = readPairs();
const options = { draft: "draft7", formatAssertion: false } as const;

describe("the labelled pairs", () => {
  const judged = PAIRS.map(judge);
  const of = (outcome: string): string[] =>
    judged.filter((each) => each.outcome === outcome).map(({ pair }) => pair.id);

  test("no break is missed, no alarm is false, and nothing is unknown but what is no schema", () => {
    expect(PAIRS).toHaveLength(2517);
    expect(of("missed break")).toEqual([]);
    expect(of("false alarm")).toEqual([]);
    expect(of("unknown")).toEqual([]);
    expect(of("correct")).toHaveLength(PAIRS.length - WRONG_LABELS.size - DANGLING.size);
  });

  test("the lists of wrong labels and of references that lead nowhere have no row too many", () => {
    expect(of("wrong label").sort()).toEqual([...WRONG_LABELS.keys()].sort());
    expect(of("dangling").sort()).toEqual([...DANGLING].sort());
    for (const { pair, answer } of judged) {
      const row = WRONG_LABELS.get(pair.id);
      if (row !== undefined) expect(answer).toEqual({ verdict: "not-subset", witness: row.witness });
      if (DANGLING.has(pair.id)) expect(answer).toMatchObject({ verdict: "unknown", reason: "$ref" });
    }
  });

  test("ajv confirms every witness, compiled here from the pair as it stands", () => {
    const no = judged.filter(({ answer }) => answer.verdict === "not-subset");
    expect(no.length).toBeGreaterThan(700);
    // One case in the file trips ajv as it stands: a list of items, and `contains`.
    for (const { pair, answer } of no) {
      if (answer.verdict !== "not-subset") continue;
      expect([pair.id, compileSchema(pair.s1, options)(answer.witness)]).toEqual([pair.id, true]);
      expect([pair.id, compileSchema(pair.s2, options)(answer.witness)]).toEqual([pair.id, false]);
    }
  });

  test("a sample of every yes stands up to 1,000 instances each", () => {
    const yes = judged.filter(({ answer }) => answer.verdict === "subset");
    let instances = 0;
    for (const [index, { pair }] of yes.entries()) {
      if (index % 8 !== 0) continue;
      const result = attack(pair.s1, pair.s2, { draft: "draft7", random: new Random(index), instances: 1000 });
      instances += result.instances;
      expect([pair.id, result.against]).toEqual([pair.id, undefined]);
    }
    expect(instances).toBeGreaterThan(50_000);
  });
});

describe("the attack itself", () => {
  test.each([
    ["a limit", { type: "integer", minimum: 3 }, { type: "integer", minimum: 4 }],
    ["a property", { required: ["a"] }, { required: ["a"], properties: { a: { type: ["string", "null"] } } }],
    ["an item", { items: { type: "integer" } }, { items: { type: "integer" }, contains: true }],
    ["one value", { enum: [1, 2, 3] }, { enum: [1, 2] }],
  ])("finds a planted wrong yes: %s", (_, a, b) => {
    expect(attack(a, b, { draft: "2020-12", random: new Random(1), instances: 1000 }).against).not.toBe(undefined);
  });
});
