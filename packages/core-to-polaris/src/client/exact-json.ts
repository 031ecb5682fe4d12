/**
 * JSON in which integers keep their value. Iceberg's ids of snapshots are 64-bit integers, which JavaScript's numbers hold
 * only up to 2^53: what fits is a number, what does not is a bigint, so that equal values always look alike.
 */

/** A type as iceberg-js declares it, with the truth about its integers. */
export type Exact<T> = T extends number
  ? number | bigint
  : T extends string | boolean | null | undefined
    ? T
    : { [Key in keyof T]: Exact<T[Key]> };

/** What V8 has beside the standard library that TypeScript knows: the source of a number, and a number by its source. */
interface SourceJson {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
  rawJSON(source: string): object;
}

const { parse, rawJSON } = JSON as unknown as SourceJson;

/** @throws SyntaxError for what is no JSON. */
export function parseExact(text: string): unknown {
  return parse(text, (_, value, { source }) => {
    if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
    // A fraction or an exponent is a double by nature.
    return source !== undefined && /^-?\d+$/.test(source) ? BigInt(source) : value;
  });
}

/** The same value for `JSON.stringify`, which refuses a bigint. */
export function sendable(value: unknown): unknown {
  if (typeof value === "bigint") return rawJSON(value.toString());
  if (Array.isArray(value)) return value.map(sendable);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sendable(inner)]));
}
