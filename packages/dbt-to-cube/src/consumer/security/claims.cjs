"use strict";
/**
 * Who asks: what makes a token valid, and what its claims allow. It is the same text for every project; what differs is
 * security.json beside it. A refusal is 401 (who are you?) or 403 (not yours), and one sentence.
 */
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");

// What Cube itself requires, from where Cube requires it: `instanceof` needs the same copies.
const { CubejsHandlerError } = require("@cubejs-backend/api-gateway");
const jwt = createRequire(require.resolve("@cubejs-backend/api-gateway"))("jsonwebtoken");

const settings = JSON.parse(readFileSync(join(__dirname, "security.json"), "utf8"));
const secret = process.env.CUBEJS_API_SECRET ?? "";

// In development mode Cube signs a token for whoever asks, and the playground's secret opens what checkAuth has refused.
for (const name of ["CUBEJS_DEV_MODE", "CUBEJS_PLAYGROUND_AUTH_SECRET"])
  if (!["", "false", undefined].includes(process.env[name]))
    throw new Error(`${name} would let anybody past security.json`);
// RFC 7518, 3.2: a key of HS256 has 256 bits or more.
if (Buffer.byteLength(secret) < 32) throw new Error("CUBEJS_API_SECRET must have 32 bytes or more");

function refusal(status, message) {
  const error = new CubejsHandlerError(status, status === 401 ? "Unauthorized" : "Forbidden", message);
  // Cube sends the stack of what is thrown to the client, unless there is none.
  error.stack = undefined;
  return error;
}

/** Paths below Cube's base path, as Express routes them; every other path is refused. */
const OPEN = new Set(["v1/load", "v1/dry-run", "v1/subscribe", "v1/meta", "graphql"]);
const OPEN_UNRESTRICTED = new Set([...OPEN, "v1/sql", "v1/run-scheduled-refresh", "v1/pre-aggregations/jobs"]);

/** Cube's checkAuth: verifies the token and leaves as security context what it allows, and nothing else of it. */
async function checkAuth(request) {
  try {
    request.securityContext = admitted(request);
  } catch (error) {
    throw error instanceof CubejsHandlerError ? error : refusal(401, "no valid token");
  }
}

function admitted(request) {
  const header = request.headers?.authorization;
  // A message of a WebSocket has no headers: what it may ask would not pass the list of paths.
  if (request.headers === undefined) throw refusal(403, "this way of asking is not open");
  request.res?.setHeader("www-authenticate", "Bearer");
  if (header === undefined || header.trim() === "") throw refusal(401, "a token is needed");
  if (Buffer.byteLength(header) > settings.token.max_bytes) throw refusal(401, "the token is too large");
  const token = /^(?:bearer +)?([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header)?.[1];
  if (token === undefined) throw refusal(401, "no valid token");
  const context = contextOf(verified(token));
  request.res?.removeHeader("www-authenticate");
  const path = /(?:^|\/)(v1\/[a-z/-]+|graphql)$/.exec(request.originalUrl.split("?")[0])?.[1];
  const open = context.unrestricted ? OPEN_UNRESTRICTED : OPEN;
  // The extended form of /meta holds the model's SQL.
  const extended = request.query?.extended !== undefined && !context.unrestricted;
  if (!open.has(path) || extended) throw refusal(403, "this way of asking is not open");
  return context;
}

/** The claims of a token that holds in every respect. */
function verified(token) {
  const { algorithms, issuer, audience, clock_tolerance_seconds, max_lifetime_seconds } = settings.token;
  try {
    const [head, body] = token.split(".").map((part) => Buffer.from(part, "base64url").toString("utf8"));
    // RFC 7515, 4.1.11: what `crit` names must be understood, and nothing is; jsonwebtoken does not look.
    if (JSON.parse(head).crit !== undefined || isAmbiguous(head) || isAmbiguous(body)) throw refusal(401);
    const claims = jwt.verify(token, secret, {
      algorithms,
      clockTolerance: clock_tolerance_seconds,
      ...(issuer === null ? {} : { issuer }),
      ...(audience === null ? {} : { audience }),
    });
    const now = Math.floor(Date.now() / 1_000);
    if (typeof claims !== "object" || !Number.isSafeInteger(claims.exp)) throw refusal(401);
    if (claims.exp > now + max_lifetime_seconds + clock_tolerance_seconds) throw refusal(401);
    // RFC 7519, 4.1.3: a token for somebody else is not for us, and without a configured audience everybody is.
    if (audience === null && claims.aud !== undefined) throw refusal(401);
    return claims;
  } catch {
    throw refusal(401, "no valid token");
  }
}

/** Whether an object names a key twice: then signer and reader may see different values (RFC 7519, 4). */
function isAmbiguous(json) {
  const open = [];
  let text;
  for (const [part] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (part === "{" || part === "[") open.push(new Set());
    else if (part === "}" || part === "]") open.pop();
    else if (part !== ":") text = JSON.parse(part);
    else if (open.at(-1)?.has(text)) return true;
    else open.at(-1)?.add(text);
  }
  return false;
}

/** What the claims allow: for each filter of the settings, its values as text. */
function contextOf(claims) {
  const all = settings.unrestricted_claim;
  if (all !== null && claimAt(claims, all) === true) return { unrestricted: true, filters: [] };
  const filters = settings.row_level ? settings.filters.map((filter) => valuesOf(claims, filter)) : [];
  return { unrestricted: false, filters };
}

/** A claim by its name, or by a JSON pointer through objects. */
function claimAt(claims, name) {
  if (!name.startsWith("/")) return Object.hasOwn(claims, name) ? claims[name] : undefined;
  let found = claims;
  for (const key of name.slice(1).split("/")) {
    const own = key.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof found !== "object" || found === null || Array.isArray(found) || !Object.hasOwn(found, own))
      return undefined;
    found = found[own];
  }
  return found;
}

/** One value or a list of them. Null would mean the rows that belong to nobody, and an empty list nothing: refused. */
function valuesOf(claims, { claim, type }) {
  const found = claimAt(claims, claim);
  if (found === undefined) throw refusal(403, "the token lacks a claim that the rows are filtered by");
  const values = (Array.isArray(found) ? found : [found]).map((value) => textOf(value, type));
  if (values.length === 0 || values.includes(undefined))
    throw refusal(403, "the token has no usable values in a claim that the rows are filtered by");
  return [...new Set(values)];
}

/** A value as the text that Cube binds to its SQL; undefined for what Postgres could not compare. */
function textOf(value, type) {
  if (type === "number") {
    if (Number.isSafeInteger(value)) return String(value);
    // As text where a double would not hold it; of 19 digits some are no bigint.
    return typeof value === "string" && /^-?\d{1,18}$/.test(value) ? value : undefined;
  }
  return typeof value === "string" && value.isWellFormed() && !value.includes("\0") ? value : undefined;
}

/** `sql` over Postgres's protocol, where Cube has it: the password is a token. */
async function checkSqlAuth(_request, _user, password) {
  return { password, securityContext: contextOf(verified(String(password))) };
}

module.exports = { settings, refusal, checkAuth, checkSqlAuth };
