/** The decision of a review, is one schema part of another: how often it is right, and how long it takes, beside its peers. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Json } from "@floe-contracts/review/subset";
import { type BenchContext, type Figure, left, right, type SectionResult } from "../figure.ts";
import { showRatio, showShare, showSpread, showTime } from "../format.ts";
import {
  javascriptPeers,
  OWN,
  ownPeer,
  type Pair,
  PythonSubset,
  type SubsetAnswer,
  type SubsetPeer,
} from "../peers/subset.ts";
import { type Samples, samplesOf, takeTurns } from "../rounds.ts";
import { median, ratios, summarize } from "../statistics.ts";

const GOALS = { pairMs: 1, documentMs: 10, correct: 0.99, unknown: 0.01 };
/** Every so many pairs are timed in each round; all of them are asked once. */
const STEP = 32;
const DATA = "libs/review/test/data";

export interface LabelledPair extends Pair {
  readonly isSubset: boolean;
}

/** What came out for all pairs. */
export interface Tally {
  readonly correct: number;
  /** Said yes where a document breaks. */
  readonly missed: number;
  readonly falseAlarms: number;
  readonly unknown: number;
}

export async function measureReview(context: BenchContext): Promise<SectionResult> {
  const pairs = await labelledPairs(context.root);
  await using python = await PythonSubset.start(context.progress);
  const peers: SubsetPeer[] = [ownPeer(), ...javascriptPeers(), python];
  const tallies = new Map<string, Tally>();
  for (const peer of peers) {
    context.progress(`review: asking ${peer.name} about ${pairs.length} pairs`);
    const answers: SubsetAnswer[] = [];
    for (const pair of pairs) answers.push(await peer.ask(pair));
    tallies.set(peer.name, tallyOf(pairs, answers));
  }
  context.progress("review: taking turns");
  const some = pairs.filter((_, index) => index % STEP === 0);
  const samples = await takeTurns(peers, context.rounds, async (peer) => {
    const times: number[] = [];
    for (const pair of some) times.push((await peer.ask(pair)).ms);
    return median(times);
  });
  return {
    figures: [pairsFigure(peers, tallies, samples, pairs.length), await documentFigure(context, peers)],
    problems: [],
  };
}

/** The labelled file, wrong labels put right, pairs without a meaning left out. */
async function labelledPairs(root: string): Promise<LabelledPair[]> {
  const file = pathToFileURL(join(root, DATA, "wrong-labels.ts")).href;
  const known: { WRONG_LABELS: ReadonlyMap<string, unknown>; DANGLING: ReadonlySet<string> } = await import(file);
  const text = await readFile(join(root, DATA, "draft7.jsonl"), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line): { id: string; s1: Json; s2: Json; s1_subset_of_s2: boolean } => JSON.parse(line))
    .filter(({ id }) => !known.DANGLING.has(id))
    .map(({ id, s1, s2, s1_subset_of_s2 }) => ({
      id,
      s1,
      s2,
      isSubset: s1_subset_of_s2 && !known.WRONG_LABELS.has(id),
    }));
}

/** @internal exported for its test */
export function tallyOf(pairs: readonly LabelledPair[], answers: readonly SubsetAnswer[]): Tally {
  const count = (holds: (verdict: SubsetAnswer["verdict"], isSubset: boolean) => boolean): number =>
    pairs.filter(({ isSubset }, index) => holds(answers[index]?.verdict ?? "unknown", isSubset)).length;
  return {
    correct: count((verdict, isSubset) => verdict === (isSubset ? "subset" : "not-subset")),
    missed: count((verdict, isSubset) => verdict === "subset" && !isSubset),
    falseAlarms: count((verdict, isSubset) => verdict === "not-subset" && isSubset),
    unknown: count((verdict) => verdict === "unknown"),
  };
}

