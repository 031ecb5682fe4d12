/** Asking for a token as a client of the environment (RFC 6749 section 4.4), with errors that name the client, not its secret. */
import { FloeContractsError, messageOf, redact, systemCode } from "@floe-contracts/base";
import type { OAuthClient } from "../endpoints.ts";
import { Secret } from "../runtime/secret.ts";
import type { ServiceName } from "../service.ts";

export interface Token {
  readonly accessToken: Secret;
  /** In seconds; undefined where the server does not say. */
  readonly expiresIn: number | undefined;
}

export interface TokenRequest {
  /** On whose behalf; named in errors. */
  readonly service: ServiceName;
  readonly tokenUrl: string;
  readonly client: OAuthClient;
  readonly signal?: AbortSignal | undefined;
  /** 5,000 ms unless given. */
  readonly timeoutMs?: number | undefined;
}

/** Variables and addresses to look at. */
const HINT = "look at the client's id, secret and scope";

/**
 * A token by client credentials, which are sent in the body.
 * @throws FloeContractsError `service-unreachable`, `service-refused` with what the server said.
 */
export async function requestToken(request: TokenRequest): Promise<Token> {
  const { service, tokenUrl, client } = request;
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: client.id,
    client_secret: client.secret.reveal(),
    ...(client.scope === "" ? {} : { scope: client.scope }),
  });
  const response = await answerOf(service, tokenUrl, {
    method: "POST",
    body,
    headers: { accept: "application/json" },
    ...limits(request),
  });
  const text = await response.text();
  const answer = parsed(text);
  if (!response.ok) throw refused(service, tokenUrl, client, `${response.status} ${reasonOf(answer)}`.trim());
  const accessToken = "access_token" in answer ? answer.access_token : undefined;
  if (typeof accessToken !== "string") throw refused(service, tokenUrl, client, "an answer without a token");
  const expiresIn = "expires_in" in answer && typeof answer.expires_in === "number" ? answer.expires_in : undefined;
  return { accessToken: new Secret(accessToken), expiresIn };
}

export function limits(options: { signal?: AbortSignal | undefined; timeoutMs?: number | undefined }): {
  signal: AbortSignal;
} {
  const limit = AbortSignal.timeout(options.timeoutMs ?? 5_000);
  return { signal: options.signal === undefined ? limit : AbortSignal.any([options.signal, limit]) };
}

/** As `fetch`, with an error that says where it went. @throws FloeContractsError `service-unreachable`. */
export async function answerOf(service: ServiceName, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    const why = systemCode(cause) ?? messageOf(cause);
    throw new FloeContractsError("service-unreachable", `${service}: ${url} does not answer: ${why}`, {
      hint: "look at the address, and whether the server takes connections from here",
      where: { service },
    });
  }
}

function refused(service: ServiceName, tokenUrl: string, client: OAuthClient, why: string): FloeContractsError {
  const message = `${service}: ${tokenUrl} gives client "${client.id}" no token for scope "${client.scope}": ${why}`;
  const clean = redact(message, [client.secret.reveal()]);
  return new FloeContractsError("service-refused", clean, { hint: HINT, where: { service } });
}

/** The object in a JSON text, or an empty one. */
function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** What an OAuth error says (RFC 6749 section 5.2), or an Iceberg one. */
function reasonOf(answer: object): string {
  if (!("error" in answer)) return "";
  const { error } = answer;
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  const description = "error_description" in answer ? `: ${String(answer.error_description)}` : "";
  return `${String(error)}${description}`;
}
