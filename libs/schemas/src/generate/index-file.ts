/** gen/documents.ts: which documents and versions there are, as values and as types. */
import { pascalCase, type SchemaFile, typeName } from "./discover.ts";

export function renderDocuments(files: readonly SchemaFile[]): string {
  const documents = [...new Set(files.map((file) => file.document))];
  const lines = ["/** Generated from schemas/ by `pnpm generate --write`. Do not edit. */"];
  for (const file of files) {
    const root = pascalCase(file.document);
    const name = typeName(file);
    const path = `./types/${file.document}-${file.version}`;
    lines.push(`import type { ${root} as ${name}_Filled } from "${path}.filled.ts";`);
    lines.push(`import type { ${root} as ${name} } from "${path}.ts";`);
  }
  const names = files.flatMap((file) => [typeName(file), `${typeName(file)}_Filled`]);
  lines.push("", `export type {\n${names.map((name) => `  ${name},`).join("\n")}\n};`, "");
  lines.push("/** The versions of each document, oldest first. */", "export const VERSIONS = {");
  for (const document of documents) {
    const versions = files.filter((file) => file.document === document).map((file) => JSON.stringify(file.version));
    lines.push(`  ${JSON.stringify(document)}: [${versions.join(", ")}],`);
  }
  lines.push("} as const;", "");
  lines.push(...typeMap("DocumentTypes", "The type of each document, as it may be written.", documents, files, ""));
  lines.push(...typeMap("FilledTypes", "The same with every default filled in.", documents, files, "_Filled"));
  return `${lines.join("\n").trimEnd()}\n`;
}

function typeMap(
  name: string,
  comment: string,
  documents: readonly string[],
  files: readonly SchemaFile[],
  suffix: string,
): string[] {
  const lines = [`/** ${comment} */`, `export interface ${name} {`];
  for (const document of documents) {
    lines.push(`  ${JSON.stringify(document)}: {`);
    for (const file of files.filter((candidate) => candidate.document === document)) {
      lines.push(`    ${JSON.stringify(file.version)}: ${typeName(file)}${suffix};`);
    }
    lines.push("  };");
  }
  return [...lines, "}", ""];
}
