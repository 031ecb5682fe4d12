/**
 * Spark's settings: driver and executor in one JVM, small, on loopback. Names and meanings are those of
 * spark.apache.org/docs/3.5.8/configuration.html and iceberg.apache.org/docs/1.10.1/spark-configuration.
 */
import type { CatalogEndpoint, S3Endpoint } from "../endpoints.ts";

/** The Spark catalog that is the environment's Iceberg catalog. */
export const LAKE = "lake";

/** Holds the token of one start; SQL reads it back. Its name has no word that Spark takes for a secret and hides. */
export const START_SETTING = "spark.floe.start";

/** For everybody: spark-submit reads them from a file. `home` is a directory of this start. */
export function sparkSettings(home: string, startToken: string): Record<string, string> {
  return {
    [START_SETTING]: startToken,
    "spark.app.name": "floe-contracts",
    "spark.master": "local[2]",
    "spark.default.parallelism": "2",
    "spark.sql.shuffle.partitions": "2",
    "spark.ui.enabled": "false",
    // Besides the Thrift server's port Spark listens on two others, of its driver and its block manager.
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.local.dir": `${home}/tmp`,
    "spark.sql.warehouse.dir": `${home}/warehouse`,
    // No Hive metastore: Spark's own catalog is kept in memory.
    "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.extensions": "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions",
    // `SET` shows every setting to every client, and the catalog's credential is one.
    "spark.redaction.regex": "(?i)secret|password|token|credential|access[.-]?key",
  };
}

/** The settings of one Iceberg catalog. */
export function catalogSettings(name: string, settings: Readonly<Record<string, string>>): Record<string, string> {
  const prefix = `spark.sql.catalog.${name}`;
  const own = Object.entries(settings).map(([key, value]) => [`${prefix}.${key}`, value]);
  return {
    [prefix]: "org.apache.iceberg.spark.SparkCatalog",
    // Or a table is seen as it was when it was first read, for half a minute, whoever has written to it since.
    [`${prefix}.cache-enabled`]: "false",
    ...Object.fromEntries(own),
  };
}

/** The environment's Iceberg catalog, as its writer. It holds secrets. */
export function lakeCatalog(catalog: CatalogEndpoint, s3: S3Endpoint): Record<string, string> {
  const { writer, vendsCredentials } = catalog;
  const own = { "s3.access-key-id": s3.accessKeyId, "s3.secret-access-key": s3.secretAccessKey.reveal() };
  return {
    type: "rest",
    uri: catalog.uri,
    warehouse: catalog.warehouse,
    "rest.auth.type": "oauth2",
    "oauth2-server-uri": catalog.tokenUrl,
    credential: `${writer.id}:${writer.secret.reveal()}`,
    scope: writer.scope,
    // A token is renewed by the credential; by an exchange (RFC 8693), as Iceberg would do, few issuers renew one.
    "token-exchange-enabled": "false",
    "io-impl": "org.apache.iceberg.aws.s3.S3FileIO",
    "s3.endpoint": s3.url,
    "client.region": s3.region,
    "s3.path-style-access": String(s3.pathStyle),
    // A catalog that lends credentials lends them for each table to whoever asks for it.
    ...(vendsCredentials ? { "header.X-Iceberg-Access-Delegation": "vended-credentials" } : own),
  };
}

/** Warnings, and what the Thrift server says about its start. */
export const LOG4J: Readonly<Record<string, string>> = {
  "rootLogger.level": "warn",
  "rootLogger.appenderRef.console.ref": "console",
  "appender.console.type": "Console",
  "appender.console.name": "console",
  "appender.console.target": "SYSTEM_ERR",
  "appender.console.layout.type": "PatternLayout",
  "appender.console.layout.pattern": "%d{HH:mm:ss.SSS} %p %c{1}: %m%n%ex{5}",
  "logger.thrift.name": "org.apache.hive.service.cli.thrift",
  "logger.thrift.level": "info",
  // What Hive says, with its stack, of the metastore that it does not find: see server.ts.
  "logger.metastore.name": "org.apache.hadoop.hive.metastore",
  "logger.metastore.level": "off",
  "logger.hive.name": "org.apache.hadoop.hive.ql",
  "logger.hive.level": "off",
  // A client that has gone, with its stack.
  "logger.gone.name": "org.apache.thrift.server.TThreadPoolServer",
  "logger.gone.level": "off",
};
