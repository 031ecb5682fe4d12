/** Standalone first: what is optional by the schema is optional for the consumer, and means the schema's default. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { isRecord, valueAt } from "@floe-contracts/schemas";
import { consumerAnswers, consumerWrites } from "../breaking.ts";
import { connectionFrom } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { bareArtifact } from "../made-up.ts";

const URI = "https://catalog.flights.example/api/catalog";

export default check<CatalogSubject>({
  id: "connection-needs-only-required-fields",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const flat = subject.it.artifactVersion === "1.0.0";
    const bare = flat
      ? { catalog: { type: "polaris", uri: URI } }
      : { resolved_profiles: { catalog: { uri: URI, warehouse: "w" }, storage: { bucket: "flights" }, compute: {} } };
    const connection = await connectionFrom(subject, bareArtifact(source.value, subject.it.artifactVersion, bare));
    const catalog = valueAt(connection, "/catalog");
    findings.same(
      "/catalog",
      {
        type: "polaris",
        uri: URI,
        warehouse: flat ? null : "w",
        namespace: "default",
        authentication: { type: "none" },
        access_delegation: "none",
        properties: {},
      },
      isRecord(catalog) ? put(catalog, "/from", undefined) : connection,
    );
    const storage = valueAt(connection, "/storage");
    findings.same(
      "/storage",
      flat
        ? null
        : {
            endpoint: null,
            region: "us-east-1",
            bucket: "flights",
            path_style: false,
            authentication: { type: "none" },
          },
      isRecord(storage) ? put(storage, "/from", undefined) : storage,
    );
    findings.same("/layers", {}, valueAt(connection, "/layers"));
  },
  broken: {
    "needs layers": consumerAnswers((good, { artifact }) =>
      valueAt(artifact, "/resolved_layers") === undefined
        ? { kind: "refusal", message: "KeyError: 'resolved_layers'", leftBehind: [] }
        : good,
    ),
    "has a default of its own for the namespace": consumerWrites("/catalog/namespace", "main"),
    "asks to be lent keys by default": consumerWrites("/catalog/access_delegation", "vended-credentials"),
  },
});
