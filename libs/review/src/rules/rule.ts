/** A rule names one kind of finding. It has a page, a severity for each mode, and a mirror or the reason why it has none. */
import type { BaseMode, Direction, Finding, Mode, Severity } from "../model.ts";

export interface Rule {
  readonly id: string;
  /** One sentence without a full stop. */
  readonly title: string;
  readonly about: Finding["about"];
  /**
   * Whether the judgement decides: then `usually` is what such a change mostly breaks, and a finding that breaks nothing
   * which the mode protects is a note. Otherwise the severity is the table's.
   */
  readonly judged: boolean;
  readonly usually: readonly Direction[];
  /** Of the usual finding, by mode. */
  readonly severity: Readonly<Record<BaseMode, Severity>>;
  /** The rule for the change back; its own id where that is the same rule. */
  readonly mirror?: string;
  readonly noMirror?: string;
}

type Ending = readonly [id: string, title: string, usually: readonly Direction[]];

/** Two rules that are each other's change back, decided by the judgement. */
export function mirrored(one: Ending, other: Ending): Rule[] {
  return [judged(one, other[0]), judged(other, one[0])];
}

/** A rule whose change back is the same rule. */
export function selfMirrored(id: string, title: string): Rule {
  return judged([id, title, ["backward", "forward"]], id);
}

function judged([id, title, usually]: Ending, mirror: string): Rule {
  const of = (direction: Direction): Severity => (usually.includes(direction) ? "error" : "note");
  const severity = { backward: of("backward"), forward: of("forward"), full: "error" } as const;
  return { id, title, about: "schema", judged: true, usually, severity, mirror };
}

/** A rule that documents have no say in: one severity, whatever the mode. */
export function fixed(
  about: Finding["about"],
  id: string,
  title: string,
  severity: Severity,
  mirror: { readonly mirror: string } | { readonly noMirror: string },
): Rule {
  const severities = { backward: severity, forward: severity, full: severity };
  return { id, title, about, judged: false, usually: [], severity: severities, ...mirror };
}

/** The directions that a mode protects. */
export function protectedBy(mode: Mode): readonly Direction[] {
  const base = baseOf(mode);
  return base === "full" ? ["backward", "forward"] : [base];
}

export function baseOf(mode: Mode): BaseMode {
  return mode.replace(/-transitive$/, "") as BaseMode;
}

export function isTransitive(mode: Mode): boolean {
  return mode.endsWith("-transitive");
}
