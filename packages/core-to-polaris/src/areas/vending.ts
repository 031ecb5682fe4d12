/**
 * The script of lent credentials: a table is made and loaded with and without the request to lend some, and what is lent is
 * tried on the store. The store here checks signatures and expiry and no policies, so how far lent keys reach is not claimed.
 */
import type { AreaContext } from "../area.ts";
import type { LoadedTable } from "../client/index.ts";
import { RECORDED_NAMESPACE, type RecordedStory } from "../recorded/polaris.ts";
import { onScene } from "./scene.ts";
import type { Told } from "./steps.ts";
import { objectStatus, type Store } from "./store.ts";
import { newTable } from "./table-requests.ts";

export type VendingStep = "create-lent" | "load-lent" | "load-lent-as-reader" | "load-plain";

/** What came with a table, without a secret in it. */
export interface Lent {
  /** Names of what the table's configuration holds, and the lent credentials, sorted. */
  readonly settings: readonly string[];
  /** Whether a session token is among it: keys that end by themselves. */
  readonly temporary: boolean;
  /** Whether the storage's own keys are among it, which the artifact names. */
  readonly holdsStorageKeys: boolean;
  /** The store's status for the table's metadata file, asked with the lent keys; null without any. */
  readonly metadataStatus: number | null;
}

export interface VendingEvidence extends Told<VendingStep> {
  /** By step; null on a recording, whose bodies are lost. */
  readonly lent: Readonly<Record<VendingStep, Lent>> | null;
  /** Whether /v1/config holds the storage's own keys. */
  readonly configHoldsStorageKeys: boolean;
}

const STORY: RecordedStory<VendingStep> = {
  exchanges: { "create-lent": "table.create-vended", "load-lent": "table.load-vended", "load-plain": "table.load" },
};

/** @throws FloeContractsError what opening the catalog throws; `catalog-request-failed` when the scene cannot be set. */
export function gatherVending(context: AreaContext): Promise<VendingEvidence> {
  return onScene(context, STORY, async (scene) => {
    const { script, environment, writer, connection } = scene;
    const isLive = environment !== null;
    const namespace = [isLive ? context.name("lent") : RECORDED_NAMESPACE];
    const table = (name: string) => ({ namespace, name });
    const borrower = await scene.lending("vended-credentials");
    const plain = await scene.lending("none");
    if (isLive) await writer.namespaces.create(namespace);
    try {
      const name = isLive ? "flights" : "airlines";
      const created = await script.take("create-lent", "create a table and ask for credentials", () =>
        borrower.tables.create(namespace, newTable(name, {}, isLive)),
      );
      const asked = await script.take("load-lent", "load a table and ask for credentials", () =>
        borrower.tables.load(table("flights")),
      );
      const unasked = await script.take("load-plain", "load it and ask for none", () =>
        plain.tables.load(table("flights")),
      );
      const read = await script.take("load-lent-as-reader", "load it as a reader and ask for credentials", async () => {
        const reader = await scene.lending("vended-credentials", context.principals.reader);
        return reader.tables.load(table("flights"));
      });
      if (environment === null) return { ...script.told(), lent: null, configHoldsStorageKeys: false };
      const store: Store = { storage: connection.storage, environment };
      const keep = (each: LoadedTable | undefined) => tried(store, each, context.keep);
      const lent = {
        "create-lent": await keep(created),
        "load-lent": await keep(asked),
        "load-lent-as-reader": await keep(read),
        "load-plain": await keep(unasked),
      };
      return { ...script.told(), lent, configHoldsStorageKeys: holdsKeys(store, writer.config) };
    } finally {
      if (isLive) {
        await writer.tables.purge(table("flights"));
        await writer.namespaces.drop(namespace);
      }
    }
  });
}

async function tried(store: Store, table: LoadedTable | undefined, keep: (secret: string) => void): Promise<Lent> {
  // Both places count: `config`, and `storage-credentials`, which came later (LoadTableResult of the REST specification).
  const settings = Object.assign(
    {},
    table?.config,
    ...(table?.credentials ?? []).map(({ config }) => config),
  ) as Readonly<Record<string, string>>;
  const { "s3.access-key-id": accessKeyId, "s3.secret-access-key": secretAccessKey } = settings;
  const sessionToken = settings["s3.session-token"];
  for (const secret of [secretAccessKey, sessionToken]) if (secret !== undefined) keep(secret);
  const lent =
    accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined
      ? undefined
      : { accessKeyId, secretAccessKey, sessionToken };
  return {
    settings: Object.keys(settings).sort(),
    temporary: sessionToken !== undefined,
    holdsStorageKeys: holdsKeys(store, settings),
    metadataStatus: lent === undefined ? null : await objectStatus(store, table?.metadataLocation ?? null, lent),
  };
}

function holdsKeys({ storage }: Store, told: unknown): boolean {
  const own = storage?.secretAccessKey?.reveal();
  return own !== undefined && JSON.stringify(told).includes(JSON.stringify(own).slice(1, -1));
}
