/** What changed between two versions of a contract, by JSON pointer. Facts know nothing of good or bad. */
import type { Contract_1_0_0 } from "@floe-contracts/schemas";
import { nameLikeness } from "../facts/similar.ts";

type Contract = Contract_1_0_0;
type Check = Contract["checks"][number];

export interface ContractFact {
  /** The rule's name for it; versions that were dropped are told apart later. */
  readonly kind: string;
  readonly message: string;
  /** Pointers in the two files; missing where the thing is not there. */
  readonly old?: string;
  readonly new?: string;
  /** The read that is concerned. */
  readonly read?: Contract["reads"][number];
  readonly version?: string;
}

export function contractFacts(old: Contract, other: Contract): ContractFact[] {
  return [
    ...partyFacts(old, other),
    ...versionFacts(old, other),
    ...readFacts(old, other),
    ...serviceFacts(old, other),
    ...checkFacts(old, other),
  ];
}

function changed(kind: string, what: string, pointer: string, old: string, other: string): ContractFact[] {
  if (old === other) return [];
  return [
    { kind, message: `${what} was ${JSON.stringify(old)} and is ${JSON.stringify(other)}`, old: pointer, new: pointer },
  ];
}

function reworded(
  what: string,
  pointers: { readonly old: string; readonly new: string },
  old: string,
  other: string,
): ContractFact[] {
  return old === other
    ? []
    : [{ kind: "contract-wording-changed", message: `${what} is worded differently`, ...pointers }];
}

function partyFacts(old: Contract, other: Contract): ContractFact[] {
  const output = (contract: Contract): string => `${contract.output.document} ${contract.output.version}`;
  return [
    ...changed("contract-party-changed", "the provider", "/provider", old.provider, other.provider),
    ...changed("contract-party-changed", "the consumer", "/consumer", old.consumer, other.consumer),
    ...changed(
      "contract-artifact-changed",
      "the artifact",
      "/artifact/document",
      old.artifact.document,
      other.artifact.document,
    ),
    ...changed("contract-output-changed", "the output", "/output", output(old), output(other)),
    ...reworded("the summary", { old: "/summary", new: "/summary" }, old.summary, other.summary),
  ];
}

function versionFacts(old: Contract, other: Contract): ContractFact[] {
  const [was, is] = [old.artifact.accepts, other.artifact.accepts];
  const added = is.filter((version) => !was.includes(version));
  const dropped = was.filter((version) => !is.includes(version));
  return [
    ...added.map((version) => ({
      kind: "accepted-version-added",
      message: `the consumer accepts ${version} now`,
      new: `/artifact/accepts/${is.indexOf(version)}`,
      version,
    })),
    ...dropped.map((version) => ({
      kind: "accepted-version-dropped",
      message: `the consumer no longer accepts ${version}`,
      old: `/artifact/accepts/${was.indexOf(version)}`,
      new: "/artifact/accepts",
      version,
    })),
  ];
}

function readFacts(old: Contract, other: Contract): ContractFact[] {
  const facts: ContractFact[] = [];
  for (const [index, read] of other.reads.entries()) {
    const before = old.reads.findIndex(({ pointer }) => pointer === read.pointer);
    const known = old.reads[before];
    const at = { new: `/reads/${index}`, read };
    if (known === undefined) {
      facts.push({ kind: "read-added", message: `the consumer reads ${read.pointer}: ${read.why}`, ...at });
      continue;
    }
    const places = { old: `/reads/${before}`, ...at };
    for (const version of read.versions.filter((each) => !known.versions.includes(each)))
      facts.push({
        kind: "read-version-added",
        message: `the consumer reads ${read.pointer} in ${version} too`,
        ...places,
      });
    for (const version of known.versions.filter((each) => !read.versions.includes(each)))
      facts.push({
        kind: "read-version-removed",
        message: `the consumer no longer reads ${read.pointer} in ${version}`,
        ...places,
      });
    facts.push(
      ...reworded(
        `what ${read.pointer} is read for`,
        { old: `/reads/${before}/why`, new: `/reads/${index}/why` },
        known.why,
        read.why,
      ),
    );
  }
  for (const [index, read] of old.reads.entries()) {
    if (other.reads.some(({ pointer }) => pointer === read.pointer)) continue;
    facts.push({
      kind: "read-removed",
      message: `the consumer no longer reads ${read.pointer}`,
      old: `/reads/${index}`,
      read,
    });
  }
  return facts;
}

