/**
 * Broken peers for the checks: each takes the good subject and lets one peer misbehave, as a real one could. Broken
 * providers are those of libs/artifacts.
 */
import { type Json, jsonFile, put } from "@floe-contracts/artifacts";
import type { Break } from "@floe-contracts/harness";
import type {
  AreaName,
  Areas,
  CatalogSubject,
  ConnectionFile,
  Consumed,
  Given,
  Resolution,
  WrittenEvidence,
} from "./evidence.ts";

export { providerEdits, providerWrites } from "@floe-contracts/artifacts";

/** What a broken consumer was given. */
export interface ConsumerContext {
  readonly subject: CatalogSubject;
  readonly artifact: unknown;
}

/** A consumer that writes `replacement` at `pointer` of every connection; undefined leaves the field out. */
export function consumerWrites(pointer: string, replacement: unknown): Break<CatalogSubject> {
  return consumerEdits((connection) => put(connection, pointer, replacement));
}

/** A consumer whose connections are changed by `edit`. */
export function consumerEdits(edit: (connection: Json, context: ConsumerContext) => Json): Break<CatalogSubject> {
  return consumerRewrites(
    ({ source }, context) => `${JSON.stringify(edit(structuredClone(source.value) as Json, context), null, 2)}\n`,
  );
}

/** A consumer whose whole file is made anew by `edit`. */
export function consumerRewrites(
  edit: (connection: ConnectionFile, context: ConsumerContext) => string,
): Break<CatalogSubject> {
  return (subject) => ({
    ...subject,
    connection: async () => {
      const connection = await subject.connection();
      const artifact = (await subject.artifact()).source.value;
      return jsonFile(connection.path, edit(connection, { subject, artifact }));
    },
    consume: async (artifact, again) => {
      const consumed = await subject.consume(artifact, again);
      if (consumed.kind === "refusal") return consumed;
      const { connection } = consumed;
      return { kind: "connection", connection: jsonFile(connection.path, edit(connection, { subject, artifact })) };
    },
  });
}

/** A consumer that answers every artifact with what `answer` says. */
export function consumerAnswers(
  answer: (good: Consumed, context: ConsumerContext) => Promise<Consumed> | Consumed,
): Break<CatalogSubject> {
  return (subject) => ({
    ...subject,
    consume: async (artifact, again) => answer(await subject.consume(artifact, again), { subject, artifact }),
  });
}

/** A consumer that makes the good artifact's connection of every artifact: it looks at nothing that is wrong. */
export function consumerAcceptsAll(): Break<CatalogSubject> {
  return consumerAnswers(async (_good, { subject }) => ({
    kind: "connection",
    connection: await subject.connection(),
  }));
}

/** A consumer that refuses with these words. */
export function consumerSays(message: string, leftBehind: readonly string[] = []): Break<CatalogSubject> {
  return consumerAnswers((good) => (good.kind === "refusal" ? { kind: "refusal", message, leftBehind } : good));
}

/** A consumer that looks up secrets in another way. */
export function resolverAnswers(
  answer: (
    good: Resolution,
    asked: { readonly subject: CatalogSubject; readonly connection: unknown; readonly given: Given },
  ) => Promise<Resolution> | Resolution,
): Break<CatalogSubject> {
  return (subject) => ({
    ...subject,
    resolve: async (connection, given) =>
      answer(await subject.resolve(connection, given), { subject, connection, given }),
  });
}

/** A catalog, or a client of it, that leaves other evidence of an area behind. */
export function areaLeaves<Name extends AreaName>(
  name: Name,
  edit: (evidence: NonNullable<Areas[Name]>) => Partial<NonNullable<Areas[Name]>>,
): Break<CatalogSubject> {
  return (subject) => {
    const good = subject.areas[name];
    const broken = async (): Promise<unknown> => {
      const evidence = (await good?.()) as NonNullable<Areas[Name]>;
      return Object.assign({}, evidence, edit(evidence));
    };
    return { ...subject, areas: { ...subject.areas, [name]: broken } };
  };
}

/** A run that wrote or logged something else. */
export function runLeaves(edit: (written: WrittenEvidence) => Partial<WrittenEvidence>): Break<CatalogSubject> {
  return (subject) => ({
    ...subject,
    written: async () => {
      const written = await subject.written();
      return { ...written, ...edit(written) };
    },
  });
}
