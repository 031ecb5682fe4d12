/**
 * What it costs to hold an artifact against its schema, beside parsing the same text and beside other validators with the
 * same schema and documents.
 */
import { messageOf, plural } from "@floe-contracts/base";
import { versionsOf } from "@floe-contracts/schemas";
import { type BenchContext, type Figure, left, right, type SectionResult } from "../figure.ts";
import { showBytes, showRatio, showShare, showSpread, showTime } from "../format.ts";
import { type Agreement, describeDisagreements, judge, staleDifferences } from "../peers/agreement.ts";
import { timedDocuments } from "../peers/documents.ts";
import { DOCUMENT, loadExamples } from "../peers/examples.ts";
import { JSON_PARSE, javascriptPeers, jsonParse, OURS, ours } from "../peers/javascript.ts";
import type { TimedDocument, TimedPeer, ValidatorPeer } from "../peers/peer.ts";
import { JSON_LOADS, PythonPeers } from "../peers/python.ts";
import { type Samples, samplesOf, takeTurns } from "../rounds.ts";
import { geometricMean, median, ratios, spread, summarize } from "../statistics.ts";

/** How long each peer is timed with each document in a round, in milliseconds. */
const TURN_MS = 20;
const GOAL = 1;

type Measured = ReadonlyMap<TimedDocument, Samples>;

export async function measureValidate(context: BenchContext): Promise<SectionResult> {
  const versions = versionsOf(DOCUMENT);
  const problems: string[] = [];
  await using python = await PythonPeers.start(context.root, versions, context.progress).catch((error: unknown) => {
    problems.push(`the peers in Python: ${messageOf(error)}`);
    return undefined;
  });
  const own = ours();
  const validators = [own, ...javascriptPeers(), ...(python?.validators ?? [])];
  const timed: TimedPeer[] = [jsonParse(), ...validators, ...(python === undefined ? [] : [python.parser])];

  const examples = (await Promise.all(versions.map((version) => loadExamples(context.root, version)))).flat();
  const agreements: Agreement[] = [];
  for (const peer of validators) agreements.push(await judge(peer, examples));

  const measured = new Map<TimedDocument, Samples>();
  for (const document of await timedDocuments(context.root, versions)) {
    context.progress(`timing ${plural(timed.length, "peer")} with ${document.name}`);
    await python?.prepare(document);
    measured.set(document, await takeTurns(timed, context.rounds, (peer) => peer.time(document, TURN_MS)));
  }
  const speed = [speedFigure(measured), peersFigure(measured, timed, python?.python)];
  return { figures: [agreementFigure(agreements, validators), ...speed], problems };
}

/** @internal exported for its test */
export function agreementFigure(agreements: readonly Agreement[], peers: readonly ValidatorPeer[]): Figure {
  const stale = staleDifferences(agreements).map((row) => `no longer true of ${row.peer}: ${row.reason}`);
  return {
    title: "Verdicts: whether the peers agree before they are timed",
    columns: [left("peer"), right("same verdict"), right("differs")],
    rows: agreements.map(({ peer, examples, disagreements }) => [
      peer,
      `${examples - disagreements.length} of ${examples}`,
      String(disagreements.length),
    ]),
    notes: [
      `asked about every example of ${DOCUMENT}, valid and invalid, all versions`,
      ...peers.map(({ name, description }) => `${name}: ${description}`),
      ...agreements.flatMap(describeDisagreements),
      ...stale,
    ],
    data: agreements,
  };
}

/** @internal exported for its test */
export function speedFigure(measured: Measured): Figure {
  const compared = [...measured].map(([document, samples]) => {
    const [parse, check] = [samplesOf(samples, JSON_PARSE), samplesOf(samples, OURS)];
    const ratio = summarize(ratios(check, parse));
    return { document, parse: summarize(parse), check: summarize(check), ratio };
  });
  const over = compared.filter(({ ratio }) => ratio.median > GOAL);
  const worst = compared.reduce((a, b) => (b.ratio.median > a.ratio.median ? b : a));
  const mean = geometricMean(compared.map(({ ratio }) => ratio.median));
  const measuredText = `${showRatio(mean)} on average, ${showRatio(worst.ratio.median)} at worst (${worst.document.name})`;
  return {
    title: `validate(): ${OURS} beside ${JSON_PARSE} of the same text`,
    columns: ["document", "size", JSON_PARSE, "spread", "validate()", "spread", "ratio", "spread", "n"].map(
      (title, index) => (index === 0 ? left(title) : right(title)),
    ),
    rows: compared.map(({ document, parse, check, ratio }) => [
      ...[document.name, showBytes(Buffer.byteLength(document.text))],
      ...[showTime(parse.median), showSpread(parse), showTime(check.median), showSpread(check)],
      ...[showRatio(ratio.median), showSpread(ratio), String(ratio.n)],
    ]),
    notes: [
      "a time is the median of the rounds, each the median of batches in one turn; the spread is half of the middle half of the rounds",
      "the ratio is taken in each round, its median is shown; the average of the documents is the geometric mean",
    ],
    goal: {
      text: `at most ${GOAL} × ${JSON_PARSE}, for every document`,
      measured: `${measuredText}, ${over.length === 0 ? "none" : over.map(({ document }) => document.name).join(", ")} above it`,
      met: over.length === 0,
    },
    data: compared.map(({ document, ...figures }) => ({ document: document.name, ...figures })),
  };
}

/** @internal exported for its test */
export function peersFigure(measured: Measured, peers: readonly TimedPeer[], python: string | undefined): Figure {
  const others = peers.filter(({ name }) => name !== OURS && name !== JSON_PARSE);
  const rows = [...measured].map(([document, samples]) => {
    const own = samplesOf(samples, OURS);
    return {
      document: document.name,
      own: summarize(own),
      others: others.map(({ name }) => {
        const times = samplesOf(samples, name);
        return { peer: name, time: summarize(times), ratio: summarize(ratios(times, own)) };
      }),
    };
  });
  const spreads = rows.flatMap((row) => row.others.map(({ ratio }) => spread(ratio) / 2));
  const mean = (name: string): string =>
    showRatio(
      geometricMean(
        rows.flatMap((row) => row.others.flatMap(({ peer, ratio }) => (peer === name ? [ratio.median] : []))),
      ),
    );
  return {
    title: `Peers: how many times as long as ${OURS}`,
    columns: [left("document"), right(OURS), ...others.flatMap(({ name }) => [right(name), right("ratio")])],
    rows: [
      ...rows.map((row) => [
        ...[row.document, showTime(row.own.median)],
        ...row.others.flatMap(({ time, ratio }) => [showTime(time.median), showRatio(ratio.median)]),
      ]),
      ["average", "", ...others.flatMap(({ name }) => ["", mean(name)])],
    ],
    notes: [
      `n = ${rows[0]?.own.n ?? 0} rounds; the spread of the ratios is ± ${showShare(median(spreads))} in the middle, ± ${showShare(Math.max(...spreads))} at most`,
      ...(python === undefined
        ? []
        : [`${JSON_LOADS} is no validator: it shows what Python's own parser takes beside Node's (${python})`]),
    ],
    data: rows,
  };
}
