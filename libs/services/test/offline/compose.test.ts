/** docker/compose.yaml by itself: valid by the Compose Specification's own schema, and true to its rules. Faults are planted. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMPOSE_TEXT, composeProblems, map, readCompose, servicesOf } from "../support/compose-rules.ts";
import { SCHEMA_FILE, schemaErrors } from "../support/compose-schema.ts";

test("the schema is the one that was published", () => {
  const readme = readFileSync(SCHEMA_FILE.replace(/[^/]+$/, "README.md"), "utf8");
  expect(readme).toContain(createHash("sha256").update(readFileSync(SCHEMA_FILE)).digest("hex"));
});

test("the file meets the Compose Specification's schema", () => {
  expect(schemaErrors(readCompose())).toEqual([]);
});

test.each([
  ["a field that does not exist", "    mem_limit: 512m", "    memory_limit: 512m"],
  [
    "a health check that is no list of texts",
    '      test: ["CMD-SHELL", \'psql',
    "      test: [{ CMD-SHELL: 1 }, 'psql",
  ],
  ["a condition that does not exist", "condition: service_healthy", "condition: service_ready"],
])("the schema refuses %s", (_, from, to) => {
  expect(COMPOSE_TEXT).toContain(from);
  expect(schemaErrors(readCompose(COMPOSE_TEXT.replace(from, to)))).not.toEqual([]);
});

test("the file keeps its rules", () => {
  expect(servicesOf(readCompose()).length).toBeGreaterThan(10);
  expect(composeProblems(readCompose())).toEqual([]);
});

/** A variable as compose writes it. */
function variable(text: string): string {
  return ["$", "{", text, "}"].join("");
}

/** What is wrong after one text was replaced; it must be there. */
function problemsAfter(from: string, to: string): string[] {
  if (!COMPOSE_TEXT.includes(from)) throw new Error(`there is no ${from} in the file`);
  return composeProblems(readCompose(COMPOSE_TEXT.replace(from, to)));
}

describe("a planted fault is found", () => {
  test.each([
    ["a port on every address", '"127.0.0.1::5432"', '"0.0.0.0::5432"', "postgres: port 0.0.0.0::5432"],
    ["a port that is fixed", '"127.0.0.1::5432"', '"127.0.0.1:5432:5432"', "postgres: port 127.0.0.1:5432:5432"],
    ["a port without an address", '"127.0.0.1::8181"', '"8181"', "polaris: port 8181"],
    ["no health check", "curl -fsS http://127.0.0.1:8080/v1/info | grep -q", "true ||", "trino: its health check asks"],
    [
      "an open port for an answer",
      "wget -q -O - http://127.0.0.1:16686/api/services",
      "nc -z 127.0.0.1 16686",
      "jaeger: its health check asks",
    ],
    [
      "a secret in the file",
      variable("CUBE_API_SECRET:?see docs/services.md"),
      "changeme",
      "cube: the secret CUBEJS_API_SECRET",
    ],
    [
      "a secret with a default",
      `${variable("POLARIS_ROOT_SECRET:?see docs/services.md")}\n      polaris`,
      `${variable("POLARIS_ROOT_SECRET:-s3cret")}\n      polaris`,
      "polaris: the secret POLARIS_BOOTSTRAP_CREDENTIALS",
    ],
    [
      "a secret in a command line",
      'command: ["sleep", "infinity"]',
      `command: ["sleep", "${variable("POSTGRES_PASSWORD")}"]`,
      "test-runner: a secret stands in a command line",
    ],
    [
      "an image of somebody else",
      "image: floe-contracts/trino:476",
      "image: trinodb/trino:latest",
      "trino: its image trinodb/trino:latest",
    ],
    [
      "an image without a version",
      "image: floe-contracts/trino:476",
      "image: floe-contracts/trino",
      "trino: its image floe-contracts/trino ",
    ],
    ["an image from a registry", "pull_policy: never", "pull_policy: missing", "polaris: its image may be looked for"],
    [
      "no limit on memory",
      "    mem_limit: 256m\n    environment:\n      SPAN",
      "    environment:\n      SPAN",
      "jaeger: its memory has no limit",
    ],
    ["no limit on logs", "max-size: 10m, ", "", "spark: its log has no limit"],
    [
      "a container with a name",
      "  jaeger:\n",
      "  jaeger:\n    container_name: jaeger\n",
      "jaeger: it has a fixed name",
    ],
    ["a restart", 'restart: "no"', "restart: always", "cube: it starts again by itself"],
    [
      "the engine's socket",
      '"cache:/cache"',
      '"/var/run/docker.sock:/var/run/docker.sock"',
      "test-runner: it holds the engine's socket",
    ],
    [
      "a start without waiting",
      "postgres-init: { condition: service_completed_successfully }",
      "postgres-init: { condition: service_started }",
      "marquez: it waits for postgres-init to be service_started",
    ],
    [
      "a need outside of the profile",
      "trino: { condition: service_healthy, required: false }",
      "trino: { condition: service_healthy }",
      "test-runner: in base, storage it waits for trino",
    ],
    ["a file that is not there", "./trino/start.sh", "./trino/begin.sh", "trino: there is no ./trino/begin.sh"],
    ["a volume of nobody", "  cache: { labels: *labels }", "  cache: {}", "volume cache: it does not say whose it is"],
  ])("%s", (_, from, to, problem) => {
    expect(problemsAfter(from, to).filter((each) => each.startsWith(problem))).not.toEqual([]);
  });

  test("a service without a health check at all", () => {
    const file = readCompose();
    const services = map(file["services"]);
    const { healthcheck: _, ...rest } = map(services["cube"]);
    expect(composeProblems({ ...file, services: { ...services, cube: rest } })).toEqual([
      "cube: it has no health check",
    ]);
  });

  test.each(["trinodb/trino", "trinodb/trino:latest", "trinodb/trino:476@sha256:12"])(
    "a Dockerfile that takes %s",
    (image) => {
      const problems = composeProblems(readCompose(), (path) =>
        path.endsWith("/trino/Dockerfile") ? `FROM ${image}\n` : readFileSync(path, "utf8"),
      );
      expect(problems).toEqual([`trino: its Dockerfile takes ${image}, which is not pinned to a version`]);
    },
  );
});

test("each profile holds the one before it", () => {
  const order = ["base", "storage", "compute", "full"];
  for (const { name, profiles } of servicesOf(readCompose())) {
    expect(order.slice(order.indexOf(profiles[0] ?? "")), name).toEqual([...profiles]);
  }
});

test("every task is waited for by something in each of its profiles, or `up --wait` takes its good end for a failure", () => {
  const services = servicesOf(readCompose());
  for (const task of services.filter(({ isTask }) => isTask))
    for (const profile of task.profiles) {
      const waiting = services.filter(
        ({ profiles, dependencies }) =>
          profiles.includes(profile) && dependencies.some(({ name }) => name === task.name),
      );
      expect(
        waiting.map(({ name }) => name),
        `${task.name} in ${profile}`,
      ).not.toEqual([]);
    }
});
