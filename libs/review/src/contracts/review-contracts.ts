/** Changes of contracts as findings, and contracts that a change of a schema has made untrue. */
import type { ContractFile, Repository } from "../input/repository.ts";
import type { Finding, Place, Policy, Touched } from "../model.ts";
import { severityOf } from "../policy/apply.ts";
import { ruleOf } from "../rules/registry.ts";
import { compareVersions } from "../versions/numbers.ts";
import { type ContractFact, contractFacts } from "./facts.ts";
import { hasField } from "./fields.ts";

export interface ContractsInput {
  readonly before: Repository;
  readonly after: Repository;
  readonly policy: Policy;
  /** Documents of which anything changed. */
  readonly documents: readonly string[];
}

export interface ContractsReviewed {
  readonly findings: readonly Finding[];
  /** Boundaries whose contract changed. */
  readonly subjects: readonly string[];
}

export async function reviewContracts(input: ContractsInput): Promise<ContractsReviewed> {
  const { before, after } = input;
  const names = [...new Set([...before.boundaries.keys(), ...after.boundaries.keys()])].sort();
  const findings: Finding[] = [];
  const subjects: string[] = [];
  for (const name of names) {
    const [old, other] = [await before.contract(name), await after.contract(name)];
    const changed = old?.text !== other?.text;
    if (changed) {
      subjects.push(name);
      findings.push(...changesOf(input, old, other));
    }
    if (other !== undefined && (changed || input.documents.includes(other.contract.artifact.document)))
      findings.push(...(await untrue(input, other)));
  }
  return { findings, subjects };
}

function changesOf(input: ContractsInput, old: ContractFile | undefined, other: ContractFile | undefined): Finding[] {
  if (old !== undefined && other !== undefined) {
    return contractFacts(old.contract, other.contract).map((fact) =>
      finding(input, { old, new: other }, inTime(fact, other)),
    );
  }
  const [kind, word] = old === undefined ? ["boundary-added", "added"] : ["boundary-removed", "removed"];
  const message = `the boundary ${(other ?? old)?.boundary ?? ""} was ${word}`;
  return [finding(input, { old, new: other }, { kind, message, ...(old === undefined ? { new: "" } : { old: "" }) })];
}

/** Consumers accept the last three versions: one may be dropped when three newer ones are accepted. */
const LAST = 3;

function inTime(fact: ContractFact, { contract }: ContractFile): ContractFact {
  const { kind, version } = fact;
  if (kind !== "accepted-version-dropped" || version === undefined) return fact;
  const newer = contract.artifact.accepts.filter((each) => compareVersions(each, version) > 0).length;
  return newer >= LAST ? fact : { ...fact, kind: "accepted-version-dropped-too-early" };
}

/** Reads of fields that are not there, and versions without a schema. */
async function untrue(input: ContractsInput, file: ContractFile): Promise<Finding[]> {
  const { artifact, reads } = file.contract;
  const found: Finding[] = [];
  const sides = { old: undefined, new: file };
  for (const [index, version] of artifact.accepts.entries()) {
    if ((await input.after.schema(artifact.document, version)) !== undefined) continue;
    const message = `the consumer accepts ${artifact.document} ${version}, which has no schema`;
    found.push(
      finding(input, sides, { kind: "accepted-version-without-schema", message, new: `/artifact/accepts/${index}` }),
    );
  }
  for (const [index, read] of reads.entries()) {
    for (const version of read.versions) {
      const schema = await input.after.schema(artifact.document, version);
      if (schema === undefined || hasField(schema.document, read.pointer)) continue;
      const message = `the consumer reads ${read.pointer}, which ${artifact.document} ${version} does not have`;
      found.push(finding(input, sides, { kind: "read-of-missing-field", message, new: `/reads/${index}/pointer` }));
    }
  }
  return found;
}

interface Sides {
  readonly old: ContractFile | undefined;
  readonly new: ContractFile | undefined;
}

function finding(input: ContractsInput, sides: Sides, fact: ContractFact): Finding {
  const rule = ruleOf(fact.kind);
  const file = sides.new ?? sides.old;
  const contract = file?.contract;
  const subject = file?.boundary ?? "";
  const severity = severityOf(rule, input.policy.mode, false, input.policy, subject);
  const places = (["new", "old"] as const).flatMap((side) => {
    const [held, pointer] = [sides[side], fact[side]];
    return held === undefined || pointer === undefined ? [] : [placeIn(held, side, pointer)];
  });
  const [place = { side: "new", file: file?.path ?? "", line: 1, column: 1, pointer: "" } as const, counterpart] =
    places;
  const touched: Touched[] =
    contract === undefined
      ? []
      : [{ boundary: subject, provider: contract.provider, consumer: contract.consumer, by: "contract", reads: [] }];
  return {
    ...{ rule: rule.id, title: rule.title, severity, about: "contract", subject, message: fact.message, place },
    versions: fact.version === undefined ? {} : { new: fact.version },
    ...(counterpart === undefined ? {} : { counterpart }),
    values: fact.read === undefined ? [] : [fact.read.pointer],
    judgements: [],
    breaks: [],
    boundaries: rule.id === "contract-wording-changed" ? [] : touched,
    teams: severity === "note" ? [] : touched.flatMap(({ provider, consumer }) => [provider, consumer]).sort(),
  };
}

function placeIn({ path, source }: ContractFile, side: "old" | "new", pointer: string): Place {
  const position = source.positionOf(pointer) ?? { line: 1, column: 1 };
  return { side, file: path, line: position.line, column: position.column, pointer };
}
