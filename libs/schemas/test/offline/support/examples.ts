/** The examples in schemas/, for every test that goes over all of them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DOCUMENTS, type DocumentName, parseJson, parseYaml, type Source, versionsOf } from "../../../src/index.ts";

export const ROOT = fileURLToPath(new URL("../../../../../", import.meta.url));

export interface Version {
  readonly document: DocumentName;
  readonly version: never;
  /** `floe-spec/1.1.0` */
  readonly name: string;
  readonly folder: string;
}

/** Every document and version. `version` fits every document's type, because a test goes over all of them alike. */
export const ALL_VERSIONS: readonly Version[] = DOCUMENTS.flatMap((document) =>
  versionsOf(document).map((version) => ({
    document,
    version: version as never,
    name: `${document}/${version}`,
    folder: join(ROOT, "schemas", document, "examples", version),
  })),
);

/** The names of the hand-written examples of one kind. */
export function exampleNames(version: Version, kind: "valid" | "invalid"): string[] {
  const folder = join(version.folder, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(json|yaml)$/.test(name) && !name.endsWith(".expect.json"))
    .sort();
}

export function readExample(version: Version, path: string): Source {
  const file = join(version.folder, path);
  const text = readFileSync(file, "utf8");
  return path.endsWith(".json") ? parseJson(text, { file: path }) : parseYaml(text, { file: path });
}
