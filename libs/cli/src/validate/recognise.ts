/**
 * Which document a file is. The name says it for floe's own names; else the fields say it. What neither tells is asked for
 * and not guessed.
 */
import { basename } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import { checkArtifact, floeSpecVersionOf } from "@floe-contracts/floe";
import { assertKnown, DOCUMENTS, type DocumentName, isRecord, type Source, versionsOf } from "@floe-contracts/schemas";

export interface Recognised {
  readonly document: DocumentName;
  readonly version: string;
  /** How it was told; undefined where it is a part of a project and so known. */
  readonly by?: "option" | "name" | "content";
}

/** What the user said on the command line. */
export interface Asked {
  readonly schema?: string;
  readonly schemaVersion?: string;
}

const NAMES: readonly (readonly [RegExp, DocumentName])[] = [
  [/^compiled_artifacts\.json$/, "compiled-artifacts"],
  [/\.contract\.ya?ml$/, "contract"],
  [/^results\.jsonl$/, "result-record"],
  [/^platform\.ya?ml$/, "platform-spec"],
  [/^profiles\.ya?ml$/, "dbt-profile"],
  [/^connection\.json$/, "catalog-connection"],
  [/^review\.ya?ml$/, "review-policy"],
  [/^floe([-.].+)?\.ya?ml$/, "floe-spec"],
];

/** Whether the file holds one document a line. */
export function isJsonLines(path: string): boolean {
  return /\.(jsonl|ndjson)$/i.test(path);
}

/**
 * Tells the kind and version of a document.
 * @throws FloeContractsError `document-not-recognised`, or `schema-unknown` and `schema-version-unknown` for what was asked.
 */
export function recognise(path: string, source: Source, asked: Asked): Recognised {
  if (asked.schema !== undefined) {
    const document = knownDocument(asked.schema);
    return { document, version: versionFor(document, source, asked), by: "option" };
  }
  const named = NAMES.find(([pattern]) => pattern.test(basename(path)))?.[1];
  if (named !== undefined) return { document: named, version: versionFor(named, source, asked), by: "name" };
  const told = documentByFields(source.value);
  if (told !== undefined) return { document: told, version: versionFor(told, source, asked), by: "content" };
  throw new FloeContractsError("document-not-recognised", "neither name nor content says which document this is", {
    hint: `say it with --schema: ${DOCUMENTS.join(", ")}`,
    where: { file: path },
  });
}

/** @throws FloeContractsError `schema-unknown`, with a suggestion. */
export function knownDocument(name: string): DocumentName {
  const known = DOCUMENTS.find((each) => each === name);
  if (known !== undefined) return known;
  assertKnown(name, "");
  throw new RangeError(name);
}

/** Fields that only one kind of document has. */
function documentByFields(value: unknown): DocumentName | undefined {
  if (!isRecord(value)) return undefined;
  const has = (...keys: readonly string[]): boolean => keys.every((key) => Object.hasOwn(value, key));
  if (has("metadata", "transforms") || has("resolved_profiles")) return "compiled-artifacts";
  if (has("boundary", "checks")) return "contract";
  if (has("boundary", "evidence")) return "result-record";
  if (has("transforms")) return "floe-spec";
  if (has("catalogs") || (isRecord(value["storage"]) && isRecord(value["compute"]))) return "platform-spec";
  const profiles = Object.values(value).filter((each) => isRecord(each) && isRecord(each["outputs"]));
  return profiles.length > 0 ? "dbt-profile" : undefined;
}

/**
 * The version to hold a document against: the one asked for, else the one that its own fields tell, else the only one.
 * @throws FloeContractsError `artifact-version-unknown`: the fields of such an artifact would be judged by the wrong schema.
 */
function versionFor(document: DocumentName, source: Source, asked: Asked): string {
  if (asked.schemaVersion !== undefined) {
    assertKnown(document, asked.schemaVersion);
    return asked.schemaVersion;
  }
  if (document === "floe-spec") return floeSpecVersionOf(source.value);
  if (document === "compiled-artifacts") return artifactVersion(source);
  return versionsOf(document).at(-1) ?? "";
}

function artifactVersion(source: Source): string {
  try {
    return checkArtifact(source).version;
  } catch (thrown) {
    const invalid = thrown instanceof FloeContractsError && thrown.code === "document-invalid";
    // It says a version that is known, and does not meet it: the caller names the violations.
    if (invalid && isRecord(source.value)) return String(source.value["version"]);
    throw thrown;
  }
}
