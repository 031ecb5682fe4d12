/** Which versions of which documents are held against each other, and what may happen to a version at all. */
import { FloeContractsError } from "@floe-contracts/base";
import { type Compared, compareSchemas } from "../comparison.ts";
import { teamsOf, touchedBy } from "../contracts/radius.ts";
import type { ContractFile, Repository } from "../input/repository.ts";
import type { SchemaFile } from "../input/schema-file.ts";
import type { JudgeOptions } from "../judgement/judge.ts";
import type { Comparison, Finding, Policy } from "../model.ts";
import { severityOf } from "../policy/apply.ts";
import { formatsOf, modeOf } from "../policy/policy.ts";
import { ruleOf } from "../rules/registry.ts";
import { isTransitive } from "../rules/rule.ts";
import { isObject } from "../subset/values.ts";
import { compareSteps, compareVersions, requiredStep, stepBetween } from "./numbers.ts";

export interface DocumentsInput {
  readonly before: Repository;
  readonly after: Repository;
  readonly policy: Policy;
  readonly contracts: readonly ContractFile[];
  readonly judging: Omit<JudgeOptions, "formats">;
}

export interface DocumentsReviewed {
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
  /** Documents of which anything changed. */
  readonly subjects: readonly string[];
}

/** Consumers must accept the last three versions; so a transitive mode looks back at three. */
const LAST = 3;

export async function reviewDocuments(input: DocumentsInput): Promise<DocumentsReviewed> {
  const names = new Set([...input.before.documents.keys(), ...input.after.documents.keys()]);
  const parts: DocumentsReviewed[] = [];
  for (const document of [...names].sort()) parts.push(await new DocumentReview(document, input).run());
  return {
    comparisons: parts.flatMap(({ comparisons }) => comparisons),
    findings: parts.flatMap(({ findings }) => findings),
    subjects: parts.flatMap(({ subjects }) => subjects),
  };
}

class DocumentReview {
  readonly #document: string;
  readonly #input: DocumentsInput;
  readonly #before: readonly string[];
  readonly #after: readonly string[];
  readonly #comparisons: Comparison[] = [];
  readonly #findings: Finding[] = [];

  constructor(document: string, input: DocumentsInput) {
    this.#document = document;
    this.#input = input;
    this.#before = [...(input.before.documents.get(document)?.keys() ?? [])].sort(compareVersions);
    this.#after = [...(input.after.documents.get(document)?.keys() ?? [])].sort(compareVersions);
  }

