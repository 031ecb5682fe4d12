/** The parts of `contracts --json` that are more than a copy. */
import { relative } from "node:path";
import { problemOf } from "../output/problem.ts";
import type { BoundaryResults } from "./results.ts";
import type { Selection } from "./selection.ts";

/** What was asked for; null where everything was. */
export function selectionJson({
  boundaries,
  checks,
  targets,
  versions: artifacts,
  environments,
}: Selection): Record<string, unknown> {
  const list = (values: readonly string[] | undefined): readonly string[] | null => values ?? null;
  return {
    boundaries: boundaries.map(({ name }) => name),
    checks: list(checks),
    targets: list(targets),
    artifact_versions: list(artifacts),
    platform_envs: list(environments),
  };
}

/** A boundary's results; paths start at the checkout's root. */
export function boundaryJson(
  { boundary, records, run, cachedFrom, problems, files }: BoundaryResults,
  root: string,
): Record<string, unknown> {
  return {
    boundary: boundary.name,
    ok: problems.length === 0 && records.length > 0 && records.every((record) => record.status === "passed"),
    cached_from: cachedFrom ?? null,
    results: relative(root, files.results),
    junit: relative(root, files.junit),
    run: run ?? null,
    problems: problems.map(problemOf),
    records,
  };
}
