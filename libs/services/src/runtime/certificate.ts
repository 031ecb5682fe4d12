/**
 * Certificates of a run, so that TLS can be proved without a key in the repository. Node makes keys and signatures but no
 * certificates; the few fields that one needs (RFC 5280, 4.1) are written here by hand.
 */
import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { isIPv4 } from "node:net";

/** Private key and certificate as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface Issued {
  /** Host names and IPv4 addresses that the certificate is for. */
  readonly names: readonly string[];
  /** The last day on which it is good, as YYYYMMDD; one in 2119 unless given. */
  readonly until?: string;
}

/** Signs certificates for servers; whoever trusts its `cert` trusts them. */
export interface CertificateAuthority {
  readonly cert: string;
  issue(issued: Issued): Certificate;
}

const CONSTRUCTED = { sequence: 0x30, set: 0x31, version: 0xa0, extensions: 0xa3 } as const;

/** X.690: tag, length, content. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(CONSTRUCTED.sequence, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, "hex"));
const bytes = (...values: readonly number[]): Buffer => Buffer.from(values);
const text = (value: string): Buffer => der(0x0c, Buffer.from(value));
const time = (day: string): Buffer => der(0x18, Buffer.from(`${day}000000Z`));

/** ecdsa-with-SHA256 */
const ALGORITHM = sequence(oid("2a8648ce3d040302"));
/** basicConstraints: a certificate authority. */
const AUTHORITY = sequence(oid("551d13"), der(0x01, bytes(0xff)), der(0x04, sequence(der(0x01, bytes(0xff)))));
const COMMON_NAME = oid("550403");
const LAST_DAY = "21190101";

const nameOf = (common: string): Buffer => sequence(der(CONSTRUCTED.set, sequence(COMMON_NAME, text(common))));

/** subjectAltName: dNSName and iPAddress. */
function alternatives(names: readonly string[]): Buffer {
  const general = names.map((name) =>
    isIPv4(name) ? der(0x87, bytes(...name.split(".").map(Number))) : der(0x82, Buffer.from(name)),
  );
  return sequence(oid("551d11"), der(0x04, sequence(...general)));
}

interface Statement {
  readonly issuer: string;
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly until: string;
  readonly extensions: readonly Buffer[];
}

/** Good from 2020 on. */
function certificate({ issuer, subject, publicKey, until, extensions }: Statement, signer: KeyObject): string {
  const body = sequence(
    der(CONSTRUCTED.version, der(0x02, bytes(2))),
    // Positive, and not the issuer's second of its kind.
    der(0x02, bytes(0x01), randomBytes(15)),
    ALGORITHM,
    nameOf(issuer),
    sequence(time("20200101"), time(until)),
    nameOf(subject),
    publicKey.export({ type: "spki", format: "der" }),
    der(CONSTRUCTED.extensions, sequence(...extensions)),
  );
  const whole = sequence(body, ALGORITHM, der(0x03, bytes(0), sign("sha256", body, signer)));
  const lines = whole.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}

function keyPair(): { readonly key: string; readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { key, privateKey: createPrivateKey(key), publicKey };
}

/** An authority that nobody trusts unless he is given its certificate. Its key stays in memory. */
export function certificateAuthority(issuer = "floe test authority"): CertificateAuthority {
  const { privateKey, publicKey } = keyPair();
  const own = { issuer, subject: issuer, publicKey, until: LAST_DAY, extensions: [AUTHORITY] };
  return {
    cert: certificate(own, privateKey),
    issue: ({ names, until = LAST_DAY }) => {
      const pair = keyPair();
      const subject = names[0] ?? "floe test";
      const extensions = [alternatives(names)];
      const cert = certificate({ issuer, subject, publicKey: pair.publicKey, until, extensions }, privateKey);
      return { key: pair.key, cert };
    },
  };
}

/** A certificate for 127.0.0.1 that signs itself. */
export function selfSigned(): Certificate {
  const { key, privateKey, publicKey } = keyPair();
  const [name, extensions] = ["floe test", [AUTHORITY, alternatives(["127.0.0.1"])]];
  const statement = { issuer: name, subject: name, publicKey, until: LAST_DAY, extensions };
  return { key, cert: certificate(statement, privateKey) };
}
