/** Generated from schemas/platform-spec/1.2.0.schema.json by `pnpm generate --write`. Do not edit. */

/**
 * A legal framework: gdpr, ccpa, soc2, hipaa or pci_dss.
 */
export type ComplianceFramework = "gdpr" | "ccpa" | "soc2" | "hipaa" | "pci_dss";
/**
 * A kind of check of data: schema_validation, null_percentage, unique_constraints, referential_integrity, value_ranges or freshness.
 */
export type DataQualityCheck =
  | "schema_validation"
  | "null_percentage"
  | "unique_constraints"
  | "referential_integrity"
  | "value_ranges"
  | "freshness";

/**
 * The platform engineer's platform.yaml for one environment: the connections, layers and rules that projects refer to by name. Looked for in platform/<env>/platform.yaml beside floe.yaml, then <env>/, then .floe/<env>/; <env> is FLOE_PLATFORM_ENV, or local.
 */
export interface PlatformSpec {
  /**
   * Version of this document's shape, three numbers with dots, e.g. 1.2.0.
   */
  version?: string;
  /**
   * The platform's data layers by name, e.g. bronze, silver, gold; `floe compile` resolves them into resolved_layers of the artifact.
   */
  layers?: {
    [k: string]: LayerConfig;
  };
  /**
   * Where the platform runs: network, cloud account, quotas. Read by who deploys the platform, not by a project's consumers; null when the platform does not manage it.
   */
  infrastructure?: InfrastructureConfig | null;
  /**
   * How people sign in, what they may do, where secrets are kept, what is encrypted and audited; null when the platform does not manage it.
   */
  security?: SecurityConfig | null;
  /**
   * The organisation's rules for all projects: classifications, retention, compliance, data quality; null when there are none.
   */
  governance?: EnterpriseGovernanceConfig | null;
  /**
   * Object stores by the name that floe.yaml and the layers refer to, e.g. lake.
   */
  storage?: {
    [k: string]: StorageProfile;
  };
  /**
   * Iceberg catalogs by the name that floe.yaml and the layers refer to, e.g. lakehouse.
   */
  catalogs?: {
    [k: string]: CatalogProfile;
  };
  /**
   * Engines that dbt can run on, by the name that floe.yaml refers to, e.g. warehouse.
   */
  compute?: {
    [k: string]: ComputeProfile;
  };
  /**
   * Where the platform's traces, metrics, lineage and logs go; null leaves it to each project.
   */
  observability?: ObservabilityConfig | null;
}
/**
 * One data layer: which store and catalog its tables live in and how long they stay.
 */
export interface LayerConfig {
  /**
   * Name of the layer, e.g. gold: a letter, then letters, digits, _ or -; at most 100 characters.
   */
  name: string;
  /**
   * What the layer is for, at most 500 characters.
   */
  description?: string;
  /**
   * Name of the entry under `storage` that holds its files, e.g. lake.
   */
  storage_ref: string;
  /**
   * Name of the entry under `catalogs` that holds its tables, e.g. lakehouse.
   */
  catalog_ref?: string;
  /**
   * Namespace of its tables in the catalog, e.g. flights_gold; 1 to 255 characters.
   */
  namespace: string;
  /**
   * Days that its data is kept, 1 to 36500 (a hundred years); null keeps it for good.
   */
  retention_days?: number | null;
  /**
   * Table properties that its tables get, texts only, e.g. write.format.default: parquet.
   */
  properties?: {
    [k: string]: string;
  };
}
/**
 * What the platform runs on: network, cloud, resources.
 */
export interface InfrastructureConfig {
  /**
   * Time zone of schedules and logs that name none, from the IANA list, e.g. America/New_York.
   */
  timezone?: string;
  network?: NetworkConfig;
  cloud?: CloudConfig;
  /**
   * Cleaning up and quotas; null when the platform does not manage them.
   */
  lifecycle?: LifecycleConfig | null;
  /**
   * Named sizes of workloads, e.g. dbt_runner, that deployments refer to; null when there are none.
   */
  resource_profiles?: {
    [k: string]: ResourceProfile;
  } | null;
}
/**
 * Names, rules and doors of the network.
 */
export interface NetworkConfig {
  /**
   * True when the platform manages the network.
   */
  enabled?: boolean;
  dns?: DnsConfig;
  network_policies?: NetworkPoliciesConfig;
  ingress?: IngressConfig;
  local_access?: LocalAccessConfig;
}
/**
 * The names under which services are reached.
 */