  async run(): Promise<DocumentsReviewed> {
    const removed = this.#before.filter((version) => !this.#after.includes(version));
    const added = this.#after.filter((version) => !this.#before.includes(version));
    const changed = await this.#changed();
    if (this.#after.length === 0) await this.#documentRemoved();
    else for (const version of removed) await this.#removed(version);
    if (this.#before.length === 0) await this.#documentAdded();
    for (const version of this.#after) {
      if (added.includes(version)) await this.#added(version);
      else if (changed.includes(version)) await this.#edited(version);
    }
    const touched = removed.length + added.length + changed.length > 0;
    return {
      comparisons: this.#comparisons,
      findings: this.#findings,
      subjects: touched ? [this.#document] : [],
    };
  }

  async #changed(): Promise<string[]> {
    const { before, after } = this.#input;
    const found: string[] = [];
    for (const version of this.#after.filter((each) => this.#before.includes(each))) {
      const [old, other] = [before, after].map((tree) => tree.documents.get(this.#document)?.get(version) ?? "");
      if ((await before.text(old ?? "")) !== (await after.text(other ?? ""))) found.push(version);
    }
    return found;
  }

  async #added(version: string): Promise<void> {
    const file = await this.#file("new", version);
    if (this.#before.length > 0)
      this.#note("version-added", `${this.#document} ${version} was added`, file, "new", { new: version });
    this.#named(file, version);
    await this.#against(version, file);
  }

  /** A file that was there before: published, unless the policy says that it is not yet. */
  async #edited(version: string): Promise<void> {
    const [old, file] = [await this.#file("old", version), await this.#file("new", version)];
    this.#named(file, version);
    const { policy } = this.#input;
    if (policy.documents[this.#document]?.unpublished?.includes(version) === true)
      return await this.#against(version, file);
    const { verdict } = this.#compare(old, file, "in-place");
    if (verdict === "notes" || verdict === "unchanged") return;
    const message = `${this.#document} ${version} is published, and what it accepts or means was changed in place`;
    this.#note(
      "published-version-changed",
      message,
      file,
      "new",
      { old: version, new: version },
      "leave this file as it was and put the change into a new version beside it",
    );
  }

  /** Against the version before it, and in a transitive mode against those before that. */
  async #against(version: string, file: SchemaFile): Promise<void> {
    const all = [...new Set([...this.#before, ...this.#after])].sort(compareVersions);
    const earlier = all.filter((each) => compareVersions(each, version) < 0).toReversed();
    const [last, ...others] = earlier.slice(0, LAST);
    if (last === undefined) return;
    const old = await this.#known(last);
    const compared = this.#compare(old, file, "next", last);
    this.#step(compared, last, version, file);
    if (!isTransitive(modeOf(this.#input.policy, this.#document))) return;
    for (const each of others) this.#compare(await this.#known(each), file, "earlier");
  }

  #compare(old: SchemaFile, other: SchemaFile, kind: Comparison["kind"], last?: string): Comparison {
    const { policy, contracts, judging } = this.#input;
    const document = this.#document;
    const mode = modeOf(policy, document);
    const formats = formatsOf(policy, document);
    const compared: Compared = compareSchemas({
      ...{ document, old, new: other, kind, mode, policy, contracts },
      judging: { ...judging, formats },
    });
    // What an earlier version shares with the last one was said there.
    const findings =
      kind === "earlier"
        ? compared.findings.filter((each) => each.breaks.length > 0 && !this.#isSaid(each))
        : compared.findings;
    this.#findings.push(...findings);
    const { verdict } = compared.comparison;
    const step =
      last === undefined || other.version === undefined
        ? undefined
        : { required: requiredStep(verdict), actual: stepBetween(last, other.version) };
    const comparison = { ...compared.comparison, ...(step === undefined ? {} : { step }) };
    this.#comparisons.push(comparison);
    return comparison;
  }

  #isSaid(finding: Finding): boolean {
    return this.#findings.some(({ rule, place, breaks }) => {
      return (
        rule === finding.rule &&
        place.pointer === finding.place.pointer &&
        place.file === finding.place.file &&
        breaks.join() === finding.breaks.join()
      );
    });
  }

  #step({ step, verdict }: Comparison, old: string, version: string, file: SchemaFile): void {
    if (step === undefined) return;
    const order = compareSteps(step.actual, step.required);
    if (order === 0 || (verdict === "unchanged" && step.actual === "patch")) return;
    const { document } = { document: this.#document };
    const asks =
      step.required === "none"
        ? "nothing changed"
        : `the change from ${old} is ${verdict} and asks for a ${step.required} step`;
    const message = `${document} ${version} is a ${step.actual} step, and ${asks}`;
    const rule = order < 0 ? "version-step-too-small" : "version-step-too-large";
    this.#note(
      rule,
      message,
      file,
      "new",
      { old, new: version },
      "give the new file the next version number of that step",
    );
  }

  #named(file: SchemaFile, version: string): void {
    const id = isObject(file.schema) ? file.schema["$id"] : undefined;
    const said = typeof id === "string" ? /(?<![\d.])\d+\.\d+\.\d+(?![\d])/.exec(id)?.[0] : undefined;
    if (said === undefined || said === version) return;
    const message = `the file's name says ${version} and its $id says ${said}`;
    this.#note(
      "version-name-differs",
      message,
      file,
      "new",
      { new: version },
      "let $id name the version of the file",
      "/$id",
    );
  }

  async #removed(version: string): Promise<void> {
    const newer = this.#after.filter((each) => compareVersions(each, version) > 0).length;
    const file = await this.#file("old", version);
    const rule = newer >= LAST ? "version-removed" : "version-removed-too-early";
    const message = `${this.#document} ${version} was removed, and there are ${newer} newer versions; consumers must accept the last three`;
    this.#note(
      rule,
      message,
      file,
      "old",
      { old: version },
      newer >= LAST ? undefined : "keep it until there are three newer versions",
    );
  }

  async #documentRemoved(): Promise<void> {
    const version = this.#before.at(-1) ?? "";
    const file = await this.#file("old", version);
    this.#note("document-removed", `${this.#document} has no schema any more`, file, "old", { old: version });
  }

  async #documentAdded(): Promise<void> {
    const version = this.#after[0] ?? "";
    const file = await this.#file("new", version);
    this.#note("document-added", `${this.#document} has its first schema, ${version}`, file, "new", { new: version });
  }

  async #known(version: string): Promise<SchemaFile> {
    return await this.#file(this.#after.includes(version) ? "new" : "old", version);
  }

  async #file(side: "old" | "new", version: string): Promise<SchemaFile> {
    const tree = side === "old" ? this.#input.before : this.#input.after;
    const file = await tree.schema(this.#document, version);
    if (file !== undefined) return file;
    throw new FloeContractsError(
      "schema-version-unknown",
      `there is no schema of ${this.#document} ${version} in ${tree.name}`,
      {
        hint: "check the versions below schemas/",
      },
    );
  }

  #note(
    id: string,
    message: string,
    file: SchemaFile,
    side: "old" | "new",
    versions: Finding["versions"],
    hint?: string,
    pointer = "",
  ): void {
    const { policy, contracts } = this.#input;
    const rule = ruleOf(id);
    const mode = modeOf(policy, this.#document);
    const severity = severityOf(rule, mode, false, policy, this.#document);
    const position = file.source.positionOf(pointer) ?? { line: 1, column: 1 };
    const boundaries = severity === "note" ? [] : touchedBy(contracts, this.#document, Object.values(versions), [""]);
    this.#findings.push({
      ...{ rule: id, title: rule.title, severity, about: rule.about, subject: this.#document, versions, message },
      ...(hint === undefined ? {} : { hint }),
      place: { side, file: file.path, line: position.line, column: position.column, pointer },
      ...{ values: [], judgements: [], breaks: [], boundaries },
      teams: severity === "error" ? teamsOf(boundaries) : [],
    });
  }
}
