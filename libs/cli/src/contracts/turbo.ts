/**
 * The boundaries' own scripts, run by turbo in a group of processes that is ended as a whole. Of its output only what tells
 * a waiting person something is passed on; the end of the rest is kept for the case that a boundary leaves no results.
 */
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import { runCommand } from "@floe-contracts/services";
import type { Environment } from "../output/output.ts";
import { plain } from "../output/text.ts";
import type { BoundaryPackage } from "./boundaries.ts";

export interface TurboOptions {
  readonly root: string;
  readonly boundaries: readonly BoundaryPackage[];
  /** The whole environment of the boundaries. */
  readonly env: Environment;
  /** Take results from turbo's cache where nothing changed. */
  readonly cached: boolean;
  readonly signal: AbortSignal;
  /** A line that a boundary says to people; and the start of each boundary. */
  readonly onLine: (boundary: string, line: string) => void;
  readonly onStart: (boundary: string) => void;
  /** The program and its first arguments: the workspace's turbo unless a test gives another. */
  readonly command?: readonly [string, ...string[]];
  /** How long it may take to end after SIGTERM. */
  readonly graceMs?: number;
}

export interface TurboRun {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  /** The boundaries whose results came from the cache. */
  readonly cached: ReadonlySet<string>;
  /** The boundaries whose script turbo calls failed. */
  readonly failed: ReadonlySet<string>;
  /** A boundary's last lines. */
  logOf(boundary: string): readonly string[];
  /** The last lines that are no boundary's. */
  readonly log: readonly string[];
}

const TASK = "test:contracts";
const LINES_KEPT = 20;
/** A limit is there to end what hangs; the checks have shorter ones of their own. */
const LIMIT_MS = 6 * 3_600_000;
/** turbo waits for its scripts, and they for their services to stop. */
const GRACE_MS = 30_000;

/** What a boundary's reporter writes for people begins so; all else is noise of the tools below it. */
const TELLING = /^[✓✗·] /;

/**
 * Runs the task of the boundaries, one after the other.
 * @throws FloeContractsError `program-not-started`, and what ending a group of processes throws.
 */
export async function runTurbo(options: TurboOptions): Promise<TurboRun> {
  const [program, ...first] = options.command ?? [process.execPath, workspaceTurbo(options.root)];
  const reader = new TurboReader(options);
  const result = await runCommand(program, [...first, ...argumentsFor(options)], {
    name: "turbo",
    cwd: options.root,
    env: environmentFor(options),
    timeoutMs: LIMIT_MS,
    graceMs: options.graceMs ?? GRACE_MS,
    signal: options.signal,
    onOutput: (piece, stream) => reader.read(piece, stream),
  });
  reader.end();
  return {
    exitCode: result.exitCode,
    cached: reader.cached,
    failed: reader.failed,
    logOf: (name) => reader.logOf(name),
    log: reader.log,
  };
}

function workspaceTurbo(root: string): string {
  try {
    return createRequire(join(root, "package.json")).resolve("turbo/bin/turbo");
  } catch (cause) {
    throw new FloeContractsError("program-not-started", "turbo is not installed in this checkout", {
      hint: "run `npx pnpm@12 install` in it",
      where: { file: root },
      cause,
    });
  }
}

function argumentsFor({ boundaries, cached }: TurboOptions): string[] {
  return [
    "run",
    TASK,
    ...boundaries.map(({ name }) => `--filter=./packages/${name}`),
    // The prefix tells whose line it is; a cached boundary's old lines would read as if they were of now.
    "--ui=stream",
    "--log-prefix=task",
    "--log-order=stream",
    "--output-logs=new-only",
    // One failed boundary must not hide the others; and two at once would fight for the machine.
    "--continue",
    "--concurrency=1",
    // Proxies, certificates and caches of the user reach the tools; what counts for the cache is listed in turbo.json.
    "--env-mode=loose",
    ...(cached ? [] : ["--force"]),
  ];
}

function environmentFor({ root, env }: TurboOptions): Record<string, string> {
  const own = {
    ...env,
    PATH: [join(root, "node_modules", ".bin"), env["PATH"]].filter(Boolean).join(delimiter),
    NO_COLOR: "1",
    FORCE_COLOR: undefined,
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    DO_NOT_TRACK: "1",
  };
  const set = Object.entries(own).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(set);
}

/** Reads turbo's output: `<package>:test:contracts: <line>` is a boundary's, all else turbo's own. */
class TurboReader {
  readonly cached = new Set<string>();
  readonly failed = new Set<string>();
  readonly log: string[] = [];
  readonly #options: TurboOptions;
  readonly #rests = { stdout: "", stderr: "" };
  readonly #logs = new Map<string, string[]>();

  constructor(options: TurboOptions) {
    this.#options = options;
  }

  read(piece: string, stream: "stdout" | "stderr"): void {
    const lines = (this.#rests[stream] + piece).split("\n");
    this.#rests[stream] = lines.pop() ?? "";
    for (const line of lines) this.#line(plain(line.trimEnd()));
  }

  end(): void {
    for (const rest of Object.values(this.#rests)) if (rest !== "") this.#line(plain(rest));
  }

  logOf(boundary: string): readonly string[] {
    return this.#logs.get(boundary) ?? [];
  }

  #line(line: string): void {
    for (const { name, packageName } of this.#options.boundaries) {
      const prefix = `${packageName}:${TASK}: `;
      if (line.startsWith(prefix) || line === prefix.trimEnd()) {
        this.#ofBoundary(name, line.slice(prefix.length));
        return;
      }
    }
    this.#ofTurbo(line);
  }

  #ofBoundary(name: string, text: string): void {
    if (text.startsWith("cache hit")) {
      this.cached.add(name);
    } else if (text.startsWith("cache miss") || text.startsWith("cache bypass")) {
      this.#options.onStart(name);
    } else {
      const log = this.#logs.get(name) ?? [];
      this.#logs.set(name, log);
      keep(log, text);
      if (TELLING.test(text)) this.#options.onLine(name, text);
    }
  }

  #ofTurbo(line: string): void {
    const failed = /^\s*Failed:\s+(.*)$/.exec(line)?.[1];
    const names = failed?.split(",").map((each) => each.trim());
    for (const { name, packageName } of this.#options.boundaries) {
      if (names?.includes(`${packageName}#${TASK}`)) this.failed.add(name);
    }
    keep(this.log, line);
  }
}

function keep(log: string[], line: string): void {
  if (line.trim() === "") return;
  log.push(line);
  if (log.length > LINES_KEPT) log.shift();
}
