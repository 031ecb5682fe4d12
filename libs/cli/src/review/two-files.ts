/** `--old` and `--new`: a file, or a version of a document, as `compiled-artifacts@1.0.0`. */
import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { SchemaText } from "@floe-contracts/review";
import { LARGEST_JSON, readText } from "@floe-contracts/schemas";
import { ROOT } from "../root.ts";

/**
 * The text that a name means. A file of that name comes first; then the schemas of the checkout that the caller is in, and
 * those of the suite.
 * @param checkouts directories that may have a folder schemas/
 * @throws FloeContractsError `schema-version-unknown`, and what reading a file throws
 */
export async function schemaText(name: string, cwd: string, checkouts: readonly string[]): Promise<SchemaText> {
  const file = resolve(cwd, name);
  const [, document, version] = /^([a-z0-9-]+)@(\d+\.\d+\.\d+[\w.+-]*)$/.exec(name) ?? [];
  if (existsSync(file) || document === undefined || version === undefined) return read(file, cwd);
  for (const root of [...checkouts, ROOT]) {
    const schema = join(root, "schemas", document, `${version}.schema.json`);
    if (existsSync(schema)) return read(schema, cwd);
  }
  throw new FloeContractsError("schema-version-unknown", `there is no schema ${document} ${version}`, {
    hint: `schemas/${document}/${version}.schema.json is looked for in this checkout and in the suite's; or name a file`,
  });
}

async function read(file: string, cwd: string): Promise<SchemaText> {
  const short = relative(cwd, file);
  const shown = short.startsWith("..") || short === "" ? file : short.split(sep).join("/");
  return { file: shown, text: (await readText(file, LARGEST_JSON)).replace(/^\ufeff/, "") };
}
