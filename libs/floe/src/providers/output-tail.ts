/**
 * The last lines of what a command says, kept while it speaks: bounded in memory however much comes, and with every known
 * secret hidden before a line is kept, so that nothing raw is ever held for printing.
 */
import { stripVTControlCharacters } from "node:util";
import { redact } from "@floe-contracts/base";

const LINES_KEPT = 200;
const LONGEST_LINE_SHOWN = 2_000;
/** Much longer than what is shown, so that a secret at the cut is still whole when it is looked for. */
const LONGEST_LINE_READ = 64 * 1024;

export class OutputTail {
  readonly #secrets: readonly string[];
  readonly #lines: string[] = [];
  readonly #decoder = new TextDecoder("utf-8");
  #open = "";
  #dropping = false;

  /** @param secrets values to hide; each line of a secret of many lines is hidden too */
  constructor(secrets: readonly string[]) {
    this.#secrets = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]);
  }

  push(chunk: Uint8Array): void {
    const parts = this.#decoder.decode(chunk, { stream: true }).split("\n");
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.#endLine();
      if (this.#dropping) continue;
      this.#open += part;
      this.#dropping = this.#open.length > LONGEST_LINE_READ;
    }
  }

  /** The lines so far, the last one even when it has no end yet. */
  lines(): string[] {
    if (this.#open !== "") this.#endLine();
    return [...this.#lines];
  }

  #endLine(): void {
    const clean = redact(stripVTControlCharacters(this.#open).replace(/\r$/, ""), this.#secrets);
    const cut = clean.length > LONGEST_LINE_SHOWN || this.#dropping;
    this.#lines.push(cut ? `${clean.slice(0, LONGEST_LINE_SHOWN)}… (line cut)` : clean);
    if (this.#lines.length > LINES_KEPT) this.#lines.shift();
    this.#open = "";
    this.#dropping = false;
  }
}
