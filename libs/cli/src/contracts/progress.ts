/** What a person sees while a run goes on. With --json it goes to standard error. */
import type { Output } from "../output/output.ts";

/** The lines of a run as it goes: a title for each part, a mark for what is done. */
export class Progress {
  readonly #output: Output;

  constructor(output: Output) {
    this.#output = output;
  }

  head(text: string, selection: string | undefined): void {
    this.#output.say(this.#output.paint.bold(text));
    if (selection !== undefined) this.#output.say(`only: ${selection}`);
  }

  title(text: string): void {
    this.#output.say(`\n${this.#output.paint.bold(text)}`);
  }

  doing(text: string): void {
    this.#output.say(`  ${this.#output.paint.dim(`· ${text}`)}`);
  }

  done(text: string): void {
    this.#output.say(`  ${this.#output.paint.green("✓")} ${text}`);
  }

  line(text: string): void {
    const { paint } = this.#output;
    const mark = text.startsWith("✗") ? paint.red("✗") : text.startsWith("✓") ? paint.green("✓") : "·";
    this.#output.say(`  ${mark}${text.slice(1)}`);
  }
}
