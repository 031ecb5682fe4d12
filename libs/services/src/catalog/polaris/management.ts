/**
 * A client of Polaris' management API: catalogs, principals, roles and grants (spec/polaris-management-service.yml of Apache
 * Polaris). Our own, since npm has none; recordings/polaris-1.4.1.jsonl is what it is held against. What exists already is no
 * error, since initialisation is done again and again.
 */
import { FloeContractsError, redact } from "@floe-contracts/base";
import type { OAuthClient } from "../../endpoints.ts";
import { answerOf, limits, requestToken } from "../../oidc/token.ts";
import { Secret } from "../../runtime/secret.ts";
import { clientIn, itemsIn, locationIn, messageIn, parsed } from "./answers.ts";

/** What a client of the environment logs in with. */
export interface Credentials {
  readonly id: string;
  readonly secret: Secret;
}

/** S3 as Polaris is told of it (AwsStorageConfigInfo). */
export interface PolarisStorage {
  /** Null for Amazon's own. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly pathStyle: boolean;
  /** Null where there is none: then Polaris lends no credentials. */
  readonly lending: { readonly stsEndpoint: string | null; readonly roleArn: string } | null;
}

export interface PolarisCatalog {
  readonly name: string;
  /** Where its tables lie, e.g. s3://lake/analytics */
  readonly location: string;
  readonly storage: PolarisStorage;
}

/** What a catalog role may do. */
export type Grant =
  | { readonly type: "catalog"; readonly privilege: string }
  | { readonly type: "namespace"; readonly namespace: readonly string[]; readonly privilege: string }
  | {
      readonly type: "table";
      readonly namespace: readonly string[];
      readonly tableName: string;
      readonly privilege: string;
    };

/** Everything that a principal may do: what Polaris' own clients ask for. */
export const ALL_ROLES = "PRINCIPAL_ROLE:ALL";

const TIMEOUT_MS = 10_000;

export interface ManagementAnswer {
  readonly status: number;
  /** The JSON, or undefined where there is none. */
  readonly body: unknown;
}

export class PolarisManagement {
  /** Of the API, without /v1. */
  readonly url: string;
  readonly #token: Secret;
  readonly #signal: AbortSignal | undefined;

  /** @param url without /v1, e.g. http://127.0.0.1:8181/api/management */
  constructor(url: string, token: Secret, signal?: AbortSignal) {
    this.url = url;
    this.#token = token;
    this.#signal = signal;
  }

  /**
   * Logs in.
   * @param base the server, e.g. http://127.0.0.1:8181
   * @throws FloeContractsError `service-unreachable`, `service-refused`.
   */
  static async connect(base: string, client: OAuthClient, signal?: AbortSignal): Promise<PolarisManagement> {
    const { accessToken } = await requestToken({ service: "catalog", tokenUrl: tokenUrlOf(base), client, signal });
    return new PolarisManagement(managementUrlOf(base), accessToken, signal);
  }

  /** Makes a catalog; false when there is one of that name (recording catalog.create-duplicate: 409). */
  async createCatalog({ name, location, storage }: PolarisCatalog): Promise<boolean> {
    const { endpoint, region, pathStyle, lending } = storage;
    const storageConfigInfo = {
      storageType: "S3",
      allowedLocations: [location],
      region,
      ...(endpoint === null ? {} : { endpoint }),
      ...(pathStyle ? { pathStyleAccess: true } : {}),
      ...(lending === null ? { stsUnavailable: true } : { roleArn: lending.roleArn }),
      ...(lending === null || lending.stsEndpoint === null ? {} : { stsEndpoint: lending.stsEndpoint }),
    };
    const properties = { "default-base-location": location };
    return this.#make("catalogs", { catalog: { name, type: "INTERNAL", properties, storageConfigInfo } });
  }

