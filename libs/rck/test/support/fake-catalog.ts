/** A catalog of a few maps: tokens, namespaces in namespaces, tables, views, and lists by pages of one. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type CatalogEndpoint, Secret } from "@floe-contracts/services";

type Reply = readonly [status: number, body: unknown];

const SEPARATOR = "\u001f";

export class FakeCatalog implements AsyncDisposable {
  /** What each namespace holds, by its name: `tables/t`, `views/v`. */
  readonly held = new Map<string, Set<string>>();
  /** Everything that was asked, e.g. "DELETE /v1/pre/namespaces/ns". */
  readonly asked: string[] = [];
  /** Tables that it does not purge. */
  purges = true;
  /** What it answers to a list of views. */
  viewStatus = 200;
  readonly #server = createServer((request, response) => this.#answer(request, response));

  static async start(): Promise<FakeCatalog> {
    const catalog = new FakeCatalog();
    await new Promise<void>((ready) => catalog.#server.listen(0, "127.0.0.1", ready));
    return catalog;
  }

  add(namespace: readonly string[], ...things: readonly string[]): void {
    this.held.set(namespace.join(SEPARATOR), new Set(things));
  }

  endpoint(): CatalogEndpoint {
    const address = this.#server.address();
    const uri = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    const writer = { id: "writer", secret: new Secret("hush-hush-writer"), scope: "all" };
    return {
      uri,
      warehouse: "w",
      tokenUrl: `${uri}/token`,
      writer,
      reader: writer,
      vendsCredentials: false,
      managementUrl: null,
      admin: null,
      location: "s3://b/w",
    };
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? "", "http://fake");
    const method = request.method ?? "";
    this.asked.push(`${method} ${url.pathname}`);
    const allowed = url.pathname === "/token" || request.headers.authorization === "Bearer t";
    const [status, body] = allowed ? this.#reply(method, url) : [401, {}];
    response.writeHead(status, { "content-type": "application/json" });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  }

  #reply(method: string, url: URL): Reply {
    if (url.pathname === "/token") return [200, { access_token: "t", token_type: "bearer", expires_in: 60 }];
    if (url.pathname === "/v1/config") return [200, { defaults: { prefix: "pre" }, overrides: {} }];
    const [, namespace, kind, name] =
      /^\/v1\/pre\/namespaces(?:\/([^/]+)(?:\/(tables|views)(?:\/([^/]+))?)?)?$/.exec(url.pathname) ?? [];
    if (namespace === undefined) return page(url, this.#below(url.searchParams.get("parent")), "namespaces");
    const key = decodeURIComponent(namespace);
    const held = this.held.get(key);
    if (held === undefined) return [404, {}];
    if (kind === undefined) return method === "DELETE" ? this.#drop(key, held) : [405, {}];
    if (kind === "views" && this.viewStatus !== 200) return [this.viewStatus, {}];
    if (name === undefined) {
      const found = [...held].filter((thing) => thing.startsWith(`${kind}/`));
      const names = found.map((thing) => ({ namespace: key.split(SEPARATOR), name: thing.slice(kind.length + 1) }));
      return page(url, names, "identifiers");
    }
    if (url.searchParams.has("purgeRequested") && !this.purges) return [500, {}];
    return [held.delete(`${kind}/${decodeURIComponent(name)}`) ? 204 : 404, {}];
  }

  #drop(key: string, held: ReadonlySet<string>): Reply {
    if (held.size > 0 || this.#below(key).length > 0) return [409, {}];
    this.held.delete(key);
    return [204, {}];
  }

  #below(parent: string | null): string[][] {
    const all = [...this.held.keys()].map((key) => key.split(SEPARATOR));
    const from = parent === null ? [] : parent.split(SEPARATOR);
    return all.filter((parts) => parts.length === from.length + 1 && from.every((part, at) => parts[at] === part));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

/** One entry a page. */
function page(url: URL, all: readonly unknown[], field: string): Reply {
  const at = Number(url.searchParams.get("pageToken") ?? 0);
  const next = at + 1 < all.length ? { "next-page-token": String(at + 1) } : {};
  return [200, { [field]: all.slice(at, at + 1), ...next }];
}
