/** An Iceberg REST catalog over plain HTTP: for what no library lets out, and for bodies that must not be parsed. */
import type { CatalogEndpoint, OAuthClient } from "../../src/endpoints.ts";

/** A token by client credentials, with more parameters where they are given. */
export async function tokenFor(
  client: OAuthClient,
  tokenUrl: string,
  more: Record<string, string> = {},
): Promise<string> {
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: client.id,
    client_secret: client.secret.reveal(),
    scope: client.scope,
    ...more,
  });
  const response = await fetch(tokenUrl, { method: "POST", body });
  const answer = (await response.json()) as { access_token?: string };
  if (answer.access_token === undefined) throw new Error(`no token: ${JSON.stringify(answer)}`);
  return answer.access_token;
}

export interface CatalogAnswer {
  readonly status: number;
  readonly text: string;
}

/** Asks below /v1; `{prefix}` in the path is the warehouse's. */
export async function askCatalog(
  catalog: Pick<CatalogEndpoint, "uri" | "warehouse">,
  token: string | undefined,
  method: string,
  path: string,
  body?: string,
): Promise<CatalogAnswer> {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
  const url = `${catalog.uri}/v1${path.replace("{prefix}", encodeURIComponent(catalog.warehouse))}`;
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  return { status: response.status, text: await response.text() };
}

/** The type of an Iceberg error, and its message. */
export function errorIn({ text }: CatalogAnswer): string {
  const { error } = JSON.parse(text) as { error: { type: string; message: string } };
  return `${error.type}: ${error.message}`;
}