  /** Where the catalog's tables lie; undefined when there is no such catalog. */
  async locationOf(catalog: string): Promise<string | undefined> {
    const path = `catalogs/${encodeURIComponent(catalog)}`;
    const answer = await this.#ask("GET", path, undefined, [200, 404]);
    if (answer.status === 404) return undefined;
    const location = locationIn(answer.body);
    if (location === undefined) throw this.#unexpected("GET", path, answer, "no catalog");
    return location;
  }

  /** The names of all catalogs. */
  async catalogs(): Promise<string[]> {
    return this.#names("catalogs", "catalogs");
  }

  /** False when it is not empty (recording catalog.delete-not-empty: 400), true when it is gone. */
  async deleteCatalog(catalog: string): Promise<boolean> {
    const answer = await this.#ask("DELETE", `catalogs/${encodeURIComponent(catalog)}`, undefined, [204, 404, 400]);
    return answer.status !== 400;
  }

  /** Makes a principal and gives its credentials, which are shown this once; undefined when there is one of that name. */
  async createPrincipal(name: string): Promise<Credentials | undefined> {
    const answer = await this.#ask("POST", "principals", { principal: { name } }, [201, 409]);
    if (answer.status === 409) return undefined;
    return this.#credentials("POST", "principals", answer);
  }

  /**
   * Gives a principal new credentials: these, or such as Polaris makes. Undefined when this Polaris cannot do that, as before
   * 1.2, or may not (ENABLE_CREDENTIAL_RESET). Not among the recordings.
   */
  async resetCredentials(principal: string, wanted?: Credentials): Promise<Credentials | undefined> {
    const path = `principals/${encodeURIComponent(principal)}/reset`;
    const body = wanted === undefined ? {} : { clientId: wanted.id, clientSecret: wanted.secret.reveal() };
    const answer = await this.#ask("POST", path, body, [200, 400, 403, 404, 405]);
    return answer.status === 200 ? this.#credentials("POST", path, answer) : undefined;
  }

  async deletePrincipal(principal: string): Promise<void> {
    await this.#ask("DELETE", `principals/${encodeURIComponent(principal)}`, undefined, [204, 404]);
  }

  /** Makes a principal role; false when there is one of that name. */
  createPrincipalRole(name: string): Promise<boolean> {
    return this.#make("principal-roles", { principalRole: { name } });
  }

  async deletePrincipalRole(name: string): Promise<void> {
    await this.#ask("DELETE", `principal-roles/${encodeURIComponent(name)}`, undefined, [204, 404]);
  }

  /** The principal roles that a principal has. */
  principalRolesOf(principal: string): Promise<string[]> {
    return this.#names(`principals/${encodeURIComponent(principal)}/principal-roles`, "roles");
  }

  /** Not to be repeated: see `grant`. */
  async assignPrincipalRole(principal: string, role: string): Promise<void> {
    const path = `principals/${encodeURIComponent(principal)}/principal-roles`;
    await this.#ask("PUT", path, { principalRole: { name: role } }, [201]);
  }

  async revokePrincipalRole(principal: string, role: string): Promise<void> {
    const path = `principals/${encodeURIComponent(principal)}/principal-roles/${encodeURIComponent(role)}`;
    await this.#ask("DELETE", path, undefined, [204, 404]);
  }

  /** Makes a role in a catalog; false when there is one of that name. */
  createCatalogRole(catalog: string, name: string): Promise<boolean> {
    return this.#make(`catalogs/${encodeURIComponent(catalog)}/catalog-roles`, { catalogRole: { name } });
  }

  async deleteCatalogRole(catalog: string, name: string): Promise<void> {
    const path = `catalogs/${encodeURIComponent(catalog)}/catalog-roles/${encodeURIComponent(name)}`;
    await this.#ask("DELETE", path, undefined, [204, 404]);
  }

  /** What a catalog role may do, each as the fields of a `Grant`. */
  async grantsOf(catalog: string, role: string): Promise<object[]> {
    const path = grantsPath(catalog, role);
    const answer = await this.#ask("GET", path, undefined, [200]);
    const grants = itemsIn(answer.body, "grants");
    if (grants === undefined) throw this.#unexpected("GET", path, answer, "no list of grants");
    return grants;
  }

