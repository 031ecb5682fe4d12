/**
 * A floe-polaris with one fault, as a program of its own: `node broken-consumer.ts <fault> <artifact> <out>`. The faults are
 * those that were seen in real packages or that are easily made.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadArtifact } from "../../src/consumer/artifact.ts";
import { CONNECTION_FILE, type Connection } from "../../src/consumer/connection.ts";
import { connectionOf } from "../../src/consumer/consumer.ts";

type Edit = (connection: Connection, artifact: Record<string, unknown>) => unknown;

/** Each changes the connection of a good consumer. */
const FAULTS: Readonly<Record<string, Edit>> = {
  "opens another warehouse": ({ catalog, ...rest }) => ({ ...rest, catalog: { ...catalog, warehouse: "warehouse" } }),
  "writes path style as text": ({ storage, ...rest }) => ({ ...rest, storage: { ...storage, path_style: "true" } }),
  "looks the client's secret up": ({ catalog, ...rest }) => {
    const secret = process.env["CATALOG_LOCAL_CLIENT_SECRET"];
    return { ...rest, catalog: { ...catalog, properties: { "header.X-Client": secret } } };
  },
  "has one namespace for every layer": ({ layers, ...rest }) => {
    const flat = Object.entries(layers).map(([name, layer]) => {
      return [name, { ...layer, catalog: { ...layer.catalog, namespace: rest.catalog.namespace } }];
    });
    return { ...rest, layers: Object.fromEntries(flat) };
  },
  "takes the lineage namespace": ({ catalog, ...rest }, artifact) => {
    return { ...rest, catalog: { ...catalog, namespace: artifact["lineage_namespace"] } };
  },
  "says nothing of where it read": ({ catalog: { from: _from, ...catalog }, ...rest }) => ({ ...rest, catalog }),
};

const [fault = "", artifactPath = "", out = ""] = process.argv.slice(2);
const artifact = JSON.parse(readFileSync(artifactPath, "utf8"));

if (fault === "reads catalog.uri") {
  // The drift of 1.1.0: catalog is null there, and this line is the traceback that users see.
  console.error(artifact.catalog.uri.length);
}
try {
  const connection = connectionOf(artifact as ReadArtifact);
  const text = JSON.stringify(FAULTS[fault]?.(connection, artifact) ?? connection, null, 2);
  writeFileSync(join(out, CONNECTION_FILE), `${text}\n`);
} catch (error) {
  if (fault !== "falls back to a local catalog") {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  const local = { type: "rest", uri: "http://localhost:8181", warehouse: null, namespace: "default" };
  writeFileSync(join(out, CONNECTION_FILE), JSON.stringify({ catalog: local, storage: null, layers: {} }));
}
