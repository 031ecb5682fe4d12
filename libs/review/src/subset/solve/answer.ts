/** What a solver says of a formula: an instance, that there is none, or what kept it from knowing. */
import type { Json } from "../values.ts";

export interface Found {
  readonly state: "found";
  readonly value: Json;
}

export interface None {
  readonly state: "none";
}

export interface Unknown {
  readonly state: "unknown";
  /** The keyword that stopped the solver, and its place where that is known. */
  readonly reason: string;
  readonly pointer: string;
}

export type Answer = Found | None | Unknown;

export const NONE: None = { state: "none" };

export function found(value: Json): Found {
  return { state: "found", value };
}

export function unknown(reason: string, pointer = ""): Unknown {
  return { state: "unknown", reason, pointer };
}

/** The first answer that is an instance; else the first that is not known; else none. */
export function firstFound<Choice>(choices: Iterable<Choice>, solve: (choice: Choice) => Answer): Answer {
  let unclear: Answer = NONE;
  for (const choice of choices) {
    const answer = solve(choice);
    if (answer.state === "found") return answer;
    if (answer.state === "unknown" && unclear === NONE) unclear = answer;
  }
  return unclear;
}
