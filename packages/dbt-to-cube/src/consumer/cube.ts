/**
 * The reference floe-cube: an artifact and dbt's manifest become a directory with a Cube model, its configuration and its
 * security settings. It reads the fields that the contract lists and no others.
 */
import { dirname, join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { ConsumeRequest, ConsumeResult, Consumer } from "@floe-contracts/floe";
import { toldOf, writeModel } from "./directory.ts";
import { type GeneratedModel, generateModel } from "./generate.ts";
import { assertFresh, readManifest } from "./manifest.ts";
import { observabilityFiles } from "./observability/settings.ts";
import { renderCube } from "./render.ts";
import { securityFiles, securityOptions } from "./security/files.ts";
import { type CubeSettings, readSettings } from "./settings.ts";

/** What this consumer calls itself in result records. */
export const REFERENCE_CONSUMER_VERSION = "0.1.0+reference";

/** Where the cubes go; Cube reads every file below `model`. */
export const CUBES = "model/cubes";

/** The reference behind the interface that a foreign command also meets: its output is the directory that it is given. */
export function referenceConsumer(): Consumer<string> {
  return {
    id: "reference",
    kind: "reference",
    version: async () => REFERENCE_CONSUMER_VERSION,
    consume,
  };
}

/** The files of the cubes, by their paths in the output directory. */
export function modelFiles({ cubes }: GeneratedModel): Map<string, string> {
  return new Map(cubes.map((cube) => [`${CUBES}/${cube.name}.yml`, renderCube(cube)]));
}

/** The cubes of an artifact and a manifest; nothing is written. @throws what the consumer throws */
export async function modelOf(artifactPath: string, manifestPath: string): Promise<GeneratedModel["cubes"]> {
  const { settings } = await readSettings(artifactPath);
  return generateModel(await readManifest(manifestPath), settings).cubes;
}

async function consume(request: ConsumeRequest): Promise<ConsumeResult<string>> {
  const started = performance.now();
  const { artifactPath, outDir, env } = request;
  const projectDir = request.projectDir ?? dirname(artifactPath);
  const { artifact, settings } = await readSettings(artifactPath);
  const read = await readManifest(request.inputs?.["manifest"] ?? manifestOf(settings, projectDir));
  await assertFresh(read, settings, projectDir);
  const model = generateModel(read, settings);
  const security = securityFiles({
    consumption: artifact.consumption,
    cubes: model.cubes,
    models: model.security,
    options: await securityOptions(env),
  });
  const observability = observabilityFiles({ artifact, manifest: read.manifest, cubes: model.cubes });
  const files = new Map([...modelFiles(model), ...security, ...observability]);
  const written = await writeModel(outDir, files);
  const log = [...model.notes, ...toldOf(written)].join("\n");
  return { output: outDir, log, durationMs: performance.now() - started };
}

/** @throws FloeContractsError `dbt-manifest-missing` */
function manifestOf({ manifest, dbtProject }: CubeSettings, projectDir: string): string {
  if (manifest !== null) return join(projectDir, manifest);
  if (dbtProject !== null) return join(projectDir, dbtProject, "target", "manifest.json");
  throw new FloeContractsError(
    "dbt-manifest-missing",
    "no manifest.json was given, and the artifact names no dbt project",
    {
      hint: "give the path of the manifest, or compile a project that has a dbt transform",
      where: { pointer: "/dbt_manifest_path" },
    },
  );
}
