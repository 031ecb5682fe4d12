/**
 * Formats as assertions, as ajv-formats checks them. Most are patterns; of those that are code, a pattern from below and
 * one from above are known, and examples.
 */
import { formatChecks } from "@floe-contracts/schemas/confirm";

export interface Form {
  readonly source: string;
  readonly flags: string;
}

export interface Format {
  /** What it meets is of the format. */
  readonly atLeast?: Form;
  /** What is of the format meets it. */
  readonly atMost?: Form;
  /** Undefined when nobody here can tell. */
  readonly test?: (text: string) => boolean;
}

const DAY = "(?:0[1-9]|1\\d|2[0-8])";
const MONTH = "(?:0[1-9]|1[0-2])";
const DATE = `\\d{4}-${MONTH}-(?:${DAY}|29|3[01])`;
const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?";
const ZONE = "(?:[zZ]|[+-]\\d\\d(?::?\\d\\d)?)";
const SURE_TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?";
const SURE_ZONE = "(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)";

/** Formats that are checked by code: what surely is of it, and what may be. */
const BOUNDS: ReadonlyMap<string, readonly [atLeast: string, atMost: string]> = new Map([
  ["date", [`^\\d{4}-${MONTH}-${DAY}$`, `^${DATE}$`]],
  ["time", [`^${SURE_TIME}${SURE_ZONE}$`, `^${TIME}${ZONE}$`]],
  ["date-time", [`^\\d{4}-${MONTH}-${DAY}T${SURE_TIME}${SURE_ZONE}$`, `^${DATE}[tT\\s]${TIME}${ZONE}$`]],
  ["iso-time", [`^${SURE_TIME}${SURE_ZONE}$`, `^${TIME}${ZONE}?$`]],
  ["iso-date-time", [`^\\d{4}-${MONTH}-${DAY}T${SURE_TIME}${SURE_ZONE}$`, `^${DATE}[tT\\s]${TIME}${ZONE}?$`]],
  ["password", ["", ""]],
  ["binary", ["", ""]],
  ["byte", ["^(?:[A-Za-z0-9+/]{4})*$", "^[A-Za-z0-9+/=\\s]*$"]],
  ["uri", ["^https?://[a-z]+(?:/[a-z]*)*$", ":"]],
  ["regex", ["^[a-z]*$", ""]],
  // ajv-formats knows no quoted names before the @; RFC 5321 does.
  ["email", [String.raw`^[a-z0-9]+@[a-z0-9]+\.[a-z]+$`, "@"]],
]);

/** Texts that are of some format, to try where a pattern does not tell. */
export const FORMAT_EXAMPLES: readonly string[] = [
  ...["2024-02-29", "2024-01-31", "2024-01-31T12:30:45Z", "12:30:45Z", "P1D", "a@example.org", "example.org"],
  ...["192.0.2.1", "2001:db8::1", "https://example.org/a?b#c", "a/b", "/a/0", "0/a", "{a}", "[a-z]+"],
  ...["4e1b1a5c-0a0b-4c0d-8e0f-0123456789ab", "urn:uuid:4e1b1a5c-0a0b-4c0d-8e0f-0123456789ab", "YQ=="],
];

/** Formats of JSON Schema that ajv-formats does not check. Like all of JSON Schema's they are about strings alone. */
const UNCHECKED: ReadonlySet<string> = new Set(["idn-email", "idn-hostname", "iri", "iri-reference"]);

/** Whether the format is known to say nothing about numbers. */
export function isOfStrings(name: string): boolean {
  return UNCHECKED.has(name) || formatNamed(name).test !== undefined;
}

let known: Map<string, Format> | undefined;

/** A format that nobody knows has no bounds and no test. */
export function formatNamed(name: string): Format {
  known ??= new Map([...formatChecks()].map(([each, check]) => [each, formatOf(each, check)]));
  return known.get(name) ?? {};
}

function formatOf(
  name: string,
  check: { readonly pattern: RegExp } | { readonly test: (text: string) => boolean },
): Format {
  const bounds = BOUNDS.get(name);
  if ("pattern" in check && bounds === undefined) {
    const form = { source: check.pattern.source, flags: check.pattern.flags.replaceAll(/[gm]/g, "") };
    // Without the flag u the engine counts halves of characters; these patterns hold no such characters.
    return { atLeast: form, atMost: form, test: (text) => new RegExp(form.source, form.flags).test(text) };
  }
  const test = (text: string): boolean => ("pattern" in check ? check.pattern : check).test(text);
  if (bounds === undefined) return { test };
  const [atLeast, atMost] = bounds.map((source) => ({ source, flags: "u" }));
  return { ...(atLeast ? { atLeast } : {}), ...(atMost ? { atMost } : {}), test };
}
