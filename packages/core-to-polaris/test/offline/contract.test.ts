/**
 * The contract's list of reads, held against the consumer both ways: a field that is not listed changes nothing (a check of
 * the boundary), and a field that is listed changes something, or the row is stale.
 */
import { type Json, put } from "@floe-contracts/artifacts";
import { declaresRead, loadContract } from "@floe-contracts/harness";
import { describe, expect, test } from "vitest";
import { UNDECLARED } from "../../src/checks/connection-ignores-undeclared-fields.ts";
import type { ReadArtifact } from "../../src/consumer/artifact.ts";
import { connectionOf, connectionText } from "../../src/consumer/consumer.ts";

const contract = await loadContract("core-to-polaris");

test("no field that the check takes for undeclared is declared", () => {
  for (const { pointer, versions } of UNDECLARED) {
    // In 1.1.0 the flat section is read where there are no resolved profiles, and the check's artifact has them.
    for (const version of versions.filter(() => pointer !== "/catalog"))
      expect([pointer, declaresRead(contract, version, pointer)]).toEqual([pointer, false]);
  }
});

const FLAT = {
  type: "polaris",
  uri: "https://catalog.example/api",
  credential_secret_ref: "catalog",
  warehouse: "flights",
  scope: "PRINCIPAL_ROLE:ALL",
  token_refresh_enabled: true,
  access_delegation: "none",
  properties: {},
};
const CATALOG = {
  type: "polaris",
  uri: "https://catalog.example/api",
  warehouse: "flights",
  namespace: "flights",
  credentials: { mode: "static", secret_ref: "catalog", scope: "PRINCIPAL_ROLE:ALL" },
  access_delegation: "none",
  token_refresh_enabled: true,
  properties: {},
};
const STORAGE = {
  type: "s3",
  endpoint: "https://s3.example",
  region: "us-east-1",
  bucket: "flights",
  path_style_access: false,
  credentials: { mode: "static", secret_ref: "s3" },
};
const LAYER = { name: "gold", catalog: CATALOG, storage: STORAGE, namespace: "gold", properties: {} };

/** Another value for each field that the contract lists. */
const OTHER: Readonly<Record<string, unknown>> = {
  "/version": "9.9.9",
  "/catalog/type": "nessie",
  "/catalog/uri": "https://other.example",
  "/catalog/credential_secret_ref": "other",
  "/catalog/warehouse": "other",
  "/catalog/scope": "PRINCIPAL_ROLE:other",
  "/catalog/token_refresh_enabled": false,
  "/catalog/access_delegation": "remote-signing",
  "/catalog/properties": { "s3.region": "eu-west-1" },
  "/resolved_profiles/catalog/type": "rest",
  "/resolved_profiles/catalog/uri": "https://other.example",
  "/resolved_profiles/catalog/warehouse": "other",
  "/resolved_profiles/catalog/namespace": "other",
  "/resolved_profiles/catalog/credentials": {},
  "/resolved_profiles/catalog/access_delegation": "vended-credentials",
  "/resolved_profiles/catalog/token_refresh_enabled": false,
  "/resolved_profiles/catalog/properties": { "header.X": "1" },
  "/resolved_profiles/storage/type": "gcs",
  "/resolved_profiles/storage/endpoint": "",
  "/resolved_profiles/storage/region": "eu-west-1",
  "/resolved_profiles/storage/bucket": "other",
  "/resolved_profiles/storage/path_style_access": true,
  "/resolved_profiles/storage/credentials": {},
  "/resolved_layers/*/catalog": { ...CATALOG, warehouse: "other" },
  "/resolved_layers/*/storage": { ...STORAGE, bucket: "other" },
  "/resolved_layers/*/namespace": "other",
  "/resolved_layers/*/properties": { "write.format.default": "orc" },
};

describe.each(
  contract.reads.flatMap(({ pointer, versions }) => versions.map((version) => [pointer, version] as const)),
)("%s in %s", (pointer, version) => {
  test("is read: another value changes what the consumer does", () => {
    if (!Object.hasOwn(OTHER, pointer))
      throw new RangeError(`the contract lists ${pointer}, this test does not know it`);
    const flat = version === "1.0.0" || pointer.startsWith("/catalog");
    const artifact: Json = flat
      ? { version, catalog: FLAT }
      : {
          version,
          resolved_profiles: { catalog: CATALOG, storage: STORAGE, compute: {} },
          resolved_layers: { gold: LAYER },
        };
    const other = put(artifact, pointer.replace("*", "gold"), OTHER[pointer]);
    expect(outcome(other)).not.toEqual(outcome(artifact));
  });
});

function outcome(artifact: Json): string {
  try {
    return connectionText(connectionOf(artifact as unknown as ReadArtifact));
  } catch (refusal) {
    return String(refusal);
  }
}
