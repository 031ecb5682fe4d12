/** Who cannot open the catalog must be told which field to correct, and only the consumer knows where it read. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { isRecord, valueAt } from "@floe-contracts/schemas";
import { consumerEdits, consumerWrites } from "../breaking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { catalogOrigins, SECTIONS, storageOrigins } from "../settings-of.ts";

export default check<CatalogSubject>({
  id: "connection-says-where-it-came-from",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.connection();
    const version = subject.it.artifactVersion;
    const sections = SECTIONS[version];
    const at = (pointer: string): unknown => valueAt(source.value, pointer);
    findings.same("/catalog/from", catalogOrigins(version, sections.catalog), at("/catalog/from"));
    findings.same("/storage/from", storageOrigins(version, sections.storage), at("/storage/from"));
    const layers = at("/layers");
    for (const name of Object.keys(isRecord(layers) ? layers : {})) {
      const [from, to] = [`/resolved_layers/${name}`, `/layers/${name}`];
      const expected = catalogOrigins(version, `${from}/catalog`, `${from}/namespace`);
      findings.same(`${to}/catalog/from`, expected, at(`${to}/catalog/from`));
      findings.same(`${to}/storage/from`, storageOrigins(version, `${from}/storage`), at(`${to}/storage/from`));
    }
  },
  broken: {
    "blames the other version's field": consumerEdits((connection, { subject }) => {
      const other = subject.it.artifactVersion === "1.0.0" ? SECTIONS["1.1.0"] : SECTIONS["1.0.0"];
      return put(connection, "/catalog/from/uri", `${other.catalog}/uri`);
    }),
    "blames the section and no field": consumerEdits((connection, { subject }) =>
      put(connection, "/catalog/from/scope", SECTIONS[subject.it.artifactVersion].catalog),
    ),
    "blames the secret for the warehouse": consumerEdits((connection) =>
      put(connection, "/catalog/from/warehouse", valueAt(connection, "/catalog/from/client_secret")),
    ),
    "blames the catalog for the store": consumerWrites("/storage/from/region", "/resolved_profiles/catalog/properties"),
  },
});
