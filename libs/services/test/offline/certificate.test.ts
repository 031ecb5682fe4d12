/** Certificates of a run, as OpenSSL judges them: it is the one that has to. */
import { X509Certificate } from "node:crypto";
import type { AddressInfo } from "node:net";
import { connect, createServer } from "node:tls";
import { systemCode } from "@floe-contracts/base";
import { expect, test } from "vitest";
import { type Certificate, certificateAuthority, selfSigned } from "../../src/runtime/certificate.ts";

/** How a client that asks for `host` ends that trusts these authorities. */
async function greeting(certificate: Certificate, host: string, authorities: readonly string[]): Promise<string> {
  const server = createServer({ ...certificate }, (socket) => socket.end());
  server.on("tlsClientError", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const socket = connect({ host: "127.0.0.1", port, servername: host, ca: [...authorities] });
  try {
    return await new Promise<string>((resolve) => {
      socket.once("secureConnect", () => resolve("trusted"));
      socket.once("error", (error) => resolve(systemCode(error) ?? error.message));
    });
  } finally {
    socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

const NAME = "catalog.flights.example";
const authority = certificateAuthority();
const good = authority.issue({ names: [NAME, "127.0.0.1"] });

test("what an authority issues is trusted by who trusts the authority, under each of its names", async () => {
  expect(await greeting(good, NAME, [authority.cert])).toBe("trusted");
  const { subjectAltName } = new X509Certificate(good.cert);
  expect(subjectAltName).toBe(`DNS:${NAME}, IP Address:127.0.0.1`);
});

test("and by nobody else, under no other name, and not when it is out of date", async () => {
  const other = certificateAuthority("another authority").cert;
  expect(await greeting(good, NAME, [other])).toBe("UNABLE_TO_VERIFY_LEAF_SIGNATURE");
  expect(await greeting(good, "other.example", [authority.cert])).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
  const old = authority.issue({ names: [NAME], until: "20240101" });
  expect(await greeting(old, NAME, [authority.cert])).toBe("CERT_HAS_EXPIRED");
});

test("two authorities of one name are not one", async () => {
  expect(await greeting(good, NAME, [certificateAuthority().cert])).not.toBe("trusted");
});

test("a certificate that signs itself is for 127.0.0.1", () => {
  const { cert } = selfSigned();
  const read = new X509Certificate(cert);
  expect([read.subjectAltName, read.ca, read.verify(read.publicKey)]).toEqual(["IP Address:127.0.0.1", true, true]);
});

test("every certificate can be read, whatever the length of its signature", () => {
  for (let count = 0; count < 64; count += 1) {
    const name = `${"x".repeat(count)}.example`.replace(/^\./, "");
    expect(new X509Certificate(authority.issue({ names: [name] }).cert).subject).toBe(`CN=${name}`);
  }
});