export interface DnsConfig {
  /**
   * Domain inside the cluster, e.g. flights.svc.cluster.example; labels of letters, digits and -.
   */
  internal_domain?: string | null;
  /**
   * Domain that people use, e.g. flights.example; labels of letters, digits and -.
   */
  external_domain?: string | null;
  /**
   * What answers the names.
   */
  strategy?: "kubernetes" | "consul" | "route53";
}
/**
 * Which services may talk to which.
 */
export interface NetworkPoliciesConfig {
  /**
   * True when the rules are enforced.
   */
  enabled?: boolean;
  /**
   * What holds where no zone says otherwise.
   */
  default_rule?: "deny-all" | "allow-all";
  /**
   * Groups of services by name, e.g. data, with whom each may talk to.
   */
  zones?: {
    [k: string]: NetworkZone;
  };
}
/**
 * A group of services with the same rules.
 */
export interface NetworkZone {
  /**
   * What belongs to the zone, at most 500 characters.
   */
  description?: string;
  /**
   * Zones or addresses it may call; none when empty.
   */
  allowed_egress?: string[];
  /**
   * Zones or addresses that may call it; none when empty.
   */
  allowed_ingress?: string[];
}
/**
 * How services are reached from outside.
 */
export interface IngressConfig {
  /**
   * True when routes to the outside exist.
   */
  enabled?: boolean;
  /**
   * Which ingress controller serves them.
   */
  ingress_class?: "nginx" | "traefik" | "alb" | "gce";
  tls?: TlsConfig;
  /**
   * The routes by name, e.g. dagster.
   */
  routes?: {
    [k: string]: IngressRoute;
  };
}
/**
 * The certificates of those routes.
 */
export interface TlsConfig {
  /**
   * True when the routes are served over HTTPS.
   */
  enabled?: boolean;
  /**
   * Where certificates come from.
   */
  provider?: "cert-manager" | "acm" | "manual";
  /**
   * cert-manager's issuer, e.g. flights-issuer; null for the other providers.
   */
  issuer?: string | null;
  /**
   * Lowest TLS version that is accepted, 1.0 to 1.3, in quotes so that YAML keeps it a text, e.g. "1.2".
   */
  min_version?: string;
}
/**
 * One service that is reachable from outside.
 */
export interface IngressRoute {
  /**
   * Host name that people type, e.g. dagster.flights.example; labels of letters, digits and -, no scheme.
   */
  host: string;
  /**
   * Kubernetes service that answers, e.g. dagster-webserver; not empty.
   */
  service: string;
  /**
   * Port of that service, 1 to 65535, e.g. 3000.
   */
  port: number;
  /**
   * Name of the sign-in that stands before it, e.g. oidc; null leaves the route open.
   */
  auth?: string | null;
}
/**
 * How a developer reaches services in a local cluster.
 */
export interface LocalAccessConfig {
  /**
   * True when services are opened to the developer's machine.
   */
  enabled?: boolean;
  /**
   * How they are opened.
   */
  access_type?: "nodeport" | "port-forward" | "loadbalancer";
  ports?: LocalAccessPorts;
}
/**
 * On which port each service is opened.
 */
export interface LocalAccessPorts {
  /**
   * Port of Dagster's UI and GraphQL, 30000 to 32767.
   */
  dagster?: number;
  /**
   * Port of the Polaris catalog's REST API, 30000 to 32767.
   */
  polaris?: number;
  /**
   * Port of MinIO's console, 30000 to 32767.
   */
  minio_console?: number;
  /**
   * Port of Jaeger's UI and API, 30000 to 32767.
   */
  jaeger?: number;
  /**
   * Port of Marquez' web pages, 30000 to 32767.
   */
  marquez_web?: number;
  /**
   * Port of Marquez' API, which lineage is sent to and read from, 30000 to 32767.
   */
  marquez_api?: number;
  /**
   * Port of LocalStack, 30000 to 32767.
   */
  localstack?: number;
}
/**
 * The cloud account it runs in.
 */
export interface CloudConfig {
  /**
   * Whose cloud it is; local for a laptop or a plain cluster.
   */
  provider?: "aws" | "gcp" | "azure" | "local";
  /**
   * Region, in the provider's own spelling, e.g. us-east-1; null when there is none, as on a laptop.
   */
  region?: string | null;
  aws?: AwsConfig;
  localstack?: LocalStackConfig;
}
/**
 * The AWS account; read only when provider is aws.
 */
export interface AwsConfig {
  /**
   * The account, twelve digits in quotes so that YAML keeps leading zeros, e.g. "111122223333".
   */
  account_id?: string | null;
  vpc?: AwsVpcConfig;
  iam?: AwsIamConfig;
  kms?: AwsKmsConfig;
  cloudwatch?: AwsCloudWatchConfig;
}
/**
 * The network the platform runs in.
 */
