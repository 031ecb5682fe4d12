/**
 * A boundary is its contract plus the code that makes its subject and its checks. Contract and code must name the same
 * checks: a promise without a proof, or a proof of nothing promised, does not load.
 */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError, plural } from "@floe-contracts/base";
import type { ResultRecord_1_0_0 } from "@floe-contracts/schemas";
import type { Case, Check } from "./check.ts";
import type { CheckDeclaration, Contract } from "./contract.ts";

export type Peer = ResultRecord_1_0_0["provider"];

/** A boundary whose peers and services are at hand. Disposing it stops what it started. */
export interface Opened<Subject> extends AsyncDisposable {
  readonly provider: Peer;
  readonly consumer: Peer;
  /** The evidence of one case, made lazily and shared by all of the case's checks. */
  subject(it: Case): Subject;
  /** Secret values of this run that no record and no error may hold. */
  readonly secrets: readonly string[];
}

export interface BoundaryDefinition<Subject> {
  readonly contract: Contract;
  readonly cases: readonly Case[];
  readonly checks: readonly Check<Subject>[];
  /** Installs and starts what the contract's services name. A missing one is an error that names it. */
  readonly open: () => Promise<Opened<Subject>>;
}

export interface Boundary<Subject> extends BoundaryDefinition<Subject> {
  readonly id: string;
  /** The contract's words on a check. */
  declarationOf(id: string): CheckDeclaration;
}

/**
 * Binds a contract to its code.
 * @throws FloeContractsError `check-without-implementation` or `check-without-declaration`, naming the ids;
 *   `version-without-case` when the contract accepts a version that no case covers; `targets-and-cases-differ`.
 */
export function defineBoundary<Subject>(definition: BoundaryDefinition<Subject>): Boundary<Subject> {
  const { contract, checks, cases } = definition;
  const file = `contracts/${contract.boundary}.contract.yaml`;
  const declared = new Map(contract.checks.map((each) => [each.id, each]));
  const implemented = new Set(checks.map((each) => each.id));
  const missing = [...declared.keys()].filter((id) => !implemented.has(id));
  if (missing.length > 0) {
    throw new FloeContractsError(
      "check-without-implementation",
      `${file} declares ${plural(missing.length, "check")} that nothing implements: ${missing.join(", ")}`,
      {
        hint: `write packages/${contract.boundary}/src/checks/<id>.ts for each, or take it out of the contract`,
        where: { file },
      },
    );
  }
  const surplus = checks.map((each) => each.id).filter((id, at, all) => !declared.has(id) || all.indexOf(id) !== at);
  if (surplus.length > 0) {
    throw new FloeContractsError(
      "check-without-declaration",
      `${plural(surplus.length, "check")} of ${contract.boundary} ${surplus.length === 1 ? "is" : "are"} not declared once in ${file}: ${surplus.join(", ")}`,
      { hint: "add each to the contract's checks with a sentence and its requirements", where: { file } },
    );
  }
  const uncovered = contract.artifact.accepts.filter((version) => cases.every((it) => it.artifactVersion !== version));
  const unaccepted = cases.filter((it) => !contract.artifact.accepts.includes(it.artifactVersion));
  if (uncovered.length > 0 || unaccepted.length > 0) {
    throw new FloeContractsError(
      "version-without-case",
      `the cases of ${contract.boundary} and the versions that ${file} accepts differ: ${[...uncovered, ...unaccepted.map((it) => it.artifactVersion)].join(", ")}`,
      {
        hint: "give every accepted version a case, and no case another version",
        where: { file, pointer: "/artifact/accepts" },
      },
    );
  }
  const targets = [...new Set(cases.map((it) => it.target).filter((target) => target !== null))].sort();
  if (targets.join() !== [...(contract.targets ?? [])].sort().join()) {
    throw new FloeContractsError(
      "targets-and-cases-differ",
      `${file} names the targets ${contract.targets?.join(", ") ?? "(none)"}, and the cases have ${targets.join(", ") || "none"}`,
      { hint: "give every target of the contract a case, and no case another", where: { file, pointer: "/targets" } },
    );
  }
  const order = contract.checks.map((each) => each.id);
  return {
    ...definition,
    checks: [...checks].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
    id: contract.boundary,
    declarationOf: (id) => {
      const declaration = declared.get(id);
      if (declaration === undefined) throw new RangeError(`${id} is no check of ${contract.boundary}`);
      return declaration;
    },
  };
}

/**
 * The problems of a boundary's folder: a file in src/checks that is not named after a check of the contract, or a check
 * without a file. Empty when all is well.
 */
export async function checkFolder(contract: Contract, packageDirectory: string): Promise<string[]> {
  const files = (await readdir(join(packageDirectory, "src", "checks"))).filter((name) => name !== "index.ts");
  const ids = new Set(contract.checks.map((each) => each.id));
  const named = new Set(files.map((name) => name.replace(/\.ts$/, "")));
  return [
    ...[...named].filter((name) => !ids.has(name)).map((name) => `src/checks/${name}.ts is no check of the contract`),
    ...[...ids].filter((id) => !named.has(id)).map((id) => `the check ${id} has no file src/checks/${id}.ts`),
  ];
}