function serviceFacts(old: Contract, other: Contract): ContractFact[] {
  const facts: ContractFact[] = [];
  for (const [index, { name, why }] of other.services.entries()) {
    const before = old.services.findIndex((each) => each.name === name);
    const known = old.services[before];
    if (known === undefined)
      facts.push({ kind: "service-added", message: `the checks need ${name}: ${why}`, new: `/services/${index}` });
    else
      facts.push(
        ...reworded(
          `what ${name} is needed for`,
          { old: `/services/${before}/why`, new: `/services/${index}/why` },
          known.why,
          why,
        ),
      );
  }
  for (const [index, { name }] of old.services.entries()) {
    if (!other.services.some((each) => each.name === name))
      facts.push({ kind: "service-removed", message: `the checks no longer need ${name}`, old: `/services/${index}` });
  }
  return facts;
}

/** Sentences that are this much alike are one promise under two names. */
const SAME_SENTENCE = 0.8;

function checkFacts(old: Contract, other: Contract): ContractFact[] {
  const facts: ContractFact[] = [];
  const added = other.checks.filter(({ id }) => !old.checks.some((each) => each.id === id));
  const renamed = new Set<string>();
  for (const [index, check] of old.checks.entries()) {
    const places = (at: Check): { old: string; new: string } => ({
      old: `/checks/${index}`,
      new: `/checks/${other.checks.indexOf(at)}`,
    });
    const same = other.checks.find(({ id }) => id === check.id);
    const heir = added.find(
      ({ id, sentence }) => !renamed.has(id) && nameLikeness(sentence, check.sentence) >= SAME_SENTENCE,
    );
    if (same !== undefined) facts.push(...changesOf(check, same, places(same)));
    else if (heir === undefined)
      facts.push({
        kind: "check-removed",
        message: `the check ${check.id} was removed: ${check.sentence}`,
        old: `/checks/${index}`,
      });
    else {
      renamed.add(heir.id);
      facts.push({
        kind: "check-renamed",
        message: `the check ${check.id} is gone, and ${heir.id} promises the same`,
        ...places(heir),
      });
      facts.push(...changesOf(check, heir, places(heir)));
    }
  }
  for (const check of added) {
    if (renamed.has(check.id)) continue;
    const at = `/checks/${other.checks.indexOf(check)}`;
    facts.push({ kind: "check-added", message: `the check ${check.id} was added: ${check.sentence}`, new: at });
  }
  return facts;
}

const STRENGTH = ["offline", "recorded", "emulated", "live"];

function changesOf(old: Check, other: Check, places: { readonly old: string; readonly new: string }): ContractFact[] {
  const facts: ContractFact[] = [];
  const below = (key: string): { old: string; new: string } => ({
    old: `${places.old}/${key}`,
    new: `${places.new}/${key}`,
  });
  if (old.sentence !== other.sentence) {
    const message = `${other.id} promised "${old.sentence}" and promises "${other.sentence}"`;
    facts.push({ kind: "check-sentence-changed", message, ...below("sentence") });
  }
  for (const requirement of other.requirements.filter((each) => !old.requirements.includes(each)))
    facts.push({
      kind: "requirement-added",
      message: `${other.id} proves ${requirement} now`,
      ...below("requirements"),
    });
  for (const requirement of old.requirements.filter((each) => !other.requirements.includes(each)))
    facts.push({
      kind: "requirement-removed",
      message: `${other.id} no longer proves ${requirement}`,
      ...below("requirements"),
    });
  const step = STRENGTH.indexOf(other.evidence) - STRENGTH.indexOf(old.evidence);
  if (step !== 0) {
    const message = `${other.id} was meant to be ${old.evidence} and is meant to be ${other.evidence}`;
    facts.push({ kind: step > 0 ? "evidence-raised" : "evidence-lowered", message, ...below("evidence") });
  }
  return facts;
}
