/** floe-cube on a manifest of 2,000 models: how long from two documents to a directory, beside reading the manifest alone. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modelOf, referenceConsumer } from "@floe-contracts/dbt-to-cube/consumer";
import { artifact, writeArtifact } from "@floe-contracts/floe";
import { stringify } from "yaml";
import { type BenchContext, type Figure, left, right, type SectionResult } from "../figure.ts";
import { showRatio, showSpread, showTime } from "../format.ts";
import { type Samples, samplesOf, takeTurns } from "../rounds.ts";
import { ratios, summarize } from "../statistics.ts";

const MODELS = 2_000;
const GOAL_MS = 1_000;
/** What dbt wrote for the example project. */
const RECORDED = "packages/dbt-to-cube/test/offline/recorded/flights-postgres.json";

interface Subject {
  readonly name: string;
  /** @returns milliseconds */
  readonly measure: () => Promise<number>;
}

const OWN = "floe-cube, into an empty directory";
const AGAIN = "floe-cube, nothing has changed";
const PARSE = "JSON.parse of the manifest";
const YAML = "yaml 2: stringify of the same cubes";

export async function measureModel(context: BenchContext): Promise<SectionResult> {
  const directory = await mkdtemp(join(tmpdir(), "floe-bench-model-"));
  try {
    context.progress(`model: a manifest of ${MODELS} models`);
    const manifest = largeManifest(await readFile(join(context.root, RECORDED), "utf8"));
    const manifestPath = join(directory, "manifest.json");
    await writeFile(manifestPath, manifest);
    const subjects = await subjectsOf(directory, manifestPath, manifest);
    const samples = await takeTurns(subjects, context.rounds, ({ measure }) => measure());
    return { figures: [figureOf(subjects, samples, manifest.length)], problems: [] };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The project's models and their tests again and again, each time under other names, until there are enough. */
function largeManifest(recorded: string): string {
  const { metadata, nodes } = JSON.parse(recorded) as { metadata: unknown; nodes: Record<string, object> };
  const models = Object.keys(nodes).filter((id) => id.startsWith("model."));
  const names = models.map((id) => id.slice(id.lastIndexOf(".") + 1)).join("|");
  const pattern = new RegExp(`\\b(${names})\\b`, "g");
  const text = JSON.stringify(nodes);
  const copies = Array.from({ length: Math.ceil(MODELS / models.length) }, (_, copy): Record<string, object> => {
    const copied = JSON.parse(text.replace(pattern, `$1_${copy}`)) as Record<string, object>;
    return Object.fromEntries(Object.entries(copied).map(([id, node]) => withId(id, node, copy)));
  });
  return JSON.stringify({ metadata, nodes: Object.assign({}, ...copies) });
}

/** A test's name is not its model's, so it gets a number too. */
function withId(id: string, node: object, copy: number): [string, object] {
  return id.startsWith("model.") ? [id, node] : [`${id}_${copy}`, { ...node, unique_id: `${id}_${copy}` }];
}

async function subjectsOf(directory: string, manifestPath: string, manifest: string): Promise<Subject[]> {
  const consumption = {
    enabled: true,
    security: { row_level: true, filter_column: "carrier" },
    pre_aggregations: { external: false },
  };
  const made = artifact({ target: "postgres", overrides: { consumption } });
  const artifactPath = await writeArtifact(made, directory);
  const consume = (outDir: string) =>
    referenceConsumer().consume({ artifactPath, inputs: { manifest: manifestPath }, outDir, env: {} });
  const cubes = await modelOf(artifactPath, manifestPath);
  const kept = join(directory, "kept");
  await consume(kept);
  let runs = 0;
  const intoEmpty = async () => {
    runs += 1;
    const { durationMs } = await consume(join(directory, `run-${runs}`));
    await rm(join(directory, `run-${runs}`), { recursive: true });
    return durationMs;
  };
  return [
    { name: PARSE, measure: async () => timed(() => JSON.parse(manifest)) },
    { name: OWN, measure: intoEmpty },
    { name: AGAIN, measure: async () => (await consume(kept)).durationMs },
    { name: YAML, measure: async () => timed(() => cubes.map((cube) => stringify({ cubes: [cube] }))) },
  ];
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function figureOf(subjects: readonly Subject[], samples: Samples, size: number): Figure {
  const parse = samplesOf(samples, PARSE);
  const rows = subjects.map(({ name }) => {
    const times = samplesOf(samples, name);
    return { name, time: summarize(times), ratio: summarize(ratios(times, parse)) };
  });
  const middle = rows.find(({ name }) => name === OWN)?.time.median ?? Number.NaN;
  return {
    title: `Cube model: a manifest of ${MODELS.toLocaleString("en")} models, ${(size / 1e6).toFixed(1)} MB`,
    columns: [left("what"), right("time"), right("spread"), right("ratio"), right("spread"), right("n")],
    rows: rows.map(({ name, time, ratio }) => [
      ...[name, showTime(time.median * 1e6), showSpread(time), showRatio(ratio.median), showSpread(ratio)],
      String(time.n),
    ]),
    notes: [
      "floe-cube reads the artifact and the manifest, holds them against their schemas, resolves every reference, and writes a file a cube",
      "yaml is what would write the files otherwise; it is given the cubes ready made",
    ],
    goal: { text: `at most ${GOAL_MS / 1_000} s`, measured: showTime(middle * 1e6), met: middle <= GOAL_MS },
    data: rows,
  };
}
