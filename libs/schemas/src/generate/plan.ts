/**
 * What the generated files should hold, and how what is there differs from it. Deciding is here, writing is main.ts's.
 * A folder of generated files holds nothing else: a file in it that nobody generates any more is surplus.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { discoverSchemas, type SchemaFile } from "./discover.ts";
import { renderFields } from "./fields.ts";
import { renderDocuments } from "./index-file.ts";
import { examplesFolder, findInvalidExamples, type InvalidExample, readExamples } from "./invalid-examples.ts";
import { lintSchema } from "./lint.ts";
import { unexplained } from "./never-alone.ts";
import { renderOpenLineage } from "./openlineage.ts";
import { renderTypes } from "./types.ts";
import { renderRuntime, renderValidator } from "./validators.ts";

const GEN = "libs/schemas/src/gen";

export interface Plan {
  /** Path from the repository's root to the text that belongs there. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether a path that exists is one that only the generator writes. */
  readonly owns: (path: string) => boolean;
}

/**
 * Everything that the schemas below `root` generate.
 * @throws Error listing what is wrong with the schemas, or which constraints have no example.
 */
export async function planFiles(root: string): Promise<Plan> {
  const schemas = await discoverSchemas(root);
  refuse("the schemas cannot be used", schemas.flatMap(lintSchema));
  const files = new Map<string, string>();
  for (const file of schemas) await planSchema(root, file, files);
  files.set(`${GEN}/validators/runtime.js`, await renderRuntime());
  files.set(`${GEN}/documents.ts`, renderDocuments(schemas));
  const openLineage = await renderOpenLineage(root);
  if (openLineage !== undefined) files.set(`${GEN}/validators/openlineage.js`, openLineage);
  return { files, owns: isGenerated };
}

function refuse(what: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`${what}:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
}

async function planSchema(root: string, file: SchemaFile, files: Map<string, string>): Promise<void> {
  const name = `${file.document}-${file.version}`;
  files.set(`${GEN}/validators/${name}.js`, await renderValidator(file));
  files.set(`${GEN}/types/${name}.ts`, await renderTypes(file, { filled: false }));
  const fields = renderFields(file);
  if (fields !== undefined) files.set(`schemas/${file.document}/${file.version}.fields.txt`, fields);
  files.set(`${examplesFolder(file)}/invalid/constraints.jsonl`, await planInvalidExamples(root, file));
  files.set(`${GEN}/types/${name}.filled.ts`, await renderTypes(file, { filled: true }));
}

async function planInvalidExamples(root: string, file: SchemaFile): Promise<string> {
  const [valid, invalid] = await Promise.all([readExamples(root, file, "valid"), readExamples(root, file, "invalid")]);
  const { examples, without } = findInvalidExamples(file.schema, valid, invalid);
  const { missing, stale } = unexplained(`${file.document}/${file.version}`, without);
  refuse(
    `${file.path}: no example violates these constraints alone (add a valid example that has the field, or a row in never-alone.ts)`,
    missing,
  );
  refuse(`${file.path}: rows of never-alone.ts that excuse nothing`, stale);
  return examples.map(renderLine).join("");
}

function renderLine(example: InvalidExample): string {
  const { constraint, base, pointer, op, value, code, reported, shared } = example;
  return `${JSON.stringify({ constraint, base, pointer, op, value, code, reported, shared })}\n`;
}

function isGenerated(path: string): boolean {
  return path.startsWith(`${GEN}/`) || /^schemas\/.*(\.fields\.txt|\/invalid\/constraints\.jsonl)$/.test(path);
}

export interface Difference {
  readonly path: string;
  /** `stale`: it holds something else; `missing`: it is not there; `surplus`: nothing generates it. */
  readonly kind: "stale" | "missing" | "surplus";
}

/** How the files below `root` differ from the plan, by path; empty when they agree. */
export async function compareWithPlan(root: string, plan: Plan): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const [path, text] of plan.files) {
    const present = await readFile(join(root, path), "utf8").catch(() => undefined);
    if (present === undefined) differences.push({ path, kind: "missing" });
    else if (present !== text) differences.push({ path, kind: "stale" });
  }
  for (const path of await filesBelow(root, [GEN, "schemas"])) {
    if (plan.owns(path) && !plan.files.has(path)) differences.push({ path, kind: "surplus" });
  }
  return differences.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

async function filesBelow(root: string, folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/").replace(/^\//, "");
      found.push(path);
    }
  }
  return found;
}
