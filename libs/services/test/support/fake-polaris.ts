/**
 * A fake Polaris: what the management API's description and the recordings say, in memory, and no catalog behind it. For what
 * the recordings do not hold: a second initialisation, a Polaris on Postgres, an old one, one that refuses.
 */
import { createServer, type Server } from "node:http";

export interface FakeOptions {
  readonly root: { readonly id: string; readonly secret: string };
  /** As on Postgres: what is granted already is answered with 500. */
  readonly onPostgres?: boolean;
  /** As before 1.2: credentials cannot be reset. */
  readonly old?: boolean;
  /** Requests that are answered with this status, by method and path; for faults. */
  readonly faults?: Readonly<Record<string, number>>;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

interface Principal {
  readonly name: string;
  id: string;
  secret: string;
  readonly roles: Set<string>;
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const error = (status: number, type: string, message: string): Answer => ({
  status,
  body: { error: { message, type, code: status } },
});

export class FakePolaris {
  readonly requests: string[] = [];
  readonly #options: FakeOptions;
  readonly #catalogs = new Map<string, { catalog: unknown; roles: Map<string, Set<string>> }>();
  readonly #principals = new Map<string, Principal>();
  /** Principal roles, and what they hold: catalog/role. */
  readonly #roles = new Map<string, Set<string>>();
  #made = 0;

  constructor(options: FakeOptions) {
    this.#options = options;
  }

