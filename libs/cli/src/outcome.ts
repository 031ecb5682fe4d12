/** What a command comes to: the same facts twice, as text for people and as one JSON object for programs. */

/** 0 done · 1 a document or a check is wrong · 2 wrong call, or something is missing. */
export const DONE = 0;
export const INVALID = 1;
export const WRONG = 2;

export interface Outcome {
  readonly exit: number;
  /** Without the fields `command` and `ok`, which every command's object has. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Ends without a line end; empty when everything was said already. */
  readonly text: string;
}
