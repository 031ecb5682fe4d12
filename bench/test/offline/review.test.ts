/** How a checker's answers are counted, and the table that is made of them. */
import { expect, test } from "vitest";
import type { SubsetAnswer, SubsetPeer } from "../../src/peers/subset.ts";
import { ownPeer } from "../../src/peers/subset.ts";
import { type LabelledPair, pairsFigure, tallyOf } from "../../src/sections/review.ts";

const pair = (isSubset: boolean): LabelledPair => ({ id: String(isSubset), s1: true, s2: isSubset, isSubset });
const answer = (verdict: SubsetAnswer["verdict"]): SubsetAnswer => ({ verdict, reason: null, ms: 1 });

test("each answer counts once: right, a missed break, a false alarm, or none", () => {
  const pairs = [true, false, false, true, true].map(pair);
  const answers = (["subset", "not-subset", "subset", "not-subset", "unknown"] as const).map(answer);
  expect(tallyOf(pairs, answers)).toEqual({ correct: 2, missed: 1, falseAlarms: 1, unknown: 1 });
});

test("the goal is this suite's own; a peer's fault does not fail it", () => {
  const own = ownPeer();
  const other: SubsetPeer = { name: "other", description: "a peer", ask: async () => answer("subset") };
  const samples = new Map([
    [own.name, [0.1, 0.1]],
    ["other", [1, 3]],
  ]);
  const tally = { correct: 100, missed: 0, falseAlarms: 0, unknown: 0 };
  const tallies = new Map([
    [own.name, tally],
    ["other", { correct: 0, missed: 100, falseAlarms: 0, unknown: 0 }],
  ]);
  const figure = pairsFigure([own, other], tallies, samples, 100);
  expect(figure.goal?.met).toBe(true);
  expect(figure.rows[1]).toEqual(["other", "0.0 %", "100", "0", "0", "2.00 ms", "± 25 %", "20.0 ×", "± 25 %", "2"]);
  tallies.set(own.name, { ...tally, missed: 1 });
  expect(pairsFigure([own, other], tallies, samples, 100).goal?.met).toBe(false);
});

test("this suite's own answers come from its decision", async () => {
  expect(await ownPeer().ask(pair(true))).toMatchObject({ verdict: "subset" });
  expect(await ownPeer().ask(pair(false))).toMatchObject({ verdict: "not-subset" });
});