  /** Everything that it holds, as text; the same after the same. */
  state(): string {
    const plain = (_: string, value: unknown): unknown => {
      if (value instanceof Map)
        return Object.fromEntries([...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
      return value instanceof Set ? [...value].sort() : value;
    };
    return JSON.stringify([this.#catalogs, this.#principals, this.#roles], plain, 1);
  }

  /** Its HTTP server, not listening. */
  server(): Server {
    return createServer((request, response) => {
      let text = "";
      request.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
      });
      request.on("end", () => {
        const url = new URL(request.url ?? "/", "http://fake");
        this.requests.push(`${request.method} ${url.pathname}`);
        const fault = this.#options.faults?.[`${request.method} ${url.pathname}`];
        const { status, body } =
          fault === undefined
            ? this.#answer(request.method ?? "", url, text, request.headers.authorization)
            : error(fault, "FakeFault", "on purpose");
        response.writeHead(status, body === undefined ? {} : { "content-type": "application/json" });
        response.end(body === undefined ? "" : JSON.stringify(body));
      });
    });
  }

  #answer(method: string, url: URL, text: string, authorization: string | undefined): Answer {
    const path = url.pathname;
    if (path === "/api/catalog/v1/oauth/tokens") return this.#token(new URLSearchParams(text));
    const who = /^Bearer fake-token-of-(.+)$/.exec(authorization ?? "")?.[1];
    if (who === undefined) return { status: 401 };
    if (path === "/api/catalog/v1/config") return this.#config(url.searchParams.get("warehouse") ?? "");
    if (who !== this.#options.root.id) return error(403, "ForbiddenException", `Principal '${who}' is not authorized`);
    const [one = "", ...rest] = path.replace("/api/management/v1/", "").split("/").map(decodeURIComponent);
    const body: unknown = text === "" ? {} : JSON.parse(text);
    if (one === "catalogs") return this.#catalogRequest(method, rest, body);
    if (one === "principals") return this.#principalRequest(method, rest, body);
    return this.#roleRequest(method, rest, body);
  }

  #token(form: URLSearchParams): Answer {
    const [id, secret] = [form.get("client_id") ?? "", form.get("client_secret") ?? ""];
    const known = [this.#options.root, ...this.#principals.values()];
    if (!known.some((client) => client.id === id && client.secret === secret))
      return error(401, "NotAuthorizedException", "The client is invalid");
    if (!form.get("scope")?.startsWith("PRINCIPAL_ROLE:")) return { status: 400, body: { error: "invalid_scope" } };
    return ok({ access_token: `fake-token-of-${id}`, token_type: "bearer", expires_in: 3600 });
  }

  #config(warehouse: string): Answer {
    if (!this.#catalogs.has(warehouse)) return error(404, "NotFoundException", `Unable to find warehouse ${warehouse}`);
    return ok({ defaults: {}, overrides: { prefix: warehouse } });
  }

  #catalogRequest(method: string, [name, kind, role, grants]: readonly string[], body: unknown): Answer {
    if (name === undefined) {
      if (method === "GET") return ok({ catalogs: [...this.#catalogs.values()].map(({ catalog }) => catalog) });
      const catalog = at(body, "catalog");
      return this.#add(this.#catalogs, String(at(catalog, "name")), { catalog, roles: new Map() }, catalog);
    }
    const found = this.#catalogs.get(name);
    if (found === undefined) return error(404, "NotFoundException", `no catalog ${name}`);
    if (kind === undefined) {
      if (method === "GET") return ok(found.catalog);
      return found.roles.size > 0 ? error(400, "BadRequestException", "not empty") : this.#remove(this.#catalogs, name);
    }
    if (role === undefined)
      return this.#add(found.roles, String(at(at(body, "catalogRole"), "name")), new Set(), at(body, "catalogRole"));
    const granted = found.roles.get(role);
    if (granted === undefined) return error(404, "NotFoundException", `no role ${role}`);
    if (grants === undefined) return this.#remove(found.roles, role);
    if (method === "GET") return ok({ grants: [...granted].map((text) => JSON.parse(text)) });
    return this.#put(granted, JSON.stringify(at(body, "grant")));
  }

  #principalRequest(method: string, [name, kind, role]: readonly string[], body: unknown): Answer {
    if (name === undefined) {
      const wanted = String(at(at(body, "principal"), "name"));
      this.#made += 1;
      const principal = {
        name: wanted,
        id: `fakeid${this.#made}`,
        secret: `fakesecret${this.#made}`,
        roles: new Set<string>(),
      };
      return this.#add(this.#principals, wanted, principal, withCredentials(principal));
    }
    const found = this.#principals.get(name);
    if (found === undefined) return error(404, "NotFoundException", `no principal ${name}`);
    if (kind === undefined) return this.#remove(this.#principals, name);
    if (kind === "reset") {
      if (this.#options.old === true) return { status: 404 };
      found.id = String(at(body, "clientId") ?? found.id);
      found.secret = String(at(body, "clientSecret") ?? `${found.secret}again`);
      return ok(withCredentials(found));
    }
    if (method === "GET") return ok({ roles: [...found.roles].map((each) => ({ name: each })) });
    if (method === "DELETE" && role !== undefined) found.roles.delete(role);
    return method === "DELETE"
      ? { status: 204 }
      : this.#put(found.roles, String(at(at(body, "principalRole"), "name")));
  }

  #roleRequest(method: string, [name, kind, catalog]: readonly string[], body: unknown): Answer {
    if (name === undefined)
      return this.#add(
        this.#roles,
        String(at(at(body, "principalRole"), "name")),
        new Set(),
        at(body, "principalRole"),
      );
    const held = this.#roles.get(name);
    if (held === undefined) return error(404, "NotFoundException", `no role ${name}`);
    if (kind === undefined) return this.#remove(this.#roles, name);
    const prefix = `${catalog}/`;
    if (method === "GET") {
      const names = [...held].filter((each) => each.startsWith(prefix));
      return ok({ roles: names.map((each) => ({ name: each.slice(prefix.length) })) });
    }
    return this.#put(held, `${prefix}${String(at(at(body, "catalogRole"), "name"))}`);
  }

  #add<T>(map: Map<string, T>, name: string, value: T, body: unknown): Answer {
    if (map.has(name)) return error(409, "AlreadyExistsException", `${name} already exists`);
    map.set(name, value);
    return { status: 201, body };
  }

  #remove(map: Map<string, unknown>, name: string): Answer {
    map.delete(name);
    return { status: 204 };
  }

  #put(set: Set<string>, value: string): Answer {
    if (set.has(value) && this.#options.onPostgres === true) return error(500, "RuntimeException", "duplicate key");
    set.add(value);
    return { status: 201 };
  }
}

function withCredentials({ name, id, secret }: Principal): unknown {
  return { principal: { name, clientId: id }, credentials: { clientId: id, clientSecret: secret } };
}

function at(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** A fake that listens on loopback. */
export async function startFakePolaris(
  options: FakeOptions,
): Promise<AsyncDisposable & { readonly url: string; readonly fake: FakePolaris }> {
  const fake = new FakePolaris(options);
  const server = fake.server();
  await new Promise<void>((resolve) => server.listen({ host: "127.0.0.1", port: 0 }, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    fake,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
