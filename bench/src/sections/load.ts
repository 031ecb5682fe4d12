/** What it costs a fresh process to have every validator, beside compiling the same schemas with ajv at run time. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { DOCUMENTS, versionsOf } from "@floe-contracts/schemas";
import { type BenchContext, left, right, type SectionResult } from "../figure.ts";
import { showRatio, showSpread, showTime } from "../format.ts";
import { BARE, type NodeRun, runNode } from "../processes.ts";
import { samplesOf, takeTurns } from "../rounds.ts";
import { differences, median, ratios, type Summary, summarize } from "../statistics.ts";

const GOAL_MS = 15;
const PROCESSES = 5;
const OWN = "every precompiled validator";
const LIBRARY = "libs/schemas and every validator";
const AJV = "ajv, every schema compiled at run time";

export async function measureLoad(context: BenchContext): Promise<SectionResult> {
  const paths = await validatorPaths(context.root);
  const load = `for (const path of ${JSON.stringify(paths)}) require(path)`;
  const child = (name: string): string => join(import.meta.dirname, "../children", name);
  const subjects: NodeRun[] = [
    BARE,
    { name: OWN, args: ["-e", load] },
    { name: LIBRARY, args: [child("load-library.ts")] },
    { name: AJV, args: [child("load-ajv.ts"), ...schemaPaths(context.root)] },
  ];
  const said = new Map<string, number[]>();
  const samples = await takeTurns(subjects, context.rounds * PROCESSES, (run) => {
    const { milliseconds, stdout } = runNode(run, context.root);
    for (const [part, time] of Object.entries(stdout === "" ? {} : (JSON.parse(stdout) as Record<string, number>)))
      said.set(part, [...(said.get(part) ?? []), time]);
    return milliseconds;
  });
  const bare = samplesOf(samples, BARE.name);
  const own = differences(samplesOf(samples, OWN), bare);
  const rows = subjects.map(({ name }) => {
    const wall = samplesOf(samples, name);
    return {
      name,
      wall: summarize(wall),
      above: summarize(differences(wall, bare)),
      beside: besideOwn(name, wall, bare),
    };
  });
  const middle = median(own);
  const parts = Object.fromEntries([...said].map(([part, times]) => [part, summarize(times)]));
  const ms = (value: number | undefined): string => showTime((value ?? Number.NaN) * 1e6);

  function besideOwn(name: string, wall: readonly number[], base: readonly number[]): Summary | undefined {
    // One that took less than a bare process in some round cannot be the yardstick of that round.
    if (name === BARE.name || own.some((time) => time <= 0)) return undefined;
    return summarize(ratios(differences(wall, base), own));
  }

  return {
    figures: [
      {
        title: "Loading: all validators in a fresh process",
        columns: [
          left("process"),
          right("wall"),
          right("spread"),
          right("above bare"),
          right("ratio"),
          right("spread"),
          right("n"),
        ],
        rows: rows.map(({ name, wall, above, beside }) => [
          ...[name, ms(wall.median), showSpread(wall), name === BARE.name ? "" : ms(above.median)],
          ...[beside === undefined ? "" : showRatio(beside.median), beside === undefined ? "" : showSpread(beside)],
          String(wall.n),
        ]),
        notes: [
          `${paths.length} validators; "above bare" is the wall time less that of \`${BARE.name}\` in the same round, the ratio is to the validators alone`,
          `measured inside the processes: loadAllValidators() ${ms(parts["validators"]?.median)}; importing ajv ${ms(parts["import"]?.median)}, then compiling ${ms(parts["compile"]?.median)}`,
          "the last two processes start from TypeScript: Node's type stripping is in their wall time",
        ],
        goal: { text: `at most ${GOAL_MS} ms above a bare process`, measured: ms(middle), met: middle <= GOAL_MS },
        data: { rows, parts },
      },
    ],
    problems: [],
  };
}

async function validatorPaths(root: string): Promise<string[]> {
  const folder = join(root, "libs/schemas/src/gen/validators");
  const names = (await readdir(folder)).filter((name) => /-\d+\.\d+\.\d+\.js$/.test(name)).sort();
  const expected = schemaPaths(root).length;
  if (names.length !== expected)
    throw new Error(`${names.length} validators for ${expected} schemas; run pnpm generate --write`);
  return names.map((name) => join(folder, name));
}

function schemaPaths(root: string): string[] {
  return DOCUMENTS.flatMap((document) =>
    versionsOf(document).map((version: string) => join(root, "schemas", document, `${version}.schema.json`)),
  );
}
