/** The matrix of the boundary: every accepted version, every compute target, on the local platform. */
import { COMPUTE_TARGETS } from "@floe-contracts/floe";
import type { Contract } from "@floe-contracts/harness";
import type { DbtCase } from "./evidence.ts";

/** The newest version first within a target, so that the cases that people look at come first. */
export function casesOf(contract: Contract): DbtCase[] {
  const versions = [...contract.artifact.accepts].reverse();
  // The live targets come first: their builds take longest and run beside the rest.
  const targets = [...COMPUTE_TARGETS].sort((a, b) => order(a) - order(b));
  return versions.flatMap((artifactVersion) =>
    targets.map((target) => ({ artifactVersion, target, environment: "local" })),
  );
}

function order(target: string): number {
  const live = ["duckdb", "postgres"].indexOf(target);
  return live === -1 ? 2 : live;
}
