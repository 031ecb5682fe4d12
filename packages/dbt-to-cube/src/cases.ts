/** The matrix of the boundary: every accepted version of the artifact, on Postgres, on one platform. */
import type { Contract } from "@floe-contracts/harness";
import type { CubeCase } from "./evidence.ts";

/**
 * The newest version first: that is the case that people look at.
 * @param environment of the platform file: on `docker` Cube is a container, which has the SQL API
 */
export function casesOf(contract: Contract, environment = "local"): CubeCase[] {
  return [...contract.artifact.accepts]
    .reverse()
    .map((artifactVersion) => ({ artifactVersion, target: "postgres", environment }));
}
