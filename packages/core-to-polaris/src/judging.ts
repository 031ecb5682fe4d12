/** How checks look at the steps of a script. What each answer should be is the REST specification's word, for every catalog. */
import type { Break, Case, Findings } from "@floe-contracts/harness";
import type { Step, StepError, Told } from "./areas/steps.ts";
import { areaLeaves } from "./breaking.ts";
import { caseOf } from "./checking.ts";
import type { Areas, CatalogSubject } from "./evidence.ts";

/** For a check that looks into bodies, which the recording has lost. */
export const isLive = (it: Case): boolean => caseOf(it).evidence === "live" && caseOf(it).artifactVersion === "1.1.0";

/** What kind of answer a step must have. */
export interface Expected {
  readonly status: number;
  /** Of the error, where the specification names one in its examples. */
  readonly type?: string;
}

/** The steps of one script, looked at by a check. */
export class Steps<Name extends string> {
  readonly #findings: Findings;
  readonly #told: Told<Name>;
  readonly #at: string;

  /** @param at goes before the pointers, e.g. `/reader`. */
  constructor(findings: Findings, told: Told<Name>, at = "") {
    this.#findings = findings;
    this.#told = told;
    this.#at = at;
  }

  /**
   * The step, if it was taken. One that no recording holds is passed by; one that is missing on a live catalog is a
   * difference.
   */
  step(name: Name): Step | undefined {
    const step = this.#told.steps[name];
    if (step === undefined && !this.#told.notAsked.includes(name))
      this.#differ(name, "an answer", "nobody asked", "this is an error in the script");
    return step;
  }

  /** Refused with this status, and this type of error where the answer has a body. */
  refused(name: Name, { status, type }: Expected): void {
    const step = this.step(name);
    if (step === undefined) return;
    this.#findings.same(`${this.#at}/${name}/status`, status, step.status, hintOf(step));
    if (type !== undefined && step.status === status)
      this.#findings.same(`${this.#at}/${name}/type`, type, step.error?.type ?? null, hintOf(step));
  }

  /** Exactly this status. */
  answered(name: Name, status: number): void {
    const step = this.step(name);
    if (step !== undefined) this.#findings.same(`${this.#at}/${name}/status`, status, step.status, hintOf(step));
  }

  /** Granted, with any status that says so. Gives the step when its value may be looked at. */
  granted(name: Name): Step | undefined {
    const step = this.step(name);
    if (step === undefined) return undefined;
    this.#findings.holds(step.error === null, {
      pointer: `${this.#at}/${name}/status`,
      expected: "granted",
      found: `refused with ${step.status}`,
      hint: hintOf(step),
    });
    return step.error !== null || step.lost ? undefined : step;
  }

  /** A part of what a step granted. */
  value(name: Name, part: string, expected: unknown, found: (value: unknown) => unknown): void {
    const step = this.granted(name);
    if (step !== undefined) this.#findings.same(`${this.#at}/${name}${part}`, expected, found(step.value), step.asked);
  }

  #differ(name: string, expected: string, found: string, hint: string): void {
    this.#findings.holds(false, { pointer: `${this.#at}/${name}`, expected, found, hint });
  }
}

/** What was asked, and the catalog's own words. */
function hintOf({ asked, error }: Step): string {
  return error === null || error.message === "" ? asked : `${asked}: ${error.message.slice(0, 200)}`;
}

/** The areas that are one script. */
type StepsArea = "namespaces" | "tables" | "vending";
type StepName<Area extends StepsArea> = keyof Areas[Area]["steps"] & string;

/** A catalog that answers a step otherwise. A step that was not taken stays away. */
export function stepLeaves<Area extends StepsArea>(
  area: Area,
  name: StepName<Area>,
  edit: Partial<Step> | ((step: Step) => Partial<Step>),
): Break<CatalogSubject> {
  return stepsLeave(area, { [name]: edit } as never);
}

/** As `stepLeaves`, for several steps. */
export function stepsLeave<Area extends StepsArea>(
  area: Area,
  edits: { readonly [Name in StepName<Area>]?: Partial<Step> | ((step: Step) => Partial<Step>) },
): Break<CatalogSubject> {
  return areaLeaves(area, (evidence) => ({ ...evidence, ...edited(evidence as Told<string>, edits) }));
}

/** The script's steps, some of them changed. */
export function edited<Name extends string>(
  { steps, notAsked }: Told<Name>,
  edits: { readonly [Key in string]?: Partial<Step> | ((step: Step) => Partial<Step>) },
): Told<Name> {
  const changed = Object.entries<Step | undefined>(steps).map(([name, step]) => {
    const edit = edits[name];
    if (step === undefined || edit === undefined) return [name, step];
    return [name, { ...step, ...(typeof edit === "function" ? edit(step) : edit) }];
  });
  return { steps: Object.fromEntries(changed), notAsked };
}

/** A step that was granted after all. */
export const GRANTED: Partial<Step> = { status: 200, error: null };

/** A step that was refused. */
export function refusal(status: number, type: string | null, message = "no"): Partial<Step> {
  const error: StepError = { type, message };
  return { status, error, value: undefined };
}

/** A part of a value by names; undefined where there is none. */
export function within(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, name)
        ? (inner as Readonly<Record<string, unknown>>)[name]
        : undefined,
    value,
  );
}

/** A value with a part replaced, on the way to which everything is there. */
export function withPart(value: unknown, names: readonly string[], replacement: unknown): unknown {
  const [name, ...rest] = names;
  if (name === undefined) return replacement;
  const object = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  return { ...object, [name]: withPart(object[name], rest, replacement) };
}