export interface AwsVpcConfig {
  /**
   * Id of the VPC, vpc- and hexadecimal digits, e.g. vpc-0a1b2c3d4e5f60718; null takes the account's default.
   */
  id?: string | null;
  /**
   * Ids of subnets by purpose, e.g. private: [subnet-0aa11bb22].
   */
  subnets?: {
    [k: string]: string[];
  };
}
/**
 * The IAM roles its workloads take.
 */
export interface AwsIamConfig {
  /**
   * Service accounts by name, e.g. dagster, each with the role it takes.
   */
  service_accounts?: {
    [k: string]: AwsServiceAccountConfig;
  };
}
/**
 * One service account's link to an IAM role.
 */
export interface AwsServiceAccountConfig {
  /**
   * ARN of the role it takes, e.g. arn:aws:iam::111122223333:role/flights-dagster. A role with a path (role/team/name) is refused.
   */
  role_arn: string;
}
/**
 * The key that encrypts its data.
 */
export interface AwsKmsConfig {
  /**
   * ARN of the key, e.g. arn:aws:kms:us-east-1:111122223333:key/0f3c9a52-7d41-4e0b-9a6e-5b8d2c417e90; an alias is refused.
   */
  key_arn?: string | null;
}
/**
 * Where its logs and metrics go.
 */
export interface AwsCloudWatchConfig {
  /**
   * True when logs and metrics go to CloudWatch.
   */
  enabled?: boolean;
  /**
   * Log group they are written to, e.g. /floe/flights; null lets the platform choose.
   */
  log_group?: string | null;
  /**
   * Namespace of the metrics, e.g. Floe/Flights; null lets the platform choose.
   */
  metrics_namespace?: string | null;
}
/**
 * An emulator in place of AWS, for local work and tests.
 */
export interface LocalStackConfig {
  /**
   * True when AWS calls go to LocalStack; never in production.
   */
  enabled?: boolean;
  /**
   * Its address, e.g. http://localstack.flights.example:4566; null lets the platform choose.
   */
  endpoint?: string | null;
  /**
   * AWS services it is to offer, e.g. s3 and sts; its own default when empty.
   */
  services?: string[];
}
/**
 * What the platform does with what is no longer needed, and how much a namespace may use.
 */
export interface LifecycleConfig {
  cleanup?: CleanupConfig;
  resource_quotas?: ResourceQuotasConfig;
}
/**
 * Clearing away finished jobs.
 */
export interface CleanupConfig {
  /**
   * True when it is cleared away by itself.
   */
  enabled?: boolean;
  jobs?: JobCleanupConfig;
}
/**
 * How long finished jobs stay.
 */
export interface JobCleanupConfig {
  /**
   * Seconds after which a finished job is deleted, e.g. 900; 0 deletes it at once.
   */
  ttl_seconds?: number;
  /**
   * How many finished jobs to keep by outcome, e.g. failed: 5.
   */
  history_limits?: {
    [k: string]: number;
  };
}
/**
 * Upper limits of a namespace.
 */
export interface ResourceQuotasConfig {
  /**
   * True when the limits are enforced.
   */
  enabled?: boolean;
  namespace_limits?: ResourceQuotaLimits;
}
/**
 * The limits themselves.
 */
export interface ResourceQuotaLimits {
  /**
   * How many pods may run, at least 1.
   */
  pods?: number;
  /**
   * Sum of processor requests, in Kubernetes' units, e.g. "16".
   */
  requests_cpu?: string;
  /**
   * Sum of memory requests, e.g. 32Gi.
   */
  requests_memory?: string;
  /**
   * Sum of processor limits, e.g. "24".
   */
  limits_cpu?: string;
  /**
   * Sum of memory limits, e.g. 48Gi.
   */
  limits_memory?: string;
}
/**
 * A named size of a workload.
 */
export interface ResourceProfile {
  requests: ResourceRequests;
  limits: ResourceLimits;
  /**
   * Environment variables it gets, texts only, e.g. DBT_THREADS: "8". No secrets.
   */
  env?: {
    [k: string]: string;
  };
}
/**
 * What the workload is promised.
 */
export interface ResourceRequests {
  /**
   * Processor share it is promised, e.g. 500m for half a core.
   */
  cpu: string;
  /**
   * Memory it is promised, e.g. 1Gi.
   */
  memory: string;
}
/**
 * The most it may use.
 */
