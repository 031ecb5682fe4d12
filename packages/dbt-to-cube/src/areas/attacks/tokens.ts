/**
 * The attacks: what somebody could send in a good token's place, by what is wrong with it. Every one of them differs from a
 * token that is taken in this alone.
 */
import { attacker, base64url, signed, signedBy } from "./forge.ts";

export interface Attack {
  readonly name: string;
  /** The header Authorization; undefined for none. */
  readonly authorization: string | undefined;
  /** More that is sent: where a token should not be. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Who asks is not known (401), or may not (403). */
  readonly expected: 401 | 403;
}

export interface Target {
  readonly apiSecret: string;
  readonly issuer: string;
  readonly audience: string;
  /** The claim that rows are filtered by, and a value of it. */
  readonly claim: string;
  readonly value: string;
  /** What is asked for: the member of that value. */
  readonly member: string;
  /** In seconds since 1970. */
  readonly now: number;
}

const HS256 = { alg: "HS256", typ: "JWT" };

/** What a good token says. */
export function goodClaims({ issuer, audience, claim, value, now }: Target): Readonly<Record<string, unknown>> {
  return { iss: issuer, aud: audience, [claim]: value, iat: now, exp: now + 600 };
}

export function attacksOn(target: Target): Attack[] {
  const unknown = {
    ...inTheWrongPlace(target),
    ...ofTheWrongForm(target),
    ...ofTheWrongKey(target),
    ...ofTheWrongTime(target),
    ...forSomebodyElse(target),
    ...ambiguous(target),
  };
  return [
    ...Object.entries(unknown).map(
      ([name, said]): Attack => ({
        name,
        expected: 401,
        ...(typeof said === "string" ? { authorization: said } : said),
      }),
    ),
    ...Object.entries(withoutRights(target)).map(
      ([name, authorization]): Attack => ({ name, expected: 403, authorization }),
    ),
  ];
}

type Said = string | Omit<Attack, "name" | "expected">;
type Attacks = Readonly<Record<string, Said>>;

function inTheWrongPlace(target: Target): Attacks {
  const token = signed(HS256, goodClaims(target), target.apiSecret);
  return {
    "no token": { authorization: undefined },
    "an empty header": { authorization: "" },
    "a scheme and nothing": "Bearer",
    "a scheme and blanks": "Bearer   ",
    "a good token in the query": {
      authorization: undefined,
      query: `authorization=${token}&token=${token}&access_token=${token}`,
    },
    "a good token in other headers": {
      authorization: undefined,
      headers: { "x-authorization": token, "x-cube-authorization": token, cookie: `authorization=${token}` },
    },
    "a good token under another scheme": `Basic ${token}`,
    "a good token after another word": `Token Bearer ${token}`,
    "two tokens": `Bearer ${token} ${token}`,
    "the secret itself": target.apiSecret,
  };
}

function ofTheWrongForm(target: Target): Attacks {
  const good = goodClaims(target);
  const token = signed(HS256, good, target.apiSecret);
  const [header = "", payload = "", signature = ""] = token.split(".");
  const of = (body: string) => signed(HS256, body, target.apiSecret);
  return {
    "no dots": "Bearer nothing",
    "two parts": `${header}.${payload}`,
    "no signature": `${header}.${payload}.`,
    "four parts": `${token}.${signature}`,
    "five parts": `${token}.${signature}.${signature}`,
    "no payload": signed(HS256, "", target.apiSecret),
    "characters that base64url does not have": `${header}.${payload.slice(0, -2)}%%.${signature}`,
    padding: `${header}==.${payload}==.${signature}==`,
    "a signature cut short": token.slice(0, -4),
    "a header that is no JSON": signed("HS256", good, target.apiSecret),
    "a payload that is no JSON": of("carrier=AA"),
    "a payload that is a list": of(JSON.stringify([good])),
    "a payload that is a text": of(JSON.stringify("AA")),
    "a payload that is null": of("null"),
    "a token in a token": signed({ ...HS256, cty: "JWT" }, token, target.apiSecret),
    "a token of 8.5 KiB": signed(HS256, { ...good, note: "x".repeat(6_200) }, target.apiSecret),
    "a token of 14 KiB": signed(
      HS256,
      { ...good, [target.claim]: Array.from({ length: 1_400 }, (_, at) => `X${at}`) },
      target.apiSecret,
    ),
  };
}

