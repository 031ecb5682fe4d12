/** The last net under everything that is printed: no secret value of the environment leaves, as text or inside JSON. */
import { redact, secretValuesOf } from "@floe-contracts/base";

type Environment = Readonly<Record<string, string | undefined>>;

/** Shorter lines of a longer secret (the last line of a key) would hide too much that is harmless. */
const SHORTEST_LINE = 8;

/**
 * What must not be printed: values of secret-like variables, the passwords in URIs of any variable, and the single lines
 * of a secret of several, because output is handled line by line.
 */
export function secretsIn(env: Environment): string[] {
  const named = secretValuesOf(env);
  const inUris = Object.values(env).flatMap((value) => /:\/\/[^\s/?#@:]*:([^\s@]+)@/.exec(value ?? "")?.[1] ?? []);
  const lines = named.flatMap((value) => value.split(/\r?\n/)).filter((line) => line.trim().length >= SHORTEST_LINE);
  return [...new Set([...named, ...inUris, ...lines])];
}

/** A JSON value with the secrets cut out of its texts and names: redacting the JSON text could break its syntax. */
export function redactValue(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === "string") return redact(value, secrets);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, secrets));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [redact(key, secrets), redactValue(item, secrets)]),
  );
}
