/** docker/compose.yaml as data, and the rules that stand at its top, each as sentences about what breaks it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

export const DOCKER = fileURLToPath(new URL("../../../../docker/", import.meta.url));
export const COMPOSE_TEXT = readFileSync(join(DOCKER, "compose.yaml"), "utf8");

export type Values = Readonly<Record<string, unknown>>;

/** A mapping, or an empty one in the place of anything else. */
export function map(value: unknown): Values {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function texts(value: unknown): string[] {
  return list(value).map(String);
}

/** The file with its anchors put in, as compose reads it. */
export function readCompose(text = COMPOSE_TEXT): Values {
  return map(parse(text, { merge: true }));
}

export interface Dependency {
  readonly name: string;
  readonly condition: string;
  readonly required: boolean;
}

/** One service of the file. */
export interface ComposeService {
  readonly name: string;
  readonly raw: Values;
  readonly image: string;
  readonly profiles: readonly string[];
  /** As they stand there: `127.0.0.1::5432`. */
  readonly ports: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly dependencies: readonly Dependency[];
  /** Runs to its end. */
  readonly isTask: boolean;
}

export function servicesOf(file: Values): ComposeService[] {
  return Object.entries(map(file["services"])).map(([name, value]) => {
    const raw = map(value);
    const dependencies = Object.entries(map(raw["depends_on"])).map(([on, how]) => {
      const { condition, required = true } = map(how);
      return { name: on, condition: String(condition), required: required === true };
    });
    const environment = Object.fromEntries(
      Object.entries(map(raw["environment"])).map(([key, it]) => [key, String(it)]),
    );
    return {
      name,
      raw,
      image: String(raw["image"]),
      profiles: texts(raw["profiles"]),
      ports: texts(raw["ports"]),
      environment,
      dependencies,
      isTask: name.endsWith("-init"),
    };
  });
}

/** The Dockerfile that a service is built from. */
export function dockerfileOf({ raw }: ComposeService): string {
  const build = map(raw["build"]);
  const context = join(DOCKER, String(build["context"]));
  return join(context, String(build["dockerfile"] ?? "Dockerfile"));
}

/** Where the images of a Dockerfile come from, without those that the file makes itself. */
export function basesIn(dockerfile: string): string[] {
  return [...dockerfile.matchAll(/^FROM\s+(\S+)/gim)].map(([, image = ""]) => image);
}

/** An exact version in the tag, and, where it is known, the digest. */
const PINNED = /^[\w./-]+:v?\d+(\.\d+)*([.-][\w.-]+)?(@sha256:[0-9a-f]{64})?$/;

/** Names of variables whose values are nobody's business. */
const SECRET_NAME = /(PASSWORD|PASS|SECRET|TOKEN|CREDENTIALS|ACCESS_KEY)$/;

/** A program that asks and reads the answer. A port that is open, or a process that is there, is no answer. */
const ASKS = /\b(curl|wget|psql|beeline|fetch|healthy\.py)\b/;

/** Everything that is wrong with one service, a sentence each. */
function problemsOf(service: ComposeService, all: readonly ComposeService[], read: (path: string) => string): string[] {
  const { name, raw, image, ports, environment, isTask, dependencies } = service;
  const problems: string[] = [];
  const say = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(`${name}: ${problem}`);
  };

  say(/^floe-contracts\/[\w-]+:[\w.-]+$/.test(image), `its image ${image} is not one of ours with a version`);
  say(raw["pull_policy"] === "never", "its image may be looked for in a registry");
  const path = dockerfileOf(service);
  say(existsSync(path), "it has no Dockerfile");
  for (const base of existsSync(path) ? basesIn(read(path)) : [])
    say(PINNED.test(base), `its Dockerfile takes ${base}, which is not pinned to a version`);

  for (const port of ports) say(/^127\.0\.0\.1::\d+$/.test(port), `port ${port} is not on a free port of 127.0.0.1`);
  say(isTask || name === "test-runner" || ports.length > 0, "it publishes no port");
  say(raw["network_mode"] === undefined && raw["privileged"] !== true, "it has more of the host than its ports");
  say(raw["container_name"] === undefined, "it has a fixed name, so that two cannot live side by side");
  say(!texts(raw["volumes"]).some((volume) => volume.includes("docker.sock")), "it holds the engine's socket");
  for (const volume of texts(raw["volumes"]).filter((each) => /^\.\.?[/:]/.test(each)))
    say(existsSync(join(DOCKER, volume.split(":")[0] ?? "")), `there is no ${volume.split(":")[0]} to mount`);

  const test = texts(map(raw["healthcheck"])["test"]).join(" ");
  say(isTask || name === "test-runner" || test !== "", "it has no health check");
  say(test === "" || ASKS.test(test), "its health check asks for no answer");

  for (const [key, value] of Object.entries(environment).filter(([each]) => SECRET_NAME.test(each)))
    say(/\$\{\w+:\?[^}]+\}$/.test(value), `the secret ${key} stands in the file`);
  const argv = JSON.stringify([raw["command"], raw["entrypoint"], raw["healthcheck"]]);
  say(!/\$\{?\w*(PASSWORD|SECRET|TOKEN|KEY)/.test(argv), "a secret stands in a command line");

  say(/^\d+[mg]$/.test(String(raw["mem_limit"])), "its memory has no limit");
  const { driver, options } = map(raw["logging"]);
  say(driver === "local" && map(options)["max-size"] !== undefined, "its log has no limit");
  say(raw["init"] === true, "its first process does not end what it starts");
  say(raw["restart"] === "no", "it starts again by itself, so that its death is not seen");
  say(texts(raw["security_opt"]).includes("no-new-privileges:true"), "it can gain rights");
  say(Object.keys(map(raw["labels"])).includes("floe-contracts.owner-pid"), "it does not say whose it is");

  for (const { name: on, condition, required } of dependencies) {
    const other = all.find((each) => each.name === on);
    const wanted = other?.isTask === true ? "service_completed_successfully" : "service_healthy";
    say(other !== undefined, `it waits for ${on}, which is not there`);
    say(condition === wanted, `it waits for ${on} to be ${condition} and not ${wanted}`);
    const profiles = service.profiles.filter((profile) => other?.profiles.includes(profile) === false);
    say(!required || profiles.length === 0, `in ${profiles.join(", ")} it waits for ${on}, which is not in it`);
  }
  return problems;
}