/** @internal exported for its test */
export function pairsFigure(
  peers: readonly SubsetPeer[],
  tallies: ReadonlyMap<string, Tally>,
  samples: Samples,
  total: number,
): Figure {
  const rows = peers.map(({ name }) => {
    const times = samplesOf(samples, name);
    const tally = tallies.get(name) ?? { correct: 0, missed: 0, falseAlarms: 0, unknown: total };
    return { name, tally, time: summarize(times), ratio: summarize(ratios(times, samplesOf(samples, OWN))) };
  });
  const own = rows.find(({ name }) => name === OWN);
  const share = (count: number | undefined): number => (count ?? Number.NaN) / total;
  const [correct, unknown] = [share(own?.tally.correct), share(own?.tally.unknown)];
  const middle = own?.time.median ?? Number.NaN;
  return {
    title: `Review: is one schema part of the other, ${total} labelled pairs`,
    columns: [
      ...[left("checker"), right("correct"), right("missed breaks"), right("false alarms"), right("no answer")],
      ...[right("a pair"), right("spread"), right("ratio"), right("spread"), right("n")],
    ],
    rows: rows.map(({ name, tally, time, ratio }) => [
      ...[
        name,
        showShare(share(tally.correct)),
        String(tally.missed),
        String(tally.falseAlarms),
        String(tally.unknown),
      ],
      ...[showTime(time.median * 1e6), showSpread(time), showRatio(ratio.median), showSpread(ratio), String(time.n)],
    ]),
    notes: [
      ...peers.map(({ name, description }) => `${name}: ${description}`),
      `a pair: the median over every ${STEP}th pair, in each round; what throws at once is quick, and no answer`,
    ],
    goal: {
      text: `at least ${showShare(GOALS.correct)} correct, no break missed, at most ${showShare(GOALS.unknown)} unknown, under ${GOALS.pairMs} ms a pair`,
      measured: `${showShare(correct)}, ${own?.tally.missed ?? "?"}, ${showShare(unknown)}, ${showTime(middle * 1e6)}`,
      met: correct >= GOALS.correct && own?.tally.missed === 0 && unknown <= GOALS.unknown && middle < GOALS.pairMs,
    },
    data: rows,
  };
}

const DOCUMENT = "compiled-artifacts";

async function documentFigure({ root, rounds }: BenchContext, peers: readonly SubsetPeer[]): Promise<Figure> {
  const [old, next] = await Promise.all(
    ["1.0.0", "1.1.0"].map(async (version): Promise<Json> => {
      const text = await readFile(join(root, "schemas", DOCUMENT, `${version}.schema.json`), "utf8");
      return JSON.parse(text);
    }),
  );
  const directions = [
    { id: "backward", s1: old ?? null, s2: next ?? null },
    { id: "forward", s1: next ?? null, s2: old ?? null },
  ];
  const asked = directions.flatMap((pair) => peers.map((peer) => ({ name: `${pair.id} ${peer.name}`, pair, peer })));
  const answers = new Map<string, SubsetAnswer>();
  for (const { name, pair, peer } of asked) answers.set(name, await peer.ask(pair));
  // How long it takes to have no answer says nothing.
  const subjects = asked.filter(({ name }) => answers.get(name)?.verdict !== "unknown");
  const samples = await takeTurns(subjects, rounds, async ({ pair, peer }) => (await peer.ask(pair)).ms);
  const rows = asked.map(({ name, pair, peer }) => {
    const answer = answers.get(name);
    const times = samples.get(name);
    const own = samples.get(`${pair.id} ${OWN}`);
    const ratio = times === undefined || own === undefined ? undefined : summarize(ratios(times, own));
    return { pair: pair.id, peer: peer.name, answer, time: times && summarize(times), ratio };
  });
  const slowest = Math.max(...directions.map(({ id }) => median(samplesOf(samples, `${id} ${OWN}`))));
  return {
    title: `Review: ${DOCUMENT} 1.0.0 against 1.1.0`,
    columns: [
      ...[left("direction"), left("checker"), left("answer"), right("time"), right("spread")],
      ...[right("ratio"), right("spread"), right("n")],
    ],
    rows: rows.map(({ pair, peer, answer, time, ratio }) => [
      ...[pair, peer, answer?.verdict === "unknown" ? "none" : (answer?.verdict ?? "")],
      ...(time === undefined ? ["", ""] : [showTime(time.median * 1e6), showSpread(time)]),
      ...(ratio === undefined ? ["", ""] : [showRatio(ratio.median), showSpread(ratio)]),
      String(time?.n ?? ""),
    ]),
    notes: [
      "the 1.1.0 schema asks for more in one place and accepts more in others, so not-subset is right in both directions",
      ...rows.flatMap(({ pair, peer, answer }) =>
        answer?.verdict === "unknown"
          ? [`${pair}, ${peer}: ${(answer.reason ?? "").replaceAll(root, ".").replaceAll(/\s+/g, " ").slice(0, 120)}`]
          : [],
      ),
    ],
    goal: {
      text: `under ${GOALS.documentMs} ms in each direction`,
      measured: showTime(slowest * 1e6),
      met: slowest < GOALS.documentMs,
    },
    data: rows,
  };
}
