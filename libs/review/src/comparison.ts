/** Two texts of one schema: facts, judgement and rules put together as findings. */

import { teamsOf, touchedBy } from "./contracts/radius.ts";
import { factsOf } from "./facts/diff.ts";
import type { Fact } from "./facts/fact.ts";
import { type Placed, placesOf } from "./facts/places.ts";
import type { ContractFile } from "./input/repository.ts";
import type { SchemaFile } from "./input/schema-file.ts";
import { DIRECTIONS, type JudgeOptions, judge } from "./judgement/judge.ts";
import type { Comparison, Direction, Finding, Judgement, Mode, Place, Policy, Verdict } from "./model.ts";
import { severityOf } from "./policy/apply.ts";
import { messageFor } from "./rules/messages.ts";
import { ruleIdOf } from "./rules/naming.ts";
import { ruleOf } from "./rules/registry.ts";
import { protectedBy } from "./rules/rule.ts";

export interface ComparisonInput {
  readonly document: string;
  readonly old: SchemaFile;
  readonly new: SchemaFile;
  readonly kind: Comparison["kind"];
  readonly mode: Mode;
  readonly policy: Policy;
  readonly contracts: readonly ContractFile[];
  readonly judging: JudgeOptions;
}

export interface Compared {
  readonly comparison: Comparison;
  readonly findings: readonly Finding[];
}

/** @throws Stopped when a reference leads nowhere in a part of the schema that no document reaches */
export function compareSchemas(input: ComparisonInput): Compared {
  const { document, old, new: other, kind, mode } = input;
  const isNamed = kind === "next" || kind === "earlier";
  const facts = factsOf(old.document, other.document).filter((fact) => !(isNamed && isItsVersion(fact, old, other)));
  const judged = judge(old.document, other.document, facts, input.judging);
  const places = { old: placesOf(old.document), new: placesOf(other.document) };
  const findings = facts.map((fact, index) => factFinding(input, fact, judged.facts[index] ?? [], places));
  for (const direction of DIRECTIONS) {
    const whole = judged.whole.find((each) => each.direction === direction);
    const explained = findings.some(({ judgements }) =>
      judgements.some((each) => each.direction === direction && each.answer !== "holds"),
    );
    if (whole !== undefined && whole.answer !== "holds" && !explained) findings.push(wholeFinding(input, whole));
  }
  const verdict = verdictOf(judged.whole, findings, protectedBy(mode));
  return {
    comparison: {
      document,
      old: versioned(old),
      new: versioned(other),
      kind,
      mode,
      judgements: judged.whole,
      verdict,
    },
    findings,
  };
}

/** The next version has another name, and says so: that is what a version is. */
function isItsVersion(fact: Fact, old: SchemaFile, other: SchemaFile): boolean {
  if (fact.keyword === "$id") return true;
  return fact.keyword === "default" && fact.old === old.version && fact.new === other.version;
}

function versioned({ path, version }: SchemaFile): { readonly file: string; readonly version?: string } {
  return { file: path, ...(version === undefined ? {} : { version }) };
}

function verdictOf(whole: readonly Judgement[], findings: readonly Finding[], guarded: readonly Direction[]): Verdict {
  const broken = whole.filter(({ answer }) => answer !== "holds").map(({ direction }) => direction);
  if (broken.some((direction) => guarded.includes(direction))) return "breaking";
  // A default changes what a consumer makes of a document, though the documents are the same.
  if (broken.length > 0 || findings.some(({ rule }) => !MERE_WORDS.has(rule) && !ruleOf(rule).judged))
    return "compatible";
  return findings.length > 0 ? "notes" : "unchanged";
}

const MERE_WORDS: ReadonlySet<string> = new Set([
  ...["wording-changed", "examples-changed", "deprecated", "undeprecated", "id-changed", "unknown-keyword-changed"],
]);

type Places = Readonly<Record<"old" | "new", ReadonlyMap<string, Placed>>>;

function factFinding(input: ComparisonInput, fact: Fact, judgements: readonly Judgement[], places: Places): Finding {
  const id = ruleIdOf(fact);
  const values = valuesOf(fact, places);
  const concerned = MERE_WORDS.has(id) ? [] : values;
  const sides = (["new", "old"] as const).flatMap((side) => {
    const pointer = fact.at[side] ?? fact.within[side];
    return [placeIn(input[side], side, pointer, fact.at[side] !== undefined && fact.kind !== "annotation")];
  });
  const shownOld = fact.at.new === undefined && fact.at.old !== undefined;
  const [place, counterpart] = shownOld ? sides.toReversed() : sides;
  return finding(input, {
    rule: id,
    message: messageFor(fact, values),
    values: concerned,
    judgements,
    place: place ?? placeIn(input.new, "new", "", false),
    ...(counterpart === undefined ? {} : { counterpart }),
  });
}

function valuesOf(fact: Fact, places: Places): string[] {
  const found = (["old", "new"] as const).flatMap((side) => places[side].get(fact.within[side])?.values ?? []);
  return [...new Set(found.flatMap((value) => fact.below.map((below) => value + below)))].sort();
}

function placeIn(file: SchemaFile, side: "old" | "new", pointer: string, key: boolean): Place {
  const { source, path } = file;
  const position = (key ? source.keyPositionOf(pointer) : source.positionOf(pointer)) ?? { line: 1, column: 1 };
  return { side, file: path, line: position.line, column: position.column, pointer };
}

function wholeFinding(input: ComparisonInput, judgement: Judgement): Finding {
  const { direction, answer } = judgement;
  const backward = direction === "backward";
  const reading = backward
    ? "a document of the old schema is refused by the new one"
    : "a document of the new schema is refused by the old one";
  const message =
    answer === "unknown"
      ? `whether ${reading} could not be decided (${judgement.reason ?? "no reason"}), which counts as breaking`
      : `${reading}, and no single change explains it`;
  const rule = backward ? "schema-narrowed" : "schema-widened";
  return finding(input, {
    rule,
    message,
    values: [""],
    judgements: [judgement],
    place: placeIn(input.new, "new", "", false),
  });
}

const HINTS: Readonly<Record<Direction, string>> = {
  backward: "accept what was accepted before, or say it with a new major version and a waiver",
  forward: "ask consumers to accept it first, or say it with a new major version and a waiver",
};

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly values: readonly string[];
  readonly judgements: readonly Judgement[];
  readonly place: Place;
  readonly counterpart?: Place;
}

function finding(input: ComparisonInput, found: Found): Finding {
  const { document, mode, policy, old, new: other } = input;
  const rule = ruleOf(found.rule);
  const guarded = protectedBy(mode);
  const breaks = found.judgements.filter((each) => each.answer !== "holds" && guarded.includes(each.direction));
  const [first] = breaks;
  const severity = severityOf(rule, mode, first !== undefined, policy, document);
  const versions = [old.version, other.version].filter((version) => version !== undefined);
  const boundaries = touchedBy(input.contracts, document, versions, found.values);
  return {
    rule: rule.id,
    title: rule.title,
    severity,
    about: rule.about,
    subject: document,
    versions: {
      ...(old.version === undefined ? {} : { old: old.version }),
      ...(other.version === undefined ? {} : { new: other.version }),
    },
    message: found.message,
    ...(first === undefined ? {} : { hint: HINTS[first.direction] }),
    place: found.place,
    ...(found.counterpart === undefined ? {} : { counterpart: found.counterpart }),
    values: found.values,
    judgements: found.judgements,
    breaks: breaks.map(({ direction }) => direction),
    boundaries,
    teams: first === undefined ? [] : teamsOf(boundaries),
  };
}
