/**
 * A document as it was read: its text, its value, and where each value stands in the text.
 * Lines and columns start at 1; a column counts UTF-16 units, as editors do. A byte order mark is not part of the text.
 */
import type { FloeContractsError } from "@floe-contracts/base";

export interface Position {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

export interface Source {
  readonly file?: string;
  readonly text: string;
  readonly format: "yaml" | "json";
  readonly value: unknown;
  /** Where the value that the JSON pointer names begins; undefined when there is none. */
  positionOf(pointer: string): Position | undefined;
  /** Where the key of that value begins; for an array's element or the root, where the value begins. */
  keyPositionOf(pointer: string): Position | undefined;
}

/** Nesting beyond this is no document of ours; it also keeps every recursive walk far from the end of the stack. */
export const DEEPEST_NESTING = 200;

/** Where each line of a text starts. Built once, when the first position is asked for. */
export class LineIndex {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  positionAt(offset: number, file: string | undefined): Position {
    this.#starts ??= lineStarts(this.#text);
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { ...(file === undefined ? {} : { file }), line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

/** Finds the text offsets of a pointer's value and key: the part of a Source in which YAML and JSON differ. */
export type Locate = (pointer: string) => { value: number; key: number } | undefined;

/** The one implementation of Source; `validate` tells a Source from a bare value by it. */
export class ParsedSource implements Source {
  readonly file?: string;
  readonly text: string;
  readonly format: "yaml" | "json";
  readonly value: unknown;
  readonly #locate: Locate;
  readonly #lines: LineIndex;

  constructor(parts: {
    text: string;
    file: string | undefined;
    format: "yaml" | "json";
    value: unknown;
    lines: LineIndex;
    locate: Locate;
  }) {
    if (parts.file !== undefined) this.file = parts.file;
    this.text = parts.text;
    this.format = parts.format;
    this.value = parts.value;
    this.#lines = parts.lines;
    this.#locate = parts.locate;
  }

  positionOf(pointer: string): Position | undefined {
    const found = this.#locate(pointer);
    return found === undefined ? undefined : this.#lines.positionAt(found.value, this.file);
  }

  keyPositionOf(pointer: string): Position | undefined {
    const found = this.#locate(pointer);
    return found === undefined ? undefined : this.#lines.positionAt(found.key, this.file);
  }
}

/** What the two parsers share while they look at one text: enough to say where something broke. */
export interface ReadContext {
  readonly text: string;
  readonly file: string | undefined;
  readonly lines: LineIndex;
}

export type Fail = (offset: number) => FloeContractsError;
