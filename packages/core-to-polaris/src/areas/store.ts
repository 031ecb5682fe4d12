/**
 * The object store as a client of its own sees it, with the keys that the artifact names or the catalog lends: what is left of
 * a table's files is not the catalog's word alone. Signed by aws4fetch.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { FloeContractsError, messageOf } from "@floe-contracts/base";
import { inService } from "@floe-contracts/harness";
import type { JoinedEnvironment } from "@floe-contracts/services";
import { AwsClient } from "aws4fetch";
import type { ResolvedStorage } from "../consumer/resolve.ts";

/** The artifact's storage, on an environment that runs. */
export interface Store {
  readonly storage: ResolvedStorage | null;
  readonly environment: JoinedEnvironment;
}

export type FileState = "there" | "gone" | "nobody knows";

/** Keys as a catalog lends them. */
export interface LentKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

const LIMIT_MS = 5_000;
/** How long a catalog may take to remove files after it has answered. */
const GONE_WITHIN_MS = 4_000;

/**
 * The status that the store gives to a request for an object; null without a store or a location.
 * @param location e.g. s3://lake/flights/metadata/00000.metadata.json
 * @throws FloeContractsError `service-unreachable`.
 */
export async function objectStatus(
  { storage, environment }: Store,
  location: string | null,
  lent?: LentKeys,
): Promise<number | null> {
  const [, bucket, key] = /^s3a?:\/\/([^/]+)\/(.+)$/.exec(location ?? "") ?? [];
  if (storage === null || bucket === undefined || key === undefined) return null;
  const keys = lent ?? {
    accessKeyId: storage.accessKeyId ?? "",
    secretAccessKey: storage.secretAccessKey?.reveal() ?? "",
  };
  const client = new AwsClient({ ...keys, service: "s3", region: storage.region, retries: 0 });
  const base = new URL(storage.endpoint ?? `https://s3.${storage.region}.amazonaws.com`);
  if (!storage.pathStyle) base.hostname = `${bucket}.${base.hostname}`;
  const path = [...(storage.pathStyle ? [bucket] : []), ...key.split("/")].map(encodeURIComponent).join("/");
  base.pathname = `${base.pathname.replace(/\/+$/, "")}/${path}`;
  const { version, driver } = environment.service("s3");
  try {
    return await inService({ name: "s3", version, driver }, async () => {
      const response = await client.fetch(base.href, { method: "GET", signal: AbortSignal.timeout(LIMIT_MS) });
      await response.arrayBuffer();
      return response.status;
    });
  } catch (thrown) {
    throw new FloeContractsError("service-unreachable", `s3 at ${base.host}: ${messageOf(thrown)}`, {
      hint: "look at the artifact's storage: its endpoint, and whether it takes connections from here",
      where: { service: "s3" },
    });
  }
}

/** Whether a file is in the store. */
export async function fileState(store: Store, location: string | null): Promise<FileState> {
  const status = await objectStatus(store, location);
  return status === 200 ? "there" : status === 404 ? "gone" : "nobody knows";
}

/** As `fileState`, and waits a little for the file to go. */
export async function gone(store: Store, location: string | null): Promise<FileState> {
  const end = performance.now() + GONE_WITHIN_MS;
  for (;;) {
    const state = await fileState(store, location);
    if (state !== "there" || performance.now() > end) return state;
    await sleep(100);
  }
}
