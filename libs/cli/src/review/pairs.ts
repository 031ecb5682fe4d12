/**
 * `--pairs`: a line in, a line out, in their order and as soon as it is known. A bad line is answered too; nothing that a
 * line holds ends the run or keeps the next one waiting beyond its limit.
 */
import { open } from "node:fs/promises";
import { FloeContractsError, plural, systemCode } from "@floe-contracts/base";
import type { Call } from "../cli.ts";
import { DONE, type Outcome, WRONG } from "../outcome.ts";
import type { PairAnswer, PairSettings } from "./child.ts";
import { type Answer, IsolatedWork } from "./isolated.ts";
import { type Line, linesOf } from "./lines.ts";

/** Larger than any pair that could be decided. */
const LONGEST_LINE = 64 * 1024 * 1024;
/** Asked ahead, so that the other process never waits: this many lines, or this many bytes. */
const MOST_AHEAD = 32;
const MOST_BYTES_AHEAD = 4 * 1024 * 1024;
/** What reading a line may take beside the decision, and how late a decision may notice that its time is over. */
const GRACE_MS = 1_500;
const GRACE_MS_PER_MB = 250;

/** A line of the answer. `ms` is what the decision itself took. */
interface Row {
  readonly id: unknown;
  readonly verdict: "subset" | "not-subset" | "unknown";
  readonly witness?: unknown;
  readonly reason?: string;
  readonly error?: string;
  /** With `error`: the line of the input. */
  readonly line?: number;
  readonly ms: number;
}

/**
 * Answers every line.
 * @param input a file, or `-` for standard input
 * @throws FloeContractsError `file-not-found`, `file-unreadable`
 */
export async function runPairs(
  input: string,
  settings: PairSettings,
  call: Call,
  stdin: AsyncIterable<Buffer> = process.stdin,
): Promise<Outcome> {
  const pieces = input === "-" ? stdin : await fileOf(input);
  await using work = new IsolatedWork();
  const ahead: { readonly bytes: number; readonly said: Promise<void> }[] = [];
  let before = Promise.resolve();
  let bytesAhead = 0;
  let bad = 0;
  for await (const line of linesOf(pieces, LONGEST_LINE)) {
    const bytes = "bytes" in line ? line.bytes.length : 0;
    const row = rowOf(line, settings, work);
    before = before.then(async () => {
      const answer = await row;
      if (answer.error !== undefined) bad += 1;
      call.output.line({ ...answer });
    });
    ahead.push({ bytes, said: before });
    bytesAhead += bytes;
    while (ahead.length > MOST_AHEAD || bytesAhead > MOST_BYTES_AHEAD) {
      const oldest = ahead.shift();
      await oldest?.said;
      bytesAhead -= oldest?.bytes ?? 0;
    }
  }
  await before;
  if (bad > 0) call.output.complain(`${plural(bad, "line")} could not be read; the answer to each says why`);
  return { exit: bad > 0 ? WRONG : DONE, json: {}, text: "" };
}

async function fileOf(path: string): Promise<AsyncIterable<Buffer>> {
  try {
    const file = await open(path);
    if (!(await file.stat()).isDirectory()) return file.createReadStream();
    await file.close();
  } catch (cause) {
    if (systemCode(cause) === "ENOENT") {
      throw new FloeContractsError("file-not-found", `there is no file ${path}`, {
        hint: "name a file of JSON lines {id, s1, s2}, or - for standard input",
        where: { file: path },
      });
    }
    throw unreadable(path, cause);
  }
  throw unreadable(path, undefined);
}

function unreadable(path: string, cause: unknown): FloeContractsError {
  return new FloeContractsError("file-unreadable", `cannot read ${path}`, {
    hint: "name a file of JSON lines {id, s1, s2} that may be read, or - for standard input",
    where: { file: path },
    ...(cause === undefined ? {} : { cause }),
  });
}

async function rowOf(line: Line, settings: PairSettings, work: IsolatedWork): Promise<Row> {
  if (!("bytes" in line)) {
    const error = `the line is longer than ${LONGEST_LINE / 1024 / 1024} MB`;
    return { id: null, verdict: "unknown", reason: "input", error, line: line.number, ms: 0 };
  }
  const payload = Buffer.concat([Buffer.from(`${JSON.stringify(settings)}\t`), line.bytes]);
  const limitMs = settings.timeoutMs + GRACE_MS + (GRACE_MS_PER_MB * line.bytes.length) / 1e6;
  const answer = await work.ask("p", payload, limitMs);
  if (!("text" in answer)) {
    const again = await work.ask("i", payload, limitMs);
    const id = "text" in again ? (JSON.parse(again.text) as PairAnswer).id : null;
    return { id, verdict: "unknown", reason: stopped(answer), ms: Math.round(answer.afterMs) };
  }
  const said = JSON.parse(answer.text) as PairAnswer;
  if (!("problem" in said)) return said;
  return { id: said.id, verdict: "unknown", reason: "input", error: said.problem, line: line.number, ms: 0 };
}

/** Why a decision was ended from outside, in words. */
export function stopped(answer: Exclude<Answer, { text: string }>): string {
  if (answer.stopped === "time") return `time: ended after ${(answer.afterMs / 1000).toFixed(1)} s without an answer`;
  if (answer.stopped === "memory") return "memory: the decision needed more memory than it may take";
  return `end: ${answer.detail}`;
}
