/**
 * OpenLineage events against the schemas that OpenLineage publishes (schemas/openlineage says from where they are): the
 * event against the core schema, and each facet that has a schema against that one. Nothing is fetched. A facet without a
 * schema here, or in a version of another model, is held to the core schema's BaseFacet alone, and is named in `unchecked`.
 */
import { createRequire } from "node:module";
import { describeValue } from "@floe-contracts/base";
import { mayBeSecret } from "../explain/found.ts";
import type { ViolationCode } from "../explain/types.ts";
import { formatWords, oneOfWords, typeWords } from "../explain/wording.ts";
import { childPointer, isRecord, valueAt } from "../pointer.ts";
import { hideUserinfo, printable } from "../read/excerpt.ts";
import type { JsonType } from "../schema-types.ts";
import type { FacetKind, OpenLineageFacets } from "./tables.ts";

/** The three kinds of events of the specification. */
export type OpenLineageEventKind = "RunEvent" | "JobEvent" | "DatasetEvent";

/** One constraint that an event does not meet. */
export interface OpenLineageViolation {
  readonly code: ViolationCode;
  /** JSON pointer of the value that is wrong; for a missing field, of where it should be. */
  readonly pointer: string;
  readonly expected: string;
  /** What was found; never the value of a field that may hold a secret. */
  readonly found: string;
  /** The kind of event or the facet whose schema says so: `RunEvent`, or where the facet's schema is published. */
  readonly schema: string;
}

export interface OpenLineageVerdict {
  /** What the event is; of an invalid one, what it was taken for. */
  readonly kind: OpenLineageEventKind;
  /** Empty for a valid event. */
  readonly violations: readonly OpenLineageViolation[];
  /** Pointers of the facets of which nothing but `_producer` and `_schemaURL` was looked at. */
  readonly unchecked: readonly string[];
}

interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface AjvValidator {
  (value: unknown): boolean;
  readonly errors?: readonly AjvError[] | null;
}

interface Module {
  readonly facets: OpenLineageFacets;
  readonly [name: string]: AjvValidator | OpenLineageFacets;
}

const requireHere = createRequire(import.meta.url);
let loaded: Module | undefined;

function validators(): Module {
  loaded ??= requireHere("../gen/validators/openlineage.js") as Module;
  return loaded;
}

/** What a facet stands on → the names of the facets that have a schema, and where each is published. */
export function openLineageFacets(): OpenLineageFacets {
  return validators().facets;
}

/** Holds an event against OpenLineage's schemas. Never throws: a value that is no event at all is a violation. */
export function validateOpenLineageEvent(event: unknown): OpenLineageVerdict {
  const kind = kindOf(event);
  const found = [...violationsOf(kind, event, "", kind)];
  // The verdict is the whole schema's: an event must be of exactly one kind.
  if (found.length === 0 && errorsOf("event", event).length > 0)
    found.push({
      code: "several-variants-fit",
      pointer: "",
      expected: "one of RunEvent, JobEvent and DatasetEvent",
      found: "an event that is several of them",
      schema: "event",
    });
  const unchecked: string[] = [];
  for (const facet of facetsOf(event)) {
    const known = knownFacet(facet);
    if (known === undefined || !isSameModel(facet.value, known.published)) unchecked.push(facet.pointer);
    // A facet that is taken back holds nothing else: OpenLineage.json, JobFacet and DatasetFacet, `_deleted`.
    else if (!isRecord(facet.value) || facet.value["_deleted"] !== true)
      found.push(...violationsOf(known.validator, facet.value, facet.pointer, known.published));
  }
  return { kind, violations: withoutRepeats(found), unchecked };
}

type KnownFacet = OpenLineageFacets[string][string];

/**
 * By its name where it stands; else by the schema that it names, if that is one of the specification: clients put the
 * assertions about an input dataset beside the dataset's own facets too. A facet may be called `constructor`.
 */
function knownFacet({ kind, name, value }: Facet): KnownFacet | undefined {
  const { facets } = validators();
  const byName = facets[kind];
  if (byName !== undefined && Object.hasOwn(byName, name)) return byName[name];
  const wanted = publishedName(isRecord(value) ? value["_schemaURL"] : undefined)?.schema;
  if (wanted === undefined) return undefined;
  const all = Object.values(facets).flatMap((each) => Object.values(each));
  return all.find(({ published }) => publishedName(published)?.schema === wanted);
}

/** The schema and the model that the address of a published schema names. */
function publishedName(url: unknown): { readonly schema: string; readonly model: string } | undefined {
  const version = /^https?:\/\/openlineage\.io\/spec\/(?:facets\/)?(\d+)-\d+-\d+\/(\w+)\.json/;
  const [, model, schema] = version.exec(typeof url === "string" ? url : "") ?? [];
  return model === undefined || schema === undefined ? undefined : { schema, model };
}

