/** What Nessie is started with: its warehouse on S3, whose tokens count, and who may do what. */
import { FloeContractsError } from "@floe-contracts/base";
import type { OidcEndpoint, S3Endpoint } from "../../endpoints.ts";
import { ROLES } from "../../oidc/native.ts";

export interface NessieOptions {
  readonly port: number;
  /** Comes back in /v1/config, and so proves which process answers. */
  readonly startToken: string;
  readonly warehouse: string;
  /** Where its tables lie, e.g. s3://lake/flights */
  readonly location: string;
  readonly s3: S3Endpoint;
  readonly oidc: OidcEndpoint;
}

/** The name of the setting in /v1/config that holds the start token. */
export const START_SETTING = "floe.start";

/** What a process listens at and does not tell anybody about. */
const QUIET = {
  "quarkus.http.host": "127.0.0.1",
  "quarkus.management.host": "127.0.0.1",
  // Any port: nothing here asks it.
  "quarkus.management.port": "0",
  "quarkus.http.access-log.enabled": "false",
  "quarkus.otel.sdk.disabled": "true",
  "quarkus.banner.enabled": "false",
  // With tracing off it warns of each request that it does not trace.
  'quarkus.log.category."io.quarkus.opentelemetry".level': "ERROR",
  "nessie.version.store.type": "IN_MEMORY",
};

/**
 * Settings of a server without clients and without storage, on which its class archive is trained.
 */
export function trainingSettings(port: number, storeUrl: string): Record<string, string> {
  return {
    ...QUIET,
    "quarkus.http.port": String(port),
    "nessie.server.authentication.enabled": "false",
    "nessie.catalog.default-warehouse": "training",
    "nessie.catalog.warehouses.training.location": "s3://training/training",
    ...storage({ url: storeUrl, region: "us-east-1", pathStyle: true }, "none", "none"),
  };
}

/** Whether it can lend credentials: it needs an STS and a role to lend. */
export function lends(s3: S3Endpoint): boolean {
  return s3.stsUrl !== null && s3.roleArn !== null;
}

/** The settings. They hold the secret key of the storage. @throws FloeContractsError `service-settings`. */
export function nessieSettings(options: NessieOptions): Record<string, string> {
  const { port, startToken, warehouse, location, s3, oidc } = options;
  if (/["\\\p{Cc}]/u.test(warehouse))
    throw new FloeContractsError(
      "service-settings",
      `catalog: ${JSON.stringify(warehouse)} is no name for a warehouse`,
      {
        hint: "use a name without quotes, backslashes and control characters",
        where: { service: "catalog" },
      },
    );
  return {
    ...QUIET,
    "quarkus.http.port": String(port),
    "nessie.catalog.default-warehouse": warehouse,
    [`nessie.catalog.warehouses."${warehouse}".location`]: location,
    [`nessie.catalog.iceberg-config-defaults."${START_SETTING}"`]: startToken,
    'nessie.catalog.iceberg-config-defaults."oauth2-server-uri"': oidc.tokenUrl,
    // Iceberg's Java client asks for views only where the server says that it has them.
    'nessie.catalog.iceberg-config-defaults."view-endpoints-supported"': "true",
    ...storage(s3, s3.accessKeyId, s3.secretAccessKey.reveal()),
    ...lending(s3),
    ...access(oidc),
  };
}

function storage(
  s3: { readonly url: string; readonly region: string; readonly pathStyle: boolean },
  keyId: string,
  key: string,
): Record<string, string> {
  const at = "nessie.catalog.service.s3.default-options";
  return {
    [`${at}.endpoint`]: s3.url,
    [`${at}.path-style-access`]: String(s3.pathStyle),
    [`${at}.region`]: s3.region,
    [`${at}.access-key`]: "urn:nessie-secret:quarkus:s3key",
    "s3key.name": keyId,
    "s3key.secret": key,
  };
}

function lending(s3: S3Endpoint): Record<string, string> {
  if (s3.stsUrl === null || s3.roleArn === null) return {};
  const at = "nessie.catalog.service.s3.default-options";
  return {
    [`${at}.client-iam.enabled`]: "true",
    [`${at}.client-iam.assume-role`]: s3.roleArn,
    [`${at}.sts-endpoint`]: s3.stsUrl,
  };
}

/** What a reader may do inside Nessie; what it lends to one who may do no more than this is for reading only. */
const READING = ["VIEW_REFERENCE", "READ_ENTRIES", "READ_CONTENT_KEY", "READ_ENTITY_VALUE", "LIST_COMMIT_LOG"];

/**
 * Two nets, because stock 0.99.0 answers a write that its own rules deny with 500: rules by method and path, which answer 403,
 * and Nessie's own behind them, by which it also decides what credentials it lends are good for.
 */
function access(oidc: OidcEndpoint): Record<string, string> {
  const { writer, reader } = ROLES;
  const rule = (name: string, paths: string, methods: string, policy: string): Record<string, string> => ({
    [`quarkus.http.auth.permission.${name}.paths`]: paths,
    ...(methods === "" ? {} : { [`quarkus.http.auth.permission.${name}.methods`]: methods }),
    [`quarkus.http.auth.permission.${name}.policy`]: policy,
  });
  const reports = ["tables/*/metrics", "views/*/metrics"].map((end) => `/iceberg/v1/*/namespaces/*/${end}`);
  return {
    "nessie.server.authentication.enabled": "true",
    "quarkus.oidc.auth-server-url": oidc.issuer,
    "quarkus.oidc.client-id": "nessie",
    "quarkus.oidc.token.audience": oidc.audience,
    "quarkus.oidc.token.issuer": oidc.issuer,
    "quarkus.oidc.roles.role-claim-path": "roles",
    "nessie.server.authorization.enabled": "true",
    "nessie.server.authorization.type": "CEL",
    "nessie.server.authorization.rules.writer": `'${writer}' in roles`,
    "nessie.server.authorization.rules.reader": `'${reader}' in roles && op in [${READING.map((op) => `'${op}'`).join(",")}]`,
    "quarkus.http.auth.policy.reading.roles-allowed": `${reader},${writer}`,
    "quarkus.http.auth.policy.writing.roles-allowed": writer,
    ...rule("reading", "/*", "GET,HEAD", "reading"),
    ...rule("writing", "/*", "POST,PUT,PATCH,DELETE", "writing"),
    // These change nothing though their method is POST: a report of a scan, and the signature of a request for storage.
    ...rule("posting", [...reports, "/iceberg/v1/*/s3sign/*", "/iceberg/v1/*/s3-sign/*"].join(","), "POST", "reading"),
    // It says that tokens are had elsewhere.
    ...rule("tokens", "/iceberg/v1/oauth/tokens", "", "permit"),
  };
}
