/**
 * No secret in plain text: floe.yaml and platform.yaml name secrets (`secret_ref`), they do not hold them. What would
 * reach an artifact is refused at the place where it stands, and is described, never quoted.
 */
import { describeValue, FloeContractsError, isSecretName, plural } from "@floe-contracts/base";
import { type DocumentName, type Schema, type Source, schemaOf, type VersionOf } from "@floe-contracts/schemas";
import { eachScalar } from "../values.ts";
import { pointerTo, whereOf } from "../where.ts";
import { firstFreeKey } from "./open-maps.ts";

interface Found {
  readonly pointer: string;
  readonly what: string;
}

/**
 * Refuses a document that holds a secret: a value under a secret-like name in a map whose keys are the author's, a
 * password in a URI (in its userinfo or its parameters), a private key.
 * @param document what it is: its schema says where keys are the author's
 * @throws FloeContractsError `secret-in-plain-text` with the place of the first one
 */
export function refusePlainSecrets<D extends DocumentName>(source: Source, document: D, version: VersionOf<D>): void {
  const schema = schemaOf(document, version);
  const found: Found[] = [];
  eachScalar(source.value, (value, path) => {
    const what = secretIn(value, path, schema);
    if (what !== undefined) found.push({ pointer: pointerTo(...path), what });
  });
  const first = found[0];
  if (first === undefined) return;
  const more = found.length === 1 ? "" : ` (and in ${plural(found.length - 1, "other place")})`;
  throw new FloeContractsError("secret-in-plain-text", `${first.what}${more}`, {
    hint: "take it out, store it as a secret, and name it: secret_ref in credentials, connection_secret_ref in a 1.0.0 compute; a secret that was committed counts as known",
    where: whereOf(source, first.pointer),
  });
}

function secretIn(value: unknown, path: readonly (string | number)[], schema: Schema): string | undefined {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint") return undefined;
  if (value === "") return undefined;
  const free = firstFreeKey(schema, path);
  if (free !== undefined && path.slice(free).some((key) => typeof key === "string" && isSecretName(key))) {
    // Below a secret-like name a reference may stand: password: {secret_ref: warehouse-password}.
    if (path.at(-1) === "secret_ref") return undefined;
    return `${String(path.at(-1))} holds a secret in plain text: ${describeValue(value, { secret: true })}`;
  }
  if (typeof value !== "string") return undefined;
  const field = String(path.at(-1) ?? "the document");
  if (uriHoldsSecret(value))
    return `${field} holds credentials in a URI (a string of ${value.length} characters, hidden)`;
  if (PRIVATE_KEY.test(value)) return `${field} holds a private key in plain text`;
  return undefined;
}

const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/**
 * `scheme://user:password@`, in any scheme (also `jdbc:postgresql://…`). A port is not a password: `http://[::1]:4318/a@b`
 * and `http://host:4566/a@b` pass. So does `abfss://container@account…`, which names a container; but a user alone before
 * an http host is how tokens are passed (`https://<token>@host`).
 */
const URI_PASSWORD = /:\/\/[^\s/?#@:[\]]*:(?!\d+(?:[/?#]|$))[^\s@]+@/;
const HTTP_USER = /\bhttps?:\/\/[^\s/?#@]+@/i;
const URI_PARAMETER = /[?&;]([^\s=&;?#]+)=[^\s&;#]+/g;

function uriHoldsSecret(text: string): boolean {
  if (!text.includes("://")) return false;
  if (URI_PASSWORD.test(text) || HTTP_USER.test(text)) return true;
  return [...text.matchAll(URI_PARAMETER)].some(([, name]) => isSecretName(name ?? ""));
}
