/**
 * What a catalog holds, looked at and cleared away: the kit wants an empty catalog for each of its classes and leaves its
 * namespaces behind. Requests of the Iceberg REST specification, with views, which npm's client does not know.
 */
import { FloeContractsError } from "@floe-contracts/base";
import { isRecord } from "@floe-contracts/schemas";
import type { CatalogEndpoint } from "@floe-contracts/services";
import { answerOf, limits, readConfig, requestToken } from "@floe-contracts/services/programs";

type Namespace = readonly string[];

const REQUEST_MS = 15_000;
/** What catalogs answer to a list of something that they do not have. */
const WITHOUT: readonly number[] = [404, 405, 406, 501];

export class CatalogContent {
  readonly #base: string;
  readonly #authorization: string;
  readonly #signal: AbortSignal | undefined;

  private constructor(base: string, authorization: string, signal: AbortSignal | undefined) {
    this.#base = base;
    this.#authorization = authorization;
    this.#signal = signal;
  }

  /** As the catalog's writer. @throws FloeContractsError `service-unreachable`, `service-refused`. */
  static async open(catalog: CatalogEndpoint, signal?: AbortSignal): Promise<CatalogContent> {
    const { uri, warehouse, tokenUrl, writer: client } = catalog;
    const { accessToken: token } = await requestToken({ service: "catalog", tokenUrl, client, signal });
    const { defaults, overrides } = await readConfig({ uri, warehouse, token, signal, timeoutMs: REQUEST_MS });
    const prefix = overrides["prefix"] ?? defaults["prefix"];
    const base = prefix === undefined ? `${uri}/v1` : `${uri}/v1/${prefix}`;
    return new CatalogContent(base, `Bearer ${token.reveal()}`, signal);
  }

  /** Every namespace, those in others behind them. */
  async namespaces(parent?: Namespace): Promise<Namespace[]> {
    const query = parent === undefined ? {} : { parent: parent.join("\u001f") };
    const here = (await this.#list("namespaces", "namespaces", query)).filter(isNamespace);
    // A catalog that does not know nesting answers the same at every level.
    const below = here.filter((each) => each.length === (parent?.length ?? 0) + 1);
    const deeper: Namespace[] = [];
    for (const each of below) deeper.push(...(await this.namespaces(each)));
    return [...below, ...deeper];
  }

  /** Drops every table, view and namespace, with the files where the catalog does that. */
  async clear(): Promise<void> {
    for (const namespace of (await this.namespaces()).toReversed()) {
      const place = `namespaces/${encodeURIComponent(namespace.join("\u001f"))}`;
      for (const table of await this.#names(`${place}/tables`)) await this.#dropTable(`${place}/tables/${table}`);
      for (const view of await this.#names(`${place}/views`)) await this.#drop(`${place}/views/${view}`);
      await this.#drop(place);
    }
  }

  async #names(place: string): Promise<string[]> {
    const found = await this.#list(place, "identifiers", {});
    return found.flatMap((each) =>
      isRecord(each) && typeof each["name"] === "string" ? [encodeURIComponent(each["name"])] : [],
    );
  }

  /** Some catalogs refuse to purge, or cannot where a test has taken a file away. */
  async #dropTable(place: string): Promise<void> {
    const purged = await this.#ask("DELETE", `${place}?purgeRequested=true`);
    if (!purged.ok && purged.status !== 404) await this.#drop(place);
  }

  async #drop(place: string): Promise<void> {
    const answer = await this.#ask("DELETE", place);
    if (!answer.ok && answer.status !== 404) throw refused("DELETE", place, answer.status);
  }

  /** All pages of a list. */
  async #list(place: string, field: string, query: Readonly<Record<string, string>>): Promise<unknown[]> {
    const found: unknown[] = [];
    let page: string | undefined = "";
    while (page !== undefined) {
      const parameters = new URLSearchParams({ ...query, ...(page === "" ? {} : { pageToken: page }) });
      const answer = await this.#ask("GET", `${place}?${parameters}`);
      // Not every catalog has views, and a namespace may be gone by now.
      if (WITHOUT.includes(answer.status) && place.includes("/")) return found;
      if (!answer.ok) throw refused("GET", place, answer.status);
      const body: unknown = await answer.json();
      const items = isRecord(body) ? body[field] : undefined;
      found.push(...(Array.isArray(items) ? items : []));
      const next = isRecord(body) ? body["next-page-token"] : undefined;
      page = typeof next === "string" && next !== "" ? next : undefined;
    }
    return found;
  }

  #ask(method: string, place: string): Promise<Response> {
    const headers = { authorization: this.#authorization, accept: "application/json" };
    const limit = limits({ signal: this.#signal, timeoutMs: REQUEST_MS });
    return answerOf("catalog", `${this.#base}/${place}`, { method, headers, ...limit });
  }
}

/**
 * What a catalog holds is somebody's: tests that list namespaces would fail, and what is called as the kit's own be dropped.
 * @throws FloeContractsError `rck-catalog-not-empty`, `service-unreachable`, `service-refused`.
 */
export async function assertEmpty(catalog: CatalogEndpoint, signal: AbortSignal): Promise<void> {
  const found = (await (await CatalogContent.open(catalog, signal)).namespaces()).map((parts) => parts.join("."));
  if (found.length === 0) return;
  const shown = found.slice(0, 5).join(", ");
  throw new FloeContractsError(
    "rck-catalog-not-empty",
    `the catalog at ${catalog.uri} holds ${shown}${found.length > 5 ? ` and ${found.length - 5} more` : ""}`,
    {
      hint: "the kit needs an empty catalog: give it a warehouse of its own, or drop what is in this one",
      where: { service: "catalog" },
    },
  );
}

function isNamespace(value: unknown): value is Namespace {
  return Array.isArray(value) && value.every((part) => typeof part === "string");
}

function refused(method: string, place: string, status: number): FloeContractsError {
  return new FloeContractsError("service-refused", `catalog: ${method} ${place} answers ${status}`, {
    hint: "the kit's client must be allowed to list and drop what the kit makes",
    where: { service: "catalog" },
  });
}
