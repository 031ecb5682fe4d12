/** Who may do what: tokens of the issuer for this catalog's audience, and the roles that they name. */
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { Refusal } from "./errors.ts";

export interface AccessSettings {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  readonly writerRole: string;
  readonly readerRole: string;
}

export type Role = "writer" | "reader";

/** Signatures that a published key can check; `none` and shared secrets are not among them. */
const ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];

/**
 * Looks at an Authorization header and gives the role that it proves. The issuer's keys are fetched once and kept.
 * @returns a function that throws `Refusal`: 401 without a valid token, 403 with one that has no role here, 503 when the
 * issuer does not give its keys.
 */
export function tokenGuard(settings: AccessSettings): (authorization: string | undefined) => Promise<Role> {
  const { issuer, audience, writerRole, readerRole } = settings;
  const keys = createRemoteJWKSet(new URL(settings.jwksUrl));
  return async (authorization) => {
    const token = /^bearer +([^\s]+) *$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) throw new Refusal(401, "NotAuthorizedException", "a bearer token is needed");
    const options = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ["exp"] };
    const { payload } = await jwtVerify(token, keys, options).catch((error: unknown) => {
      throw refusalOf(error);
    });
    const { roles } = payload;
    if (Array.isArray(roles) && roles.includes(writerRole)) return "writer";
    if (Array.isArray(roles) && roles.includes(readerRole)) return "reader";
    throw new Refusal(403, "ForbiddenException", `"${payload.sub ?? "nobody"}" has no role in this catalog`);
  };
}

function refusalOf(error: unknown): Refusal {
  const unauthorized = (why: string): Refusal => new Refusal(401, "NotAuthorizedException", why);
  if (error instanceof errors.JWTExpired) return unauthorized("the token has expired");
  if (error instanceof errors.JWTClaimValidationFailed)
    return unauthorized(`the token's claim ${error.claim} is wrong`);
  const ofTheKeys = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  // The base class itself stands for an answer of the issuer that is no set of keys.
  if (ofTheKeys || !(error instanceof errors.JOSEError) || error.code === errors.JOSEError.code)
    return new Refusal(503, "ServiceUnavailableException", "the issuer of the tokens does not give its keys");
  return unauthorized("the token is not valid");
}

/** Requests that change nothing though their method is POST: a report of a scan, and the planning of one. */
const READING_POSTS = /^\/namespaces\/[^/]+\/tables\/[^/]+\/(?:metrics|plan|tasks)$/;

/**
 * Whether a request only reads.
 * @param path behind the catalog's prefix.
 */
export function isReading(method: string, path: string): boolean {
  return method === "GET" || method === "HEAD" || (method === "POST" && READING_POSTS.test(path));
}
