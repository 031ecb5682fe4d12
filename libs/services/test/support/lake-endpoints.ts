/** A catalog and a storage at which nobody listens, for tests of what is made of their endpoints. */
import type { CatalogEndpoint, S3Endpoint } from "../../src/endpoints.ts";
import { Secret } from "../../src/runtime/secret.ts";

export const CLIENT = new Secret("secret-of-the-client");
export const KEY = new Secret("secret-of-the-key");

const client = { id: "writer", secret: CLIENT, scope: "PRINCIPAL_ROLE:ALL" };
export const catalog: CatalogEndpoint = {
  uri: "http://127.0.0.1:1/api",
  warehouse: "flights",
  tokenUrl: "http://127.0.0.1:1/token",
  writer: client,
  reader: client,
  vendsCredentials: false,
  managementUrl: null,
  admin: null,
  location: "s3://lake/flights",
};
export const s3: S3Endpoint = {
  url: "http://127.0.0.1:2",
  stsUrl: null,
  region: "us-east-1",
  accessKeyId: "key",
  secretAccessKey: KEY,
  bucket: "lake",
  pathStyle: true,
  roleArn: null,
};
