/**
 * Which Trino, and what of it: the core server and three of its plugins, each an archive on Maven Central. The whole server
 * is one archive of 821 MB with some fifty plugins.
 */
import type { MavenFile } from "../runtime/download.ts";

export const TRINO_VERSION = "476";

interface Archive extends MavenFile {
  /** The directory of the archive whose jars are taken. */
  readonly directory: string;
}

function archive(artifact: string, type: string, size: number, sha256: string, directory: string): Archive {
  const path = `io/trino/${artifact}/${TRINO_VERSION}/${artifact}-${TRINO_VERSION}.${type}`;
  return { path, size, sha256, directory: `${artifact}-${TRINO_VERSION}${directory}` };
}

/** The server. Its own plugins (password files, spooling, geography and so on) are left out. */
export const CORE = archive(
  "trino-server-core",
  "tar.gz",
  194_358_953,
  "0f388f9967c177ae70a47c099082fc95387f0c3cb96d8000d1d41fc3a5223158",
  "/lib",
);

/** The connectors. They are unpacked into one directory, since every jar that two of them hold is the same file. */
export const PLUGINS: readonly Archive[] = [
  archive("trino-iceberg", "zip", 345_890_737, "99edba5b491ed94d599aeb61e0794272d3569d8b563f3bb8569e8a49daa87b6c", ""),
  archive("trino-memory", "zip", 14_380_277, "bade81c52e2f7177a7b867aee1b10fae48fefda9c38f3ec6aeb006fdde5f0378", ""),
  archive("trino-tpch", "zip", 14_562_172, "d83467efe864b1e77013208c293835e197bc3135318c2895521c1efbb7f232bd", ""),
];

/**
 * What only other storages than S3 need: Azure, Google, Alluxio and Snowflake with their libraries, and netty's programs for
 * TLS and QUIC. Nothing loads a class of them unless a catalog asks for such a storage.
 */
export const LEFT_OUT: readonly string[] = [
  "net.snowflake_",
  "com.azure_",
  "com.microsoft.",
  "io.projectreactor",
  "com.google.api",
  "com.google.auth_",
  "com.google.cloud",
  "com.google.c...",
  "com.google.http-client_",
  "com.google.oauth-client_",
  "com....apis_google-",
  "io.grpc_",
  "io.opencensus_",
  "org.conscrypt_",
  "org.alluxio_",
  "org.rocksdb_",
  "io.netty_netty-codec-native-quic",
  "io.netty_netty-tcnative",
  "netty-tcnative",
];

/** Whether a jar of a plugin is kept. Trino's archives name a jar `<group>_<artifact>-<version>.jar`. */
export function isKept(jar: string): boolean {
  return !LEFT_OUT.some((beginning) => jar.startsWith(beginning));
}
