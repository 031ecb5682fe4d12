/** What to do about a violation: the field or value that was probably meant, or the place or version that it belongs to. */
import { suggest } from "@floe-contracts/base";
import { type DocumentName, schemaOf, type VersionOf, versionsOf } from "../catalog.ts";
import { parentPointer, parsePointer } from "../pointer.ts";
import { explainPart } from "./explain.ts";
import { mayBeSecret } from "./found.ts";
import { placesOf, schemasAt } from "./places.ts";
import type { Finding } from "./types.ts";
import { jsonTypeOf, mayBeMeantFor, typesOf } from "./types-of.ts";
import { orList, typeWords } from "./wording.ts";

export interface HintContext<D extends DocumentName = DocumentName> {
  readonly document: D;
  readonly version: VersionOf<D>;
  /** The notation of the text, when the document was read from text. */
  readonly format: "yaml" | "json" | undefined;
}

export function hintFor(finding: Finding, context: HintContext): string | undefined {
  switch (finding.code) {
    case "unknown-field":
      return unknownField(finding, context);
    case "wrong-type":
      return wrongType(finding, context) ?? finding.description;
    case "not-one-of":
    case "unknown-variant":
    case "not-constant":
      return suggestion(finding) ?? finding.description;
    case "missing-field":
      return missingField(finding);
    case "not-allowed":
      return finding.description ?? "remove it";
    default:
      return exampleOf(finding) ?? finding.description;
  }
}

function lastName(pointer: string): string {
  return parsePointer(pointer).at(-1) ?? "";
}

function unknownField(finding: Finding, context: HintContext): string {
  const name = lastName(finding.pointer);
  const near = likelyFields(finding, context, name);
  if (near.length > 0) return `did you mean ${orList(near)}?`;
  const other = otherVersionAllowing(finding, context, name);
  if (other !== undefined)
    return `${name} belongs to ${context.document} ${other}; this document was read as ${context.version}`;
  const kinds = otherKindsAllowing(finding, context, name);
  if (kinds.length > 0) return `${name} belongs to type ${orList(kinds)}`;
  const place = placesOf(schemaOf(context.document, context.version), name)[0];
  if (place !== undefined) return `${name} belongs to ${place === "" ? "the top level" : place}`;
  return "remove it, or correct its name";
}

/**
 * The fields that an unknown name may stand for. Where it is the beginning of several (`environment` of environment_id and
 * environment_type), the value tells: `production` is a type and no id.
 */
function likelyFields(finding: Finding, context: HintContext, name: string): string[] {
  const candidates = finding.candidates ?? [];
  const root = schemaOf(context.document, context.version);
  const longer = candidates.filter((candidate) => candidate.startsWith(`${name}_`));
  const fitting = longer.filter((candidate) => {
    const field = finding.schema.properties?.[candidate];
    return typeof field === "object" && explainPart(root, field, finding.value).length === 0;
  });
  if (longer.length > 1) return (fitting.length > 0 ? fitting : longer).slice(0, 3);
  const near = suggest(name, candidates);
  return near === undefined ? [] : [near];
}

/** The newest other version of the document in which the field stands at this very place. */
function otherVersionAllowing(finding: Finding, context: HintContext, name: string): string | undefined {
  const parent = parentPointer(finding.pointer) ?? "";
  return otherVersions(context).find((version) =>
    schemasAt(schemaOf(context.document, version), parent).some((schema) =>
      Object.hasOwn(schema.properties ?? {}, name),
    ),
  );
}

/** The types of other variants of this mapping in which the field stands: `warehouse` is snowflake's, not duckdb's. */
function otherKindsAllowing(finding: Finding, context: HintContext, name: string): string[] {
  const root = schemaOf(context.document, context.version);
  return schemasAt(root, parentPointer(finding.pointer) ?? "").flatMap((schema) => {
    const type = schema.properties?.["type"];
    const kind = typeof type === "object" && typeof type.const === "string" ? [type.const] : [];
    return Object.hasOwn(schema.properties ?? {}, name) ? kind : [];
  });
}

