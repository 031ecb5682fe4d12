/**
 * A check asks one question of a boundary and answers with differences. It never throws to say "no": what it throws means
 * that there was no answer. A check that compared nothing has failed, and so has one that cannot tell a broken peer from a
 * good one; both are tested in every run, on the very evidence of that run.
 */
import { isDeepStrictEqual } from "node:util";
import { describeValue, isSecretName } from "@floe-contracts/base";
import type { ResultRecord_1_0_0, Violation } from "@floe-contracts/schemas";
import type { Stage } from "./timing.ts";

export type Evidence = ResultRecord_1_0_0["evidence"];
export type Difference = ResultRecord_1_0_0["differences"][number];

/** One point of a boundary's matrix: what is compiled, for which warehouse, on which platform. */
export interface Case {
  readonly artifactVersion: string;
  /** The compute target; null for a boundary that has none. */
  readonly target: string | null;
  /** The platform environment, e.g. `local`. */
  readonly environment: string;
  /** Which program plays the service under test where there are several, e.g. `nessie`; known differences go by it. */
  readonly implementation?: string;
}

/** `1.1.0 duckdb local`: a case as people read it. */
export function caseName(it: Case): string {
  return [it.artifactVersion, it.target, it.environment].filter((part) => part !== null).join(" ");
}

/** Collects what a check compares. All differences are kept, not only the first. */
export class Findings {
  readonly differences: Difference[] = [];
  #compared = 0;
  #unlisted = 0;

  /** How many values were compared. */
  get compared(): number {
    return this.#compared;
  }

  /** How many differences there are in all, also those that nobody lists. */
  get total(): number {
    return this.differences.length + this.#unlisted;
  }

  /** Deep, strict equality of two values; the pointer says where, and a secret-like name in it keeps the values hidden. */
  same(pointer: string, expected: unknown, found: unknown, hint?: string): void {
    this.#compared += 1;
    if (isDeepStrictEqual(expected, found)) return;
    const secret = pointer.split("/").some(isSecretName);
    this.differences.push({
      pointer,
      expected: describe(expected, secret),
      found: describe(found, secret),
      ...(hint === undefined ? {} : { hint }),
    });
  }

  /** A statement that must hold; the caller words both sides. */
  holds(condition: boolean, difference: Difference): void {
    this.#compared += 1;
    if (!condition) this.differences.push(difference);
  }

  /** A schema's verdict: no violations, or each of them as a difference. */
  meets(violations: readonly Violation[]): void {
    this.#compared += 1;
    for (const { code, pointer, expected, found, hint, position } of violations) {
      this.differences.push({ code, pointer, expected, found, ...(hint === undefined ? {} : { hint }), ...position });
    }
  }

  /**
   * The outcome of a comparison that was made elsewhere, e.g. of two Arrow tables: the differences it lists, how many
   * values it compared, and how many differences there are in all.
   */
  add(differences: readonly Difference[], compared: number, total: number = differences.length): void {
    this.#compared += compared;
    this.#unlisted += total - differences.length;
    this.differences.push(...differences);
  }
}

/** Small structures are shown whole: "expected [a, b], found [a]" helps, "an array of 2" does not. */
function describe(value: unknown, secret: boolean): string {
  if (secret || value === null || typeof value !== "object") return describeValue(value, { secret });
  const text = JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? `${inner}` : inner));
  return text.length <= 300 ? text : `${text.slice(0, 300)}…`;
}

/** A broken peer: takes the good subject and gives one in which a single peer misbehaves. */
export type Break<Subject> = (subject: Subject) => Subject;

export interface Check<Subject> {
  /** The id of the contract's declaration and the name of the check's file. */
  readonly id: string;
  /** What the outcome rests on in this case. */
  readonly evidence: Evidence | ((it: Case) => Evidence);
  /** The cases that the check is for; all of them when it is left out. */
  readonly appliesTo?: (it: Case) => boolean;
  /** The long stages that the check will ask for: they are started ahead, beside each other, in the order of the checks. */
  readonly needs?: (subject: Subject) => readonly Stage<unknown>[];
  readonly run: (subject: Subject, findings: Findings) => Promise<void> | void;
  /** The broken peers on which the check must fail, by what is wrong with them. */
  readonly broken: Readonly<Record<string, Break<Subject>>>;
}

/** Declares a check. The broken peers are demanded by the type: at least one. */
export function check<Subject>(
  definition: Check<Subject> & { readonly broken: NonEmpty<Readonly<Record<string, Break<Subject>>>> },
): Check<Subject> {
  return definition;
}

type NonEmpty<T> = keyof T extends never ? never : T;
