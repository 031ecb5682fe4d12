/**
 * The offending line of a file with a caret under the place, as compilers show it. A line that may hold a secret is not
 * shown, a long one is cut around the place, and a file that cannot be read (any more) has no excerpt.
 */
import { readFile, stat } from "node:fs/promises";
import type { Where } from "@floe-contracts/base";
import { hideUserinfo, mayHoldSecret, printable } from "@floe-contracts/schemas";
import { widthOf } from "./text.ts";

/** No document that may be read is larger; an error about a larger file has no line anyway. */
const LARGEST = 16 * 1024 * 1024;
/** A minified document is one line: names this far to either side of the place count. */
const LONGEST_LOOK = 10_000;
const BEFORE = 36;
const AFTER = 60;

export interface Excerpt {
  readonly line: number;
  /** Undefined where the line may hold a secret. */
  readonly text: string | undefined;
  /** Columns before the caret, and how many carets. */
  readonly caretAt: number;
  readonly carets: number;
}

/** Reads excerpts; every file is read once. */
export class Excerpts {
  readonly #texts = new Map<string, Promise<string | undefined>>();

  async at(where: Where | undefined): Promise<Excerpt | undefined> {
    const { file, line, column } = where ?? {};
    if (file === undefined || line === undefined || column === undefined) return undefined;
    let text = this.#texts.get(file);
    if (text === undefined) {
      text = readText(file);
      this.#texts.set(file, text);
    }
    const content = await text;
    return content === undefined ? undefined : excerptOf(content, line, column);
  }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    const found = await stat(file);
    if (!found.isFile() || found.size > LARGEST) return undefined;
    return new TextDecoder("utf-8").decode(await readFile(file));
  } catch {
    return undefined;
  }
}

/** The excerpt of a text at a line and column, both from 1. */
export function excerptOf(text: string, line: number, column: number): Excerpt | undefined {
  const start = startOfLine(text, line);
  if (start === undefined) return undefined;
  const newline = text.indexOf("\n", start);
  const content = text.slice(start, newline === -1 ? text.length : newline).replace(/\r$/, "");
  const near = Math.max(0, column - LONGEST_LOOK);
  if (mayHoldSecret(text, start, content.slice(near, near + 2 * LONGEST_LOOK)))
    return { line, text: undefined, caretAt: 0, carets: 0 };
  const at = Math.min(column - 1, content.length);
  const whole = content.length <= BEFORE + AFTER;
  const from = whole ? 0 : Math.max(0, at - BEFORE);
  const to = whole ? content.length : Math.min(content.length, at + AFTER);
  const shown = (part: string): string => hideUserinfo(printable(part));
  const lead = `${from > 0 ? "…" : ""}${shown(content.slice(from, at))}`;
  const token = tokenAt(content.slice(at, to));
  return {
    line,
    text: `${from > 0 ? "…" : ""}${shown(content.slice(from, to))}${to < content.length ? "…" : ""}`,
    caretAt: widthOf(lead),
    carets: Math.max(1, widthOf(shown(token))),
  };
}

/** What the caret underlines: a text in quotes, or what goes on without a blank, up to the colon of a key. */
function tokenAt(rest: string): string {
  const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest)?.[0];
  if (quoted !== undefined) return quoted;
  return (/^[^\s,\]}]+/.exec(rest)?.[0] ?? "").replace(/:$/, "");
}

function startOfLine(text: string, line: number): number | undefined {
  let start = 0;
  for (let current = 1; current < line; current += 1) {
    const newline = text.indexOf("\n", start);
    if (newline === -1) return undefined;
    start = newline + 1;
  }
  return start;
}
