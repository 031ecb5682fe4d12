/**
 * gen/validators/openlineage.js: OpenLineage's schemas as plain JavaScript, one function a kind of event and one a facet.
 * These are published schemas, vendored as they stand, so they are not held to the rules of our own: here the validators
 * themselves say what is wrong, all of it. Every reference is resolved here, from the vendored files.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import standaloneModule from "ajv/dist/standalone/index.js";
import type { OpenLineageFacets } from "../openlineage/tables.ts";
import { newAjv } from "./ajv.ts";
import { linkAndMinify, withoutKeywords } from "./validators.ts";

const FOLDER = "schemas/openlineage";
const CORE = "https://openlineage.io/spec/2-0-2/OpenLineage.json";

/** Which definition of the core schema a facet builds on, and what it may stand on therefore. */
const KINDS = {
  RunFacet: "run",
  JobFacet: "job",
  DatasetFacet: "dataset",
  InputDatasetFacet: "input",
  OutputDatasetFacet: "output",
} as const;

/** What says nothing about a value. `$schema` is one of these: two of the files name a draft that does not exist. */
const SILENT: ReadonlySet<string> = new Set(["$schema", "$comment", "description", "example", "deprecated"]);

interface VendoredSchema {
  readonly $id: string;
  readonly $comment?: string;
  readonly $defs: Readonly<Record<string, { readonly allOf?: readonly { readonly $ref?: string }[] }>>;
  readonly properties?: Readonly<Record<string, { readonly $ref: string }>>;
}

/** The text of the module, or undefined where the schemas are not vendored. */
export async function renderOpenLineage(root: string): Promise<string | undefined> {
  const listed = await readFile(join(root, FOLDER, "sources.json"), "utf8").catch(() => undefined);
  if (listed === undefined) return undefined;
  const { files }: { files: readonly { readonly path: string }[] } = JSON.parse(listed);
  const ajv = newAjv({
    strict: false,
    allErrors: true,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  // None of these schemas uses $dynamicRef or unevaluated*.
  ajv.opts.unevaluated = false;
  ajv.opts.dynamicRef = false;
  const schemas: VendoredSchema[] = [];
  for (const { path } of files) {
    const schema: VendoredSchema = JSON.parse(await readFile(join(root, FOLDER, path), "utf8"));
    ajv.addSchema(withoutKeywords(schema, SILENT));
    schemas.push(schema);
  }
  const exported: Record<string, string> = { event: CORE };
  for (const kind of ["RunEvent", "JobEvent", "DatasetEvent"]) exported[kind] = `${CORE}#/$defs/${kind}`;
  const facets = tableOf(schemas, exported);
  const code = await linkAndMinify(standaloneModule.default(ajv, exported), FOLDER);
  return `${code}export const facets = ${JSON.stringify(facets, undefined, 1)};\n`;
}

function tableOf(schemas: readonly VendoredSchema[], exported: Record<string, string>): OpenLineageFacets {
  const table: Record<string, Record<string, OpenLineageFacets[string][string]>> = {};
  for (const schema of schemas) {
    for (const [name, { $ref }] of Object.entries(schema.properties ?? {})) {
      const definition = $ref.slice("#/$defs/".length);
      const base = schema.$defs[definition]?.allOf?.[0]?.$ref?.slice(`${CORE}#/$defs/`.length) ?? "";
      if (!Object.hasOwn(KINDS, base)) throw new Error(`${schema.$id}: ${definition} builds on no kind of facet`);
      const kind = KINDS[base as keyof typeof KINDS];
      const validator = `${kind}_${name}`;
      exported[validator] = `${schema.$id}${$ref}`;
      // Derived files have ids of their own, and say in a comment where OpenLineage publishes the schema.
      const published = /https:\/\/openlineage\.io\/\S+/.exec(schema.$comment ?? "")?.[0] ?? schema.$id;
      const entries = table[kind] ?? {};
      if (Object.hasOwn(entries, name)) throw new Error(`two schemas for the ${kind} facet ${name}`);
      entries[name] = { validator, published };
      table[kind] = entries;
    }
  }
  return table;
}
