/**
 * What a value must be before anybody uses it to open a catalog: the same rules for a text in the artifact and for one that
 * stands behind a secret_ref. A value that may hold a secret is described and never quoted.
 */
import { describeValue, FloeContractsError } from "@floe-contracts/base";
import { LIMIT_PROPERTY, TOKEN_URL_PROPERTY } from "../client/address.ts";

/** Where a value comes from, for errors. */
export interface Origin {
  /** The field of the artifact. */
  readonly pointer: string;
  /** The secret that holds it; undefined for a value in the artifact itself. */
  readonly secret?: string;
}

/** Control characters end a header or a line of a log, and belong to no name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

/** scope-token of RFC 6749, section 3.3: printable ASCII without `"` and `\`. */
const SCOPE = /^[!#-[\]-~]+( [!#-[\]-~]+)*$/;

/** What Polaris takes: a role of the principal, or ALL of them. */
const PRINCIPAL_ROLE = /^PRINCIPAL_ROLE:[A-Za-z0-9_]+$/;

export function invalid(origin: Origin, what: string, hint: string): FloeContractsError {
  const { pointer, secret } = origin;
  const behind = secret === undefined ? "" : `, as the secret ${secret} has it,`;
  return new FloeContractsError("connection-setting-invalid", `the artifact's ${pointer}${behind} ${what}`, {
    hint,
    where: { pointer },
  });
}

/**
 * An address of http or https without credentials, parameters and fragment; a slash at its end is dropped.
 * @throws FloeContractsError `connection-setting-invalid`; what was found is not quoted, since a password may be in it.
 */
export function address(value: string, origin: Origin): string {
  const hint = "write scheme, host and path, e.g. https://catalog.example:8181/api/catalog; sign in by credentials";
  const hidden = describeValue(value, { secret: true });
  if (value.trim() === "" || /\s/.test(value) || CONTROL.test(value))
    throw invalid(origin, `is no address: ${hidden}, empty or with blanks`, hint);
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(value))
    throw invalid(origin, `is an address without a scheme: ${hidden}`, hint);
  const url = URL.parse(value);
  if (url === null) throw invalid(origin, `is no address: ${hidden}`, hint);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw invalid(origin, `has the scheme ${url.protocol}//, and a catalog or a store speaks http or https`, hint);
  if (url.username !== "" || url.password !== "" || /^[^/]*:\/\/[^/]*@/.test(value))
    throw invalid(origin, `is an address with credentials in it, hidden`, hint);
  if (/[?#]/.test(value)) throw invalid(origin, "is an address with parameters or a fragment", hint);
  return value.replace(/\/+$/, "");
}

/** A name as people write it: one line, blanks inside and any script allowed, at most 255 characters. */
export function name(value: string, origin: Origin): string {
  const hint = "write it without blanks at its ends and without line breaks, 1 to 255 characters";
  if (value.trim() === "") throw invalid(origin, "is a name of nothing", hint);
  if (value !== value.trim()) throw invalid(origin, `begins or ends with a blank: ${describeValue(value)}`, hint);
  if (CONTROL.test(value)) throw invalid(origin, `holds a control character: ${describeValue(value)}`, hint);
  if (value.length > 255) throw invalid(origin, `is a name of ${value.length} characters`, hint);
  return value;
}

/** The longest limit that makes sense, in milliseconds: an hour. */
const LONGEST_LIMIT_MS = 3_600_000;

/**
 * The properties that this client itself goes by: where tokens are had, and how long a request may take. All others are
 * handed on as they are.
 * @param at of the properties in the artifact.
 */
export function clientProperties(properties: Readonly<Record<string, unknown>>, at: string): void {
  const { [TOKEN_URL_PROPERTY]: tokenUrl, [LIMIT_PROPERTY]: limit } = properties;
  if (tokenUrl !== undefined) address(String(tokenUrl), { pointer: `${at}/${TOKEN_URL_PROPERTY}` });
  if (limit === undefined) return;
  if (/^[1-9]\d*$/.test(String(limit)) && Number(limit) <= LONGEST_LIMIT_MS) return;
  const hint =
    "write the milliseconds that a request may take with the whole of its answer, e.g. 10000; at most an hour";
  throw invalid({ pointer: `${at}/${LIMIT_PROPERTY}` }, `is no limit of time: ${describeValue(limit)}`, hint);
}

/** What is asked of the token endpoint. Polaris takes principal roles only (recording step token.bad-scope). */
export function scope(value: string, type: string, origin: Origin): string {
  if (!SCOPE.test(value))
    throw invalid(origin, `is no scope: ${describeValue(value)}`, 'use printable ASCII without " and \\, e.g. catalog');
  const wrong = value.split(" ").find((word) => {
    return type === "polaris" || word.startsWith("PRINCIPAL_ROLE") ? !PRINCIPAL_ROLE.test(word) : false;
  });
  if (wrong === undefined) return value;
  throw invalid(
    origin,
    `is no principal role: ${describeValue(wrong)}`,
    "write PRINCIPAL_ROLE:<role> with letters, digits and _, or PRINCIPAL_ROLE:ALL",
  );
}

/** The id of an OAuth2 client; a colon would end it in `id:secret`. */
export function clientId(value: string, origin: Origin): string {
  if (value !== "" && !/[\s:]/.test(value) && !CONTROL.test(value)) return value;
  throw invalid(origin, "is no client id", "write it without blanks and colons");
}

/** Id and secret of `id:secret`; the first colon parts them, so a secret may hold one. */
export function idAndSecret(value: string, origin: Origin): readonly [string, string] {
  const at = value.indexOf(":");
  const [id, secret] = [value.slice(0, at), value.slice(at + 1)];
  if (at > 0 && secret !== "" && !/\s/.test(value)) return [id, secret];
  throw invalid(origin, "is not of the form id:secret", "store the id, a colon and the secret in it, without blanks");
}

/** A client's secret: anything without control characters, such as the line break that an editor adds. */
export function clientSecret(value: string, origin: Origin): string {
  if (value.trim() !== "" && !CONTROL.test(value)) return value;
  throw invalid(
    origin,
    "is no client secret: blank, or with a control character",
    "store the secret in it, and nothing else",
  );
}
