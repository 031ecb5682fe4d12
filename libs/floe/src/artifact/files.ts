/**
 * Artifacts as files: `<dir>/compiled_artifacts.json`, indented by 2, with a line end at the end, written in one step.
 * An artifact that was read and not changed is written back byte for byte, whoever wrote it first: `1.0` stays `1.0`,
 * and keys stay where they were.
 */
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { FloeContractsError, writeFileAtomic } from "@floe-contracts/base";
import {
  assertValid,
  type CompiledArtifacts_1_0_0,
  type CompiledArtifacts_1_1_0,
  readDocument,
  type Source,
  versionsOf,
} from "@floe-contracts/schemas";
import { isMapping, own } from "../values.ts";
import { whereOf } from "../where.ts";

/** The name that every provider gives its output. */
export const ARTIFACT_FILE = "compiled_artifacts.json";

/** A valid artifact as its file holds it (no defaults filled in), with the positions of its values. */
export type ReadArtifact = (
  | { readonly version: "1.0.0"; readonly artifact: CompiledArtifacts_1_0_0 }
  | { readonly version: "1.1.0"; readonly artifact: CompiledArtifacts_1_1_0 }
) & { readonly source: Source };

type Artifact = ReadArtifact["artifact"];

/** The text of an artifact: JSON indented by 2. */
export function formatArtifact(artifact: Artifact): string {
  return `${JSON.stringify(artifact, null, 2)}\n`;
}

/**
 * Writes an artifact, or one that was read, into a directory, which is made when it is missing.
 * @returns the path of the file
 * @throws FloeContractsError `file-unwritable`; a file that was there before is untouched then
 */
export async function writeArtifact(artifact: Artifact | ReadArtifact, dir: string): Promise<string> {
  const path = join(dir, ARTIFACT_FILE);
  await writeFileAtomic(path, isRead(artifact) ? textOf(artifact) : formatArtifact(artifact));
  return path;
}

/**
 * Reads an artifact of any version that the schemas know and checks it against the version that it says it has.
 * @throws FloeContractsError `artifact-version-unknown`, `document-invalid`, or what reading throws
 */
export async function readArtifact(path: string): Promise<ReadArtifact> {
  return checkArtifact(await readDocument(path));
}

/** Checks an artifact that was read already. */
export function checkArtifact(source: Source): ReadArtifact {
  switch (artifactVersionOf(source)) {
    case "1.0.0":
      return { version: "1.0.0", artifact: assertValid(source, "compiled-artifacts", "1.0.0"), source };
    case "1.1.0":
      return { version: "1.1.0", artifact: assertValid(source, "compiled-artifacts", "1.1.0"), source };
  }
}

/**
 * Every provider writes `version`, but both schemas give it a default, each its own: a document without it could be
 * either, so it is refused instead of guessed.
 */
function artifactVersionOf(source: Source): ReadArtifact["version"] {
  const said = isMapping(source.value) ? own(source.value, "version") : undefined;
  if (said === "1.0.0" || said === "1.1.0") return said;
  const supported = versionsOf("compiled-artifacts").join(", ");
  if (!isMapping(source.value) || said === undefined) {
    throw new FloeContractsError("artifact-version-unknown", "the document does not say which version it has", {
      hint: `an artifact is a JSON object with a version, one of ${supported}`,
      where: whereOf(source, ""),
    });
  }
  const shown = typeof said === "string" ? JSON.stringify(said.slice(0, 40)) : `of type ${typeof said}`;
  throw new FloeContractsError("artifact-version-unknown", `the artifact's version is ${shown}`, {
    hint: `supported are ${supported}; another needs its schema added first`,
    where: whereOf(source, "/version"),
  });
}

function isRead(artifact: Artifact | ReadArtifact): artifact is ReadArtifact {
  return "source" in artifact && "artifact" in artifact;
}

/** Compared with the text parsed anew: `artifact` may be the very object that the source holds, changed since. */
function textOf(read: ReadArtifact): string {
  const { text, format } = read.source;
  return format === "json" && isDeepStrictEqual(JSON.parse(text), read.artifact) ? text : formatArtifact(read.artifact);
}