function ofTheWrongKey(target: Target): Attacks {
  const { apiSecret } = target;
  const good = goodClaims(target);
  const thief = attacker();
  const token = signed(HS256, good, apiSecret);
  const [header = "", payload = "", signature = ""] = token.split(".");
  const more = { ...good, [target.claim]: [target.value, "UA"] };
  const another = "another-secret-of-thirty-two-bytes";
  return {
    "another key": signed(HS256, good, another),
    "an empty key": signed(HS256, good, ""),
    "the key in capitals": signed(HS256, good, apiSecret.toUpperCase()),
    "HS512 with the right key": signed({ ...HS256, alg: "HS512" }, good, apiSecret, "HS512"),
    "HS384 with the right key": signed({ ...HS256, alg: "HS384" }, good, apiSecret, "HS384"),
    "HS256 in the header, HS512 in the signature": signed(HS256, good, apiSecret, "HS512"),
    "alg none": `${base64url({ alg: "none", typ: "JWT" })}.${payload}.`,
    "alg none in other letters": `${base64url({ alg: "nOnE" })}.${payload}.`,
    "alg none with a signature": `${base64url({ alg: "none" })}.${payload}.${signature}`,
    "no alg": signed({ typ: "JWT" }, good, apiSecret),
    "alg as a list": signed({ alg: ["HS256"] }, good, apiSecret),
    "RS256 with a key of the attacker's": signedBy(thief.rsa, { alg: "RS256", typ: "JWT" }, good),
    "ES256 with a key of the attacker's": signedBy(thief.ec, { alg: "ES256", typ: "JWT" }, good),
    "a public key for the secret": signed(HS256, good, thief.publicPem),
    "RS256 in the header, the secret in the signature": signed({ alg: "RS256" }, good, apiSecret),
    "a key in the header": signedBy(thief.rsa, { alg: "RS256", jwk: thief.jwk }, good),
    "an address of keys in the header": signedBy(
      thief.rsa,
      { alg: "RS256", kid: "1", jku: "http://127.0.0.1:9/keys" },
      good,
    ),
    "certificates in the header": signedBy(
      thief.rsa,
      { alg: "RS256", x5u: "http://127.0.0.1:9/c", x5c: [base64url("c")] },
      good,
    ),
    "a kid that names an empty file": signed({ ...HS256, kid: "../../../../dev/null" }, good, ""),
    "a kid with SQL": signed({ ...HS256, kid: `x' UNION SELECT '${another}' --` }, good, another),
    "a payload that was changed": `${header}.${base64url(more)}.${signature}`,
    "a header that was changed": `${base64url({ ...HS256, kid: "1" })}.${payload}.${signature}`,
  };
}

function ofTheWrongTime(target: Target): Attacks {
  const good = goodClaims(target);
  const { now } = target;
  const of = (claims: object) => signed(HS256, { ...good, ...claims }, target.apiSecret);
  const text = JSON.stringify(good);
  return {
    expired: of({ exp: now - 60 }),
    "expired long ago": of({ exp: 1 }),
    "not valid yet": of({ nbf: now + 300 }),
    "no expiry": of({ exp: undefined }),
    "expiry null": of({ exp: null }),
    "expiry as text": of({ exp: String(now + 600) }),
    "expiry as a date": of({ exp: new Date((now + 600) * 1_000).toISOString() }),
    "expiry as a list": of({ exp: [now + 600] }),
    "expiry true": of({ exp: true }),
    "expiry without end": signed(HS256, text.replace(/"exp":\d+/, '"exp":1e999'), target.apiSecret),
    "expiry in a hundred years": of({ exp: now + 3_155_760_000 }),
    "expiry beyond what a number holds": signed(
      HS256,
      text.replace(/"exp":\d+/, '"exp":99999999999999999999'),
      target.apiSecret,
    ),
    "expiry in milliseconds": of({ exp: (now + 600) * 1_000 }),
    "nbf as text": of({ nbf: String(now - 60) }),
  };
}

