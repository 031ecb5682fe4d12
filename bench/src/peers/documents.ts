/** The documents that are timed: examples as they stand, the artifact of a real project, and a large one. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compile, formatArtifact } from "@floe-contracts/floe";
import { validate } from "@floe-contracts/schemas";
import { DOCUMENT, type Version } from "./examples.ts";
import type { TimedDocument } from "./peer.ts";

/** So large should the large document be, in bytes: a project of some hundred models. */
const LARGE = 200_000;

export async function timedDocuments(root: string, versions: readonly Version[]): Promise<TimedDocument[]> {
  const examples = await Promise.all(versions.map((version) => readTimed(root, version)));
  const { version, artifact } = await compile({
    specPath: join(root, "examples/flights/floe.yaml"),
    env: {},
    now: () => new Date("2026-01-15T06:30:00Z"),
  });
  const flights = documentOf("flights, compiled", version, formatArtifact(artifact));
  const full = examples.flat().find((each) => each.name === "1.1.0 full");
  if (full === undefined) throw new Error("there is no full example of 1.1.0 to make the large document of");
  const large = documentOf("1.1.0 large", "1.1.0", `${JSON.stringify(enlarge(full.value, LARGE), null, 2)}\n`);
  return [...examples.flat(), flights, large];
}

async function readTimed(root: string, version: Version): Promise<TimedDocument[]> {
  const folder = join(root, "schemas", DOCUMENT, "examples", version, "valid");
  const names = (await readdir(folder)).filter((name) => /^(minimal|full|target-.*)\.json$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) =>
      documentOf(`${version} ${name.replace(".json", "")}`, version, await readFile(join(folder, name), "utf8")),
    ),
  );
}

function documentOf(name: string, version: Version, text: string): TimedDocument {
  const value: unknown = JSON.parse(text);
  if (!validate(value, DOCUMENT, version).ok) throw new Error(`${name} is not valid: what is timed would be its end`);
  return { name, version, text, value };
}

/** The maps of an artifact of 1.1.0 whose keys are names that the project chose: they are what grows with it. */
const MAPS = [
  "column_classifications",
  "resolved_layers",
  ...["partitions", "assets", "jobs", "schedules", "sensors", "backfills"].map((name) => `orchestration/${name}`),
];

/** A copy with the entries of its maps repeated under further names until its text has `bytes` characters. */
export function enlarge(value: unknown, bytes: number): unknown {
  const copy = structuredClone(value);
  const maps = MAPS.flatMap((path) => {
    const map = path.split("/").reduce<unknown>((at, key) => (isMap(at) ? at[key] : undefined), copy);
    return isMap(map) && Object.keys(map).length > 0 ? [{ map, entries: Object.entries(map) }] : [];
  });
  if (maps.length === 0) throw new Error("the document has no map that could grow");
  for (let round = 2; JSON.stringify(copy, null, 2).length < bytes; round += 1)
    for (const { map, entries } of maps)
      for (const [key, entry] of entries) map[`${key}_${round}`] = structuredClone(entry);
  return copy;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
