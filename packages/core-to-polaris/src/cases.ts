/**
 * The matrix of the boundary: every accepted version on the platform environment that FLOE_PLATFORM_ENV names, and Polaris,
 * played back from its recording where none can be had here.
 */
import { loadPlatformSpec, platformEnvOf } from "@floe-contracts/floe";
import type { Contract } from "@floe-contracts/harness";
import type { Implementation } from "./area.ts";
import type { CatalogCase } from "./evidence.ts";

/** The environment whose catalog is Polaris. */
const POLARIS = "polaris";

/** Any of them says where a Polaris is. */
const POLARIS_VARIABLES = ["POLARIS_HOME", "FLOE_POLARIS_URL", "POLARIS_URL"];

/** Which program answers for each type of catalog that a platform file may name. */
const PROGRAMS: Readonly<Record<string, Implementation>> = {
  rest: "iceberg-rest",
  nessie: "nessie",
  polaris: "polaris",
};

/** The newest version first. */
export async function casesOf(
  contract: Contract,
  example: string,
  environment: NodeJS.ProcessEnv,
): Promise<CatalogCase[]> {
  const own = platformEnvOf(environment);
  const implementation = await implementationOf(example, own);
  const versions = [...contract.artifact.accepts].reverse() as CatalogCase["artifactVersion"][];
  const cases = versions.map(
    (artifactVersion): CatalogCase => ({
      artifactVersion,
      target: null,
      environment: own,
      evidence: "live",
      implementation,
    }),
  );
  if (own === POLARIS) return cases;
  const evidence = POLARIS_VARIABLES.some((name) => (environment[name] ?? "") !== "") ? "live" : "recorded";
  return [
    ...cases,
    { artifactVersion: "1.1.0", target: null, environment: POLARIS, evidence, implementation: "polaris" },
  ];
}

/** The program that plays the catalog on a platform; another type than these is refused when the environment is joined. */
async function implementationOf(example: string, environment: string): Promise<Implementation> {
  const { spec } = await loadPlatformSpec(example, environment);
  return PROGRAMS[spec.catalogs?.["default"]?.type ?? POLARIS] ?? "iceberg-rest";
}
