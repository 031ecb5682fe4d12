/**
 * Broken peers for the checks: each takes the good subject and lets one peer misbehave, as a real one could. What stands
 * behind the broken peer is made anew from what it gives, up to the services, which are not asked again.
 */
import { type Json, put, rewrite, yamlFile } from "@floe-contracts/artifacts";
import type { DbtRun } from "@floe-contracts/dbt";
import type { Break } from "@floe-contracts/harness";
import type { Consumed, DbtSubject, LiveEvidence, ParseEvidence, ProfilesFile } from "./evidence.ts";

/** A consumer that writes `replacement` under `key` of every output; undefined drops the key. */
export function consumerWrites(key: string, replacement: unknown): Break<DbtSubject> {
  return consumerEdits((output) => put(output, `/${key}`, replacement));
}

/** A consumer whose outputs are changed by `edit`. */
export function consumerEdits(
  edit: (output: Json, context: { subject: DbtSubject; artifact: unknown; name: string }) => Json,
): Break<DbtSubject> {
  return consumerRewrites(({ source }, context) => {
    const document = structuredClone(source.value) as Record<string, { target: string; outputs: Record<string, Json> }>;
    for (const profile of Object.values(document)) {
      for (const [name, output] of Object.entries(profile.outputs))
        profile.outputs[name] = edit(output, { ...context, name });
    }
    return rewrite(source, document);
  });
}

/** A consumer whose whole file is made anew by `edit`. */
export function consumerRewrites(
  edit: (profiles: ProfilesFile, context: { subject: DbtSubject; artifact: unknown }) => string,
): Break<DbtSubject> {
  return (subject) => ({
    ...subject,
    profiles: async () => {
      const profiles = await subject.profiles();
      const artifact = (await subject.artifact()).source.value;
      return yamlFile(profiles.path, edit(profiles, { subject, artifact }));
    },
    consume: async (artifact) => {
      const consumed = await subject.consume(artifact);
      if (consumed.kind === "refusal") return consumed;
      const { profiles } = consumed;
      return { kind: "profiles", profiles: yamlFile(profiles.path, edit(profiles, { subject, artifact })) };
    },
  });
}

/** A consumer that answers every artifact with what `answer` says. */
export function consumerAnswers(
  answer: (good: Consumed, artifact: unknown, subject: DbtSubject) => Promise<Consumed> | Consumed,
): Break<DbtSubject> {
  return (subject) => ({
    ...subject,
    consume: async (artifact) => answer(await subject.consume(artifact), artifact, subject),
  });
}

/** A dbt whose parse ends otherwise. */
export function parseEnds(edit: (parse: ParseEvidence) => ParseEvidence): Break<DbtSubject> {
  return (subject) => ({ ...subject, parse: async () => edit(await subject.parse()) });
}

/** A profile or dbt that does not mind a missing variable. */
export function unsetEnds(run: DbtRun): Break<DbtSubject> {
  return (subject) => ({ ...subject, unset: async () => ({ ...(await subject.unset()), ...run }) });
}

/** A warehouse, or a dbt on it, that leaves something else behind. */
export function liveLeaves(edit: (live: LiveEvidence) => Partial<LiveEvidence>): Break<DbtSubject> {
  return (subject) => ({
    ...subject,
    live: async () => {
      const live = await subject.live();
      return { ...live, ...edit(live) };
    },
  });
}