function otherVersions<D extends DocumentName>(context: HintContext<D>): VersionOf<D>[] {
  return versionsOf(context.document)
    .filter((version) => version !== context.version)
    .toReversed();
}

function missingField(finding: Finding): string | undefined {
  const name = lastName(finding.pointer);
  const known = new Set(Object.keys(finding.schema.properties ?? {}));
  const unknown = Object.keys(finding.around ?? {}).filter((key) => !known.has(key));
  const misspelt = suggest(name, unknown);
  if (misspelt !== undefined) return `${misspelt} may be meant for it`;
  return finding.description === undefined ? undefined : `${name}: ${finding.description}`;
}

function suggestion(finding: Finding): string | undefined {
  if (typeof finding.value !== "string" || mayBeSecret(finding.pointer)) return undefined;
  const near = suggest(finding.value, finding.candidates ?? []);
  return near === undefined ? undefined : `did you mean ${near}?`;
}

function exampleOf(finding: Finding): string | undefined {
  const example = finding.schema.examples?.[0];
  return example === undefined ? undefined : `for example ${JSON.stringify(example)}`;
}

const TRUE_WORDS = new Set(["true", "yes", "on", "y"]);
const FALSE_WORDS = new Set(["false", "no", "off", "n"]);

function wrongType(finding: Finding, context: HintContext): string | undefined {
  return versionHint(finding, context) ?? quoteHint(finding, context) ?? shapeHint(finding, context);
}

/** `compute` as a mapping is floe-spec 1.0.0, as a name 1.1.0. */
function versionHint(finding: Finding, context: HintContext): string | undefined {
  const type = jsonTypeOf(finding.value);
  if (type === undefined || type === "null" || finding.pointer === "") return undefined;
  const other = otherVersions(context).find((version) => {
    const root = schemaOf(context.document, version);
    return schemasAt(root, finding.pointer).some(
      (schema) => typesOf(root, schema).length < 6 && mayBeMeantFor(root, schema, finding.value),
    );
  });
  if (other === undefined) return undefined;
  return `${lastName(finding.pointer)} as ${typeWords([type])} belongs to ${context.document} ${other}; this document was read as ${context.version}`;
}

function quoteHint(finding: Finding, context: HintContext): string | undefined {
  const { value } = finding;
  const name = lastName(finding.pointer);
  const wants = (word: string): boolean => finding.expected.split(/, | or /).includes(word);
  const hidden = mayBeSecret(finding.pointer);
  if (typeof value === "string" && (wants("an integer") || wants("a number"))) {
    return value.trim() !== "" && Number.isFinite(Number(value))
      ? `${name} is text here; write it without quotes`
      : undefined;
  }
  if (typeof value === "string" && /\btrue or false\b/.test(finding.expected)) {
    const word = value.toLowerCase();
    const meant = TRUE_WORDS.has(word) ? "true" : FALSE_WORDS.has(word) ? "false" : undefined;
    if (meant === undefined) return undefined;
    const why = word === meant || context.format !== "yaml" ? "" : `; YAML 1.2 reads ${value} as text`;
    return `write ${meant}, without quotes${why}`;
  }
  if ((typeof value === "number" || typeof value === "boolean") && wants("text")) {
    return hidden ? "write it in quotes" : `${name} is a ${typeof value} here; write it in quotes: "${value}"`;
  }
  return undefined;
}

function shapeHint(finding: Finding, context: HintContext): string | undefined {
  const name = lastName(finding.pointer);
  if (finding.value === null) {
    const field = schemasAt(schemaOf(context.document, context.version), finding.pointer)[0];
    return field?.default === undefined
      ? `write a value for ${name === "" ? "the document" : name}`
      : `leave ${name} out to get its default, ${JSON.stringify(field.default)}`;
  }
  if (finding.expected.includes("a list") && !Array.isArray(finding.value)) {
    return context.format === "yaml"
      ? "put it on a line of its own, after a dash and a space"
      : "put it in square brackets";
  }
  return undefined;
}
