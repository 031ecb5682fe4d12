/**
 * The client of a catalog: npm iceberg-js makes the requests of the REST specification, and everything around them is here,
 * because iceberg-js 1.0.0 falls short of it (docs/decisions/0036-iceberg-js-wrapped.md):
 * - it reads 64-bit integers as JavaScript numbers: the answer's text is read again, exactly;
 * - when /v1/config fails it goes on with the warehouse as the prefix, and so also when the catalog has no prefix: the
 *   configuration is asked for first, here, and what it says is what iceberg-js is told;
 * - a page with status 200 is an empty list to it; it follows redirects, waits without end, and renews no token.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { FloeContractsError, redact } from "@floe-contracts/base";
import { type AccessDelegation, IcebergError, IcebergRestCatalog } from "iceberg-js";
import type { Principal } from "../area.ts";
import { baseOf, type CatalogAddress, headersOf, limitOf } from "./address.ts";
import { sendable } from "./exact-json.ts";
import { type Answer, exchange, type Network } from "./exchange.ts";
import { configRefused, unreadable } from "./failures.ts";
import { namespacesBy } from "./namespaces.ts";
import { field, type Outcome, refusalOf } from "./outcome.ts";
import { Unexpected } from "./reading.ts";
import { tablesBy } from "./tables.ts";
import { TokenSource } from "./token.ts";

export interface ClientOptions {
  /** For each request with the whole of its answer, in milliseconds; what the artifact says unless given (`limitOf`). */
  readonly limitMs?: number;
  /** Takes the place of Node's own, e.g. one with a certificate authority (`transport`). */
  readonly fetch?: typeof fetch;
  /** Another principal than the artifact's. */
  readonly as?: Principal;
  /** Takes each token, so that it is kept out of everything. */
  readonly keep?: (secret: string) => void;
}

/** What /v1/config says. */
export interface CatalogConfig {
  readonly defaults: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
  /** The requests that the catalog has, e.g. `GET /v1/{prefix}/namespaces`; null where it does not say. */
  readonly endpoints: readonly string[] | null;
}

/** How one call of iceberg-js ended underneath. */
interface Slot {
  last: Answer | undefined;
}

/** Performs a call of iceberg-js and reads the answer's value. */
export type Perform = <T>(
  call: (catalog: IcebergRestCatalog) => Promise<unknown>,
  read: (json: unknown, answer: Answer) => T,
) => Promise<Outcome<T>>;

export class CatalogClient {
  readonly config: CatalogConfig;
  readonly namespaces: ReturnType<typeof namespacesBy>;
  readonly tables: ReturnType<typeof tablesBy>;
  readonly #wire: Wire;
  readonly #iceberg: IcebergRestCatalog;
  readonly #slot = new AsyncLocalStorage<Slot>();
  readonly #configText: string;

