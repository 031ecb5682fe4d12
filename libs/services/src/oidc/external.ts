/**
 * An issuer that runs already, by FLOE_OIDC_ISSUER and its companions. It counts as the one named when its discovery
 * document says so and each of its clients gets a token for the audience that its own keys verify.
 */
import { FloeContractsError, messageOf } from "@floe-contracts/base";
import { createRemoteJWKSet, jwtVerify } from "jose";
import type { OAuthClient, OidcEndpoint } from "../endpoints.ts";
import type { Diagnosis, Environment } from "../module.ts";
import { runningElsewhere } from "../runtime/running.ts";
import { Secret } from "../runtime/secret.ts";
import type { InstalledService } from "../service.ts";
import { httpUrl } from "./node-server.ts";
import { answerOf, limits, requestToken } from "./token.ts";

const NOTES = ["It ran before the tests."];

/** What the settings say. */
export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly writer: OAuthClient;
  readonly reader: OAuthClient;
  readonly shortLived: OAuthClient;
  readonly outsider: OAuthClient;
}

/** A variable's value; one that is set to nothing counts as not set. @throws FloeContractsError `service-settings`. */
function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (value !== undefined && value !== "") return value;
  throw new FloeContractsError("service-settings", `oidc: FLOE_OIDC_ISSUER is set and ${name} is not`, {
    hint: `set ${name} too; docs/environment-variables.md says what each of them is`,
    where: { service: "oidc" },
  });
}

/** @throws FloeContractsError `service-settings`. */
export function oidcSettings(environment: Environment): OidcSettings {
  const scope = environment["FLOE_OIDC_SCOPE"] ?? "";
  const client = (id: string, secret: string): OAuthClient => ({
    id: required(environment, id),
    secret: new Secret(required(environment, secret)),
    scope,
  });
  return {
    issuer: httpUrl("oidc", "FLOE_OIDC_ISSUER", required(environment, "FLOE_OIDC_ISSUER")),
    audience: required(environment, "FLOE_OIDC_AUDIENCE"),
    writer: client("FLOE_OIDC_WRITER_ID", "FLOE_OIDC_WRITER_SECRET"),
    reader: client("FLOE_OIDC_READER_ID", "FLOE_OIDC_READER_SECRET"),
    shortLived: client("FLOE_OIDC_SHORT_LIVED_ID", "FLOE_OIDC_SHORT_LIVED_SECRET"),
    outsider: client("FLOE_OIDC_OUTSIDER_ID", "FLOE_OIDC_OUTSIDER_SECRET"),
  };
}

interface Discovered {
  readonly tokenUrl: string;
  readonly jwksUrl: string;
}

/** The server's own description (OpenID Connect Discovery 1.0 section 4). */
async function discover(issuer: string, timeoutMs: number): Promise<Discovered> {
  const url = `${issuer}/.well-known/openid-configuration`;
  const response = await answerOf("oidc", url, limits({ timeoutMs }));
  const found: unknown = await response.json().catch(() => undefined);
  const text = (name: string): string | undefined => {
    const value =
      typeof found === "object" && found !== null ? Object.entries(found).find(([key]) => key === name) : [];
    return typeof value?.[1] === "string" ? value[1] : undefined;
  };
  const [named, tokenUrl, jwksUrl] = [text("issuer"), text("token_endpoint"), text("jwks_uri")];
  if (!response.ok || named === undefined || tokenUrl === undefined || jwksUrl === undefined)
    throw wrong(`${url} answers ${response.status} and does not describe an issuer`, "FLOE_OIDC_ISSUER");
  // Section 4.3: what the document says has to be the address that it was found by.
  if (named.replace(/\/+$/, "") !== issuer)
    throw wrong(`the issuer at ${issuer} calls itself ${named}`, "FLOE_OIDC_ISSUER");
  return { tokenUrl, jwksUrl };
}

function wrong(message: string, variable: string): FloeContractsError {
  return new FloeContractsError("service-refused", `oidc: ${message}`, {
    hint: `look at ${variable}`,
    where: { service: "oidc" },
  });
}

/** Asks for a token as each client and verifies it as the catalog will. */
async function prove(settings: OidcSettings, { tokenUrl, jwksUrl }: Discovered, signal: AbortSignal): Promise<void> {
  const { audience } = settings;
  const keys = createRemoteJWKSet(new URL(jwksUrl));
  const clients = [settings.writer, settings.reader, settings.shortLived, settings.outsider];
  await Promise.all(
    clients.map(async (client) => {
      const { accessToken } = await requestToken({ service: "oidc", tokenUrl, client, signal });
      await jwtVerify(accessToken.reveal(), keys, { audience }).catch((error: unknown) => {
        const why = messageOf(error);
        throw wrong(`the token of "${client.id}" is none for audience "${audience}": ${why}`, "FLOE_OIDC_AUDIENCE");
      });
    }),
  );
}

export function isConfigured(environment: Environment): boolean {
  return Boolean(environment["FLOE_OIDC_ISSUER"]);
}

/** @throws FloeContractsError `service-settings`; `start` throws `service-unreachable`, `service-refused`. */
export function installExternal(environment: Environment): InstalledService<OidcEndpoint> {
  const settings = oidcSettings(environment);
  return {
    version: undefined,
    notes: NOTES,
    start: async ({ limitMs, signal }) => {
      const discovered = await discover(settings.issuer, Math.min(limitMs, 10_000));
      await prove(settings, discovered, signal);
      return runningElsewhere({ endpoint: { ...settings, ...discovered }, version: "unknown", notes: NOTES });
    },
  };
}

/** Whether the issuer that the settings name answers. */
export async function diagnoseExternal(environment: Environment): Promise<Diagnosis[]> {
  const needed = "an OpenID issuer with client credentials";
  try {
    const { issuer } = oidcSettings(environment);
    await discover(issuer, 1_500);
    return [{ name: "oidc", status: "ok", found: `external, ${issuer}`, needed, fix: undefined }];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [{ name: "oidc", status: "broken", found: error.message, needed, fix: error.hint }];
  }
}
