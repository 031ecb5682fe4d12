/**
 * dbt's manifest, read as far as the contract says and no further. What cannot be used is refused before anything is written:
 * another version, another project's or target's, one that is older than the models it describes.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError, plural } from "@floe-contracts/base";
import {
  type DbtManifest_12_0_0,
  formatViolation,
  isRecord,
  parseJson,
  readText,
  type Source,
  validate,
  valueAt,
} from "@floe-contracts/schemas";
import { type ManifestNode, Refusals } from "./refusals.ts";
import type { CubeSettings } from "./settings.ts";

export type Manifest = DbtManifest_12_0_0;

/** What one version of dbt writes for some ten thousand models; beyond it memory and not time would run out. */
export const LARGEST_MANIFEST = 256 * 1024 * 1024;

const V12 = "https://schemas.getdbt.com/dbt/manifest/v12.json";
const SHOWN = 5;

export interface ReadManifest {
  readonly manifest: Manifest;
  readonly source: Source;
}

/**
 * Reads manifest.json.
 * @throws FloeContractsError `file-not-found`, `file-too-large`, `json-syntax` and the like of reading;
 *   `dbt-manifest-version` for another format than v12; `manifest-invalid` with every field that floe cannot use.
 */
export async function readManifest(path: string): Promise<ReadManifest> {
  const source = parseJson(await readText(path, LARGEST_MANIFEST), { file: path });
  return { manifest: manifestOf(source), source };
}

function manifestOf(source: Source): Manifest {
  const pointer = "/metadata/dbt_schema_version";
  const version = valueAt(source.value, pointer);
  if (version !== V12) {
    const said = typeof version === "string" ? version.slice(0, 100) : "nothing of the kind";
    throw new FloeContractsError("dbt-manifest-version", `manifest.json is not of version 12: it says ${said}`, {
      hint: "floe-cube reads version 12, which dbt writes since 1.8: parse the project with such a dbt",
      where: { file: source.file, pointer, ...source.positionOf(pointer) },
    });
  }
  const verdict = validate(source, "dbt-manifest", "12.0.0");
  if (verdict.ok) return verdict.value;
  const [first] = verdict.violations;
  const shown = verdict.violations.slice(0, SHOWN).map(formatViolation);
  const rest = verdict.violations.length - shown.length;
  throw new FloeContractsError(
    "manifest-invalid",
    `manifest.json cannot be used, for ${plural(verdict.violations.length, "reason")}\n${shown.join("\n")}${rest > 0 ? `\n… and ${rest} more` : ""}`,
    {
      hint: "correct meta.cube in the YAML file that describes the model, and let dbt parse the project again",
      where: { file: source.file, pointer: first?.pointer, ...first?.position },
    },
  );
}

/**
 * Refuses a manifest that does not belong to the artifact, or that dbt wrote before a model was changed.
 * @param projectDir what the artifact's paths start from; models that are not there are not looked at
 * @throws FloeContractsError `dbt-manifest-stale`
 */
export async function assertFresh(read: ReadManifest, settings: CubeSettings, projectDir: string): Promise<void> {
  const { manifest, source } = read;
  const adapter = manifest.metadata.adapter_type ?? null;
  if (adapter !== null && settings.target !== null && adapter !== settings.target) {
    throw new FloeContractsError(
      "dbt-manifest-stale",
      `manifest.json was written for ${adapter}, and the artifact says ${settings.target}`,
      {
        hint: "let dbt parse the project with the profile of this artifact, and run it again",
        where: {
          file: source.file,
          pointer: "/metadata/adapter_type",
          ...source.positionOf("/metadata/adapter_type"),
        },
      },
    );
  }
  assertSameClassifications(read, settings);
  const directory = settings.dbtProject;
  if (directory === null) return;
  const models = Object.values(manifest.nodes).filter(({ resource_type: type }) => type === "model");
  const changed = await Promise.all(models.map((node) => hasChanged(join(projectDir, directory), node, manifest)));
  const [first] = models.filter((_node, at) => changed[at]);
  if (first === undefined) return;
  throw new Refusals(source).about(first, {
    code: "dbt-manifest-stale",
    what: "the model has changed since dbt wrote manifest.json",
    hint: "let dbt parse or build the project again, and run it again",
    at: ["checksum"],
  });
}

/** A package's models lie elsewhere, and a model that was deleted is dbt's to leave out of its next manifest. */
async function hasChanged(directory: string, node: ManifestNode, manifest: Manifest): Promise<boolean> {
  const { checksum, original_file_path: path } = node;
  const own = node["package_name"] === manifest.metadata.project_name;
  if (!own || path === undefined || checksum?.name !== "sha256") return false;
  const text = await readFile(join(directory, path), "utf8").catch(() => undefined);
  return text !== undefined && !checksumsOf(text).includes(checksum.checksum);
}

/** dbt strips the text; since 1.11 it also takes every run of white space as one. (dbt-core, parser/read_files.py.) */
function checksumsOf(text: string): string[] {
  const texts = [text.trim(), text.trim().split(/\s+/).join(" "), text];
  return texts.map((each) => createHash("sha256").update(each).digest("hex"));
}

/** floe-core copies the classifications from the manifest, so the two say the same unless one is older. */
function assertSameClassifications({ manifest, source }: ReadManifest, { classifications }: CubeSettings): void {
  if (classifications === null) return;
  for (const node of Object.values(manifest.nodes)) {
    if (node.resource_type !== "model") continue;
    for (const column of Object.values(node.columns ?? {})) {
      const said = classificationOf(column);
      const known = classifications[node.name]?.[column.name]?.classification;
      // What the artifact knows beside the manifest may be another source's; what contradicts it is another state's.
      if (said === undefined || known === undefined || said === known) continue;
      throw new Refusals(source).about(node, {
        code: "dbt-manifest-stale",
        what: `the column ${column.name} is classified ${said} in manifest.json and ${known} in the artifact`,
        hint: "compile the artifact again, after dbt has parsed the project",
        at: ["columns", column.name],
      });
    }
  }
}

/** The classification that a column's meta says, newer dbt's place first. */
export function classificationOf(column: NonNullable<ManifestNode["columns"]>[string]): string | undefined {
  const floe = column.config?.meta?.floe ?? column.meta?.floe;
  return isRecord(floe) && typeof floe["classification"] === "string" ? floe["classification"] : undefined;
}
