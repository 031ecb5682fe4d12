/**
 * The same catalog as a production-like platform has it: behind TLS with an authority of its own, under another host name and
 * port, with its paths behind a prefix. And the same front with certificates that must not be taken.
 */
import { certificateAuthority, type Issued } from "@floe-contracts/services";
import type { AreaContext } from "../area.ts";
import { baseOf, CatalogClient, type CatalogConfig, type ClientOptions, TOKEN_URL_PROPERTY } from "../client/index.ts";
import { type TransportOptions, transport } from "../client/transport.ts";
import { type Opening, tryToOpen } from "./opening.ts";
import { inCatalog } from "./scene.ts";
import { type Carried, passOn, serve } from "./servers.ts";

export interface HostsEvidence {
  readonly front: FrontEvidence;
  /** Certificates and ways that must not be taken, and how many requests came through all the same. */
  readonly certificates: Readonly<
    Record<"unknown-authority" | "another-name" | "expired" | "plain-http", Opening & { readonly carried: number }>
  >;
}

/** What a client is told before it begins. */
export interface Told {
  /** The catalog's name in its paths. */
  readonly prefix: string | null;
  readonly defaults: CatalogConfig["defaults"];
}

export interface FrontEvidence {
  readonly uri: string;
  readonly host: string;
  readonly prefix: string;
  readonly opening: Opening;
  /** What the catalog says through the front, and at its own address. */
  readonly told: Told | null;
  readonly direct: Told;
  /** A namespace made through the front, as a client at the catalog's own address reads its properties. */
  readonly wrote: Readonly<Record<string, string>>;
  readonly read: Readonly<Record<string, string>> | null;
  readonly carried: readonly Carried[];
}

const HOST = "catalog.flights.example";
const PREFIX = "/platform/iceberg";
const LIMIT_MS = 10_000;

export async function gatherHosts(context: AreaContext): Promise<HostsEvidence> {
  const { environment } = context;
  if (environment === null) throw new RangeError("hosts are gathered on a live catalog only");
  return inCatalog(environment, async () => {
    const [front, certificates] = await Promise.all([openBehindFront(context), openWithCertificates(context)]);
    return { front, certificates };
  });
}

async function openBehindFront({ connection, keep, name }: AreaContext): Promise<FrontEvidence> {
  const authority = certificateAuthority();
  const carried: Carried[] = [];
  await using server = await serve(passOn(PREFIX, baseOf(connection), carried), authority.issue({ names: [HOST] }));
  await using network = transport({ authorities: [authority.cert], hosts: { [HOST]: "127.0.0.1" } });
  const host = `${HOST}:${server.port}`;
  const uri = `https://${host}${PREFIX}`;
  const options: ClientOptions = { keep, limitMs: LIMIT_MS, fetch: network.fetch };
  const behind = { ...connection, uri };
  const opening = await tryToOpen(behind, options, []);
  const near = await CatalogClient.open(connection, { keep, limitMs: LIMIT_MS });
  const direct = toldTo(near);
  const wrote = { written_through: HOST };
  const seen = { uri, host, prefix: PREFIX, opening, direct, wrote, carried };
  if (!opening.opened) return { ...seen, told: null, read: null };
  const far = await CatalogClient.open(behind, options);
  const namespace = [name("hosts")];
  await far.namespaces.create(namespace, wrote);
  const found = await near.namespaces.load(namespace);
  await far.namespaces.drop(namespace);
  const read = found.kind === "granted" ? { written_through: found.value.properties["written_through"] ?? "" } : null;
  return { ...seen, told: toldTo(far), read };
}

function toldTo({ prefix, config }: CatalogClient): Told {
  return { prefix, defaults: config.defaults };
}

async function openWithCertificates(context: AreaContext): Promise<HostsEvidence["certificates"]> {
  const authority = certificateAuthority();
  const trusted = [authority.cert];
  const open = (issued: Issued | null, authorities: readonly string[]): Promise<Opening & { carried: number }> => {
    const certificate = issued === null ? undefined : authority.issue(issued);
    return openAt(context, certificate, { authorities, hosts: { [HOST]: "127.0.0.1" } });
  };
  const [unknown, another, expired, plain] = await Promise.all([
    open({ names: [HOST] }, [certificateAuthority("another authority").cert]),
    open({ names: ["other.flights.example"] }, trusted),
    open({ names: [HOST], until: "20240101" }, trusted),
    open(null, trusted),
  ]);
  return { "unknown-authority": unknown, "another-name": another, expired, "plain-http": plain };
}

async function openAt(
  { connection, keep }: AreaContext,
  certificate: Parameters<typeof serve>[1],
  network: TransportOptions,
): Promise<Opening & { carried: number }> {
  const carried: Carried[] = [];
  await using server = await serve(passOn(PREFIX, baseOf(connection), carried), certificate);
  await using way = transport(network);
  const uri = `https://${HOST}:${server.port}${PREFIX}`;
  // An issuer at another address has its own certificate: what is asked here is the front alone.
  const { [TOKEN_URL_PROPERTY]: _, ...properties } = connection.properties;
  const options: ClientOptions = { keep, limitMs: LIMIT_MS, fetch: way.fetch };
  const opening = await tryToOpen({ ...connection, uri, properties }, options, []);
  return { ...opening, carried: carried.length };
}
