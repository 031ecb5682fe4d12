/** A catalog that answers what a test says, and keeps what it was asked. */
import type { IncomingMessage } from "node:http";
import { Secret } from "@floe-contracts/services";
import { type LocalServer, serve } from "../../src/areas/servers.ts";
import type { CatalogAddress } from "../../src/client/index.ts";
import type { ConnectionField } from "../../src/consumer/resolve.ts";

export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly body: string;
  /** The Authorization header. */
  readonly authorization: string | undefined;
  readonly headers: IncomingMessage["headers"];
}

export interface Answer {
  readonly status?: number;
  /** A text is sent as it stands. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface CatalogServer extends AsyncDisposable {
  readonly address: CatalogAddress;
  readonly asked: readonly Asked[];
  /** The requests but those for a token and for the configuration. */
  readonly work: () => readonly Asked[];
  readonly tokens: () => number;
}

export const SECRET = "hunter2-hunter2";
export const PREFIX = "lake";

/** An OAuth answer with a token of its own number. */
export const TOKEN = (count: number): Answer => ({
  body: { access_token: `token-${count}`, token_type: "bearer", expires_in: 3600 },
});
export const CONFIG: Answer = { body: { defaults: {}, overrides: { prefix: PREFIX } } };

export interface Behaviour {
  readonly token?: (count: number, asked: Asked) => Answer | Promise<Answer>;
  readonly config?: (asked: Asked) => Answer;
  readonly work?: (asked: Asked) => Answer | Promise<Answer>;
}

export async function catalogServer(behaviour: Behaviour = {}): Promise<CatalogServer> {
  const asked: Asked[] = [];
  let tokens = 0;
  const answerTo = (one: Asked): Answer | Promise<Answer> => {
    const path = one.path.split("?")[0] ?? "";
    if (path === "/v1/oauth/tokens") {
      tokens += 1;
      return (behaviour.token ?? TOKEN)(tokens, one);
    }
    if (path === "/v1/config") return (behaviour.config ?? (() => CONFIG))(one);
    return (behaviour.work ?? (() => ({ status: 404 })))(one);
  };
  const server: LocalServer = await serve(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
    const { method = "", url = "", headers } = request;
    const body = Buffer.concat(pieces).toString("utf8");
    const one: Asked = { method, path: url, body, authorization: headers.authorization, headers };
    asked.push(one);
    const answer = await answerTo(one);
    const text =
      answer.body === undefined || typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
    response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers }).end(text);
  });
  return {
    address: addressOf(`http://127.0.0.1:${server.port}`),
    asked,
    work: () => asked.filter(({ path }) => !/^\/v1\/(?:oauth\/tokens|config)/.test(path)),
    tokens: () => tokens,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** What an artifact's connection says. Each field's pointer is its name. */
export function addressOf(uri: string, change: Partial<CatalogAddress> = {}): CatalogAddress {
  const fields: readonly ConnectionField[] = ["uri", "warehouse", "clientId", "clientSecret", "scope", "properties"];
  return {
    uri,
    warehouse: "lake",
    credential: { id: "writer", secret: new Secret(SECRET) },
    scope: "PRINCIPAL_ROLE:ALL",
    tokenRefresh: true,
    accessDelegation: "none",
    properties: {},
    from: Object.fromEntries(fields.map((field) => [field, `/${field}`])) as CatalogAddress["from"],
    ...change,
  };
}
