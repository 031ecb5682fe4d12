/** Documents as a run's peers wrote them, and edits of them for broken peers. */
import { parseJson, parsePointer, parseYaml, type Source } from "@floe-contracts/schemas";

/** A document as a peer wrote it, before any gate. */
export interface DocumentFile {
  readonly path: string;
  readonly text: string;
  readonly source: Source;
}

/** An artifact as the provider wrote it, before any gate. */
export type ArtifactFile = DocumentFile;

/** A JSON value that may be edited in place; always a private copy. */
export type Json = Record<string, unknown>;

/** A file of JSON text. @throws FloeContractsError of the syntax, with its place. */
export function jsonFile(path: string, text: string): DocumentFile {
  return { path, text, source: parseJson(text, { file: path }) };
}

/** A file of YAML text. @throws FloeContractsError of the syntax, with its place. */
export function yamlFile(path: string, text: string): DocumentFile {
  return { path, text, source: parseYaml(text, { file: path }) };
}

/** A copy of `value` with `replacement` at the pointer; objects on the way are made; undefined removes the field. */
export function put(value: unknown, pointer: string, replacement: unknown): Json {
  const copy = structuredClone(value) as Json;
  const keys = parsePointer(pointer);
  const last = keys.pop();
  if (last === undefined) throw new RangeError("the root cannot be replaced");
  let inner: Json = copy;
  for (const key of keys) {
    if (typeof inner[key] !== "object" || inner[key] === null) inner[key] = {};
    inner = inner[key] as Json;
  }
  if (replacement === undefined) delete inner[last];
  else inner[last] = replacement;
  return copy;
}

/** The text of a document that was changed by hand in a broken peer, in the form that its source had. */
export function rewrite(source: Source, value: unknown): string {
  return source.format === "json" ? `${JSON.stringify(value, null, 2)}\n` : JSON.stringify(value, null, 2);
}
