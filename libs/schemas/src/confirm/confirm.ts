/**
 * ajv as a second opinion on any schema, not only those of this repository: what another library decides is shown to nobody
 * before ajv agrees. ajv is loaded when the first schema is compiled.
 */
import { createRequire } from "node:module";
import type { Ajv, AnySchema, Options } from "ajv";
import { safeRegExp } from "./patterns.ts";

export type ConfirmDraft = "draft7" | "2019-09" | "2020-12";

export interface ConfirmOptions {
  readonly draft: ConfirmDraft;
  /** Whether `format` is held against strings; without, it says nothing. */
  readonly formatAssertion: boolean;
}

const require = createRequire(import.meta.url);

const MODULES = { draft7: "ajv", "2019-09": "ajv/dist/2019", "2020-12": "ajv/dist/2020" } as const;

/** Keywords that ajv takes from elsewhere, and that JSON Schema does not have. */
const FOREIGN = ["nullable", "$async", "id"];

const regExp = Object.assign((pattern: string) => safeRegExp(pattern), { code: "safeRegExp" });

/** An instance keeps something of each schema: after so many it is replaced. */
const MOST_COMPILED = 100;

const kept = new Map<string, { readonly ajv: Ajv; compiled: number }>();

/**
 * Whether values meet a schema, as ajv says. References are never fetched.
 * @throws Error when ajv cannot compile the schema
 */
export function compileSchema(schema: unknown, options: ConfirmOptions): (value: unknown) => boolean {
  if (typeof schema === "boolean") return () => schema;
  const plain = withoutForeign(schema) as AnySchema;
  // An instance remembers the names of schemas within schemas, and takes those of the next one for the same.
  const ajv = hasNames(plain) ? newInstance(options) : keptInstance(options);
  const validate = ajv.compile(plain);
  ajv.removeSchema(plain);
  return (value) => validate(value) === true;
}

function keptInstance(options: ConfirmOptions): Ajv {
  const key = `${options.draft} ${options.formatAssertion}`;
  let known = kept.get(key);
  if (known === undefined || known.compiled >= MOST_COMPILED) {
    known = { ajv: newInstance(options), compiled: 0 };
    kept.set(key, known);
  }
  known.compiled += 1;
  return known.ajv;
}

function newInstance({ draft, formatAssertion }: ConfirmOptions): Ajv {
  const { default: Library } = require(MODULES[draft]) as { default: new (options: Options) => Ajv };
  const ajv = new Library({
    strict: false,
    logger: false,
    validateSchema: false,
    validateFormats: formatAssertion,
    // Draft 7: beside $ref nothing counts.
    ignoreKeywordsWithRef: draft === "draft7",
    // `__proto__` and `constructor` are names like others.
    ownProperties: true,
    // Validators live for a few values: what optimizing them costs is never earned back.
    inlineRefs: false,
    messages: false,
    code: { regExp, optimize: false },
  });
  if (formatAssertion) (require("ajv-formats") as { default: (ajv: Ajv) => void }).default(ajv);
  return ajv;
}

function hasNames(schema: unknown): boolean {
  return /"\$(id|anchor|dynamicAnchor|recursiveAnchor)":/.test(JSON.stringify(schema) ?? "");
}

/** The same object where there is nothing to leave out. */
function withoutForeign(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(withoutForeign);
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const entries = Object.entries(value);
  const rest = entries
    .filter(([key, each]) => !(FOREIGN.includes(key) && typeof each !== "object"))
    .map(([key, each]) => [key, key === "const" || key === "enum" || key === "default" ? each : withoutForeign(each)]);
  const same = rest.length === entries.length && rest.every(([key, each]) => Reflect.get(value, String(key)) === each);
  return same ? value : Object.fromEntries(rest);
}

/** A meta-schema: its URI, the draft that it is written in, and itself. */
export type MetaSchema = readonly [uri: string, draft: ConfirmDraft, schema: unknown];

const META: readonly (readonly [ConfirmDraft, string, string])[] = [
  ["draft7", "json-schema-draft-07", ""],
  ...["schema", "meta/applicator", "meta/content", "meta/core", "meta/format", "meta/meta-data", "meta/validation"].map(
    (name) => ["2019-09", "json-schema-2019-09", name] as const,
  ),
  ...[
    ...["schema", "meta/applicator", "meta/content", "meta/core", "meta/format-annotation", "meta/meta-data"],
    ...["meta/unevaluated", "meta/validation"],
  ].map((name) => ["2020-12", "json-schema-2020-12", name] as const),
];

/** The meta-schemas that ajv brings along. A schema may refer to them without anything being fetched. */
export function metaSchemas(): MetaSchema[] {
  return META.map(([draft, folder, name]) => {
    const schema: unknown = require(`ajv/dist/refs/${folder}${name === "" ? "" : `/${name}`}.json`);
    const id = typeof schema === "object" && schema !== null ? Reflect.get(schema, "$id") : "";
    return [String(id).replace(/#$/, ""), draft, schema];
  });
}

/** What ajv-formats holds a string of a format against: a pattern, or code. */
export type FormatCheck = { readonly pattern: RegExp } | { readonly test: (text: string) => boolean };

/** The formats that are known when `format` is an assertion. */
export function formatChecks(): ReadonlyMap<string, FormatCheck> {
  const { fullFormats } = require("ajv-formats/dist/formats") as { fullFormats: Readonly<Record<string, unknown>> };
  const checks = new Map<string, FormatCheck>();
  for (const [name, format] of Object.entries(fullFormats)) {
    if (format === true) checks.set(name, { test: () => true });
    else if (format instanceof RegExp) checks.set(name, { pattern: format });
    else if (typeof format === "function") checks.set(name, { test: (text) => format(text) === true });
    else if (typeof format === "object" && format !== null && Reflect.get(format, "type") !== "number") {
      const validate: unknown = Reflect.get(format, "validate");
      if (typeof validate === "function") checks.set(name, { test: (text) => validate(text) === true });
      else if (validate instanceof RegExp) checks.set(name, { pattern: validate });
    }
  }
  return checks;
}