export interface ResourceLimits {
  /**
   * Processor limit, e.g. "2" for two cores or 500m for half of one.
   */
  cpu: string;
  /**
   * Memory limit, e.g. 4Gi; a workload that exceeds it is ended.
   */
  memory: string;
}
/**
 * Signing in, permissions, secrets, encryption and audit.
 */
export interface SecurityConfig {
  authentication?: AuthenticationConfig;
  authorization?: AuthorizationConfig;
  secret_backends?: SecretBackendsConfig;
  encryption?: EncryptionConfig;
  audit?: AuditConfig;
}
/**
 * How people sign in.
 */
export interface AuthenticationConfig {
  /**
   * True when signing in is required.
   */
  enabled?: boolean;
  /**
   * How people sign in; oidc needs the `oidc` block.
   */
  method?: "oidc" | "oauth2" | "saml" | "static";
  /**
   * The identity provider for method oidc; null for any other method.
   */
  oidc?: OidcConfig | null;
  session?: SessionConfig;
}
/**
 * An OpenID Connect identity provider.
 */
export interface OidcConfig {
  /**
   * Its issuer address, below which /.well-known/openid-configuration is found, e.g. https://id.flights.example/realms/data.
   */
  provider_url: string;
  /**
   * Id under which the platform is registered there, e.g. floe-flights; not empty.
   */
  client_id: string;
  /**
   * Reference to that client's secret; null for a public client.
   */
  client_secret?: SecretReference | null;
  /**
   * Scopes to ask for, e.g. openid, profile, groups; the platform's own default when empty.
   */
  scopes?: string[];
  claims_mapping?: OidcClaimsMapping;
}
/**
 * Stands for a secret without holding it. At run time it is the environment variable of that name in UPPER_SNAKE_CASE, else the file /var/run/secrets/<secret_ref>, else an error that names both.
 */
export interface SecretReference {
  /**
   * Name of the secret, e.g. catalog-client-secret (then CATALOG_CLIENT_SECRET in the environment): a letter or digit, then up to 252 letters, digits, _ or -.
   */
  secret_ref: string;
}
/**
 * Which claim holds what.
 */
export interface OidcClaimsMapping {
  /**
   * Claim that holds the mail address, e.g. email.
   */
  email?: string;
  /**
   * Claim that holds the list of groups, e.g. groups; group_mappings turns them into roles.
   */
  groups?: string;
  /**
   * Claim that holds the name shown to others, e.g. preferred_username.
   */
  username?: string;
}
/**
 * How long a sign-in lasts and how its cookie is protected.
 */
export interface SessionConfig {
  /**
   * Minutes after which a person must sign in again, 1 to 10080 (a week).
   */
  timeout_minutes?: number;
  /**
   * How many sign-ins of one person may be open at once, 1 to 100.
   */
  max_sessions_per_user?: number;
  /**
   * True sends the cookie over HTTPS only; false is for local work.
   */
  secure_cookies?: boolean;
  /**
   * When a browser sends the cookie along from other sites.
   */
  same_site?: "Strict" | "Lax" | "None";
}
/**
 * What they may do.
 */
export interface AuthorizationConfig {
  /**
   * True when permissions are checked; false lets everybody who is signed in do everything.
   */
  enabled?: boolean;
  /**
   * Whether permissions follow roles or attributes.
   */
  mode?: "rbac" | "abac";
  /**
   * The roles by name, e.g. carrier_analyst, with what each may do.
   */
  roles?: {
    [k: string]: RoleDefinition;
  };
  /**
   * Which role the members of a group of the identity provider get, e.g. flights-analysts: carrier_analyst.
   */
  group_mappings?: {
    [k: string]: string;
  };
}
/**
 * What the holders of one role may do.
 */
export interface RoleDefinition {
  /**
   * Who the role is for, at most 500 characters.
   */
  description?: string;
  /**
   * Permissions it gives, in the platform's own words, e.g. marts:read; none when empty.
   */
  permissions?: string[];
}
/**
 * Where secrets are kept.
 */
export interface SecretBackendsConfig {
  /**
   * Where a reference is looked up first.
   */
  primary?: "kubernetes" | "vault" | "aws_secrets_manager";
  kubernetes?: KubernetesSecretBackend;
  vault?: VaultSecretBackend;
  aws_secrets_manager?: AwsSecretsManagerBackend;
}
/**
 * Settings for secrets in Kubernetes.
 */
export interface KubernetesSecretBackend {
  /**
   * True when secret references may be looked up there.
   */
  enabled?: boolean;
  /**
   * Kubernetes namespace that holds the secrets, e.g. flights.
   */
  namespace?: string;
  /**
   * Directory where they are mounted; floe looks for a reference as a file below it, by default /var/run/secrets.
   */
  mount_path?: string;
}
/**
 * Settings for secrets in Vault.
 */