  /** To be done once: a Polaris on Postgres answers 500 to a grant that is there already, one in memory 201. */
  async grant(catalog: string, role: string, grant: Grant): Promise<void> {
    await this.#ask("PUT", grantsPath(catalog, role), { grant }, [201]);
  }

  /** The catalog's roles that a principal role has. */
  catalogRolesOf(principalRole: string, catalog: string): Promise<string[]> {
    return this.#names(catalogRolesPath(principalRole, catalog), "roles");
  }

  /** Not to be repeated: see `grant`. */
  async assignCatalogRole(principalRole: string, catalog: string, role: string): Promise<void> {
    await this.#ask("PUT", catalogRolesPath(principalRole, catalog), { catalogRole: { name: role } }, [201]);
  }

  /**
   * Any request, whatever the answer.
   * @param path below /v1, e.g. principals
   * @throws FloeContractsError `service-unreachable`.
   */
  async request(method: string, path: string, body?: object): Promise<ManagementAnswer> {
    const headers = { authorization: `Bearer ${this.#token.reveal()}`, accept: "application/json" };
    const sent =
      body === undefined ? { headers } : { headers: { ...headers, ...JSON_BODY }, body: JSON.stringify(body) };
    const limit = limits({ signal: this.#signal, timeoutMs: TIMEOUT_MS });
    const url = `${this.url}/v1/${path}`;
    const response = await answerOf("catalog", url, { method, redirect: "manual", ...sent, ...limit });
    return { status: response.status, body: parsed(await response.text()) };
  }

  async #ask(
    method: string,
    path: string,
    body: object | undefined,
    expected: readonly number[],
  ): Promise<ManagementAnswer> {
    const answer = await this.request(method, path, body);
    if (!expected.includes(answer.status)) throw this.#unexpected(method, path, answer, messageIn(answer.body));
    return answer;
  }

  /** True when it was made, false when there is one. */
  async #make(path: string, body: object): Promise<boolean> {
    return (await this.#ask("POST", path, body, [201, 409])).status === 201;
  }

  async #names(path: string, field: string): Promise<string[]> {
    const answer = await this.#ask("GET", path, undefined, [200]);
    const items = itemsIn(answer.body, field);
    if (items === undefined) throw this.#unexpected("GET", path, answer, `no list of ${field}`);
    return items.flatMap((item) => ("name" in item && typeof item.name === "string" ? [item.name] : []));
  }

  #credentials(method: string, path: string, answer: ManagementAnswer): Credentials {
    const found = clientIn(answer.body);
    if (found === undefined) throw this.#unexpected(method, path, answer, "no credentials");
    return { id: found.id, secret: new Secret(found.secret) };
  }

  #unexpected(method: string, path: string, { status }: ManagementAnswer, said: string): FloeContractsError {
    const refused = status === 401 || status === 403;
    const message = redact(`catalog: Polaris answers ${status} to ${method} ${path}: ${said}`, [this.#token.reveal()]);
    return new FloeContractsError(refused ? "service-refused" : "catalog-request-failed", message, {
      hint: refused ? "the client needs the rights of Polaris' root" : "its log says more",
      where: { service: "catalog" },
    });
  }
}

const JSON_BODY = { "content-type": "application/json" };

function grantsPath(catalog: string, role: string): string {
  return `catalogs/${encodeURIComponent(catalog)}/catalog-roles/${encodeURIComponent(role)}/grants`;
}

function catalogRolesPath(principalRole: string, catalog: string): string {
  return `principal-roles/${encodeURIComponent(principalRole)}/catalog-roles/${encodeURIComponent(catalog)}`;
}

/** The Iceberg REST base of a server. */
export function catalogUrlOf(base: string): string {
  return `${base}/api/catalog`;
}

export function managementUrlOf(base: string): string {
  return `${base}/api/management`;
}

export function tokenUrlOf(base: string): string {
  return `${catalogUrlOf(base)}/v1/oauth/tokens`;
}
