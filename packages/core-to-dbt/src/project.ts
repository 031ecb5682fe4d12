/** The example project, seen apart from the provider: what its files ask for, and its form of spec 1.0.0. */
import { join } from "node:path";
import type { ProjectVariantOptions } from "@floe-contracts/floe";
import { readDocument } from "@floe-contracts/schemas";
import type { Properties } from "./consumer/targets.ts";

export interface ComputeSection {
  readonly type: string;
  readonly properties: Properties;
}

/** The platform file of an environment, as it stands. */
export async function platformDocument(example: string, environment: string): Promise<unknown> {
  return (await readDocument(join(example, "platform", environment, "platform.yaml"))).value;
}

/** The compute profiles of the project's platform file, by name. */
export async function computeProfiles(
  example: string,
  environment: string,
): Promise<ReadonlyMap<string, ComputeSection>> {
  const { compute } = (await platformDocument(example, environment)) as {
    compute: Record<string, { type: string; properties?: Properties }>;
  };
  return new Map(
    Object.entries(compute).map(([name, { type, properties }]) => [name, { type, properties: properties ?? {} }]),
  );
}

/** The project in its 1.0.0 form, with the connection of `compute` in floe.yaml itself. */
export function flatVariant({ type, properties }: ComputeSection): ProjectVariantOptions {
  return {
    spec: "floe-1.0.0.yaml",
    edit: (document) => {
      document.set("compute", document.createNode({ target: type, properties }));
    },
  };
}
