/**
 * What a boundary's subject has when it starts from a compiled artifact, and the broken providers of it. A boundary's own
 * subject has more; what stands behind the artifact is made anew from what a broken provider gives, by the boundary.
 */
import type { Break, Case, Stage } from "@floe-contracts/harness";
import { type ArtifactFile, type Json, jsonFile, put } from "./documents.ts";

export interface ArtifactSubject {
  readonly it: Case;
  /** Secret values that the run planted or learned. */
  readonly secrets: readonly string[];
  readonly project: Stage<{ readonly specText: string }>;
  /** The artifact of the case's own environment. */
  readonly artifact: Stage<ArtifactFile>;
  /** The artifact of another environment of the same project. */
  readonly artifactOf?: (environment: string) => Promise<ArtifactFile>;
  /** The artifact after it was read and written again by the provider's own reader and writer. */
  readonly rewritten: Stage<ArtifactFile>;
  /** The artifact compiled once more after dbt has parsed, in boundaries that do so. */
  readonly recompiled?: Stage<ArtifactFile>;
}

/** A provider that writes `replacement` at `pointer` of every artifact; undefined leaves the field out. */
export function providerWrites<Subject extends ArtifactSubject>(pointer: string, replacement: unknown): Break<Subject> {
  return providerEdits((artifact) => put(artifact, pointer, replacement));
}

/** A provider whose artifacts are changed by `edit`. */
export function providerEdits<Subject extends ArtifactSubject>(
  edit: (artifact: Json, subject: Subject) => Json,
): Break<Subject> {
  return (subject) => {
    const broken = async (file: Promise<ArtifactFile>) => {
      const { path, source } = await file;
      return jsonFile(path, `${JSON.stringify(edit(structuredClone(source.value) as Json, subject), null, 2)}\n`);
    };
    const { artifactOf, recompiled } = subject;
    return {
      ...subject,
      artifact: () => broken(subject.artifact()),
      ...(artifactOf === undefined ? {} : { artifactOf: (environment: string) => broken(artifactOf(environment)) }),
      ...(recompiled === undefined ? {} : { recompiled: () => broken(recompiled()) }),
    };
  };
}
