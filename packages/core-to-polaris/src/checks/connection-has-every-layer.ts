/** A layer may have a catalog and a store of its own: gold in an archive of another region is no laptop's case. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { isRecord, valueAt } from "@floe-contracts/schemas";
import { consumerEdits } from "../breaking.ts";
import { caseOf, connectionFrom } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { CATALOG_SETTINGS, expectedOf, STORAGE_SETTINGS } from "../settings-of.ts";

const GOLD = "/resolved_layers/gold";

export default check<CatalogSubject>({
  id: "connection-has-every-layer",
  evidence: "offline",
  appliesTo: (it) => caseOf(it).artifactVersion !== "1.0.0",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const artifact = withArchive(source.value);
    const connection = await connectionFrom(subject, artifact);
    const layers = valueAt(artifact, "/resolved_layers");
    const made = valueAt(connection, "/layers");
    const names = isRecord(layers) ? Object.keys(layers).sort() : [];
    findings.same("/layers", names, isRecord(made) ? Object.keys(made).sort() : connection);
    for (const name of names) {
      const [from, to] = [`/resolved_layers/${name}`, `/layers/${name}`];
      const at = (pointer: string): unknown => valueAt(artifact, `${from}${pointer}`);
      findings.same(`${to}/catalog/namespace`, at("/namespace"), valueAt(connection, `${to}/catalog/namespace`));
      findings.same(`${to}/table_properties`, at("/properties") ?? {}, valueAt(connection, `${to}/table_properties`));
      for (const setting of CATALOG_SETTINGS["1.1.0"].filter(({ field }) => field !== "/namespace")) {
        const pointer = `${to}/catalog${setting.field}`;
        findings.same(pointer, expectedOf(setting, at("/catalog")), valueAt(connection, pointer));
      }
      for (const setting of STORAGE_SETTINGS["1.1.0"]) {
        const pointer = `${to}/storage${setting.field}`;
        findings.same(pointer, expectedOf(setting, at("/storage")), valueAt(connection, pointer));
      }
    }
  },
  broken: {
    "puts every layer into the catalog's own namespace": consumerEdits((connection) =>
      put(connection, "/layers/silver/catalog/namespace", valueAt(connection, "/catalog/namespace")),
    ),
    "leaves a layer out": consumerEdits((connection) => put(connection, "/layers/bronze", undefined)),
    "writes every layer into the project's store": consumerEdits((connection) =>
      put(connection, "/layers/gold/storage", valueAt(connection, "/storage")),
    ),
    "opens the project's catalog for every layer": consumerEdits((connection) =>
      put(connection, "/layers/gold/catalog/uri", valueAt(connection, "/catalog/uri")),
    ),
    "drops what a layer's tables get": consumerEdits((connection) =>
      put(connection, "/layers/gold/table_properties", {}),
    ),
  },
});

/** The artifact in which gold has a catalog, a store and table properties that no other layer has. */
function withArchive(artifact: unknown): unknown {
  const edits: readonly (readonly [string, unknown])[] = [
    [`${GOLD}/catalog/uri`, "https://archive.flights.example/catalog"],
    [`${GOLD}/catalog/warehouse`, "flights_archive"],
    [`${GOLD}/storage/bucket`, "flights-archive"],
    [`${GOLD}/storage/region`, "eu-west-1"],
    [`${GOLD}/properties`, { "write.format.default": "parquet" }],
  ];
  return edits.reduce<unknown>((made, [pointer, value]) => put(made, pointer, value), artifact);
}
