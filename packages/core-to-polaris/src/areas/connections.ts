/**
 * The other ways to a connection: each layer's own, and one whose secrets are mounted files, as a cluster has them. The files
 * lie in a directory of this area alone, which is gone when it ends, and no part of what the run leaves.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { secretVariable } from "@floe-contracts/floe";
import { RunDirectory } from "@floe-contracts/services";
import type { AreaContext } from "../area.ts";
import { references } from "../checking.ts";
import { type CatalogAddress, CatalogClient, type ClientOptions } from "../client/index.ts";
import { resolveConnection } from "../consumer/resolve.ts";
import { type Opening, tryToOpen } from "./opening.ts";
import { inCatalog } from "./scene.ts";

export interface Way {
  readonly opening: Opening;
  /** Whether a request below the catalog's prefix was granted: the list of namespaces. */
  readonly listed: boolean;
}

export interface LayerWay extends Way {
  /** The same layer with a warehouse that the catalog does not have. */
  readonly mistaken: Opening;
}

export interface ConnectionsEvidence {
  /** By the layer's name. */
  readonly layers: Readonly<Record<string, LayerWay>>;
  /** With every secret in a file and in no variable. */
  readonly mounted: Way & { readonly files: number };
}

/** Opens the catalog by each of them, beside each other. */
export async function gatherConnections(context: AreaContext): Promise<ConnectionsEvidence> {
  const { environment, connection, keep, name } = context;
  if (environment === null) throw new RangeError("connections are opened on a live catalog only");
  const options: ClientOptions = { keep };
  const layer = async ([key, own]: [string, CatalogAddress]): Promise<[string, LayerWay]> => {
    const mistaken = { ...own, warehouse: name("no_such_warehouse") };
    const [way, opening] = await Promise.all([open(own, options), tryToOpen(mistaken, options, [])]);
    return [key, { ...way, mistaken: opening }];
  };
  return inCatalog(environment, async () => {
    const [layers, mounted] = await Promise.all([
      Promise.all(Object.entries(connection.layers).map(layer)),
      openWithFiles(context, options),
    ]);
    return { layers: Object.fromEntries(layers), mounted };
  });
}

async function open(address: CatalogAddress, options: ClientOptions): Promise<Way> {
  const opening = await tryToOpen(address, options, []);
  if (!opening.opened) return { opening, listed: false };
  const client = await CatalogClient.open(address, options);
  return { opening, listed: (await client.namespaces.list()).kind === "granted" };
}

async function openWithFiles(
  { document, variables }: AreaContext,
  options: ClientOptions,
): Promise<ConnectionsEvidence["mounted"]> {
  await using mounted = await RunDirectory.create({ label: "core-to-polaris-mounted" });
  const names = new Set(references(document).map(({ name }) => name));
  for (const name of names) await writeFile(join(mounted.path, name), `${variables[secretVariable(name)] ?? ""}\n`);
  const connection = await resolveConnection(document, {}, { secretsDir: mounted.path });
  return { ...(await open(connection, options)), files: names.size };
}
