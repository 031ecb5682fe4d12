/**
 * The environment: how long its profiles take from cold (installed, not running), joining one that runs, and ending it. Beside
 * the same services started one after the other: the sum of what each took in the same start.
 */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { down } from "@floe-contracts/services";
import { type BenchContext, type Figure, left, right, type SectionResult } from "../figure.ts";
import { showRatio, showSpread, showTime } from "../format.ts";
import { BARE, runNode } from "../processes.ts";
import { ratios, summarize } from "../statistics.ts";

const GOALS = { storage: 15_000, full: 60_000, join: 300, down: 5_000, memory: 6e9 };
/** Each start of `full` takes the better part of a minute. */
const ROUNDS = 3;

/** @internal exported for its test */
export interface Start {
  readonly ms: number;
  readonly services: readonly {
    readonly service: string;
    readonly title: string;
    readonly readyMs: number;
    readonly memory?: number;
  }[];
}

/** @internal exported for its test */
export interface Round {
  readonly start: Start;
  /** Of a second client, in a fresh process. */
  readonly joinMs: number;
  readonly bareMs: number;
  readonly downMs: number;
}

export async function measureEnvironment(context: BenchContext): Promise<SectionResult> {
  if (!context.live) {
    context.progress("environment: left out, since it starts services");
    return { figures: [], problems: [] };
  }
  const figures: Figure[] = [];
  for (const profile of ["storage", "full"] as const) {
    const rounds: Round[] = [];
    // The first one warms up: what was just installed is not in the system's memory yet.
    for (let round = 0; round <= Math.min(ROUNDS, context.rounds); round += 1) {
      context.progress(`environment: ${profile} from cold, ${round === 0 ? "to warm up" : `round ${round}`}`);
      const measured = await measureOnce(context, profile);
      if (round > 0) rounds.push(measured);
    }
    figures.push(...figuresOf(profile, rounds));
  }
  return { figures, problems: [] };
}

async function measureOnce({ root }: BenchContext, profile: string): Promise<Round> {
  const name = `bench-${randomUUID().slice(0, 8)}`;
  const platform = join(root, "examples/flights/platform/local/platform.yaml");
  const child = {
    name: `environment ${profile}`,
    args: [join(root, "bench/src/children/environment.ts"), name, platform, profile],
    timeoutMs: 300_000,
  };
  try {
    const start: Start = JSON.parse(runNode(child, root).stdout);
    const joined: Start = JSON.parse(runNode(child, root).stdout);
    const bareMs = runNode(BARE, root).milliseconds;
    const begin = performance.now();
    await down({ name });
    return { start, joinMs: joined.ms, bareMs, downMs: performance.now() - begin };
  } finally {
    await down({ name });
  }
}

/** @internal exported for its test */
export function figuresOf(profile: "storage" | "full", rounds: readonly Round[]): Figure[] {
  const sums = rounds.map(({ start }) => start.services.reduce((sum, { readyMs }) => sum + readyMs, 0));
  const cold = rounds.map(({ start }) => start.ms);
  const rows = [
    row("cold start", cold, sums, "all its services, one after the other"),
    row(
      "join",
      rounds.map(({ joinMs }) => joinMs),
      rounds.map(({ bareMs }) => bareMs),
      BARE.name,
    ),
    row(
      "down",
      rounds.map(({ downMs }) => downMs),
      cold,
      "the cold start",
    ),
  ];
  const [start, joining, ending] = rows.map(({ time }) => time.median);
  const memory = Math.max(
    ...rounds.map(({ start: { services } }) => services.reduce((sum, each) => sum + (each.memory ?? 0), 0)),
  );
  const last = rounds.at(-1)?.start.services ?? [];
  const limit = GOALS[profile];
  const small = profile === "storage" || memory <= GOALS.memory;
  const met =
    (start ?? Infinity) <= limit && (joining ?? Infinity) <= GOALS.join && (ending ?? Infinity) <= GOALS.down && small;
  return [
    {
      title: `Environment: ${profile}, installed and not running`,
      columns: [
        left("what"),
        right("wall"),
        right("spread"),
        left("beside"),
        right("ratio"),
        right("spread"),
        right("n"),
      ],
      rows: rows.map(({ what, time, peer, ratio }) => [
        ...[
          what,
          showTime(time.median * 1e6),
          showSpread(time),
          peer,
          showRatio(ratio.median),
          showSpread(ratio),
          String(time.n),
        ],
      ]),
      notes: [
        "started in parallel, in the order of their needs; joining is measured inside a fresh process, from its call on",
        ...last.map(
          ({ service, title, readyMs, memory: bytes }) =>
            `${service}: ${title}, ready in ${showTime(readyMs * 1e6)}${bytes === undefined ? "" : `, ${Math.round(bytes / 1e6)} MB`}`,
        ),
        `${Math.round(memory / 1e6)} MB resident in all at most; what processes share is counted for each`,
      ],
      goal: {
        text: `up in ${limit / 1000} s, joined in ${GOALS.join / 1000} s, down in ${GOALS.down / 1000} s${profile === "full" ? ", in 6 GB" : ""}`,
        measured: `${showTime((start ?? Number.NaN) * 1e6)}, ${showTime((joining ?? Number.NaN) * 1e6)}, ${showTime((ending ?? Number.NaN) * 1e6)}, ${(memory / 1e9).toFixed(2)} GB`,
        met,
      },
      data: { profile, rounds },
    },
  ];
}

function row(what: string, times: readonly number[], peers: readonly number[], peer: string) {
  return { what, peer, time: summarize(times), ratio: summarize(ratios(times, peers)) };
}
