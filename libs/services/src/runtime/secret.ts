/**
 * A value that must not be shown. It prints as a placeholder wherever it lands by accident (a template string, JSON,
 * console.log, a failed assertion); `reveal()` is the one way to it, so every use is easy to find.
 */
import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import { REDACTED } from "@floe-contracts/base";

/** A secret text. Compare and send `reveal()`; never store what it gives. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}

/** A new random secret of 192 bits, in characters that need no quoting in URLs, SQL, YAML or a shell. */
export function newSecret(): Secret {
  return new Secret(randomBytes(24).toString("base64url").replaceAll("-", "a").replaceAll("_", "b"));
}
