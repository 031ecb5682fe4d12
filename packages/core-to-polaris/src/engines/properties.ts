/** A resolved connection in the words of Iceberg's clients, and in those of DuckDB. */
import type { ResolvedConnection, ResolvedStorage } from "../consumer/resolve.ts";

/** Properties of a catalog as PyIceberg takes them (py.iceberg.apache.org/configuration). Some are secret. */
export function icebergProperties(connection: ResolvedConnection): Record<string, string> {
  const { uri, warehouse, credential, scope, storage, accessDelegation, properties } = connection;
  return {
    ...properties,
    uri,
    ...(warehouse === null ? {} : { warehouse }),
    ...(credential === null ? {} : { credential: `${credential.id}:${credential.secret.reveal()}` }),
    ...(scope === null ? {} : { scope }),
    ...(storage === null ? {} : storageProperties(storage)),
    // Without the header PyIceberg asks for credentials of the storage on its own account.
    "header.X-Iceberg-Access-Delegation": accessDelegation === "none" ? "" : accessDelegation,
  };
}

function storageProperties(storage: ResolvedStorage): Record<string, string> {
  const { endpoint, region, pathStyle, accessKeyId, secretAccessKey, roleArn } = storage;
  return {
    "s3.region": region,
    "s3.force-virtual-addressing": String(!pathStyle),
    ...(endpoint === null ? {} : { "s3.endpoint": endpoint }),
    ...(accessKeyId === null ? {} : { "s3.access-key-id": accessKeyId }),
    ...(secretAccessKey === null ? {} : { "s3.secret-access-key": secretAccessKey.reveal() }),
    ...(roleArn === null ? {} : { "s3.role-arn": roleArn }),
  };
}

/** Statements that open the catalog as `lake` in DuckDB (duckdb.org/docs/stable/core_extensions/iceberg). Some are secret. */
export function duckDbStatements(connection: ResolvedConnection, tokenUrl: string): string[] {
  const { uri, warehouse, credential, scope, storage, accessDelegation } = connection;
  const statements: string[] = [];
  if (credential !== null) {
    const asked = scope === null ? "" : `, OAUTH2_SCOPE ${literal(scope)}`;
    const who = `CLIENT_ID ${literal(credential.id)}, CLIENT_SECRET ${literal(credential.secret.reveal())}`;
    statements.push(
      `CREATE SECRET floe_catalog (TYPE iceberg, ${who}${asked}, OAUTH2_SERVER_URI ${literal(tokenUrl)})`,
    );
  }
  if (storage?.accessKeyId != null && storage.secretAccessKey !== null) statements.push(storageSecret(storage));
  const open = credential === null ? "AUTHORIZATION_TYPE 'none'" : "SECRET floe_catalog";
  const delegation = accessDelegation === "none" ? "none" : "vended_credentials";
  statements.push(
    `ATTACH ${literal(warehouse ?? "")} AS lake (TYPE iceberg, ENDPOINT ${literal(uri)}, ${open}, ACCESS_DELEGATION_MODE '${delegation}')`,
  );
  return statements;
}

function storageSecret({ endpoint, region, pathStyle, accessKeyId, secretAccessKey }: ResolvedStorage): string {
  const keys = `KEY_ID ${literal(accessKeyId ?? "")}, SECRET ${literal(secretAccessKey?.reveal() ?? "")}`;
  const style = `URL_STYLE '${pathStyle ? "path" : "vhost"}'`;
  const at = endpoint === null ? null : new URL(endpoint);
  // DuckDB wants the host without a scheme, and the scheme as a setting.
  const place = at === null ? "" : `, ENDPOINT ${literal(at.host)}, USE_SSL ${at.protocol === "https:"}`;
  return `CREATE SECRET floe_storage (TYPE s3, ${keys}, REGION ${literal(region)}, ${style}${place})`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
