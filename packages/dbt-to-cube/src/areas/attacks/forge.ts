/** Tokens piece by piece, so that every piece can be wrong: RFC 7515's compact form, and what only looks like it. */
import { createHmac, createSign, generateKeyPairSync, type KeyObject } from "node:crypto";

export function base64url(value: string | object): string {
  return Buffer.from(typeof value === "string" ? value : JSON.stringify(value), "utf8").toString("base64url");
}

const HASHES: Readonly<Record<string, string>> = { HS256: "sha256", HS384: "sha384", HS512: "sha512" };

/** Header and payload as texts or as values; the signature by the algorithm given, whatever the header says. */
export function signed(header: string | object, payload: string | object, key: string, algorithm = "HS256"): string {
  const content = `${base64url(header)}.${base64url(payload)}`;
  return `${content}.${createHmac(HASHES[algorithm] ?? "sha256", key)
    .update(content)
    .digest("base64url")}`;
}

export interface Attacker {
  readonly rsa: KeyObject;
  readonly ec: KeyObject;
  /** Of the RSA key, as PEM: what a server could take for a shared secret. */
  readonly publicPem: string;
  /** The same as a JSON Web Key. */
  readonly jwk: object;
}

/** Somebody with keys of his own. */
export function attacker(): Attacker {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    rsa: privateKey,
    ec: ec.privateKey,
    publicPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    jwk: publicKey.export({ format: "jwk" }),
  };
}

/** RS256 or ES256 by the attacker's key. */
export function signedBy(key: KeyObject, header: object, payload: object): string {
  const content = `${base64url(header)}.${base64url(payload)}`;
  const signature = createSign("sha256").update(content).sign({ key, dsaEncoding: "ieee-p1363" });
  return `${content}.${signature.toString("base64url")}`;
}