export interface VaultSecretBackend {
  /**
   * True when secret references may be looked up there.
   */
  enabled?: boolean;
  /**
   * Address of Vault, e.g. https://vault.flights.example:8200.
   */
  server_url?: string | null;
  /**
   * How the platform signs in to it.
   */
  auth_method?: "kubernetes" | "jwt" | "approle";
  /**
   * Vault role for auth_method kubernetes, e.g. floe-flights; null for the others.
   */
  kubernetes_role?: string | null;
  /**
   * Path below which a reference is looked up, e.g. secret/data/flights.
   */
  secret_path?: string;
}
/**
 * Settings for secrets in AWS Secrets Manager.
 */
export interface AwsSecretsManagerBackend {
  /**
   * True when secret references may be looked up there.
   */
  enabled?: boolean;
  /**
   * Region to look in, e.g. us-east-1; null takes the cloud's region.
   */
  region?: string | null;
  /**
   * Put before a reference to form the secret's name, e.g. flights/ and db-password give flights/db-password.
   */
  prefix?: string;
}
/**
 * What is encrypted.
 */
export interface EncryptionConfig {
  in_transit?: InTransitEncryption;
  at_rest?: AtRestEncryption;
}
/**
 * Encryption of connections.
 */
export interface InTransitEncryption {
  /**
   * True when services speak only TLS to each other.
   */
  enabled?: boolean;
  /**
   * Lowest TLS version that is accepted, 1.0 to 1.3, in quotes so that YAML keeps it a text, e.g. "1.2".
   */
  min_tls_version?: string;
}
/**
 * Encryption of stored data.
 */
export interface AtRestEncryption {
  /**
   * True when stored data must be encrypted by the provider below.
   */
  enabled?: boolean;
  /**
   * Whose key service encrypts.
   */
  provider?: "aws_kms" | "gcp_kms" | "local";
  /**
   * Reference to the key's name or ARN; null uses the provider's default key.
   */
  key_ref?: SecretReference | null;
}
/**
 * What is recorded.
 */
export interface AuditConfig {
  /**
   * True when the platform records audit events.
   */
  enabled?: boolean;
  events?: AuditEventsConfig;
  /**
   * Where the events are kept.
   */
  backend?: "cloudwatch" | "loki" | "elasticsearch";
  /**
   * Days that events are kept, 1 to 3650 (ten years), e.g. 365.
   */
  retention_days?: number;
}
/**
 * Which kinds of events are recorded.
 */
export interface AuditEventsConfig {
  /**
   * True records sign-ins and failed sign-ins.
   */
  authentication?: boolean;
  /**
   * True records what was allowed and what was denied.
   */
  authorization?: boolean;
  /**
   * True records who read which data.
   */
  data_access?: boolean;
  /**
   * True records changes of the platform's configuration.
   */
  configuration_changes?: boolean;
}
/**
 * The organisation's rules for the data of all projects.
 */
export interface EnterpriseGovernanceConfig {
  classifications?: ClassificationsConfig;
  retention?: RetentionConfig;
  compliance?: ComplianceConfig;
  data_quality?: DataQualityConfig;
}
/**
 * The classes of data and what each demands.
 */
export interface ClassificationsConfig {
  /**
   * True when the classes are enforced.
   */
  enabled?: boolean;
  /**
   * The classes by name, e.g. aircraft_registration; the names are what dbt meta uses as classification.
   */
  classes?: {
    [k: string]: ClassificationClass;
  };
}
/**
 * The rules for one class of data.
 */
export interface ClassificationClass {
  /**
   * How much harm it does when data of this class gets out.
   */
  sensitivity?: "low" | "medium" | "high" | "critical";
  /**
   * True when such data may be stored only encrypted.
   */
  encryption_required?: boolean;
  /**
   * Days that such data is kept at most, 1 to 36500 (a hundred years); null follows the general policy.
   */
  retention_days?: number | null;
  /**
   * True when access to such data must be approved by a person.
   */
  require_approval?: boolean;
  /**
   * Frameworks that apply to such data, e.g. gdpr; none when empty.
   */
  compliance_required?: ComplianceFramework[];
  /**
   * True when such data is shown only masked.
   */
  masking_required?: boolean;
}
/**
 * How long data is kept.
 */
export interface RetentionConfig {
  /**
   * True when data is archived and deleted by these rules.
   */
  enabled?: boolean;
  default_policy?: RetentionPolicy;
  /**
   * Rules by name, e.g. raw_flights.
   */
  policies?: {
    [k: string]: RetentionPolicy1;
  };
}
/**
 * The rule where no other is named.
 */