/** Everything that is wrong with the file. `read` gives the text of a Dockerfile. */
export function composeProblems(
  file: Values,
  read: (path: string) => string = (path) => readFileSync(path, "utf8"),
): string[] {
  const services = servicesOf(file);
  const problems = services.flatMap((service) => problemsOf(service, services, read));
  for (const [kind, things] of [
    ["network", map(file["networks"])],
    ["volume", map(file["volumes"])],
  ] as const)
    for (const [name, thing] of Object.entries(things)) {
      if (map(map(thing)["labels"])["floe-contracts.owner-pid"] === undefined)
        problems.push(`${kind} ${name}: it does not say whose it is`);
      if (map(thing)["name"] !== undefined) problems.push(`${kind} ${name}: it has a fixed name`);
    }
  if (map(file["networks"])["default"] === undefined) problems.push("the network has no labels");
  return problems;
}

/** The variables that the text asks for, with those that have no default. */
export function variablesIn(text: string): { readonly all: Set<string>; readonly required: Set<string> } {
  const found = [...text.matchAll(/(?<!\$)\$\{(\w+)(:?[-?])?/g)];
  const fromSecrets = [...text.matchAll(/\{ environment: (\w+) \}/g)].map(([, name = ""]) => name);
  return {
    all: new Set([...found.map(([, name = ""]) => name), ...fromSecrets]),
    required: new Set([...found.filter(([, , how]) => how === ":?").map(([, name = ""]) => name), ...fromSecrets]),
  };
}
