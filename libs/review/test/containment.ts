/**
 * The report on labelled pairs: `node test/containment.ts [FILE.jsonl] [--attack N]`. Every pair is judged twice, and the times
 * are of the second round. With `--attack`, every yes is tried against N instances of A. Ends with 1 on a missed break.
 */
import { parseArgs } from "node:util";
import { attack } from "./support/instances.ts";
import { type Judged, judge, quantile } from "./support/judge.ts";
import { LABELLED, type Pair, readPairs } from "./support/pairs.ts";
import { Random } from "./support/random.ts";

const { values, positionals } = parseArgs({ options: { attack: { type: "string" } }, allowPositionals: true });
const pairs = readPairs(positionals[0] ?? LABELLED);
for (const pair of pairs) judge(pair);
const judged = pairs.map(judge);

const counts = Object.entries(Object.groupBy(judged, ({ outcome }) => outcome));
console.log(`pairs        ${pairs.length}`);
for (const [outcome, found = []] of counts) {
  console.log(`${outcome.padEnd(12)} ${found.length} (${((100 * found.length) / pairs.length).toFixed(2)} %)`);
}
const times = judged.map(({ ms }) => ms);
const shown = [0.5, 0.9, 0.99, 1].map((p) => `p${p * 100} ${quantile(times, p).toFixed(3)}`);
console.log(`ms           ${shown.join("  ")}`);
for (const each of judged) if (each.outcome !== "correct" && each.outcome !== "unlabelled") console.log(lineOf(each));

let broken = judged.filter(({ outcome }) => outcome === "missed break").length;
if (values.attack !== undefined) broken += attackAll(judged, Number(values.attack));
process.exitCode = broken > 0 ? 1 : 0;

function lineOf({ pair, answer, outcome }: Judged): string {
  const why = answer.verdict === "unknown" ? `${answer.reason} at ${answer.pointer}: ${answer.detail}` : "";
  const witness = answer.verdict === "not-subset" ? JSON.stringify(answer.witness) : "";
  return `  ${outcome}: ${pair.id} ${why}${witness}`.slice(0, 300);
}

function attackAll(all: readonly Judged[], instances: number): number {
  const yes = all.filter(({ answer }) => answer.verdict === "subset");
  let [tried, solved, found, none] = [0, 0, 0, 0];
  for (const [index, { pair }] of yes.entries()) {
    const result = attackPair(pair, index, instances);
    tried += result.instances;
    solved += result.solved;
    if (result.instances === 0) none += 1;
    if (result.against === undefined) continue;
    found += 1;
    console.log(`  WRONG YES: ${pair.id} ${JSON.stringify(result.against)}`);
  }
  console.log(
    `attacked     ${yes.length} yes, ${tried} instances (${solved} solved); ${none} of them had none; ${found} wrong`,
  );
  return found;
}

function attackPair({ s1, s2, draft }: Pair, seed: number, instances: number) {
  return attack(s1, s2, { draft: draft ?? "draft7", random: new Random(seed), instances });
}
