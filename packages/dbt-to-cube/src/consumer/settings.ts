/** What floe-cube takes from an artifact, of any version. The contract lists the fields; nothing else is read. */
import { FloeContractsError } from "@floe-contracts/base";
import { readArtifact } from "@floe-contracts/floe";
import {
  type CompiledArtifacts_1_0_0_Filled,
  type CompiledArtifacts_1_1_0_Filled,
  withDefaults,
} from "@floe-contracts/schemas";

export interface Classification {
  readonly classification: string;
  readonly pii_type?: string | null;
  readonly sensitivity?: string | null;
}

export interface CubeSettings {
  /** The column by which rows are kept apart; null when they are not. */
  readonly filterColumn: string | null;
  readonly preAggregations: {
    readonly schedule: string;
    readonly timezone: string;
    readonly external: boolean;
    /** Whether the artifact says that there is a Cube Store; null where it says nothing of rollups, and leaves both to Cube. */
    readonly store: boolean | null;
  };
  /** Model → column → what floe-core found when it compiled; null when it looked for none. */
  readonly classifications: Readonly<Record<string, Readonly<Record<string, Classification>>>> | null;
  /** The adapter that dbt builds with. */
  readonly target: string | null;
  /** As the artifact says them, relative to the project. */
  readonly dbtProject: string | null;
  readonly manifest: string | null;
}

/** An artifact with its defaults filled in: what the security settings are made from too. */
export type FilledArtifact = CompiledArtifacts_1_0_0_Filled | CompiledArtifacts_1_1_0_Filled;

/**
 * @throws FloeContractsError what reading an artifact throws, and `cube-not-asked-for` when its project is not to be
 *   consumed: an empty model would take the place of one that is there.
 */
export async function readSettings(path: string): Promise<{ artifact: FilledArtifact; settings: CubeSettings }> {
  const read = await readArtifact(path);
  const artifact =
    read.version === "1.0.0"
      ? withDefaults(read.artifact, "compiled-artifacts", "1.0.0")
      : withDefaults(read.artifact, "compiled-artifacts", "1.1.0");
  if (!artifact.consumption.enabled) {
    const pointer = "/consumption/enabled";
    throw new FloeContractsError("cube-not-asked-for", "the artifact's consumption is not enabled", {
      hint: "set consumption.enabled in floe.yaml and compile again, or leave floe-cube out; nothing was written",
      where: { file: path, pointer, ...read.source.positionOf(pointer) },
    });
  }
  return { artifact, settings: settingsOf(artifact, saysExternal(read.artifact)) };
}

/** Whether the artifact itself says where rollups are kept, and not only the schema's default. */
function saysExternal({ consumption }: { readonly consumption?: { readonly pre_aggregations?: object } }): boolean {
  return Object.hasOwn(consumption?.pre_aggregations ?? {}, "external");
}

export function settingsOf(artifact: FilledArtifact, isSaid = true): CubeSettings {
  const { security, pre_aggregations: rollups } = artifact.consumption;
  const { refresh_schedule: schedule, timezone } = rollups;
  // 1.0.0 has no such field, and no Cube Store either.
  const external = "external" in rollups ? rollups.external : false;
  return {
    filterColumn: security.row_level ? security.filter_column : null,
    preAggregations: { schedule, timezone, external, store: isSaid ? storeOf(artifact) : null },
    classifications: artifact.column_classifications ?? null,
    target: targetOf(artifact),
    dbtProject: artifact.dbt_project_path ?? null,
    manifest: artifact.dbt_manifest_path ?? null,
  };
}

/** 1.0.0 knows none. */
function storeOf({ consumption: { pre_aggregations: rollups } }: FilledArtifact): boolean {
  return "cube_store" in rollups && rollups.cube_store.enabled;
}

function targetOf(artifact: FilledArtifact): string | null {
  if ("resolved_profiles" in artifact && artifact.resolved_profiles !== null)
    return artifact.resolved_profiles.compute.type;
  return artifact.compute?.target ?? null;
}
