/** The peers that need nothing installed agree on every example, and a peer that does not is found out. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeDisagreements, judge, KNOWN_DIFFERENCES, staleDifferences } from "../../src/peers/agreement.ts";
import { enlarge, timedDocuments } from "../../src/peers/documents.ts";
import { type Example, keywordOf, loadExamples } from "../../src/peers/examples.ts";
import { javascriptPeers, jsonParse, ours } from "../../src/peers/javascript.ts";
import type { ValidatorPeer, Verdict } from "../../src/peers/peer.ts";
import { agreementFigure } from "../../src/sections/validate.ts";

const ROOT = join(import.meta.dirname, "../../..");
const examples = (
  await Promise.all((["1.0.0", "1.1.0"] as const).map((version) => loadExamples(ROOT, version)))
).flat();

function peer(name: string, verdict: (value: unknown) => Verdict): ValidatorPeer {
  return { name, description: "", verdicts: async (_version, values) => values.map(verdict) };
}

test("there are valid and invalid examples of both versions", () => {
  for (const version of ["1.0.0", "1.1.0"])
    for (const valid of [true, false])
      expect(
        examples.filter((example) => example.version === version && example.valid === valid).length,
      ).toBeGreaterThan(10);
  expect(examples.find(({ name }) => name.includes("#/required/0"))?.keyword).toBe("required");
  expect(keywordOf("#/properties/compute/anyOf/1/type")).toBe("type");
});

test.for([ours(), ...javascriptPeers()])("$name says of every example what the schema says", async (each) => {
  expect((await judge(each, examples)).disagreements).toEqual([]);
});

test("every known difference is about examples that there are", () => {
  for (const row of KNOWN_DIFFERENCES) {
    const found = examples.filter(({ version, name, valid }) => !valid && row.examples.test(`${version}/${name}`));
    expect(found.length, row.reason).toBeGreaterThan(0);
  }
});

const few: readonly Example[] = [
  { version: "1.0.0", name: "good", valid: true, value: "good", keyword: undefined },
  { version: "1.0.0", name: "bad", valid: false, value: "bad", keyword: "pattern" },
  { version: "1.1.0", name: "worse", valid: false, value: "worse", keyword: "type" },
];

test("a peer that overlooks a fault, refuses what is valid, or errs is told of, with or without a reason", async () => {
  const careless = await judge(
    peer("careless", () => true),
    few,
    [
      { peer: "careless", examples: /worse/, reason: "it knows no types" },
      { peer: "another", examples: /bad/, reason: "not this one's" },
    ],
  );
  expect(describeDisagreements(careless)).toEqual([
    "careless accepts 1: UNEXPLAINED (pattern) (1.0.0/bad)",
    "careless accepts 1: it knows no types (1.1.0/worse)",
  ]);
  const strict = await judge(
    peer("strict", () => false),
    few,
  );
  expect(describeDisagreements(strict)).toEqual(["strict refuses 1: UNEXPLAINED (1.0.0/good)"]);
  const broken = await judge(
    peer("broken", () => ({ error: "out of order" })),
    few,
  );
  expect(describeDisagreements(broken)).toEqual(["broken errs 3: UNEXPLAINED: out of order (1.0.0/good and 2 more)"]);
  expect(agreementFigure([careless, broken], []).rows).toEqual([
    ["careless", "1 of 3", "2"],
    ["broken", "0 of 3", "3"],
  ]);
});

test("a peer that answers too little errs", async () => {
  const silent: ValidatorPeer = { name: "silent", description: "", verdicts: async () => [] };
  expect((await judge(silent, few)).disagreements.map(({ error }) => error)).toEqual(Array(3).fill("no answer"));
});

test("a known difference that excuses nothing any more is stale; one of a peer that was not asked is not", async () => {
  const exact = await judge(
    peer("exact", (value) => value === "good"),
    few,
  );
  const rows = ["exact", "absent"].map((name) => ({ peer: name, examples: /bad/, reason: "once" }));
  expect(exact.disagreements).toEqual([]);
  expect(staleDifferences([exact], rows).map((row) => row.peer)).toEqual(["exact"]);
});

test("the documents that are timed are valid, named once, and one of them is large", async () => {
  const documents = await timedDocuments(ROOT, ["1.0.0", "1.1.0"]);
  expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length);
  expect(documents.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["1.0.0 full", "1.1.0 minimal", "flights, compiled"]),
  );
  const large = documents.find(({ name }) => name === "1.1.0 large")?.text.length ?? 0;
  expect(large).toBeGreaterThan(200_000);
  expect(large).toBeLessThan(230_000);
});

test("a document without a map cannot be made large", () => {
  expect(() => enlarge({ column_classifications: {} }, 100)).toThrow("no map that could grow");
});

test("timing an operation gives a time for one of it", () => {
  const [document] = [{ name: "a", version: "1.0.0" as const, text: '{"a":1}', value: {} }];
  const time = jsonParse().time(document, 1);
  expect(time).toBeGreaterThan(0);
});
