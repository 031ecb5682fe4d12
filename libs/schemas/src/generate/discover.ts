/** Which schemas there are: every schemas/<document>/<version>.schema.json. The folder is the list; nothing repeats it. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Schema } from "../schema-types.ts";

export interface SchemaFile {
  /** `compiled-artifacts` */
  readonly document: string;
  /** `1.1.0` */
  readonly version: string;
  /** `schemas/compiled-artifacts/1.1.0.schema.json`, from the repository's root, with forward slashes. */
  readonly path: string;
  readonly schema: Schema;
}

/** All schemas below `<root>/schemas`, by document and then by version. */
export async function discoverSchemas(root: string): Promise<SchemaFile[]> {
  const folders = (await readdir(join(root, "schemas"), { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  const found: SchemaFile[] = [];
  for (const folder of folders) {
    for (const name of await readdir(join(root, "schemas", folder.name))) {
      const version = /^(\d+\.\d+\.\d+)\.schema\.json$/.exec(name)?.[1];
      if (version === undefined) continue;
      const path = `schemas/${folder.name}/${name}`;
      const schema: Schema = JSON.parse(await readFile(join(root, path), "utf8"));
      found.push({ document: folder.name, version, path, schema });
    }
  }
  return found.sort((a, b) => a.document.localeCompare(b.document, "en") || compareVersions(a.version, b.version));
}

/** 1.9.0 before 1.10.0. */
export function compareVersions(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let index = 0; index < 3; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `compiled-artifacts` → `CompiledArtifacts` */
export function pascalCase(document: string): string {
  return document.replace(/(^|-)([a-z])/g, (_match, _dash, letter: string) => letter.toUpperCase());
}

/** `CompiledArtifacts_1_1_0` */
export function typeName(file: { document: string; version: string }): string {
  return `${pascalCase(file.document)}_${file.version.replaceAll(".", "_")}`;
}
