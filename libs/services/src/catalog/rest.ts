/** The first requests of every client of an Iceberg REST catalog, for drivers that have to prove that one is there. */
import { FloeContractsError, messageOf } from "@floe-contracts/base";
import type { OAuthClient } from "../endpoints.ts";
import { answerOf, limits, requestToken } from "../oidc/token.ts";
import type { Secret } from "../runtime/secret.ts";

/** What /v1/config answers. */
export interface CatalogConfig {
  readonly defaults: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
}

export interface ConfigRequest {
  /** Without /v1. */
  readonly uri: string;
  readonly warehouse: string;
  readonly token: Secret;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/**
 * What the catalog says to a client that begins.
 * @throws FloeContractsError `service-unreachable`, `service-refused` with what the catalog said.
 */
export async function readConfig(request: ConfigRequest): Promise<CatalogConfig> {
  const url = `${request.uri}/v1/config?warehouse=${encodeURIComponent(request.warehouse)}`;
  const headers = { authorization: `Bearer ${request.token.reveal()}`, accept: "application/json" };
  const response = await answerOf("catalog", url, { headers, redirect: "manual", ...limits(request) });
  const text = await response.text();
  const answer = objectIn(text);
  if (response.ok && "defaults" in answer && "overrides" in answer)
    return { defaults: texts(answer.defaults), overrides: texts(answer.overrides) };
  const said = "error" in answer ? messageIn(answer.error) : "no answer of an Iceberg REST catalog";
  throw new FloeContractsError("service-refused", `catalog: ${url} answers ${response.status}: ${said}`, {
    hint: "look at the catalog's address, the warehouse's name, and what the client may do",
    where: { service: "catalog" },
  });
}

/**
 * Gets a token as the client and asks for the warehouse's configuration with it.
 * @throws FloeContractsError `service-unreachable`, `service-refused`.
 */
export async function proveCatalog(
  request: Omit<ConfigRequest, "token"> & { readonly tokenUrl: string; readonly client: OAuthClient },
): Promise<CatalogConfig> {
  const { accessToken } = await requestToken({ service: "catalog", ...request });
  return readConfig({ ...request, token: accessToken });
}

function objectIn(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function messageIn(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : messageOf(error);
}

function texts(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}