/** `/run/runId: format-mismatch: expected a UUID, like …, found "x"` */
export function formatOpenLineageViolation(violation: OpenLineageViolation): string {
  const { pointer, code, expected, found } = violation;
  return `${pointer === "" ? "the event" : pointer}: ${code}: expected ${expected}, found ${found}`;
}

/** By its fields, so that a message speaks of what was meant: the specification tells them apart by nothing else. */
function kindOf(event: unknown): OpenLineageEventKind {
  if (!isRecord(event) || event["run"] !== undefined) return "RunEvent";
  if (event["job"] !== undefined) return "JobEvent";
  return event["dataset"] === undefined ? "RunEvent" : "DatasetEvent";
}

interface Facet {
  readonly kind: FacetKind;
  readonly name: string;
  readonly pointer: string;
  readonly value: unknown;
}

function facetsOf(event: unknown): Facet[] {
  const found: Facet[] = [];
  const take = (kind: FacetKind, pointer: string): void => {
    const facets = valueAt(event, pointer);
    if (!isRecord(facets)) return;
    for (const [name, value] of Object.entries(facets))
      found.push({ kind, name, pointer: childPointer(pointer, name), value });
  };
  take("run", "/run/facets");
  take("job", "/job/facets");
  take("dataset", "/dataset/facets");
  for (const [list, kind, own] of [
    ["/inputs", "input", "inputFacets"],
    ["/outputs", "output", "outputFacets"],
  ] as const) {
    const datasets = valueAt(event, list);
    for (let index = 0; Array.isArray(datasets) && index < datasets.length; index += 1) {
      take("dataset", `${list}/${index}/facets`);
      take(kind, `${list}/${index}/${own}`);
    }
  }
  return found;
}

/**
 * Schemas are versioned MODEL-REVISION-ADDITION: within a model, documents of one version are documents of the others as
 * far as both know a field. A facet whose schema lies elsewhere is held to the one of its name, which the specification
 * keeps to itself: custom facets have a prefix.
 */
function isSameModel(facet: unknown, published: string): boolean {
  const theirs = publishedName(isRecord(facet) ? facet["_schemaURL"] : undefined);
  const ours = publishedName(published);
  return theirs === undefined || theirs.schema !== ours?.schema || theirs.model === ours.model;
}

function errorsOf(name: string, value: unknown): readonly AjvError[] {
  const validator = validators()[name];
  if (typeof validator !== "function") throw new Error(`there is no validator ${name} for OpenLineage`);
  return validator(value) ? [] : (validator.errors ?? []);
}

function violationsOf(validator: string, value: unknown, pointer: string, schema: string): OpenLineageViolation[] {
  const errors = errorsOf(validator, value);
  const untyped = new Set(errors.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath));
  return errors.flatMap((error) => {
    // An alternative that failed says so once more as a whole, and a value of another type is of no enumeration either.
    const inner = errors.some((other) => other !== error && other.instancePath.startsWith(error.instancePath));
    if (["anyOf", "oneOf"].includes(error.keyword) && inner) return [];
    if (error.keyword !== "type" && untyped.has(error.instancePath)) return [];
    const at = `${pointer}${pointerOf(error)}`;
    const { code, expected } = wordingOf(error);
    const found = foundAt(error, at, valueAt(value, pointerOf(error)));
    return [{ code, pointer: at, expected, found, schema }];
  });
}

function pointerOf({ instancePath, keyword, params }: AjvError): string {
  const missing = keyword === "required" || keyword === "dependentRequired";
  return missing ? childPointer(instancePath, String(params["missingProperty"])) : instancePath;
}

function wordingOf({ keyword, params }: AjvError): { code: ViolationCode; expected: string } {
  if (keyword === "required") return { code: "missing-field", expected: "a value" };
  if (keyword === "dependentRequired")
    return { code: "missing-field", expected: `a value, since ${String(params["property"])} has one` };
  if (keyword === "type") {
    const types = [params["type"]].flat().map((type) => String(type) as JsonType);
    return { code: "wrong-type", expected: typeWords(types) };
  }
  if (keyword === "format") return { code: "format-mismatch", expected: formatWords(String(params["format"])) };
  if (keyword === "enum") return { code: "not-one-of", expected: oneOfWords([params["allowedValues"]].flat()) };
  if (keyword === "not") return { code: "not-allowed", expected: "fields of one kind of event" };
  return { code: "no-variant-fits", expected: "one of the alternatives of its schema" };
}

function foundAt(error: AjvError, pointer: string, value: unknown): string {
  if (error.keyword === "required" || error.keyword === "dependentRequired") return "nothing";
  return printable(hideUserinfo(describeValue(value, { secret: mayBeSecret(pointer) })));
}

/** The core schema and a facet's own both look at the fields that every facet has. */
function withoutRepeats(violations: readonly OpenLineageViolation[]): OpenLineageViolation[] {
  const seen = new Set<string>();
  return violations.filter((violation) => {
    const key = formatOpenLineageViolation(violation);
    return !seen.has(key) && seen.add(key);
  });
}