function forSomebodyElse(target: Target): Attacks {
  const good = goodClaims(target);
  const of = (claims: object) => signed(HS256, { ...good, ...claims }, target.apiSecret);
  return {
    "another issuer": of({ iss: "https://login.elsewhere.example" }),
    "an issuer that begins alike": of({ iss: `${target.issuer}.elsewhere.example` }),
    "no issuer": of({ iss: undefined }),
    "issuers as a list": of({ iss: [target.issuer] }),
    "another audience": of({ aud: "someone-else" }),
    "other audiences": of({ aud: ["someone-else", `${target.audience}-2`] }),
    "no audience": of({ aud: undefined }),
    "an audience as an object": of({ aud: { [target.audience]: true } }),
  };
}

function ambiguous(target: Target): Attacks {
  const good = goodClaims(target);
  const { apiSecret, claim } = target;
  const text = JSON.stringify(good);
  const twice = (extra: string) => signed(HS256, text.replace(/\}$/, `,${extra}}`), apiSecret);
  return {
    "a claim twice": twice(`"${claim}":"UA"`),
    "a claim twice, once in escapes": twice(
      `"\\u${claim.charCodeAt(0).toString(16).padStart(4, "0")}${claim.slice(1)}":"UA"`,
    ),
    "expiry twice": twice(`"exp":${target.now + 60}`),
    "a key twice further in": twice('"floe":{"a":1,"a":2}'),
    "alg twice": signed('{"alg":"none","alg":"HS256"}', good, apiSecret),
    "crit for what nobody knows": signed({ ...HS256, crit: ["floe"], floe: 1 }, good, apiSecret),
    "crit that is empty": signed({ ...HS256, crit: [] }, good, apiSecret),
    "a payload that is not encoded": signed({ ...HS256, b64: false, crit: ["b64"] }, good, apiSecret),
  };
}

/** Signed as they should be, by somebody who may sign: but they open nothing. */
function withoutRights(target: Target): Readonly<Record<string, string>> {
  const { [target.claim]: _claim, ...none } = goodClaims(target);
  const of = (claims: object) => signed(HS256, { ...none, ...claims }, target.apiSecret);
  return {
    "no claim": of({}),
    "a claim in capitals": of({ [target.claim.toUpperCase()]: target.value }),
    "a claim that is null": of({ [target.claim]: null }),
    "a claim that is a number": of({ [target.claim]: 1 }),
    "a claim that is true": of({ [target.claim]: true }),
    "a claim that is an object": of({ [target.claim]: { equals: target.value } }),
    "a claim that is an empty list": of({ [target.claim]: [] }),
    "a claim inside u": of({ u: { [target.claim]: target.value } }),
    "a context in the place of claims": of({
      unrestricted: true,
      filters: [["UA"]],
      securityContext: { unrestricted: true },
    }),
    "a claim by its prototype": signed(
      HS256,
      JSON.stringify(none).replace(/\}$/, `,"__proto__":{"${target.claim}":"UA"}}`),
      target.apiSecret,
    ),
  };
}

/** Tokens that must be taken, so that a refusal says something. Each opens one carrier's rows, or none. */
export function goodOnes(
  target: Target,
): Readonly<Record<string, { readonly authorization: string; readonly opens: boolean }>> {
  const good = goodClaims(target);
  const of = (claims: object, header: object = HS256) => signed(header, { ...good, ...claims }, target.apiSecret);
  const token = of({});
  const opens = (authorization: string) => ({ authorization, opens: true });
  const harmless = (value: unknown) => ({ authorization: of({ [target.claim]: value }), opens: false });
  return {
    "a good token": opens(token),
    "a good token as Bearer": opens(`Bearer ${token}`),
    "a scheme in small letters": opens(`bearer ${token}`),
    "several audiences, ours among them": opens(of({ aud: ["someone-else", target.audience] })),
    "a clock that is a little ahead": opens(of({ nbf: target.now + 3 })),
    "a key's name in the header": opens(of({}, { ...HS256, kid: "2013-01" })),
    "a list of one": opens(of({ [target.claim]: [target.value] })),
    "SQL for a value": harmless(`${target.value}' OR '1'='1`),
    "SQL in a list": harmless(["') OR 1=1 --", "%", "*"]),
    "a value in small letters": harmless(target.value.toLowerCase()),
  };
}