  private constructor(wire: Wire, config: CatalogConfig, configText: string) {
    this.#wire = wire;
    this.config = config;
    this.#configText = configText;
    const { accessDelegation } = wire.address;
    const prefix = prefixIn(config);
    this.#iceberg = new IcebergRestCatalog({
      baseUrl: baseOf(wire.address),
      // Without a warehouse it uses no prefix; with one it takes that of the configuration that it is told below.
      ...(prefix === null ? {} : { warehouse: wire.address.warehouse ?? "" }),
      ...(accessDelegation === "none" ? {} : { accessDelegation: [accessDelegation satisfies AccessDelegation] }),
      fetch: (input, init) => this.#carry(String(input), init ?? {}),
    });
    this.namespaces = namespacesBy((call, read) => this.#perform(call, read));
    this.tables = tablesBy(
      (call, read) => this.#perform(call, read),
      (method, path) => this.raw(method, path),
    );
  }

  /**
   * Begins as every client does: a token, then the configuration of the warehouse.
   * @throws FloeContractsError `catalog-token-refused`, `catalog-access-refused`, `catalog-warehouse-refused`, or as
   * `exchange`; each names the artifact's field that is to blame.
   */
  static async open(address: CatalogAddress, options: ClientOptions = {}): Promise<CatalogClient> {
    const wire = new Wire(address, options);
    const query = address.warehouse === null ? "" : `?warehouse=${encodeURIComponent(address.warehouse)}`;
    const answer = await wire.ask("GET", `${baseOf(wire.address)}/v1/config${query}`);
    if (answer.status >= 400) throw configRefused(wire.address, refusalOf(answer.status, answer.json, wire.clean));
    return new CatalogClient(wire, configIn(wire, answer), answer.text);
  }

  /** The catalog's name in its paths, as it stands there: encoded by the catalog itself. Null where it has none. */
  get prefix(): string | null {
    return prefixIn(this.config);
  }

  /** How many tokens were asked for so far. */
  get tokensAsked(): number {
    return this.#wire.tokens?.asked ?? 0;
  }

  /**
   * A request that iceberg-js does not offer.
   * @param path below the catalog's prefix, e.g. `/namespaces/a/views`, encoded.
   * @param body a text is sent as it stands.
   * @throws FloeContractsError as `exchange`, `catalog-token-refused`.
   */
  raw(method: string, path: string, body?: object | string): Promise<Outcome<unknown>> {
    const below = this.prefix === null ? "" : `/${this.prefix}`;
    return this.rawAt(method, `${baseOf(this.#wire.address)}/v1${below}${path}`, body);
  }

  /** As `raw`, at any address, which is given the client's token: e.g. the management API of Polaris. */
  async rawAt(method: string, url: string, body?: object | string): Promise<Outcome<unknown>> {
    const text = body === undefined || typeof body === "string" ? body : JSON.stringify(sendable(body));
    const { status, json } = await this.#wire.ask(method, url, {}, text);
    if (status >= 400) return refusalOf(status, json, this.#wire.clean);
    return { kind: "granted", status, value: json };
  }

  async #perform<T>(
    call: (catalog: IcebergRestCatalog) => Promise<unknown>,
    read: (json: unknown, answer: Answer) => T,
  ): Promise<Outcome<T>> {
    const slot: Slot = { last: undefined };
    try {
      await this.#slot.run(slot, () => call(this.#iceberg));
    } catch (thrown) {
      // What `#carry` threw, in the wrapping of iceberg-js.
      if (thrown instanceof IcebergError && thrown.details instanceof FloeContractsError) throw thrown.details;
      // A no, or an answer that it stumbles over: both are read below.
      if (slot.last === undefined) throw thrown;
    }
    const answer = slot.last;
    if (answer === undefined) throw new RangeError("iceberg-js ended without a request");
    if (answer.status >= 400) return refusalOf(answer.status, answer.json, this.#wire.clean);
    try {
      return { kind: "granted", status: answer.status, value: read(answer.json, answer) };
    } catch (thrown) {
      if (!(thrown instanceof Unexpected)) throw thrown;
      throw unreadable(this.#wire.address, answer.url, `answers ${answer.status} without ${thrown.message}`);
    }
  }

  /** A request of iceberg-js. What it is given back is JSON or nothing, so that it reads it. */
  async #carry(url: string, { method = "GET", headers, body }: RequestInit): Promise<Response> {
    const type = { "content-type": "application/json" };
    if (new URL(url).pathname === new URL(`${baseOf(this.#wire.address)}/v1/config`).pathname)
      return new Response(this.#configText, { headers: type });
    const given = Object.fromEntries(new Headers(headers));
    const answer = await this.#wire.ask(method, url, given, typeof body === "string" ? body : undefined);
    const slot = this.#slot.getStore();
    if (slot !== undefined) slot.last = answer;
    const bodiless = answer.status === 204 || answer.status === 205 || answer.status === 304;
    return new Response(bodiless ? null : answer.text, { status: answer.status, headers: type });
  }
}

/** Requests with the client's token. */
class Wire {
  readonly address: CatalogAddress;
  readonly tokens: TokenSource | undefined;
  readonly clean: (text: string) => string;
  readonly #network: Network;

  constructor(connection: CatalogAddress, options: ClientOptions) {
    const { as, keep } = options;
    const credential = as === undefined ? connection.credential : { id: as.id, secret: as.secret };
    const address = as === undefined ? connection : { ...connection, credential, scope: as.scope };
    this.address = address;
    const secrets = credential === null ? [] : [credential.secret.reveal()];
    this.clean = (text) => redact(text, secrets);
    this.#network = {
      address,
      fetch: options.fetch ?? fetch,
      limitMs: options.limitMs ?? limitOf(address),
    };
    if (credential === null) return;
    const keepToken = (token: string): void => {
      secrets.push(token);
      keep?.(token);
    };
    const { clean } = this;
    this.tokens = new TokenSource({ network: this.#network, address, credential, clean, keep: keepToken });
  }

  /** Asks, and once more with another token when the catalog does not take the first any more (401; 419 is Iceberg's). */
  async ask(
    method: string,
    url: string,
    headers: Readonly<Record<string, string>> = {},
    body?: string,
  ): Promise<Answer> {
    const send = (token: string | undefined): Promise<Answer> => {
      const type = body === undefined ? {} : { "content-type": "application/json" };
      const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const all = { ...headersOf(this.address), ...type, ...headers, ...authorization };
      return exchange(this.#network, { method, url, headers: all, body });
    };
    const token = await this.tokens?.token();
    const answer = await send(token);
    if (token === undefined || (answer.status !== 401 && answer.status !== 419)) return answer;
    const renewed = await this.tokens?.after(token);
    return typeof renewed === "string" ? send(renewed) : answer;
  }
}

/** An override counts more than a default (the REST specification on CatalogConfig). */
function prefixIn({ defaults, overrides }: CatalogConfig): string | null {
  return overrides["prefix"] ?? defaults["prefix"] ?? null;
}

function configIn(wire: Wire, { url, status, json }: Answer): CatalogConfig {
  const [defaults, overrides] = [textsIn(field(json, "defaults")), textsIn(field(json, "overrides"))];
  if (defaults === null || overrides === null)
    throw unreadable(wire.address, url, `answers ${status} without defaults and overrides`);
  const endpoints = field(json, "endpoints");
  return { defaults, overrides, endpoints: Array.isArray(endpoints) ? endpoints.map(String) : null };
}

function textsIn(value: unknown): Record<string, string> | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}
