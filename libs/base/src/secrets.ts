/**
 * What counts as a secret and how it is kept out of everything that is printed or written.
 * Two nets: a value under a secret-like name is described instead of quoted, and the known values are cut from any text.
 */

/** Words that, as a whole part of a field's name, mean that its value must not be shown. */
const SECRET_WORDS = new Set([
  "secret",
  "secrets",
  "password",
  "passwords",
  "passwd",
  "pass",
  "pwd",
  "passphrase",
  "token",
  "tokens",
  "credential",
  "credentials",
  "keyfile",
  "apikey",
  "privatekey",
  "accesskey",
  "secretkey",
  "authorization",
]);

/** Names in which two words together mean a secret: `private_key`, `api-key`, `accessKey`. */
const SECRET_PAIRS = new Set([
  "private key",
  "api key",
  "access key",
  "secret key",
  "account key",
  "signing key",
  "keyfile json",
]);

/** Suffixes that turn a secret's name into a harmless pointer to it, or into a setting about it. */
const REFERENCE_SUFFIXES = new Set([
  "ref",
  "refs",
  "enabled",
  "mode",
  "type",
  "url",
  "uri",
  "path",
  "name",
  "backend",
  "backends",
]);

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^a-zA-Z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/**
 * Whether a field of this name may hold a secret's value: `password`, `client_secret`, `private_key`, `apiKey`.
 * Names of references are not (`secret_ref`, `api_secret_ref`), nor settings (`token_refresh_enabled`).
 */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last !== undefined && words.length > 1 && REFERENCE_SUFFIXES.has(last)) return false;
  return words.some((word, index) => SECRET_WORDS.has(word) || SECRET_PAIRS.has(`${word} ${words[index + 1] ?? ""}`));
}

/** What stands where a secret stood. */
export const REDACTED = "[secret hidden]";

/** Values shorter than this are not searched for in text: hiding every "a" would hide the text and not the secret. */
const SHORTEST_SECRET = 4;

/**
 * The text with every known secret value, and its URL-encoded and JSON-escaped forms, replaced by `REDACTED`.
 * Longer values go first, so that a secret inside a longer one leaves no tail behind.
 */
export function redact(text: string, secretValues: Iterable<string>): string {
  const forms = new Set<string>();
  for (const value of secretValues) {
    if (value.length < SHORTEST_SECRET) continue;
    forms.add(value);
    forms.add(encodeURIComponent(value));
    forms.add(JSON.stringify(value).slice(1, -1));
    forms.add(Buffer.from(value, "utf8").toString("base64"));
  }
  let result = text;
  for (const form of [...forms].sort((a, b) => b.length - a.length)) result = result.replaceAll(form, REDACTED);
  return result;
}

/** The values of all environment variables whose names look like a secret's: what `redact` is to search for. */
export function secretValuesOf(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && isSecretName(name) && !WORKING_DIRECTORIES.has(name) ? [value] : [],
  );
}

/** What every shell sets, and what is no password: cutting it out would hide every path. */
const WORKING_DIRECTORIES = new Set(["PWD", "OLDPWD"]);

/** How long a quoted value may get before it is cut. */
const LONGEST_QUOTE = 80;

/**
 * A value as an error may show it: quoted and cut, or, with `secret: true`, only its type and size.
 */
export function describeValue(value: unknown, options: { secret?: boolean } = {}): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (options.secret === true && typeof value !== "boolean") {
    return typeof value === "string" ? `a string of ${value.length} characters, hidden` : `${typeName(value)}, hidden`;
  }
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object") return `an object with ${listKeys(Object.keys(value))}`;
  if (typeof value === "string")
    return value.length > LONGEST_QUOTE
      ? `${JSON.stringify(value.slice(0, LONGEST_QUOTE))}… (${value.length} characters)`
      : JSON.stringify(value);
  return `${typeName(value)} ${String(value)}`;
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (value === null) return "null";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function listKeys(keys: readonly string[]): string {
  if (keys.length === 0) return "no fields";
  const shown = keys.slice(0, 5).join(", ");
  return keys.length > 5 ? `the fields ${shown}, …` : `the ${keys.length === 1 ? "field" : "fields"} ${shown}`;
}
