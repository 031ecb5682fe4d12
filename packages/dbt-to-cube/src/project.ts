/** The run's copies of the example project: the one that dbt builds, and one a case in the form of its version. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ProjectVariantOptions, projectVariant } from "@floe-contracts/floe";
import { REPOSITORY_ROOT } from "@floe-contracts/harness";
import { isRecord, readDocument, valueAt } from "@floe-contracts/schemas";
import type { CubeCase, Project } from "./evidence.ts";

/** The project that crosses the boundary. */
export const EXAMPLE = join(REPOSITORY_ROOT, "examples", "flights");

/** The platform file of an environment, as it stands. */
export async function platformDocument(environment: string): Promise<unknown> {
  return (await readDocument(join(EXAMPLE, "platform", environment, "platform.yaml"))).value;
}

export async function copyProject(it: CubeCase, destination: string): Promise<Project> {
  const copy = await projectVariant(EXAMPLE, destination, await variantOf(it));
  return {
    directory: copy.dir,
    specPath: copy.specPath,
    specText: await readFile(copy.specPath, "utf8"),
    dbtDirectory: join(copy.dir, "dbt"),
  };
}

async function variantOf({ artifactVersion, target, environment }: CubeCase): Promise<ProjectVariantOptions> {
  if (artifactVersion !== "1.0.0") return { compute: target, platformEnv: environment };
  const properties = valueAt(await platformDocument(environment), `/compute/${target}/properties`);
  return {
    spec: "floe-1.0.0.yaml",
    edit: (document) => {
      document.set("compute", document.createNode({ target, properties: isRecord(properties) ? properties : {} }));
    },
  };
}
