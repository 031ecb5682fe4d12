/**
 * Random security contexts: what stands in the claim `carrier` of a token, from one carrier to what no token should hold.
 * What such a claim allows is said here in the contract's words, and without the configuration's code.
 */
import fc from "fast-check";

export interface Context {
  /** Of the token, beside its dates. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** The carriers whose rows it opens; null when the token opens nothing and is to be refused. */
  readonly allows: readonly string[] | null;
}

/** Texts that are values and nothing else. */
export const SQL_IN_CLAIMS = [
  "' OR '1'='1",
  "AA' OR carrier IS NOT NULL --",
  "'; DROP TABLE fct_flights; --",
  "AA') UNION SELECT carrier FROM fct_flights --",
  "%",
  "_A",
  "*",
  "$1",
  "?",
  "\\'; --",
  "NULL",
  "{CUBE}.carrier",
  "__proto__",
] as const;

/** Texts of other scripts; one of them looks like a carrier and is Cyrillic, one is of several code points. */
const SCRIPTS = ["Ünïted", "航空", "АА", "👩‍✈️", "ﷺ", "İ", "ß", "a\u0301"] as const;

/** A header of more than 8 KiB is refused before anything else: security.json's max_bytes. */
const LARGEST_CLAIM = 5_800;

/** The rule of FR-026 for one claim: a text, or a list of texts that is not empty, and nothing that Postgres has no text for. */
export function allowedBy(claim: unknown): readonly string[] | null {
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  if (values.length === 0) return null;
  const texts = values.filter((value) => typeof value === "string");
  if (texts.length < values.length || texts.some((text) => text.includes("\0") || !text.isWellFormed())) return null;
  return texts;
}

/** @param carriers those that have rows, as Postgres lists them */
export function contexts(carriers: readonly string[]): fc.Arbitrary<Context> {
  const real = fc.constantFrom(...carriers);
  const odd = fc.oneof(
    fc.constantFrom(...SQL_IN_CLAIMS),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(...SCRIPTS),
    real.map((carrier) => carrier.toLowerCase()),
    real.map((carrier) => `${carrier} `),
    real.map((carrier) => carrier.normalize("NFD").concat("\u200b")),
  );
  const lists = fc.oneof(
    fc.uniqueArray(real, { minLength: 1, maxLength: carriers.length }),
    fc.array(fc.oneof(real, odd), { minLength: 1, maxLength: 6 }),
    // Long lists: hundreds of carriers that nobody has, and some that are there.
    fc
      .tuple(fc.array(real, { maxLength: 3 }), fc.integer({ min: 100, max: 700 }))
      .map(([some, n]) => [...some, ...Array.from({ length: n }, (_, at) => `X${at}`)]),
  );
  const none = fc.constantFrom<unknown>(
    null,
    [],
    {},
    7,
    0,
    true,
    [null],
    [["AA"]],
    ["AA", null],
    ["AA", 7],
    { AA: true },
    "AA\0",
    ["\ud800"],
  );
  const claims = fc.oneof(
    { weight: 6, arbitrary: real.map((carrier): Context["claims"] => ({ carrier })) },
    { weight: 6, arbitrary: lists.map((carrier): Context["claims"] => ({ carrier })) },
    { weight: 3, arbitrary: odd.map((carrier): Context["claims"] => ({ carrier })) },
    { weight: 2, arbitrary: none.map((carrier): Context["claims"] => ({ carrier })) },
    // A claim of another name says nothing, wherever it stands.
    {
      weight: 1,
      arbitrary: real.map((carrier): Context["claims"] => ({ carriers: carrier, floe: { carrier }, u: { carrier } })),
    },
  );
  return claims
    .filter((each) => JSON.stringify(each).length < LARGEST_CLAIM)
    .map((each) => ({ claims: each, allows: Object.hasOwn(each, "carrier") ? allowedBy(each["carrier"]) : null }));
}
