/**
 * Reading floe.yaml. Its own `version` field is the project's, so the version of its form is told by the form:
 * connections written out (1.0.0) or profiles named (1.1.0).
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { FloeContractsError } from "@floe-contracts/base";
import {
  assertValid,
  type FloeSpec_1_0_0,
  type FloeSpec_1_1_0,
  readDocument,
  type Source,
} from "@floe-contracts/schemas";
import { isMapping, own } from "../values.ts";

/** A valid floe.yaml as it was written (no defaults filled in), with the positions of its values. */
export type LoadedFloeSpec = (
  | { readonly version: "1.0.0"; readonly spec: FloeSpec_1_0_0 }
  | { readonly version: "1.1.0"; readonly spec: FloeSpec_1_1_0 }
) & {
  readonly source: Source;
  /** For metadata.source_hash: the SHA-256 of the file's bytes, a byte order mark included, in lower-case hexadecimal. */
  readonly sourceHash: string;
};

/**
 * Reads and checks a floe.yaml.
 * @throws FloeContractsError from reading (`file-not-found`, `yaml-syntax`, …) or `document-invalid`, each with its place
 */
export async function loadFloeSpec(path: string): Promise<LoadedFloeSpec> {
  const source = await readDocument(path);
  const sourceHash = await hashOf(path, source);
  return floeSpecVersionOf(source.value) === "1.0.0"
    ? { version: "1.0.0", spec: assertValid(source, "floe-spec", "1.0.0"), source, sourceHash }
    : { version: "1.1.0", spec: assertValid(source, "floe-spec", "1.1.0"), source, sourceHash };
}

/** 1.0.0 when `compute` or `catalog` is a mapping (a connection), else 1.1.0 (the name of a profile). */
export function floeSpecVersionOf(value: unknown): "1.0.0" | "1.1.0" {
  if (!isMapping(value)) return "1.1.0";
  return isMapping(own(value, "compute")) || isMapping(own(value, "catalog")) ? "1.0.0" : "1.1.0";
}

/** The source's text has lost a byte order mark, so the bytes are read again, and must be the ones that were parsed. */
async function hashOf(path: string, source: Source): Promise<string> {
  const bytes = await readFile(path);
  if (new TextDecoder("utf-8").decode(bytes) !== source.text) {
    throw new FloeContractsError("file-unreadable", `${path} changed while it was read`, {
      hint: "run it again when nothing writes to the file",
      where: { file: path },
    });
  }
  return createHash("sha256").update(bytes).digest("hex");
}
