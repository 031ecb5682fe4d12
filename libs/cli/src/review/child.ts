/**
 * The process that decides. Each line of standard input is a request, each line of standard output its answer; the first line
 * says that it is ready. A thread of it watches its memory and whether anybody still waits: code that loops or allocates
 * cannot do that for itself.
 */
import { isUtf8 } from "node:buffer";
import { Worker } from "node:worker_threads";
import { type Draft, isSubset, type Json } from "@floe-contracts/review/subset";
import { reviewed } from "./child-review.ts";
import { linesOf } from "./lines.ts";

/** Below the limit of the heap: near that one, a process spends seconds on collecting before it gives up. */
const MOST_MEMORY = 1_200 * 1024 * 1024;

const WATCH = `
  const parent = ${process.ppid};
  setInterval(() => {
    if (process.ppid !== parent || process.memoryUsage.rss() > ${MOST_MEMORY}) process.kill(process.pid, "SIGKILL");
  }, 50);`;

/** How pairs are to be read, in each request because requests outlive a process. */
export interface PairSettings {
  readonly draft?: Draft;
  readonly formats: "annotation" | "assertion";
  readonly timeoutMs: number;
}

/** A line of `--pairs`, once it was looked at. */
export type PairAnswer =
  | { readonly id: unknown; readonly problem: string }
  | {
      readonly id: unknown;
      readonly verdict: "subset" | "not-subset" | "unknown";
      readonly witness?: Json;
      readonly reason?: string;
      readonly ms: number;
    };

/** Bytes up to the first tabulator are the settings as JSON; a tabulator cannot stand in them unescaped. */
function decide(request: Buffer, onlyId: boolean): PairAnswer {
  const split = request.indexOf(9);
  const settings = JSON.parse(request.toString("utf8", 0, split)) as PairSettings;
  const line = request.subarray(split + 1);
  if (!isUtf8(line)) return { id: null, problem: "the line is not UTF-8 text" };
  let pair: unknown;
  try {
    pair = JSON.parse(line.toString("utf8"));
  } catch (error) {
    return { id: null, problem: `the line is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof pair !== "object" || pair === null || Array.isArray(pair))
    return { id: null, problem: "the line is not an object {id, s1, s2}" };
  const { id = null, s1, s2 } = pair as { id?: unknown; s1?: unknown; s2?: unknown };
  if (typeof id === "object" && id !== null) return { id: null, problem: "id is neither a text nor a number" };
  if (onlyId) return { id, problem: "" };
  const wrong = [s1, s2].findIndex((schema) => !isSchema(schema));
  if (wrong !== -1) return { id, problem: `s${wrong + 1} is no schema: an object, true or false` };
  const begin = performance.now();
  const verdict = isSubset(s1, s2, settings);
  const ms = Math.round((performance.now() - begin) * 1000) / 1000;
  if (verdict.verdict !== "unknown") return { id, ...verdict, ms };
  const { reason, pointer, side, detail } = verdict;
  const place = side === undefined && pointer === "" ? "" : ` at ${side === "b" ? "s2" : "s1"}${pointer}`;
  return { id, verdict: "unknown", reason: `${reason}${place}: ${detail}`, ms };
}

function isSchema(value: unknown): boolean {
  return typeof value === "boolean" || (typeof value === "object" && value !== null && !Array.isArray(value));
}

async function answer(request: Buffer): Promise<unknown> {
  const payload = request.subarray(1);
  if (request[0] === "r".charCodeAt(0)) return reviewed(payload.toString("utf8"));
  return decide(payload, request[0] === "i".charCodeAt(0));
}

new Worker(WATCH, { eval: true }).unref();
// The first witness loads what confirms it; no pair should have to wait for that.
isSubset({ const: 1 }, { const: 2 });
process.stdout.write("ready\n");
for await (const line of linesOf(process.stdin, Number.POSITIVE_INFINITY)) {
  if ("bytes" in line) process.stdout.write(`${JSON.stringify(await answer(line.bytes))}\n`);
}
