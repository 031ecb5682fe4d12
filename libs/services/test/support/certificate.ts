/**
 * A certificate for 127.0.0.1 that signs itself, made for one test, so that no key lies in the repository. Node makes keys
 * and signatures but no certificates; the few fields that one needs (RFC 5280, 4.1) are written here by hand.
 */
import { generateKeyPairSync, sign } from "node:crypto";

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

/** Key and certificate as PEM, good from 2020 to 2119. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(oid("2a8648ce3d040302"));
  const name = sequence(der(CONSTRUCTED.set, sequence(oid("550403"), der(0x0c, Buffer.from("floe test")))));
  const time = (text: string): Buffer => der(0x18, Buffer.from(text));
  const authority = sequence(oid("551d13"), der(0x04, sequence(der(0x01, bytes(0xff)))));
  const address = sequence(oid("551d11"), der(0x04, sequence(der(0x87, bytes(127, 0, 0, 1)))));
  const body = sequence(
    der(CONSTRUCTED.version, der(0x02, bytes(2))),
    der(0x02, bytes(1)),
    algorithm,
    name,
    sequence(time("20200101000000Z"), time("21190101000000Z")),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(CONSTRUCTED.extensions, sequence(authority, address)),
  );
  const whole = sequence(body, algorithm, der(0x03, bytes(0), sign("sha256", body, privateKey)));
  const lines = whole.toString("base64").replaceAll(/(.{64})/g, "$1\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}
