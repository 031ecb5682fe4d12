/** What each service gives to its clients. Secrets are `Secret`s; whoever stores or sends one encodes it on purpose. */

import type { Secret } from "./runtime/secret.ts";
import type { Endpoint, ServiceName } from "./service.ts";

export interface PostgresEndpoint extends Endpoint {
  readonly host: string;
  readonly port: number;
  /** May create databases and roles; work in a database of one's own. */
  readonly user: string;
  readonly password: Secret;
  readonly database: string;
  /** The URL of a server that is not ours, with its TLS settings; null for one of ours. */
  readonly url: Secret | null;
}

export interface JaegerEndpoint extends Endpoint {
  /** The query API, e.g. http://127.0.0.1:16686 */
  readonly queryUrl: string;
  /** OTLP over HTTP without the path /v1/traces. */
  readonly otlpHttpUrl: string;
  /** OTLP over gRPC, host:port. */
  readonly otlpGrpcAddress: string;
}

export interface S3Endpoint extends Endpoint {
  readonly url: string;
  /** The same service's STS, or null where there is none. */
  readonly stsUrl: string | null;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  /** Exists; keys in it begin with a name of one's own. */
  readonly bucket: string;
  readonly pathStyle: boolean;
  /** A role that STS lends, or null. */
  readonly roleArn: string | null;
}

/** An OAuth2 client of the environment. */
export interface OAuthClient extends Endpoint {
  readonly id: string;
  readonly secret: Secret;
  /** What it asks for, blanks between. */
  readonly scope: string;
}

export interface OidcEndpoint extends Endpoint {
  readonly issuer: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  /** What the tokens of the catalog's clients are for. */
  readonly audience: string;
  /** May write: the client that the platform file names. */
  readonly writer: OAuthClient;
  /** May read only. */
  readonly reader: OAuthClient;
  /** May write; its tokens live for 5 s, for tests of the refresh. */
  readonly shortLived: OAuthClient;
  /** Belongs to nobody: a token, but no role. */
  readonly outsider: OAuthClient;
}

export interface CatalogEndpoint extends Endpoint {
  /** The Iceberg REST base, without /v1 and without a slash at its end. */
  readonly uri: string;
  readonly warehouse: string;
  /** Where clients get a token. */
  readonly tokenUrl: string;
  readonly writer: OAuthClient;
  readonly reader: OAuthClient;
  /** Whether it lends credentials for the storage with a table. */
  readonly vendsCredentials: boolean;
  /** The management API where it has one of its own (Polaris), else null. */
  readonly managementUrl: string | null;
  /** May manage the catalog where that is a client of its own (Polaris' root), else null. */
  readonly admin: OAuthClient | null;
  /** The location below which tables lie, e.g. s3://lake/floe */
  readonly location: string;
}

export interface TrinoEndpoint extends Endpoint {
  /** Without a slash at its end. */
  readonly url: string;
  readonly user: string;
  /** Null where the user's word is enough. */
  readonly password: Secret | null;
  /** The Trino catalog that is the environment's Iceberg catalog. */
  readonly catalog: string;
}

export interface SparkEndpoint extends Endpoint {
  /** Of the Thrift server. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Null where the user's word is enough. */
  readonly password: Secret | null;
  /** The Spark catalog that is the environment's Iceberg catalog. */
  readonly catalog: string;
}

export interface DagsterEndpoint extends Endpoint {
  /** The webserver; /graphql below it. */
  readonly url: string;
  /** A code location that is always there. */
  readonly location: string;
  /** Its DAGSTER_HOME where code locations can be added to it (`addCodeLocation`), else null. */
  readonly home: string | null;
}

export interface CubeEndpoint extends Endpoint {
  /** The server; /cubejs-api below it. */
  readonly url: string;
  /** Signs the tokens of its clients (HS256). */
  readonly apiSecret: Secret;
  /** Its SQL API, which speaks Postgres's protocol, where it has one (docker), else null. */
  readonly sql: CubeSqlEndpoint | null;
}

export interface CubeSqlEndpoint extends Endpoint {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: Secret;
  readonly database: string;
}

export interface LineageEndpoint extends Endpoint {
  /** The base; /api/v1/lineage below it takes OpenLineage events. */
  readonly url: string;
  readonly implementation: string;
}

/** Which endpoint a service gives. */
export interface Endpoints {
  readonly postgres: PostgresEndpoint;
  readonly jaeger: JaegerEndpoint;
  readonly s3: S3Endpoint;
  readonly oidc: OidcEndpoint;
  readonly catalog: CatalogEndpoint;
  readonly trino: TrinoEndpoint;
  readonly spark: SparkEndpoint;
  readonly dagster: DagsterEndpoint;
  readonly cube: CubeEndpoint;
  readonly lineage: LineageEndpoint;
}

/** The endpoint of a service that a driver names among its needs, so that it is there. */
export function endpointOf<N extends ServiceName>(
  context: { readonly endpoints: Readonly<Partial<Record<ServiceName, Endpoint>>> },
  name: N,
): Endpoints[N] {
  const found = context.endpoints[name];
  if (found === undefined) throw new RangeError(`${name} is used and not named among the driver's needs`);
  return found as Endpoints[N];
}
