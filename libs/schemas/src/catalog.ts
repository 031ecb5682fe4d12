/**
 * Which documents have schemas, and the schemas and validators themselves, loaded when they are first needed: one
 * validator takes a millisecond or two, and most commands need one or two of them.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { FloeContractsError, suggest } from "@floe-contracts/base";
import { type DocumentTypes, type FilledTypes, VERSIONS } from "./gen/documents.ts";
import type { Schema } from "./schema-types.ts";

export type DocumentName = keyof typeof VERSIONS;
export type VersionOf<D extends DocumentName> = (typeof VERSIONS)[D][number];
/** The type of a document of one version as it may be written: fields with defaults are optional. */
export type DocumentType<D extends DocumentName, V extends VersionOf<D>> = V extends keyof DocumentTypes[D]
  ? DocumentTypes[D][V]
  : never;
/** The same with every default filled in: what `withDefaults` returns. */
export type FilledDocument<D extends DocumentName, V extends VersionOf<D>> = V extends keyof FilledTypes[D]
  ? FilledTypes[D][V]
  : never;

export const DOCUMENTS = Object.keys(VERSIONS) as readonly DocumentName[];

/** The versions of a document that have a schema, oldest first. */
export function versionsOf<D extends DocumentName>(document: D): readonly VersionOf<D>[] {
  return VERSIONS[document];
}

/** Whether there is a schema of that version: narrows a version that was read from a document. */
export function isVersionOf<D extends DocumentName>(document: D, version: string): version is VersionOf<D> {
  return (VERSIONS[document] as readonly string[]).includes(version);
}

/**
 * Narrows a name and a version that come from outside.
 * @throws FloeContractsError `schema-unknown` or `schema-version-unknown`, naming those that exist.
 */
export function assertKnown(document: string, version: string): void {
  if (!Object.hasOwn(VERSIONS, document)) {
    const near = suggest(document, DOCUMENTS);
    throw new FloeContractsError("schema-unknown", `there is no schema for a document named ${quoted(document)}`, {
      hint: near === undefined ? `there are ${DOCUMENTS.join(", ")}` : `did you mean ${near}?`,
    });
  }
  const versions: readonly string[] = VERSIONS[document as DocumentName];
  if (versions.includes(version)) return;
  throw new FloeContractsError("schema-version-unknown", `there is no schema of ${document} ${quoted(version)}`, {
    hint: `there ${versions.length === 1 ? "is" : "are"} ${versions.join(" and ")}; a newer document needs a newer floe-contracts`,
  });
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

const schemas = new Map<string, Schema>();

/** The JSON Schema of a document, as it stands in schemas/. Shared: do not change it. */
export function schemaOf<D extends DocumentName>(document: D, version: VersionOf<D>): Schema {
  assertKnown(document, version);
  const key = `${document}/${version}`;
  let schema = schemas.get(key);
  if (schema === undefined) {
    // From this file's place and not from the working directory: src → libs/schemas → libs → the repository.
    const path = fileURLToPath(new URL(`../../../schemas/${key}.schema.json`, import.meta.url));
    schema = JSON.parse(readFileSync(path, "utf8")) as Schema;
    schemas.set(key, schema);
  }
  return schema;
}

const requireHere = createRequire(import.meta.url);

/** Answers whether a value meets its schema, and nothing else. */
export type Verdict = (value: unknown) => boolean;

// `require` looks a module up anew each time, which takes longer than validating a small document.
/** By document, then by version: a key made of both would have to be put together and hashed for every document. */
const verdicts = new Map<string, Map<string, Verdict>>();

/** The precompiled validator of a document. */
export function validatorOf<D extends DocumentName>(document: D, version: VersionOf<D>): Verdict {
  const known = verdicts.get(document)?.get(version);
  if (known !== undefined) return known;
  assertKnown(document, version);
  const loaded: { validate: Verdict } = requireHere(`./gen/validators/${document}-${version}.js`);
  const ofDocument = verdicts.get(document) ?? new Map<string, Verdict>();
  verdicts.set(document, ofDocument.set(version, loaded.validate));
  return loaded.validate;
}

/** Loads every validator: for a process that will need them all, and for measuring what that costs. */
export function loadAllValidators(): void {
  for (const document of DOCUMENTS) for (const version of versionsOf(document)) validatorOf(document, version);
}

export interface ValidatorRuntime {
  readonly formats: Readonly<
    Record<string, RegExp | { validate: RegExp | ((text: string) => boolean) } | ((text: string) => boolean)>
  >;
  equal(a: unknown, b: unknown): boolean;
  ucs2length(text: string): number;
}

let runtime: ValidatorRuntime | undefined;

/** What the validators themselves call: the explanations must not measure or match in another way. */
export function validatorRuntime(): ValidatorRuntime {
  runtime ??= requireHere("./gen/validators/runtime.js") as ValidatorRuntime;
  return runtime;
}
