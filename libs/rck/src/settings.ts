/**
 * How the kit is told which catalog it is for: by variables that begin with CATALOG_, each a property of Iceberg's REST
 * catalog (RCKUtils.environmentCatalogConfig of iceberg-open-api's test fixtures). Variables and not system properties,
 * which would stand among the arguments of the process.
 */
import type { CatalogEndpoint, S3Endpoint } from "@floe-contracts/services";

/** The variable of a property: `s3.access-key-id` is CATALOG_S3_ACCESS__KEY__ID. */
export function variableOf(property: string): string {
  return `CATALOG_${property.replaceAll("-", "__").replaceAll(".", "_").toUpperCase()}`;
}

/** The properties by which the kit's client opens the catalog as its writer, and the tables as the owner of the storage. */
export function kitProperties(catalog: CatalogEndpoint, s3: S3Endpoint): Readonly<Record<string, string>> {
  const { writer } = catalog;
  return {
    uri: catalog.uri,
    warehouse: catalog.warehouse,
    "rest.auth.type": "oauth2",
    credential: `${writer.id}:${writer.secret.reveal()}`,
    ...(writer.scope === "" ? {} : { scope: writer.scope }),
    "oauth2-server-uri": catalog.tokenUrl,
    // Or the client renews its token by an exchange (RFC 8693), which not every issuer knows.
    "token-exchange-enabled": "false",
    "io-impl": "org.apache.iceberg.aws.s3.S3FileIO",
    "s3.endpoint": s3.url,
    "s3.access-key-id": s3.accessKeyId,
    "s3.secret-access-key": s3.secretAccessKey.reveal(),
    "s3.path-style-access": String(s3.pathStyle),
    "client.region": s3.region,
    // The one thing that the kit must be told of all our catalogs: a table needs its namespace first.
    "rck.requires-namespace-create": "true",
  };
}

/** The environment of the kit's process. It holds secrets. */
export function kitEnvironment(properties: Readonly<Record<string, string>>, home: string): Record<string, string> {
  const catalog = Object.entries(properties).map(([name, value]) => [variableOf(name), value] as const);
  // A home of its own, or the AWS client reads the keys of whoever runs this; and it must not look for those of a machine.
  return {
    PATH: "/usr/local/bin:/usr/bin:/bin",
    HOME: home,
    LC_ALL: "C.UTF-8",
    AWS_EC2_METADATA_DISABLED: "true",
    ...Object.fromEntries(catalog),
  };
}
