/** docker/compose.yaml says what libs/services and the platform file say: ports, versions, needs, profiles, variables. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { writeModel } from "../../src/cube/model.ts";
import { LOCALSTACK_ROLE } from "../../src/docker/values.ts";
import type { CatalogEndpoint, S3Endpoint } from "../../src/endpoints.ts";
import { selectionFrom } from "../../src/environment/platform.ts";
import { driverOf, implementationOf } from "../../src/environment/start.ts";
import { marquezConfig } from "../../src/lineage/marquez.ts";
import { Secret } from "../../src/runtime/secret.ts";
import { serviceOf } from "../../src/services.ts";
import {
  catalogSettings,
  LAKE as SPARK_LAKE,
  START_SETTING,
  lakeCatalog as sparkLake,
  sparkSettings,
} from "../../src/spark/configuration.ts";
import { ICEBERG_JARS, ICEBERG_VERSION, SPARK_VERSION } from "../../src/spark/distribution.ts";
import {
  LAKE,
  LOG_LEVELS,
  nodeConfig,
  PLAIN_CATALOGS,
  lakeCatalog as trinoLake,
} from "../../src/trino/configuration.ts";
import {
  disagreements,
  FACTS,
  PLAYED,
  platformProblems,
  ROOT,
  requirement,
  textOf,
} from "../support/compose-agreement.ts";
import { COMPOSE_TEXT, map } from "../support/compose-rules.ts";

test("compose.yaml and the drivers say the same", () => {
  expect(disagreements(FACTS)).toEqual([]);
});

describe("a planted difference is found", () => {
  test.each([
    [
      "another port",
      '"127.0.0.1::5432"',
      '"127.0.0.1::5433"',
      "postgres: compose.yaml publishes 5433, its driver uses 5432",
    ],
    [
      "another version",
      "image: floe-contracts/jaeger:1.76.0",
      "image: floe-contracts/jaeger:1.77.0",
      "jaeger: its image is 1.77.0, and libs/services/src/jaeger/build.ts says 1.76.0",
    ],
    [
      "another health path",
      "_localstack/health",
      "_localstack/info",
      "localstack: its health check does not ask for /_localstack/health",
    ],
    [
      "a need that is not waited for",
      "depends_on: { postgres-init: { condition: service_completed_successfully } }",
      "depends_on: {}",
      "marquez: its driver needs postgres, and compose.yaml does not wait for it",
    ],
    [
      "another profile",
      "  cube:\n    <<: *service\n    profiles: [full]",
      "  cube:\n    <<: *service\n    profiles: [compute, full]",
      "profile compute holds",
    ],
    [
      "a variable that nobody gives",
      "CUBEJS_DB_USER: floe",
      "CUBEJS_DB_USER: $" + "{CUBE_DB_USER:-floe}",
      "nobody gives CUBE_DB_USER",
    ],
    [
      "a secret that is not asked for",
      "MARQUEZ_PASSWORD:?",
      "MARQUEZ_PASSWORD:-",
      "the secret MARQUEZ_PASSWORD is not asked for",
    ],
    [
      "a variable that nothing reads",
      "FLOE_CUBE_URL:",
      "FLOE_CUBE_ADDRESS:",
      "FLOE_CUBE_ADDRESS is not on docs/environment-variables.md",
    ],
  ])("%s", (_, from, to, problem) => {
    expect(COMPOSE_TEXT).toContain(from);
    const found = disagreements({ ...FACTS, text: COMPOSE_TEXT.replaceAll(from, to) });
    expect(found.filter((each) => each.startsWith(problem))).not.toEqual([]);
  });

  test("another version in a Dockerfile", () => {
    const dockerfile = (path: string): string =>
      path.includes("/jaeger/") ? "FROM jaegertracing/all-in-one:1.77.0\n" : readFileSync(path, "utf8");
    expect(disagreements({ ...FACTS, dockerfile })).toContain(
      "jaeger: its Dockerfile takes jaegertracing/all-in-one:1.77.0, and libs/services/src/jaeger/build.ts says 1.76.0",
    );
  });

  test("another version in the native driver", () => {
    const played = PLAYED.map((each) => (each.container.container === "cube" ? { ...each, version: "0.36.0" } : each));
    const found = disagreements({ ...FACTS, played }).filter((each) => each.startsWith("cube: "));
    expect(found).toHaveLength(2);
  });
});

test("the platform file docker names the services as the network does", () => {
  expect(platformProblems(COMPOSE_TEXT)).toEqual([]);
  const platform = textOf("examples/flights/platform/docker/platform.yaml");
  expect(platformProblems(COMPOSE_TEXT, platform.replace("http://polaris:8181", "http://localhost:8181"))).toHaveLength(
    1,
  );
  expect(platformProblems(COMPOSE_TEXT, platform.replace("jaeger:4318", "jaeger:4317"))).toEqual([]);
  expect(platformProblems(COMPOSE_TEXT, platform.replace("jaeger:4318", "jaeger:4319"))).toHaveLength(1);
  expect(platformProblems(COMPOSE_TEXT, platform.replace("bucket: flights-docker", "bucket: lake"))).not.toEqual([]);
});

test.each(["local", "nessie", "polaris", "docker"])(
  "every service that platform/%s chooses has that driver",
  async (name) => {
    const { driver = "native", implementations } = await selectionFrom(
      join(ROOT, `examples/flights/platform/${name}/platform.yaml`),
    );
    expect(driver).toBe(name === "docker" ? "docker" : "native");
    for (const [service, implementation] of Object.entries(implementations)) {
      const found = implementationOf(await serviceOf(service as "catalog"), implementation);
      expect(driverOf({ service: service as "catalog", implementation: found, driver }).needs).toBeInstanceOf(Array);
    }
  },
);

test("what differs from run to run is in no platform file but docker's", () => {
  for (const name of ["local", "nessie", "polaris"]) {
    const lines = textOf(`examples/flights/platform/${name}/platform.yaml`).split("\n");
    expect(
      lines.filter((line) => /https?:\/\//.test(line)),
      name,
    ).toEqual([]);
  }
});

test("Cube serves the same model, but for the title that tells one start from another", async () => {
  const directory = await mkdtemp(join(tmpdir(), "floe-test-model-"));
  try {
    await writeModel(directory, "docker");
    const native = parse(readFileSync(join(directory, "environment.yml"), "utf8"));
    expect(parse(textOf("docker/cube/model/environment.yml"))).toEqual(native);
  } finally {
    await rm(directory, { recursive: true });
  }
});

test("Marquez has the same settings, but for ports, addresses and the password", () => {
  const database = { host: "postgres", port: 5432, user: "marquez", password: new Secret("x"), database: "marquez" };
  const native = map(marquezConfig({ port: 5000, admin: 5001, token: "t", database }));
  const { server: _, db, tags: __, ...rest } = native;
  const docker = map(parse(textOf("docker/marquez/marquez.yml")));
  expect(docker).toMatchObject(rest);
  expect(map(docker["db"])).toEqual({ ...map(db), password: "$" + "{POSTGRES_PASSWORD}" });
});

test("Trino has the same settings, but for ports, directories and how its catalogs come to it", () => {
  const settings = { port: 8080, nodeId: "", environment: "", home: "", plugins: "" };
  const { "plugin.dir": _, ...native } = nodeConfig(settings);
  expect(propertiesIn("config.properties")).toEqual({ ...native, "catalog.management": "static" });
  expect(propertiesIn("log.properties")).toEqual(LOG_LEVELS);
  for (const [name, wanted] of Object.entries(PLAIN_CATALOGS))
    expect(propertiesIn(`catalog/${name}.properties`)).toEqual(wanted);
  const lake = trinoLake(...inNetwork((name) => `$\{ENV:${name}}`));
  expect(propertiesIn(`catalog/${LAKE}.properties`)).toEqual(lake);
  expect(COMPOSE_TEXT).toContain(`FLOE_TRINO_CATALOG: ${LAKE}\n`);
});

function propertiesIn(file: string): Record<string, string> {
  const lines = textOf(`docker/trino/etc/${file}`).split("\n");
  const settings = lines.filter((line) => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(
    settings.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

test("Spark has the same settings, but for what one start is known by and where its files go", () => {
  const { [START_SETTING]: _, ...common } = sparkSettings("$PWD", "");
  const wanted = { ...common, ...catalogSettings(SPARK_LAKE, sparkLake(...inNetwork((name) => `$${name}`))) };
  const script = textOf("docker/spark/start.sh");
  const lines = script.slice(script.indexOf("<<CONF\n") + 7, script.indexOf("\nCONF\n")).split("\n");
  const found = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]),
  );
  expect(found).toEqual({ ...wanted, "spark.driver.memory": "1g" });
  const dockerfile = textOf("docker/spark/Dockerfile");
  for (const { path, sha256 } of ICEBERG_JARS) {
    expect(dockerfile).toContain(`--checksum=sha256:${sha256} \\\n`);
    expect(dockerfile).toContain(`/${path} `);
  }
  expect(requirement("spark", "pyspark")).toBe(SPARK_VERSION);
  expect(COMPOSE_TEXT).toContain(`image: floe-contracts/spark:${SPARK_VERSION}-${ICEBERG_VERSION}\n`);
});

/** The catalog and the storage as containers see them; what polaris-init and compose give is put in by `variable`. */
function inNetwork(variable: (name: string) => string): [CatalogEndpoint, S3Endpoint] {
  const secret = new Secret(variable("FLOE_CATALOG_CLIENT_SECRET"));
  const writer = { id: variable("FLOE_CATALOG_CLIENT_ID"), secret, scope: variable("FLOE_CATALOG_SCOPE") };
  const uri = "http://polaris:8181/api/catalog";
  const place = {
    url: "http://localstack:4566",
    stsUrl: null,
    region: variable("AWS_REGION"),
    bucket: "",
    roleArn: null,
  };
  return [
    {
      uri,
      warehouse: variable("FLOE_CATALOG_WAREHOUSE"),
      tokenUrl: `${uri}/v1/oauth/tokens`,
      writer,
      reader: writer,
      vendsCredentials: true,
      managementUrl: null,
      admin: null,
      location: "",
    },
    { ...place, accessKeyId: "", secretAccessKey: new Secret(""), pathStyle: true },
  ];
}

test("the role that LocalStack lends has one name", () => {
  expect(COMPOSE_TEXT).toContain(`FLOE_S3_ROLE_ARN: ${LOCALSTACK_ROLE}\n`);
});

test("Dagster's code location has one name", async () => {
  const { ENVIRONMENT_LOCATION } = await import("../../src/dagster/native.ts");
  for (const file of ["start.sh", "workspace.yaml", "healthy.py"])
    expect(textOf(`docker/dagster/${file}`), file).toContain(ENVIRONMENT_LOCATION);
});
