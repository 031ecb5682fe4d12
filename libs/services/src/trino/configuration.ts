/**
 * Trino's settings: one node that is coordinator and worker, small, on loopback. Each file is written anew for each start.
 * Names and meanings are those of trino.io/docs/476/admin/properties.html and connector/iceberg.html.
 */
import type { CatalogEndpoint, S3Endpoint } from "../endpoints.ts";

/** The Trino catalog that is the environment's Iceberg catalog. */
export const LAKE = "lake";

export interface NodeSettings {
  readonly port: number;
  /** New for each start: the proof that an answer comes from the process started. */
  readonly nodeId: string;
  /** New for each start too; Trino allows [a-z0-9][_a-z0-9]*. */
  readonly environment: string;
  /** A directory of this start. */
  readonly home: string;
  /** The directory of plugin directories. */
  readonly plugins: string;
}

/** etc/config.properties. */
export function nodeConfig({ port, plugins }: NodeSettings): Record<string, string> {
  return {
    coordinator: "true",
    "node-scheduler.include-coordinator": "true",
    "http-server.http.port": String(port),
    "discovery.uri": `http://127.0.0.1:${port}`,
    "node.internal-address": "127.0.0.1",
    "query.max-memory": "400MB",
    "query.max-memory-per-node": "300MB",
    "memory.heap-headroom-per-node": "200MB",
    // A query whose client is gone.
    "query.client.timeout": "1m",
    "plugin.dir": plugins,
    // With static catalogs a new node takes no work for some seconds, until it has announced them.
    "catalog.management": "dynamic",
    "http-server.log.enabled": "false",
    "web-ui.enabled": "false",
  };
}

/** System properties of the JVM that Trino reads. */
export function nodeProperties({ nodeId, environment, home }: NodeSettings): Record<string, string> {
  return {
    "node.environment": environment,
    "node.id": nodeId,
    "node.data-dir": `${home}/data`,
    // Without it every interface is listened on.
    "node.bind-ip": "127.0.0.1",
    config: `${home}/etc/config.properties`,
    "log.levels-file": `${home}/etc/log.properties`,
    // Or JOL, which measures objects for it, attaches an agent to this JVM, which undoes the archive of classes, and starts
    // two others. Without them it measures by the addresses of fields.
    "jol.skipDynamicAttach": "true",
    "jol.skipHotspotSAAttach": "true",
    "java.io.tmpdir": `${home}/tmp`,
    "user.home": home,
    "user.timezone": "UTC",
    "file.encoding": "UTF-8",
  };
}

/** Bootstrap prints some 900 lines, every setting with its default. */
export const LOG_LEVELS: Readonly<Record<string, string>> = { Bootstrap: "WARN" };

/** Catalogs that need nothing: rows in memory, and the TPC-H tables, computed. */
export const PLAIN_CATALOGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  memory: { "connector.name": "memory" },
  tpch: { "connector.name": "tpch" },
};

/** The environment's Iceberg catalog, as its writer. It holds secrets. */
export function lakeCatalog(catalog: CatalogEndpoint, s3: S3Endpoint): Record<string, string> {
  const { writer, vendsCredentials } = catalog;
  const storage: Record<string, string> = {
    "fs.native-s3.enabled": "true",
    "s3.endpoint": s3.url,
    "s3.region": s3.region,
    "s3.path-style-access": String(s3.pathStyle),
  };
  // A catalog that lends credentials lends them for each table.
  const own = { "s3.aws-access-key": s3.accessKeyId, "s3.aws-secret-key": s3.secretAccessKey.reveal() };
  return {
    "connector.name": "iceberg",
    "iceberg.catalog.type": "rest",
    "iceberg.rest-catalog.uri": catalog.uri,
    "iceberg.rest-catalog.warehouse": catalog.warehouse,
    "iceberg.rest-catalog.security": "OAUTH2",
    "iceberg.rest-catalog.oauth2.credential": `${writer.id}:${writer.secret.reveal()}`,
    "iceberg.rest-catalog.oauth2.scope": writer.scope,
    "iceberg.rest-catalog.oauth2.server-uri": catalog.tokenUrl,
    "iceberg.rest-catalog.vended-credentials-enabled": String(vendsCredentials),
    ...storage,
    ...(vendsCredentials ? {} : own),
  };
}
