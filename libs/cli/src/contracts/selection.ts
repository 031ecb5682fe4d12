/**
 * What to run: boundaries by turbo's filter, everything else by the environment that the harness reads. A name that
 * nothing has is an error here, before anything is installed or started.
 */
import { FloeContractsError, suggest } from "@floe-contracts/base";
import { COMPUTE_TARGETS } from "@floe-contracts/floe";
import type { ContractsOptions } from "../commands/contracts.ts";
import type { BoundaryPackage } from "./boundaries.ts";

export interface Selection {
  readonly boundaries: readonly BoundaryPackage[];
  readonly checks: readonly string[] | undefined;
  readonly targets: readonly string[] | undefined;
  readonly versions: readonly string[] | undefined;
  readonly environments: readonly string[] | undefined;
}

/**
 * @throws FloeContractsError `boundary-unknown` or `nothing-selected`, with a suggestion; `consumer-for-several-boundaries`,
 * since every boundary has another consumer.
 */
export function select(all: readonly BoundaryPackage[], options: ContractsOptions): Selection {
  const chosen = [...new Set(given(options.boundary)?.map((name) => boundaryNamed(all, name)) ?? all)];
  const ids = chosen.flatMap(({ contract }) => contract.checks.map((check) => check.id));
  const check = given(options.check);
  const targets = given(options.target);
  const artifactVersion = given(options.artifactVersion);
  requireEach("check", check, ids, "contracts/");
  requireEach("target", targets, [...COMPUTE_TARGETS, "none"]);
  const accepted = chosen.flatMap(({ contract }) => contract.artifact.accepts);
  requireEach("artifact version", artifactVersion, [...new Set<string>(accepted)]);
  // A boundary that none of the named checks, targets or versions belongs to has nothing to run, and that is no failure of it.
  const boundaries = chosen.filter(
    ({ contract }) =>
      (check === undefined || contract.checks.some(({ id }) => check.includes(id))) &&
      (targets === undefined || (contract.targets ?? ["none"]).some((target) => targets.includes(target))) &&
      (artifactVersion === undefined || contract.artifact.accepts.some((version) => artifactVersion.includes(version))),
  );
  if (boundaries.length === 0) throw nothingSelected(all);
  if (boundaries.length > 1 && options.consumer !== undefined) throw severalConsumers(boundaries, options.consumer);
  return { boundaries, checks: check, targets, versions: artifactVersion, environments: given(options.platformEnv) };
}

/** A list without entries, such as an empty variable gives, asks for nothing in particular. */
function given(list: readonly string[] | undefined): readonly string[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

/** The selection as the harness reads it; undefined where everything is meant. */
export function selectionEnvironment(selection: Selection): Record<string, string | undefined> {
  return {
    FLOE_CONTRACTS_CHECK: selection.checks?.join(","),
    FLOE_CONTRACTS_TARGET: selection.targets?.join(","),
    FLOE_CONTRACTS_VERSION: selection.versions?.join(","),
    FLOE_CONTRACTS_ENVIRONMENT: selection.environments?.join(","),
  };
}

/** The selection in words, or undefined when everything is run. */
export function describeSelection(selection: Selection, all: readonly BoundaryPackage[]): string | undefined {
  const parts = [
    selection.boundaries.length < all.length
      ? `boundary ${selection.boundaries.map(({ name }) => name).join(", ")}`
      : "",
    selection.checks === undefined ? "" : `check ${selection.checks.join(", ")}`,
    selection.versions === undefined ? "" : `artifact ${selection.versions.join(", ")}`,
    selection.targets === undefined ? "" : `target ${selection.targets.join(", ")}`,
    selection.environments === undefined ? "" : `platform ${selection.environments.join(", ")}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? undefined : parts.join(" · ");
}

function boundaryNamed(all: readonly BoundaryPackage[], name: string): BoundaryPackage {
  const found = all.find((each) => each.name === name);
  if (found !== undefined) return found;
  const names = all.map((each) => each.name);
  throw new FloeContractsError("boundary-unknown", `there is no boundary ${JSON.stringify(name)}`, {
    hint: `${didYouMean(name, names)}there ${names.length === 1 ? "is" : "are"} ${names.join(", ") || "none"}`,
  });
}

function requireEach(what: string, asked: readonly string[] | undefined, known: readonly string[], see?: string): void {
  const unknown = asked?.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const list = see === undefined ? `there are ${known.join(", ")}` : `see ${see}`;
  throw new FloeContractsError("nothing-selected", `there is no ${what} ${JSON.stringify(unknown)}`, {
    hint: `${didYouMean(unknown, known)}${list}`,
  });
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = suggest(word, known);
  return near === undefined ? "" : `did you mean ${near}? `;
}

function severalConsumers(boundaries: readonly BoundaryPackage[], consumer: string): FloeContractsError {
  const names = boundaries.map(({ name }) => name);
  return new FloeContractsError(
    "consumer-for-several-boundaries",
    `the consumer '${consumer}' would take part in ${names.length} boundaries: ${names.join(", ")}`,
    { hint: `say whose consumer it is: --boundary ${names[0]}` },
  );
}

function nothingSelected(all: readonly BoundaryPackage[]): FloeContractsError {
  if (all.length === 0) {
    return new FloeContractsError("nothing-selected", "there is no boundary in packages/", {
      hint: "run it in a whole checkout: every folder of packages/ is a boundary",
    });
  }
  return new FloeContractsError("nothing-selected", "no boundary has all of what is asked for", {
    hint: "leave one of --boundary, --check, --target and --artifact-version out",
  });
}
