/** What the checks of security.json have in common: the settings that a consumer left, and consumers that leave others. */

import type { Json } from "@floe-contracts/artifacts";
import type { Break } from "@floe-contracts/harness";
import { parseJson, type Source, valueAt } from "@floe-contracts/schemas";
import { modelEdits } from "./breaking.ts";
import type { CubeSubject, ModelFiles } from "./evidence.ts";

const SECURITY = "security.json";

/** The settings as a document with places; an empty one where the consumer left none. */
export function settingsIn({ files }: ModelFiles): Source {
  return parseJson(files.get(SECURITY) ?? "{}", { file: SECURITY });
}

/** What a consumer settles for documents that a check made up, or its refusal. */
export async function settingsFrom(
  subject: CubeSubject,
  given: Parameters<CubeSubject["consume"]>[0],
): Promise<unknown> {
  const consumed = await subject.consume(given);
  return consumed.kind === "model" ? settingsIn(consumed.model).value : `refused: ${consumed.message}`;
}

/** A consumer whose security.json is changed in place by `edit`. */
export function settingsEdits(edit: (settings: Json) => void): Break<CubeSubject> {
  return modelEdits(({ files }) => {
    const settings = JSON.parse(files.get(SECURITY) ?? "{}") as Json;
    edit(settings);
    return new Map([...files, [SECURITY, `${JSON.stringify(settings, null, 2)}\n`]]);
  });
}

/** A copy of the cube's entry with other fields, written into the settings. */
export function cubeSettings(settings: Json, cube: string, fields: Json): void {
  const cubes = settings["cubes"] as Record<string, Json>;
  cubes[cube] = { ...cubes[cube], ...fields };
}

/** The first filter's members. */
export function membersOf(settings: unknown): Record<string, string> {
  return { ...((valueAt(settings, "/filters/0/members") ?? {}) as Record<string, string>) };
}
