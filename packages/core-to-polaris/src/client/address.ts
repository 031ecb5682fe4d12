/** What the client needs of a connection, and what follows from it. */
import type { ResolvedCatalog } from "../consumer/resolve.ts";

/** Properties that Iceberg's own clients know too. */
export const TOKEN_URL_PROPERTY = "oauth2-server-uri";
export const LIMIT_PROPERTY = "rest.client.socket-timeout-ms";

/** For each request with the whole of its answer, where the artifact says nothing else. */
const LIMIT_MS = 10_000;

/** A catalog as an artifact's connection says it, its secrets looked up. */
export type CatalogAddress = Pick<
  ResolvedCatalog,
  "uri" | "warehouse" | "credential" | "scope" | "tokenRefresh" | "accessDelegation" | "properties" | "from"
>;

/** The base without /v1: people write the address with and without it, and clients add it themselves. */
export function baseOf({ uri }: Pick<CatalogAddress, "uri">): string {
  return uri.replace(/\/+$/, "").replace(/\/v1$/, "");
}

/**
 * Where the client asks for its tokens: where the property says that Iceberg's clients know, else at the catalog itself
 * (/v1/oauth/tokens of the REST specification).
 */
export function tokenUrlOf(address: Pick<CatalogAddress, "uri" | "properties">): string {
  return address.properties[TOKEN_URL_PROPERTY] || `${baseOf(address)}/v1/oauth/tokens`;
}

/** What is to blame when no token is to be had there: the field that holds the address which was asked. */
export function blamedForTokens<T extends Pick<CatalogAddress, "properties" | "from">>(address: T): T {
  if (!address.properties[TOKEN_URL_PROPERTY]) return address;
  return { ...address, from: { ...address.from, uri: `${address.from.properties}/${TOKEN_URL_PROPERTY}` } };
}

/** How long a request may take with the whole of its answer, in milliseconds; 10,000 unless the artifact says it. */
export function limitOf({ properties }: Pick<CatalogAddress, "properties">): number {
  return Number(properties[LIMIT_PROPERTY] || LIMIT_MS);
}

/** `header.X-Client-Name` among the properties is a header of every request, as in Iceberg's own clients. */
export function headersOf({ properties }: Pick<CatalogAddress, "properties">): Record<string, string> {
  const headers = Object.entries(properties).filter(([name]) => name.startsWith("header."));
  return Object.fromEntries(headers.map(([name, value]) => [name.slice("header.".length), value]));
}
