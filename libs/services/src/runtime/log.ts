/**
 * What a service writes: split into lines, secrets cut out before anything is kept, the last lines in memory and all of
 * them in a file. A secret is looked for in whole lines, so one that arrives in two pieces is found as well.
 */
import { createWriteStream, type WriteStream } from "node:fs";
import { redact } from "@floe-contracts/base";
import type { Secret } from "./secret.ts";

export interface LineLogOptions {
  /** The file that takes every line; made private. */
  readonly file?: string | undefined;
  /** Values that must not be kept. */
  readonly secrets?: readonly Secret[] | undefined;
  /** How many lines stay in memory. */
  readonly keep?: number | undefined;
}

/** A line without an end must not fill the memory. */
const LONGEST_LINE = 64 * 1024;

export class LineLog {
  readonly #lines: string[] = [];
  readonly #secrets: readonly string[];
  readonly #keep: number;
  readonly #file: WriteStream | undefined;
  readonly #partial = new Map<string, string>();

  constructor(options: LineLogOptions = {}) {
    this.#secrets = (options.secrets ?? []).map((secret) => secret.reveal());
    this.#keep = options.keep ?? 400;
    if (options.file !== undefined) {
      this.#file = createWriteStream(options.file, { flags: "a", mode: 0o600 });
      // A full disk must not take the test process down; the lines in memory are still there.
      this.#file.on("error", () => {});
    }
  }

  /** Takes a piece of output; `source` keeps the halves of a line of stdout and of stderr apart. */
  write(source: string, piece: string): void {
    const lines = ((this.#partial.get(source) ?? "") + piece).split(/\r?\n/);
    let rest = lines.pop() ?? "";
    if (rest.length > LONGEST_LINE) {
      lines.push(rest);
      rest = "";
    }
    this.#partial.set(source, rest);
    for (const line of lines) this.#add(line);
  }

  /** The last lines, oldest first. */
  lines(count = this.#keep): string[] {
    return this.#lines.slice(-count);
  }

  /** Ends the log: what has no line end yet is a line now. */
  async close(): Promise<void> {
    for (const rest of this.#partial.values()) if (rest !== "") this.#add(rest);
    this.#partial.clear();
    const file = this.#file;
    if (file === undefined || file.destroyed) return;
    await new Promise<void>((resolve) => {
      file.once("close", resolve);
      file.end();
    });
  }

  #add(line: string): void {
    const clean = redact(line, this.#secrets);
    this.#lines.push(clean);
    if (this.#lines.length > this.#keep) this.#lines.shift();
    this.#file?.write(`${clean}\n`);
  }
}
