/** What an artifact says, and what is worth a word although it is valid. */
import type { Compiled } from "@floe-contracts/floe";
import { valueAt } from "@floe-contracts/schemas";

/** The compute target, where the artifact's version keeps it. */
export function targetOf(artifact: unknown): string | null {
  return textAt(artifact, "/resolved_profiles/compute/type") ?? textAt(artifact, "/compute/target");
}

/** The platform environment that a 1.1.0 artifact was compiled for. */
export function platformEnvOf(artifact: unknown): string | null {
  return textAt(artifact, "/resolved_profiles/platform_env");
}

function textAt(artifact: unknown, pointer: string): string | null {
  const value = valueAt(artifact, pointer);
  return typeof value === "string" ? value : null;
}

/** Warnings about a valid artifact: something that was asked for and did not happen. */
export function warningsFor(compiled: Compiled, askedPlatform: string | undefined): string[] {
  const { artifact, version } = compiled;
  const warnings: string[] = [];
  if (version === "1.0.0" && askedPlatform !== undefined) {
    warnings.push(
      "--platform-env has no effect: a floe.yaml of 1.0.0 holds its own connections and has no platform file",
    );
  }
  if (artifact.dbt_project_path === null) {
    warnings.push("dbt_project_path is null: no dbt transform's directory holds a dbt_project.yml");
  } else if (artifact.dbt_manifest_path === null && artifact.governance?.classification_source === "dbt_meta") {
    warnings.push(
      "column_classifications is null: dbt has not written target/manifest.json yet; run `dbt parse` and compile again",
    );
  }
  return warnings;
}
