/**
 * The reference floe-polaris: an artifact becomes a connection.json. It reads the fields that the contract lists and no
 * others; a secret stays a name, and what cannot open a catalog is refused with the artifact's field that is to blame.
 */
import { join } from "node:path";
import { FloeContractsError, writeFileAtomic } from "@floe-contracts/base";
import { type Consumer, readArtifact } from "@floe-contracts/floe";
import type { ReadArtifact } from "./artifact.ts";
import { CONNECTION_FILE, type Connection } from "./connection.ts";
import { flatCatalogOf, flatStorageOf } from "./flat.ts";
import { catalogOf, storageOf } from "./profiles.ts";

/** What this consumer calls itself in result records. */
export const REFERENCE_CONSUMER_VERSION = "0.1.0+reference";

/**
 * The connection of an artifact.
 * @throws FloeContractsError `connection-version-not-accepted`, `connection-catalog-missing`, `connection-setting-missing`,
 *   `connection-setting-invalid`, `connection-unsupported` or `secret-in-plain-text`, with the pointer of the field to blame.
 */
export function connectionOf(artifact: ReadArtifact): Connection {
  const { version, catalog, resolved_profiles: profiles } = artifact;
  if (version !== "1.0.0" && version !== "1.1.0") throw versionNotAccepted(version);
  const layers = version === "1.0.0" ? {} : layersOf(artifact);
  if (version === "1.1.0" && profiles !== null && profiles !== undefined) {
    const at = "/resolved_profiles";
    return {
      catalog: catalogOf(profiles.catalog, `${at}/catalog`),
      storage: storageOf(profiles.storage, `${at}/storage`),
      layers,
    };
  }
  if (catalog === null || catalog === undefined) throw catalogMissing(version);
  return { catalog: flatCatalogOf(catalog), storage: flatStorageOf(catalog), layers };
}

/** The connection.json of a connection. */
export function connectionText(connection: Connection): string {
  return `${JSON.stringify(connection, null, 2)}\n`;
}

/** The reference behind the interface that a foreign command also meets: it leaves connection.json in its directory. */
export function referenceConsumer(): Consumer<string> {
  return {
    id: "reference",
    kind: "reference",
    version: async () => REFERENCE_CONSUMER_VERSION,
    consume: async ({ artifactPath, outDir }) => {
      const started = performance.now();
      const { artifact } = await readArtifact(artifactPath);
      const text = connectionText(connectionOf(artifact as ReadArtifact));
      const output = join(outDir, CONNECTION_FILE);
      await writeFileAtomic(output, text);
      return { output, log: "", durationMs: performance.now() - started };
    },
  };
}

/** A layer may have a catalog and a store of its own; its namespace is its own. */
function layersOf({ resolved_layers: layers }: ReadArtifact): Connection["layers"] {
  return Object.fromEntries(
    Object.entries(layers ?? {}).map(([key, layer]) => {
      const at = `/resolved_layers/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const namespace = { value: layer.namespace, pointer: `${at}/namespace` };
      const catalog = catalogOf(layer.catalog, `${at}/catalog`, namespace);
      const storage = storageOf(layer.storage, `${at}/storage`);
      return [key, { catalog, storage, table_properties: { ...layer.properties } }];
    }),
  );
}

function versionNotAccepted(version: unknown): FloeContractsError {
  return new FloeContractsError(
    "connection-version-not-accepted",
    `floe-polaris accepts artifacts of the versions 1.0.0 and 1.1.0; this one says ${JSON.stringify(version)}`,
    { hint: "compile again with a floe-core of one of these versions", where: { pointer: "/version" } },
  );
}

function catalogMissing(version: string): FloeContractsError {
  const pointer = version === "1.0.0" ? "/catalog" : "/resolved_profiles/catalog";
  return new FloeContractsError(
    "connection-catalog-missing",
    `the artifact (${version}) names no catalog at ${pointer}, and there is none to open`,
    {
      hint:
        version === "1.0.0"
          ? "give floe.yaml a catalog section and compile again"
          : "name a catalog profile in floe.yaml, define it in platform.yaml, and compile again with FLOE_PLATFORM_ENV set",
      where: { pointer },
    },
  );
}