export interface RetentionPolicy {
  /**
   * Days after which data is deleted, 1 to 36500 (a hundred years), e.g. 730 for two years.
   */
  retention_days?: number;
  /**
   * Days after which data goes to cheaper storage, 1 to 36500; null never archives.
   */
  archive_after_days?: number | null;
}
/**
 * One rule about keeping data.
 */
export interface RetentionPolicy1 {
  /**
   * Days after which data is deleted, 1 to 36500 (a hundred years), e.g. 730 for two years.
   */
  retention_days?: number;
  /**
   * Days after which data goes to cheaper storage, 1 to 36500; null never archives.
   */
  archive_after_days?: number | null;
}
/**
 * The legal frameworks that are followed.
 */
export interface ComplianceConfig {
  /**
   * True when they are checked.
   */
  enabled?: boolean;
  /**
   * Settings by framework, e.g. gdpr.
   */
  frameworks?: {
    [k: string]: FrameworkConfig;
  };
}
/**
 * How one legal framework is followed.
 */
export interface FrameworkConfig {
  /**
   * True when this framework is checked.
   */
  enabled?: boolean;
  /**
   * What happens on a violation.
   */
  enforcement?: "strict" | "moderate" | "permissive";
}
/**
 * The checks that all data gets.
 */
export interface DataQualityConfig {
  /**
   * True when the checks run.
   */
  enabled?: boolean;
  /**
   * Kinds of checks that every table gets; none when empty.
   */
  default_checks?: DataQualityCheck[];
  /**
   * True when a failed check stops the run; false only reports it.
   */
  fail_on_error?: boolean;
}
/**
 * An object store and how to sign in to it; written by the platform engineer, read through the artifact by whoever writes files.
 */
export interface StorageProfile {
  /**
   * Which kind of store it is; local is a directory.
   */
  type?: "s3" | "gcs" | "azure" | "local";
  /**
   * Address of the store where it is not the cloud's own, e.g. https://s3.flights.example, or a reference to a secret that holds it; empty for the cloud's own.
   */
  endpoint?: string | SecretReference;
  /**
   * Region of the bucket, e.g. us-east-1.
   */
  region?: string;
  /**
   * Name of the bucket, 3 to 63 characters, e.g. ny-flights-lake.
   */
  bucket: string;
  /**
   * True puts the bucket into the path (LocalStack, MinIO), false into the host's name (AWS).
   */
  path_style_access?: boolean;
  credentials?: CredentialConfig;
}
/**
 * How to sign in to the store.
 */
export interface CredentialConfig {
  /**
   * How to sign in; static uses secret_ref, oauth2 client_id and client_secret, iam_role role_arn, service_account secret_ref.
   */
  mode?: "static" | "oauth2" | "iam_role" | "service_account";
  /**
   * OAuth client's id, e.g. flights-writer, or a reference to a secret that holds it; for mode oauth2.
   */
  client_id?: string | SecretReference | null;
  /**
   * Reference to the OAuth client's secret; for mode oauth2. A plain text is refused here.
   */
  client_secret?: SecretReference | null;
  /**
   * OAuth scope to ask for, e.g. PRINCIPAL_ROLE:flights_writer; for mode oauth2.
   */
  scope?: string | null;
  /**
   * ARN of the AWS role to take, e.g. arn:aws:iam::111122223333:role/flights-lake-writer; for mode iam_role. A role with a path (role/team/name) is refused, and so are AWS' other partitions.
   */
  role_arn?: string | null;
  /**
   * Name of the secret to sign in with; for modes static and service_account.
   */
  secret_ref?: string | null;
}
/**
 * An Iceberg catalog and how to sign in to it; written by the platform engineer, read by floe-polaris and floe-iceberg through the artifact.
 */
export interface CatalogProfile {
  /**
   * Which product answers; decides which client and defaults a consumer uses.
   */
  type?: "polaris" | "glue" | "nessie" | "rest" | "hive";
  /**
   * Address of the catalog, e.g. https://catalog.flights.example/api/catalog, or a reference to a secret that holds it.
   */
  uri: string | SecretReference;
  /**
   * Name of the warehouse inside the catalog, e.g. flights_lake; 1 to 255 characters.
   */
  warehouse: string;
  /**
   * Namespace used where a table's name has none, e.g. flights; 1 to 255 characters.
   */
  namespace?: string;
  credentials?: CredentialConfig1;
  /**
   * How a client gets at a table's files once the catalog has named them.
   */
  access_delegation?: "vended-credentials" | "remote-signing" | "none";
  /**
   * True lets the client renew its token before it ends; switch it off where the issuer refuses that.
   */
  token_refresh_enabled?: boolean;
  /**
   * Further properties of the Iceberg client, texts only, e.g. header.X-Client-Name: floe. No secrets.
   */
  properties?: {
    [k: string]: string;
  };
}
/**
 * How a client signs in to the catalog.
 */
