/** PyIceberg in its locked environment, as a client that shares no code with any catalog. */
import type { CatalogEndpoint, OAuthClient, S3Endpoint } from "../../src/endpoints.ts";
import { pythonEnvironment } from "../../src/python/index.ts";
import { supportFile } from "./programs.ts";

export interface PyIcebergOptions {
  readonly catalog: CatalogEndpoint;
  readonly s3: S3Endpoint;
  /** Further clients by the names that the steps know. */
  readonly clients?: Readonly<Record<string, OAuthClient>>;
  /** A namespace of the test's own. */
  readonly namespace: string;
  readonly cwd: string;
  /** How long the tokens of `shortLived` live, in seconds. */
  readonly lifetime?: number;
}

/** Runs steps of pyiceberg_client.py in one process; what each of them found, by its name. */
export async function pyiceberg(steps: readonly string[], options: PyIcebergOptions): Promise<Record<string, unknown>> {
  const { catalog, s3, namespace, cwd, lifetime = 5 } = options;
  const clients = { writer: catalog.writer, reader: catalog.reader, ...options.clients };
  const shown = Object.entries(clients).map(([who, { id, secret, scope }]) => [
    who,
    { id, secret: secret.reveal(), scope },
  ]);
  const settings = {
    uri: catalog.uri,
    warehouse: catalog.warehouse,
    tokenUrl: catalog.tokenUrl,
    clients: Object.fromEntries(shown),
    s3: { id: s3.accessKeyId, secret: s3.secretAccessKey.reveal() },
    namespace,
    lifetime,
  };
  const python = await pythonEnvironment("iceberg");
  const result = await python.run("python", [supportFile("pyiceberg_client.py"), ...steps], {
    cwd,
    env: { CATALOG: JSON.stringify(settings) },
    timeoutMs: 120_000,
    secrets: Object.values(clients).map(({ secret }) => secret.reveal()),
  });
  if (result.exitCode !== 0) throw new Error(`PyIceberg failed:\n${result.stderr.slice(-4_000)}`);
  return JSON.parse(result.stdout) as Record<string, unknown>;
}
