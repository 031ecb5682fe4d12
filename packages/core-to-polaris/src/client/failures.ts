/**
 * One error for each way in which an address does not lead to a catalog, or the catalog does not let the client in. Each
 * names the artifact's field that is to blame and what to do; secrets are cut out of whatever a server said.
 */
import { type ErrorCode, FloeContractsError, messageOf, systemCode } from "@floe-contracts/base";
import type { ConnectionField } from "../consumer/resolve.ts";
import type { CatalogAddress } from "./address.ts";
import { type CatalogRefusal, refusalText } from "./outcome.ts";

type Blamed = Pick<CatalogAddress, "from">;

/** An error about a field of the artifact. */
export function blame(
  { from }: Blamed,
  field: ConnectionField,
  { code, message, hint, cause }: { code: ErrorCode; message: string; hint: string; cause?: unknown },
): FloeContractsError {
  const where = { pointer: from[field], service: "catalog" };
  return new FloeContractsError(code, message, { hint, where, ...(cause === undefined ? {} : { cause }) });
}

/** The issuer or the catalog answered, and its answer is no. */
export class CatalogRefused extends FloeContractsError {
  readonly refusal: CatalogRefusal;

  constructor(error: FloeContractsError, refusal: CatalogRefusal) {
    super(error.code, error.message, { hint: error.hint, where: error.where });
    this.refusal = refusal;
  }
}

/** TLS said no to the certificate: OpenSSL's reasons as Node names them, and its own for a wrong name. */
const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH)/;

/** Why a request got no answer at all. */
export function noAnswer(at: Blamed, url: string, limitMs: number, thrown: unknown): FloeContractsError {
  const place = originOf(url);
  const cause = innermost(thrown);
  const code = systemCode(cause) ?? "";
  if (isTimeout(thrown) || isTimeout(cause))
    return blame(at, "uri", {
      code: "catalog-timeout",
      message: `${place} gave no whole answer within ${limitMs} ms`,
      hint: "is it the catalog's address, and is the catalog well? The connection was taken and nothing came back",
    });
  if (CERTIFICATE.test(code))
    return blame(at, "uri", {
      code: "catalog-certificate-refused",
      message: `${place} shows a certificate that is not trusted: ${messageOf(cause)} (${code})`,
      hint: "give the client the authority that signed it (Node: NODE_EXTRA_CA_CERTS), and use the name that it is made for",
    });
  const noTls = code.startsWith("ERR_SSL_");
  return blame(at, "uri", {
    code: "catalog-unreachable",
    // OpenSSL's own words are the address of a thread and a line of its source.
    message: `${place} does not answer: ${noTls ? `no TLS can be spoken there (${code})` : messageOf(cause)}`,
    hint: noTls
      ? "is it http and not https, or another port?"
      : "look at scheme, host and port, and whether the catalog takes connections from here",
  });
}

/** An answer that began and broke off. */
export function brokenOff(at: Blamed, url: string, status: number): FloeContractsError {
  return unreadable(at, url, `answers ${status} and breaks off`);
}

/** An answer that leads elsewhere is not followed: the token would go where the artifact does not point. */
export function redirected(at: Blamed, url: string, status: number, location: string | null): FloeContractsError {
  const to = location === null ? "nowhere" : URL.canParse(location, url) ? originOf(new URL(location, url).href) : "?";
  return blame(at, "uri", {
    code: "catalog-redirected",
    message: `${originOf(url)} answers ${status} and leads to ${to}; a token is not carried there`,
    hint: "write the address at which the catalog itself answers",
  });
}

/** An answer that is none of a catalog. */
export function unreadable(at: Blamed, url: string, why: string): FloeContractsError {
  return blame(at, "uri", {
    code: "catalog-answer-unreadable",
    message: `${originOf(url)}${pathOf(url)} ${why}`,
    hint: "it is no Iceberg REST catalog, or issuer of tokens, that answers there: look at host, port and path",
  });
}

/** OAuth's errors and the field that each is about (RFC 6749 section 5.2). */
const OAUTH_FIELDS: Readonly<Record<string, "clientSecret" | "scope">> = {
  invalid_client: "clientSecret",
  unauthorized_client: "clientSecret",
  invalid_scope: "scope",
};

const TOKEN_HINTS = {
  uri: "tokens cannot be had at this address: look at it, and at the property oauth2-server-uri",
  clientSecret: "look at the client's id, and at the value that the secret_ref names",
  scope: "ask for a scope that the client may have; for Polaris PRINCIPAL_ROLE:<role>, or PRINCIPAL_ROLE:ALL",
} as const;

/** The issuer gave no token. */
export function tokenRefused(at: CatalogAddress, refusal: CatalogRefusal): CatalogRefused {
  const field = OAUTH_FIELDS[refusal.type ?? ""] ?? fieldBy(refusal);
  const error = blame(at, field, {
    code: "catalog-token-refused",
    message: `no token for the client "${at.credential?.id ?? "nobody"}" with scope "${at.scope ?? ""}": ${refusalText(refusal)}`,
    hint: TOKEN_HINTS[field],
  });
  return new CatalogRefused(error, refusal);
}

function fieldBy({ status, type, message }: CatalogRefusal): "scope" | "uri" | "clientSecret" {
  if (/scope/i.test(`${type} ${message}`)) return "scope";
  return status === 404 || status === 405 || status >= 500 ? "uri" : "clientSecret";
}

/** The catalog took the token and does not open the warehouse. */
export function configRefused(at: CatalogAddress, refusal: CatalogRefusal): CatalogRefused {
  const { status } = refusal;
  const client = `the client "${at.credential?.id ?? "nobody"}"`;
  const error =
    status === 401 || status === 403
      ? blame(at, status === 401 ? "clientSecret" : "scope", {
          code: "catalog-access-refused",
          message: `the catalog does not let ${client} in: ${refusalText(refusal)}`,
          hint: "look at the roles that the client has in this catalog, and at the scope that it asks for",
        })
      : blame(at, "warehouse", {
          code: "catalog-warehouse-refused",
          message: `the catalog does not open the warehouse "${at.warehouse ?? "its default"}": ${refusalText(refusal)}`,
          hint: "use the name of a warehouse that the catalog has; names are compared letter by letter",
        });
  return new CatalogRefused(error, refusal);
}

function isTimeout(thrown: unknown): boolean {
  return (
    thrown instanceof Error && (thrown.name === "TimeoutError" || systemCode(thrown) === "UND_ERR_CONNECT_TIMEOUT")
  );
}

/** fetch says "fetch failed" and keeps the reason below; a host with several addresses has one below for each. */
function innermost(thrown: unknown): unknown {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return innermost(thrown.errors[0]);
  return thrown instanceof Error && thrown.cause !== undefined ? innermost(thrown.cause) : thrown;
}

/** What may be shown of an address: no user, no password, no query. */
function originOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? "the catalog's address" : `${parsed.protocol}//${parsed.host}`;
}

function pathOf(url: string): string {
  return URL.parse(url)?.pathname ?? "";
}