export interface CredentialConfig1 {
  /**
   * How to sign in; static uses secret_ref, oauth2 client_id and client_secret, iam_role role_arn, service_account secret_ref.
   */
  mode?: "static" | "oauth2" | "iam_role" | "service_account";
  /**
   * OAuth client's id, e.g. flights-writer, or a reference to a secret that holds it; for mode oauth2.
   */
  client_id?: string | SecretReference | null;
  /**
   * Reference to the OAuth client's secret; for mode oauth2. A plain text is refused here.
   */
  client_secret?: SecretReference | null;
  /**
   * OAuth scope to ask for, e.g. PRINCIPAL_ROLE:flights_writer; for mode oauth2.
   */
  scope?: string | null;
  /**
   * ARN of the AWS role to take, e.g. arn:aws:iam::111122223333:role/flights-lake-writer; for mode iam_role. A role with a path (role/team/name) is refused, and so are AWS' other partitions.
   */
  role_arn?: string | null;
  /**
   * Name of the secret to sign in with; for modes static and service_account.
   */
  secret_ref?: string | null;
}
/**
 * An engine that dbt can run on; written by the platform engineer, read by floe-dbt and floe-cube through the artifact.
 */
export interface ComputeProfile {
  /**
   * Which engine it is; decides which dbt adapter is used and which properties are needed.
   */
  type?: "duckdb" | "snowflake" | "bigquery" | "redshift" | "databricks" | "postgres" | "spark";
  /**
   * The connection's settings under dbt's names, e.g. account, role and warehouse for snowflake, path for duckdb. No secrets; what a target needs and is not here, floe-dbt takes from the environment.
   */
  properties?: {
    [k: string]: unknown;
  };
  credentials?: CredentialConfig2;
}
/**
 * How dbt signs in to the engine.
 */
export interface CredentialConfig2 {
  /**
   * How to sign in; static uses secret_ref, oauth2 client_id and client_secret, iam_role role_arn, service_account secret_ref.
   */
  mode?: "static" | "oauth2" | "iam_role" | "service_account";
  /**
   * OAuth client's id, e.g. flights-writer, or a reference to a secret that holds it; for mode oauth2.
   */
  client_id?: string | SecretReference | null;
  /**
   * Reference to the OAuth client's secret; for mode oauth2. A plain text is refused here.
   */
  client_secret?: SecretReference | null;
  /**
   * OAuth scope to ask for, e.g. PRINCIPAL_ROLE:flights_writer; for mode oauth2.
   */
  scope?: string | null;
  /**
   * ARN of the AWS role to take, e.g. arn:aws:iam::111122223333:role/flights-lake-writer; for mode iam_role. A role with a path (role/team/name) is refused, and so are AWS' other partitions.
   */
  role_arn?: string | null;
  /**
   * Name of the secret to sign in with; for modes static and service_account.
   */
  secret_ref?: string | null;
}
/**
 * What is measured and reported while a project runs, and where it goes. Nothing here may make a run fail: a missing collector is warned about once.
 */
export interface ObservabilityConfig {
  /**
   * True when spans are sent to otlp_endpoint.
   */
  traces?: boolean;
  /**
   * True when metrics are collected.
   */
  metrics?: boolean;
  /**
   * True when OpenLineage events are sent to lineage_endpoint. A plain switch: a consumer that treats it as an object loses tracing and lineage in silence.
   */
  lineage?: boolean;
  /**
   * Address of an OTLP collector, e.g. http://otel-collector.flights.example:4318; null leaves the address to the consumer, which then sends nothing unless it is told elsewhere.
   */
  otlp_endpoint?: string | null;
  /**
   * Address of an OpenLineage receiver such as Marquez, e.g. http://marquez.flights.example:5000; null leaves the address to the consumer, which then sends nothing unless it is told elsewhere.
   */
  lineage_endpoint?: string | null;
  /**
   * Attributes put on every span and event, texts only, e.g. service.namespace: ny-flights. No secrets: they are stored as they are.
   */
  attributes?: {
    [k: string]: string;
  };
  /**
   * Which traces are kept and where they go; null leaves the defaults.
   */
  tracing?: TracingConfig | null;
  /**
   * How metrics are collected and kept; null leaves the defaults.
   */
  metrics_config?: MetricsConfig | null;
  /**
   * What is logged and where it goes; null leaves the defaults.
   */
  logging?: LoggingConfig | null;
  /**
   * Keeping what Dagster's steps print; null leaves Dagster's own way.
   */
  compute_logs?: ComputeLogsConfig | null;
}
/**
 * Which traces are kept and where they go.
 */
