/** Requests of the Iceberg REST specification as a client of the environment, by Node's own fetch. */
import type { CatalogEndpoint, OAuthClient } from "../../src/endpoints.ts";

export interface Answer {
  readonly status: number;
  /** The JSON, or undefined where there is none. */
  readonly body: unknown;
}

export interface IcebergClient {
  /** @param path below the catalog's prefix, e.g. /namespaces */
  ask(method: string, path: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** What /v1/config answers. */
  readonly config: Answer;
}

/** A token as the client, from where the endpoint says. */
export async function tokenOf(tokenUrl: string, client: OAuthClient): Promise<string> {
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: client.id,
    client_secret: client.secret.reveal(),
    scope: client.scope,
  });
  const response = await fetch(tokenUrl, { method: "POST", body });
  const answer = (await response.json()) as { readonly access_token?: string };
  if (answer.access_token === undefined) throw new Error(`no token for ${client.id}: ${response.status}`);
  return answer.access_token;
}

/** Begins as every client does: a token, then /v1/config. Without a client it has no token. */
export async function icebergClient(
  endpoint: CatalogEndpoint,
  client: OAuthClient | undefined,
): Promise<IcebergClient> {
  const token = client === undefined ? undefined : await tokenOf(endpoint.tokenUrl, client);
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const ask = async (method: string, path: string, body?: object, headers = {}): Promise<Answer> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const all = { ...authorization, "content-type": "application/json", ...headers };
    const response = await fetch(`${endpoint.uri}/v1${path}`, { method, headers: all, ...sent });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
  };
  const config = await ask("GET", `/config?warehouse=${encodeURIComponent(endpoint.warehouse)}`);
  const { defaults = {}, overrides = {} } = (config.body ?? {}) as Record<string, Record<string, string>>;
  const prefix = overrides["prefix"] ?? defaults["prefix"];
  const below = prefix === undefined ? "" : `/${prefix}`;
  return { ask: (method, path, body, headers) => ask(method, `${below}${path}`, body, headers), config };
}

/** A table of one column, as a client asks for it. */
export function newTable(name: string): object {
  const fields = [
    { id: 1, name: "id", required: true, type: "long" },
    { id: 2, name: "carrier", required: false, type: "string" },
  ];
  return { name, schema: { type: "struct", "schema-id": 0, fields }, "stage-create": false, properties: {} };
}
