/** Gate 2 as a check: the connection against its schema. */
import { check } from "@floe-contracts/harness";
import { validate } from "@floe-contracts/schemas";
import { consumerWrites } from "../breaking.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "connection-is-valid",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.connection();
    const verdict = validate(source, "catalog-connection", "1.0.0");
    findings.meets(verdict.ok ? [] : verdict.violations);
  },
  broken: {
    "writes the warehouse as a list": consumerWrites("/catalog/warehouse", ["flights_local"]),
    "adds the keys of the store as properties": consumerWrites("/catalog/properties", { "s3.secret-access-key": "x" }),
    "leaves out where the address came from": consumerWrites("/catalog/from/uri", undefined),
    "writes the switch for the token's renewal as text": consumerWrites(
      "/catalog/authentication/token_refresh",
      "true",
    ),
    "adds a field that nobody knows": consumerWrites("/realm", "POLARIS"),
  },
});
