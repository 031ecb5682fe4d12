/**
 * What a decision may cost. Every loop that could be long asks here, so that a hard question ends as `unknown` and never
 * hangs the process or fills its memory.
 */

/** Why a decision stopped without an answer. */
export class Stopped extends Error {
  /** The construct that stopped it: a keyword, or `time`, `memory`, `nesting`, `size`, `schema`. */
  readonly reason: string;
  /** JSON pointer of the construct in its schema, where it is known. */
  readonly pointer: string;
  readonly detail: string;

  constructor(reason: string, pointer: string, detail: string) {
    super(`${reason} at ${pointer === "" ? "the root" : pointer}: ${detail}`);
    this.name = "Stopped";
    this.reason = reason;
    this.pointer = pointer;
    this.detail = detail;
  }
}

/** A clock is asked once in so many steps; a step takes microseconds. */
const STEPS_A_LOOK = 128;

export class Budget {
  readonly #deadline: number;
  readonly #timeoutMs: number;
  readonly #largest: number;
  #steps = 0;
  #made = 0;

  /** `largest` counts what is made and kept (formulas, states of automata); one takes about half a kilobyte. */
  constructor(timeoutMs: number, largest: number) {
    this.#timeoutMs = timeoutMs;
    this.#deadline = performance.now() + timeoutMs;
    this.#largest = largest;
  }

  /** @throws Stopped `time` */
  step(): void {
    this.#steps += 1;
    if (this.#steps % STEPS_A_LOOK === 0) this.look();
  }

  /** Asks the clock now. @throws Stopped `time` */
  look(): void {
    if (performance.now() > this.#deadline) throw new Stopped("time", "", `no answer within ${this.#timeoutMs} ms`);
  }

  /** Counts something that stays in memory. @throws Stopped `memory` */
  made(count = 1): void {
    this.#made += count;
    if (this.#made > this.#largest) throw new Stopped("memory", "", `more than ${this.#largest} formulas and states`);
    this.step();
  }
}
