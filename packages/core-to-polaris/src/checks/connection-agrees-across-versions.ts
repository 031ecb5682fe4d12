/** Packages are released apart: for a while both versions are about, and they must mean the same catalog. */
import { jsonFile, put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { isRecord, valueAt } from "@floe-contracts/schemas";
import { consumerAnswers } from "../breaking.ts";
import { connectionFrom } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { artifactSaying, type MadeUpCatalog } from "../made-up.ts";

const SAID: MadeUpCatalog = {
  type: "polaris",
  uri: "https://catalog.flights.example:8443/api/catalog",
  warehouse: "flights_lake",
  secret: "flights-catalog-credential",
  scope: "PRINCIPAL_ROLE:flights_writer",
  tokenRefresh: false,
  accessDelegation: "vended-credentials",
  properties: { "header.X-Client-Name": "floe" },
};

export default check<CatalogSubject>({
  id: "connection-agrees-across-versions",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const [older, newer] = [
      await connectionFrom(subject, artifactSaying(source.value, "1.0.0", SAID)),
      await connectionFrom(subject, artifactSaying(source.value, "1.1.0", SAID)),
    ];
    // Where it was read is what differs between the versions.
    findings.same("/catalog", withoutOrigins(newer), withoutOrigins(older), "the same catalog, said in two versions");
  },
  broken: {
    "reads the resolved profiles only": consumerAnswers((good, { artifact }) =>
      valueAt(artifact, "/version") === "1.1.0"
        ? good
        : { kind: "refusal", message: "'NoneType' object has no attribute 'catalog'", leftBehind: [] },
    ),
    "renews tokens whatever the older version says": consumerAnswers((good, { artifact }) => {
      if (good.kind === "refusal" || valueAt(artifact, "/version") === "1.1.0") return good;
      const { path, source } = good.connection;
      const eager = put(source.value, "/catalog/authentication/token_refresh", true);
      return { kind: "connection", connection: jsonFile(path, JSON.stringify(eager)) };
    }),
    "drops the older version's properties": consumerAnswers((good, { artifact }) => {
      if (good.kind === "refusal" || valueAt(artifact, "/version") === "1.1.0") return good;
      const { path, source } = good.connection;
      const bare = put(source.value, "/catalog/properties", {});
      return { kind: "connection", connection: jsonFile(path, JSON.stringify(bare)) };
    }),
  },
});

function withoutOrigins(connection: unknown): unknown {
  const catalog = valueAt(connection, "/catalog");
  return isRecord(catalog) ? put(catalog, "/from", undefined) : connection;
}
