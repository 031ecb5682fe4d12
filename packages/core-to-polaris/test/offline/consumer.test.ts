/** The reference consumer alone: what it makes of each version, and what resolving a connection gives to a client. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import { RunDirectory } from "@floe-contracts/services";
import { describe, expect, test } from "vitest";
import type { ReadArtifact } from "../../src/consumer/artifact.ts";
import { connectionOf } from "../../src/consumer/consumer.ts";
import { resolveConnection } from "../../src/consumer/resolve.ts";
import { address, clientProperties, idAndSecret } from "../../src/consumer/settings.ts";
import { catalogOfNobody } from "../../src/live/catalog.ts";
import { variablesFor } from "../../src/live/variables.ts";

const FLAT: ReadArtifact = {
  version: "1.0.0",
  catalog: {
    type: "nessie",
    uri: "http://127.0.0.1:19120/iceberg/",
    credential_secret_ref: "nessie-credential",
    warehouse: "flights",
    scope: "catalog",
    access_delegation: null,
    token_refresh_enabled: null,
    properties: {
      "s3.endpoint": { secret_ref: "s3-endpoint" },
      "s3.region": "eu-central-1",
      "s3.path-style-access": "true",
      "s3.credential": { secret_ref: "s3-credential" },
      "client.threads": 4,
    },
  },
};

describe("the flat form", () => {
  test("has its storage among the properties", async () => {
    const connection = connectionOf(FLAT);
    expect(connection.catalog).toMatchObject({ namespace: "default", properties: { "client.threads": "4" } });
    const resolved = await resolveConnection(connection, {
      NESSIE_CREDENTIAL: "writer:a:b",
      S3_ENDPOINT: "http://127.0.0.1:4566/",
      S3_CREDENTIAL: "key:secret/+=",
    });
    expect(resolved).toMatchObject({
      type: "nessie",
      uri: "http://127.0.0.1:19120/iceberg",
      credential: { id: "writer" },
      scope: "catalog",
      tokenRefresh: true,
      accessDelegation: "none",
      storage: { endpoint: "http://127.0.0.1:4566", region: "eu-central-1", pathStyle: true, accessKeyId: "key" },
      layers: {},
    });
    expect(resolved.credential?.secret.reveal()).toBe("a:b");
    expect(resolved.storage?.secretAccessKey?.reveal()).toBe("secret/+=");
    expect(resolved.from).toMatchObject({ storageCredential: "/catalog/properties/s3.credential" });
    // A resolved connection can be printed by accident.
    expect(JSON.stringify(resolved)).not.toMatch(/a:b|secret\/\+=/);
  });

  test("needs no storage", () => {
    const { catalog } = FLAT;
    if (catalog === null || catalog === undefined) throw new RangeError("the artifact has a catalog");
    expect(connectionOf({ ...FLAT, catalog: { ...catalog, properties: {} } }).storage).toBeNull();
  });

  test.each([
    ["s3.credential", "key:secret", "secret-in-plain-text"],
    ["s3.credential", { ref: "s3" }, "connection-setting-invalid"],
    ["s3.endpoint", { name: "s3" }, "connection-setting-invalid"],
    ["s3.session-token", "abc", "secret-in-plain-text"],
    ["nested", { a: 1 }, "connection-setting-invalid"],
  ])("refuses %s: %j", (key, value, code) => {
    const { catalog } = FLAT;
    if (catalog === null || catalog === undefined) throw new RangeError("the artifact has a catalog");
    const artifact = { ...FLAT, catalog: { ...catalog, properties: { [key]: value } } };
    expect(codeOf(() => connectionOf(artifact))).toEqual([code, `/catalog/properties/${key}`]);
  });
});

test("a name with a slash or a tilde is escaped in pointers", () => {
  const catalog = { uri: "https://c.example", warehouse: "w", properties: { "a/b~token": "x" } };
  const artifact = { version: "1.1.0", resolved_profiles: { catalog, storage: { bucket: "flights" } } };
  const at = "/resolved_profiles/catalog/properties/a~1b~0token";
  expect(codeOf(() => connectionOf(artifact))).toEqual(["secret-in-plain-text", at]);
});

test("a secret is read once, and a field that names it twice fails at its own place", async () => {
  await using run = await RunDirectory.create({ label: "resolve" });
  await writeFile(join(run.path, "nessie-credential"), "writer:secret\n");
  const connection = connectionOf(FLAT);
  const failed = resolveConnection(connection, { S3_ENDPOINT: "http://127.0.0.1:4566" }, { secretsDir: run.path });
  await expect(failed).rejects.toMatchObject({
    code: "secret-not-found",
    where: { pointer: "/catalog/properties/s3.credential" },
  });
});

test("every secret of the artifact that opens the catalog has a value, and no other has", () => {
  const { placement } = catalogOfNobody();
  const artifact = {
    consumption: { api_secret_ref: "cube" },
    resolved_profiles: {
      catalog: {
        uri: { secret_ref: "catalog-uri" },
        credentials: { client_id: "plain", client_secret: { secret_ref: "catalog-secret" } },
      },
      storage: { endpoint: "https://s3.example", credentials: { secret_ref: "s3-keys" } },
      compute: { credentials: { secret_ref: "warehouse-password" } },
    },
    resolved_layers: { gold: { catalog: { uri: { secret_ref: "gold-uri" }, credentials: {} }, storage: {} } },
  };
  expect(variablesFor(artifact, placement)).toEqual({
    CATALOG_URI: placement.uri,
    CATALOG_SECRET: placement.client.secret.reveal(),
    S3_KEYS: `nobody:${placement.s3.secretAccessKey.reveal()}`,
    GOLD_URI: placement.uri,
  });
});

describe("an address", () => {
  test.each(["https://c.example", "http://[::1]:8181/a", "HTTPS://C.example:8443/Api", "http://localhost:8181/api/"])(
    "%s is one",
    (value) => {
      expect(address(value, { pointer: "/uri" })).toBe(value.replace(/\/$/, ""));
    },
  );

  test.each([
    "",
    "c.example",
    "c.example:80",
    "ftp://c.example",
    "https://",
    "https://u@c.example",
    "https://c.example?a=b",
  ])("%j is none", (value) => {
    expect(codeOf(() => address(value, { pointer: "/uri" }))).toEqual(["connection-setting-invalid", "/uri"]);
  });
});

test.each(["0", "-1", "1e3", "10 s", "3600001", ""])("%j is no limit of time", (limit) => {
  const read = () => clientProperties({ "rest.client.socket-timeout-ms": limit }, "/p");
  expect(codeOf(read)).toEqual(["connection-setting-invalid", "/p/rest.client.socket-timeout-ms"]);
});

test("properties that the client does not go by are handed on whatever they hold", () => {
  const others = { "rest.client.socket-timeout-ms": "3600000", "oauth2-server-uri": "https://i.example/t", x: " " };
  expect(() => clientProperties(others, "/p")).not.toThrow();
});

test.each(["", ":", "id", "id:", ":secret", "id:sec ret", "id:secret\n"])("%j is no id and secret", (value) => {
  const origin = { pointer: "/c", secret: "s" };
  expect(codeOf(() => idAndSecret(value, origin))).toEqual(["connection-setting-invalid", "/c"]);
});

function codeOf(work: () => unknown): readonly unknown[] {
  try {
    return ["returned", work()];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [error.code, error.where?.pointer];
  }
}