export interface TracingConfig {
  sampling?: TraceSamplingConfig;
  exporters?: TraceExportersConfig;
}
/**
 * Which traces are kept.
 */
export interface TraceSamplingConfig {
  /**
   * How the choice is made; decides which of the other fields counts.
   */
  sampling_type?: "always_on" | "always_off" | "probabilistic" | "rate_limiting";
  /**
   * Share of traces that is kept, 0 to 1, e.g. 0.25 for one in four; for sampling_type probabilistic.
   */
  probability?: number;
  /**
   * Traces a second that are kept at most, at least 1; for sampling_type rate_limiting, else null.
   */
  rate_limit?: number | null;
}
/**
 * Where they go.
 */
export interface TraceExportersConfig {
  /**
   * True sends them to Jaeger.
   */
  jaeger?: boolean;
  /**
   * True sends them to AWS X-Ray.
   */
  xray?: boolean;
  /**
   * True sends them to any OTLP collector.
   */
  otlp?: boolean;
}
/**
 * How metrics are collected, kept and passed on.
 */
export interface MetricsConfig {
  /**
   * Time between two collections: a number and s, m or h, e.g. 30s; 1m30s is refused.
   */
  scrape_interval?: string;
  /**
   * Days that metrics are kept, 1 to 365.
   */
  retention_days?: number;
  exporters?: MetricsExportersConfig;
  alerting?: MetricsAlertingConfig;
}
/**
 * Where metrics go.
 */
export interface MetricsExportersConfig {
  /**
   * True offers them to Prometheus.
   */
  prometheus?: boolean;
  /**
   * True sends them to CloudWatch.
   */
  cloudwatch?: boolean;
  /**
   * True sends them to StatsD.
   */
  statsd?: boolean;
}
/**
 * Alerts on metrics.
 */
export interface MetricsAlertingConfig {
  /**
   * True when alerts are sent.
   */
  enabled?: boolean;
  /**
   * Alerts by name, e.g. late_flights_mart.
   */
  rules?: {
    [k: string]: AlertRule;
  };
}
/**
 * How serious one alert is and who is told.
 */
export interface AlertRule {
  /**
   * How serious the alert is; decides how loudly the alerting system rings.
   */
  severity?: "info" | "warning" | "critical";
  /**
   * Who is told, as addresses or channels of the alerting system, e.g. data-on-call@flights.example; nobody when empty.
   */
  notify?: string[];
}
/**
 * What is logged, in which form, and where it goes.
 */
export interface LoggingConfig {
  /**
   * The least serious messages that are still written.
   */
  level?: "DEBUG" | "INFO" | "WARNING" | "ERROR" | "CRITICAL";
  /**
   * Whether messages are JSON or text.
   */
  log_format?: "json" | "text";
  backends?: LoggingBackendsConfig;
}
/**
 * Where messages go.
 */
export interface LoggingBackendsConfig {
  /**
   * True sends them to Loki.
   */
  loki?: boolean;
  /**
   * True sends them to CloudWatch.
   */
  cloudwatch?: boolean;
  /**
   * True sends them to Elasticsearch.
   */
  elasticsearch?: boolean;
}
/**
 * Keeping what a Dagster step prints (its stdout and stderr).
 */
export interface ComputeLogsConfig {
  /**
   * True when the output is kept.
   */
  enabled?: boolean;
  /**
   * Where the output is kept; local uses local_dir, the others a bucket.
   */
  manager_type?: "s3" | "azure_blob" | "gcs" | "local" | "noop";
  /**
   * Name of an entry under `storage` in platform.yaml that the bucket and its credentials come from, e.g. lake; null to use `bucket` alone.
   */
  storage_ref?: string | null;
  /**
   * Bucket or container, e.g. ny-flights-dagster-logs; null takes that of storage_ref.
   */
  bucket?: string | null;
  /**
   * Put before each object's name, e.g. dagster-compute-logs/.
   */
  prefix?: string;
  /**
   * Days that the output is kept, 1 to 365.
   */
  retention_days?: number;
  /**
   * Directory for output that is not uploaded yet, or for all of it with manager_type local.
   */
  local_dir?: string;
  /**
   * Seconds between two uploads while a step runs, 1 to 300.
   */
  upload_interval?: number;
}
