/**
 * The documents that peers are held against before any is timed: every example of the schemas, those written by hand and
 * the changes of constraints.jsonl that break one constraint each.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { schemaOf, type VersionOf, validate } from "@floe-contracts/schemas";
// The generator's own reading of its files; it is no part of what libs/schemas offers to the suite.
import {
  examplesFolder,
  type InvalidExample,
  readExamples,
} from "../../../libs/schemas/src/generate/invalid-examples.ts";
import { applyMutation } from "../../../libs/schemas/src/generate/mutations.ts";

export const DOCUMENT = "compiled-artifacts";
export type Version = VersionOf<typeof DOCUMENT>;

export interface Example {
  readonly version: Version;
  readonly name: string;
  readonly valid: boolean;
  readonly value: unknown;
  /** The keyword of the schema that an invalid example violates. */
  readonly keyword: string | undefined;
}

/** @throws Error when libs/schemas itself accepts an invalid example or refuses a valid one. */
export async function loadExamples(root: string, version: Version): Promise<Example[]> {
  const path = `schemas/${DOCUMENT}/${version}.schema.json`;
  const file = { document: DOCUMENT, version, path, schema: schemaOf(DOCUMENT, version) };
  const [valid, invalid] = await Promise.all([readExamples(root, file, "valid"), readExamples(root, file, "invalid")]);
  const lines = (await readFile(join(root, examplesFolder(file), "invalid/constraints.jsonl"), "utf8"))
    .trim()
    .split("\n");
  const bases = new Map(valid.map(({ name, value }) => [name, value]));
  const changed = lines.flatMap((line) => {
    const { constraint, base, pointer, op, value } = JSON.parse(line) as InvalidExample;
    // `none`: the base is an invalid example by itself, and among them already.
    if (op === "none") return [];
    return [
      { name: `${base} changed against ${constraint}`, value: applyMutation(bases.get(base), { pointer, op, value }) },
    ];
  });
  return [
    ...valid.map((example) => judged({ ...example, version }, true)),
    ...[...invalid, ...changed].map((example) => judged({ ...example, version }, false)),
  ];
}

function judged(example: { name: string; value: unknown; version: Version }, expected: boolean): Example {
  const result = validate(example.value, DOCUMENT, example.version);
  if (result.ok !== expected)
    throw new Error(`libs/schemas ${result.ok ? "accepts" : "refuses"} ${example.version}/${example.name}`);
  const keyword = result.ok ? undefined : keywordOf(result.violations[0]?.schemaPointer ?? "");
  return { ...example, valid: expected, keyword };
}

/** The keyword in a schema pointer: `required` of `#/$defs/ArtifactMetadata/required/2`. */
export function keywordOf(schemaPointer: string): string {
  return schemaPointer.split("/").findLast((part) => !/^\d+$/.test(part)) ?? "";
}
