/**
 * The files of a new project. They compile, validate and parse as they stand; their comments are a newcomer's first docs.
 * Names are quoted: a project may be called `no`, which dbt's YAML 1.1 takes for false.
 */

/** Path in the project → text. */
export function initialFiles(name: string): Readonly<Record<string, string>> {
  return {
    "floe.yaml": floeYaml(name),
    "platform/local/platform.yaml": PLATFORM_YAML,
    "dbt/dbt_project.yml": dbtProject(dbtName(name)),
    "dbt/models/example.sql": EXAMPLE_SQL,
    "dbt/models/schema.yml": SCHEMA_YML,
    ".gitignore": GITIGNORE,
  };
}

/** dbt knows letters, digits and underscores, and has packages of its own called dbt and dbt_<adapter>. */
function dbtName(name: string): string {
  const plain = name.replaceAll("-", "_").toLowerCase();
  return /^dbt(_|$)/.test(plain) ? `${plain}_project` : plain;
}

function floeYaml(name: string): string {
  return `# What this project is, for its data engineers. Connections live in platform/<env>/platform.yaml;
# FLOE_PLATFORM_ENV chooses the environment (local unless it is set).
name: "${name}"
version: "0.1.0"

# Profiles of the platform file, by name.
storage: default
catalog: default
compute: default

transforms:
  - type: dbt
    path: dbt

governance:
  classification_source: dbt_meta # read from meta.floe of the columns

observability:
  traces: true
  lineage: true
`;
}

const PLATFORM_YAML = `# The local platform: DuckDB, and an S3 and a catalog on this machine. Secrets are named here, never written:
# secret_ref: polaris-client-secret is the variable POLARIS_CLIENT_SECRET or the file /var/run/secrets/polaris-client-secret.
version: "1.2.0"

storage:
  default:
    type: s3
    endpoint: http://localhost:4566
    region: us-east-1
    bucket: floe-local
    path_style_access: true
    credentials:
      mode: static
      secret_ref: local-storage

catalogs:
  default:
    type: polaris
    uri: http://localhost:8181/api/catalog
    warehouse: local
    credentials:
      mode: oauth2
      client_id: { secret_ref: polaris-client-id }
      client_secret: { secret_ref: polaris-client-secret }
      scope: PRINCIPAL_ROLE:ALL

# What is left out here comes from the environment: the DuckDB file's path from DUCKDB_LOCAL_PATH.
compute:
  default:
    type: duckdb
    properties:
      schema: main
      threads: 4
`;

function dbtProject(name: string): string {
  return `name: "${name}"
version: "0.1.0"
config-version: 2
profile: floe # written by floe to .floe/profiles/profiles.yml

model-paths: [models]
seed-paths: [seeds]
macro-paths: [macros]
test-paths: [tests]
`;
}

const EXAMPLE_SQL = `select
    1 as customer_id,
    'ada@example.com' as email
`;

const SCHEMA_YML = `version: 2

models:
  - name: example
    description: One customer, to show where things go.
    columns:
      - name: customer_id
        description: Who.
        data_tests: [unique, not_null]
      - name: email
        description: How to reach them.
        config:
          meta:
            floe:
              classification: pii
              pii_type: email
              sensitivity: high
`;

const GITIGNORE = `# Made by floe and dbt
.floe/
dbt/target/
dbt/logs/
dbt/dbt_packages/
*.duckdb
`;
