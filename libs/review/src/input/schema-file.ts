/** A schema's text, read, and refused with a place when it is not one. */
import { FloeContractsError } from "@floe-contracts/base";
import { LARGEST_JSON, parseJson, type Source } from "@floe-contracts/schemas";
import { isSubset } from "../subset/is-subset.ts";
import { Document } from "../subset/schema/document.ts";
import { guessedDraft, namedDraft } from "../subset/schema/drafts.ts";
import { isObject, type Json } from "../subset/values.ts";

export interface SchemaFile {
  readonly path: string;
  /** The version that the file's name says; missing for a file that was named by itself. */
  readonly version?: string;
  readonly source: Source;
  readonly schema: Json;
  readonly document: Document;
}

/** What a decision calls a schema that cannot be read, and what a person is told. */
const REFUSED: Readonly<Record<string, "schema-invalid" | "schema-reference-broken">> = {
  schema: "schema-invalid",
  $schema: "schema-invalid",
  nesting: "schema-invalid",
  size: "schema-invalid",
  $ref: "schema-reference-broken",
};

const HINTS = {
  "schema-invalid": "correct the schema; drafts 7, 2019-09 and 2020-12 of JSON Schema are read",
  "schema-reference-broken": "let the reference lead into this file: other files are not read and nothing is fetched",
};

/**
 * @throws FloeContractsError what `parseJson` throws; `file-too-large`; `schema-invalid` for what is not a schema;
 *   `schema-reference-broken` for a reference to nowhere, to another file or a URL, or to itself in a circle
 */
export function readSchema(path: string, text: string, version?: string): SchemaFile {
  if (text.length > LARGEST_JSON) {
    throw new FloeContractsError("file-too-large", `${path} has more than ${LARGEST_JSON / 1024 / 1024} MiB`, {
      hint: "check that this is the file you meant",
      where: { file: path },
    });
  }
  const source = parseJson(text, { file: path });
  const schema = source.value as Json;
  if (!isObject(schema) && typeof schema !== "boolean")
    throw refused(source, path, "schema", "", "neither an object nor true or false");
  const verdict = isSubset(schema, true, { formats: "annotation" });
  if (verdict.verdict === "unknown" && REFUSED[verdict.reason] !== undefined)
    throw refused(source, path, verdict.reason, verdict.pointer, verdict.detail);
  const document = new Document(schema, namedDraft(schema) ?? guessedDraft([schema]));
  return { path, ...(version === undefined ? {} : { version }), source, schema, document };
}

function refused(source: Source, path: string, reason: string, pointer: string, detail: string): FloeContractsError {
  const code = REFUSED[reason] ?? "schema-invalid";
  return new FloeContractsError(code, `${path} cannot be reviewed: ${detail}`, {
    hint: HINTS[code],
    where: { file: path, pointer, ...source.positionOf(pointer) },
  });
}
