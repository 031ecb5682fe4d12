/**
 * Broken peers for the checks: each takes the good subject and lets one peer misbehave, as a real one could. What stands
 * behind the broken peer is not made anew: a manifest that was edited has the model of the one before, which is drift.
 */
import { type Json, put } from "@floe-contracts/artifacts";
import type { Break } from "@floe-contracts/harness";
import { isRecord } from "@floe-contracts/schemas";
import type { Areas, Consumed, CubeSubject, ModelFiles } from "./evidence.ts";
import { modelFilesOf } from "./model-files.ts";
import { manifestFile } from "./subject.ts";

/** A manifest that is not the one that the model was made of. */
export function manifestEdits(edit: (manifest: Json) => void): Break<CubeSubject> {
  return (subject) => ({
    ...subject,
    manifest: async () => {
      const { path, source } = await subject.manifest();
      const copy = structuredClone(source.value) as Json;
      edit(copy);
      return manifestFile(path, JSON.stringify(copy));
    },
  });
}

/** The same with `replacement` at a pointer; undefined leaves the field out. */
export function manifestWrites(pointer: string, replacement: unknown): Break<CubeSubject> {
  return (subject) => ({
    ...subject,
    manifest: async () => {
      const { path, source } = await subject.manifest();
      return manifestFile(path, JSON.stringify(put(source.value, pointer, replacement)));
    },
  });
}

/** A consumer whose every cube is changed in place by `edit`; the files keep their names. */
export function cubeEdits(edit: (cube: Json, name: string) => void): Break<CubeSubject> {
  return modelEdits((files) => {
    const edited = new Map(files.files);
    for (const [path, source] of files.sources) {
      const document = structuredClone(source.value) as { cubes: Json[] };
      for (const cube of document.cubes) edit(cube, String(cube["name"]));
      edited.set(path, JSON.stringify(document));
    }
    return edited;
  });
}

/** A consumer whose files are others: `edit` gives all of them, by their paths. */
export function modelEdits(edit: (model: ModelFiles) => ReadonlyMap<string, string>): Break<CubeSubject> {
  const broken = (model: ModelFiles) => modelFilesOf(model.directory, edit(model));
  return (subject) => ({
    ...subject,
    model: async () => broken(await subject.model()),
    consume: async (given) => {
      const consumed = await subject.consume(given);
      return consumed.kind === "refusal" ? consumed : { kind: "model", model: broken(consumed.model) };
    },
  });
}

/** A consumer that answers documents that a check made up with what `answer` says. */
export function consumerAnswers(
  answer: (good: Consumed, subject: CubeSubject) => Promise<Consumed> | Consumed,
): Break<CubeSubject> {
  return (subject) => ({ ...subject, consume: async (given) => answer(await subject.consume(given), subject) });
}

/** A live layer that leaves other evidence in one area. */
export function areaLeaves<Name extends keyof Areas>(
  name: Name,
  edit: (evidence: Areas[Name]) => Areas[Name],
): Break<CubeSubject> {
  return (subject) => ({
    ...subject,
    areas: { ...subject.areas, [name]: async () => edit(await subject.areas[name]()) },
  });
}

/** The list of that name in a cube, for editing in place; empty when it has none. */
export function listOf(
  cube: Json,
  name: "dimensions" | "measures" | "joins" | "segments" | "pre_aggregations",
): Json[] {
  const list = cube[name];
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** A consumer that makes its usual model where it should refuse. */
export const readsItAllTheSame: Break<CubeSubject> = consumerAnswers(async (_good, subject) => ({
  kind: "model",
  model: await subject.model(),
}));

/** A consumer that refuses, and does not say what. */
export const refusesWithoutAName: Break<CubeSubject> = consumerAnswers(() => ({
  kind: "refusal",
  message: "the manifest is invalid",
  leftBehind: [],
}));

/** A consumer that refuses when it has written half of its files. */
export const leavesHalfAModel: Break<CubeSubject> = consumerAnswers((good) =>
  good.kind === "refusal" ? { ...good, leftBehind: ["model/cubes/dim_airports.yml"] } : good,
);
