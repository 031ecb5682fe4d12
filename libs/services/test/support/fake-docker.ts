/** A fake `docker` first on the PATH: what it is told to be, and what it was asked. fake-docker.sh is the program. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { type DockerDriverOptions, dockerDriver } from "../../src/docker/driver.ts";
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import type { Endpoint, ResourceNames, Running, ServiceName } from "../../src/service.ts";
import { scratch, shellScript, supportFile } from "./programs.ts";

/** How the fake behaves; everything is well unless something is said. */
export interface Scenario {
  /** Null: there is no compose plugin. */
  readonly compose?: string | null;
  /** What everything that needs the engine says. */
  readonly engineError?: string;
  readonly hangs?: boolean;
  /** Where the context's engine is. */
  readonly host?: string;
  readonly images?: "missing";
  /** Why a build fails. */
  readonly build?: string;
  readonly createMs?: number;
  /** Why no container is made. */
  readonly create?: string;
  /** How `up --wait` fails; with an exit code the container has ended. */
  readonly up?: { readonly error: string; readonly exitCode?: number };
  readonly run?: { readonly exitCode?: number; readonly stdout?: string; readonly stderr?: string };
  readonly ports?: Readonly<Record<string, readonly { HostIp: string; HostPort: string }[] | null>>;
  readonly outOfMemory?: boolean;
  /** What the last health check said. */
  readonly check?: string;
  readonly log?: readonly string[];
  /** What stays of a project, by kind. */
  readonly left?: { readonly network?: readonly string[]; readonly volume?: readonly string[] };
  /** The labels of what has an owner, by kind. */
  readonly labelled?: Readonly<Partial<Record<"container" | "network" | "volume", readonly string[]>>>;
}

export interface Call {
  readonly args: readonly string[];
  /** Its place among all beginnings and ends of calls. */
  readonly begin: number;
  readonly end: number;
  /** The names of the variables that it was given. */
  readonly environment: readonly string[];
}

export interface FakeDocker extends AsyncDisposable {
  readonly path: string;
  /** For drivers: the fake first on the PATH, and something that must not reach it. */
  readonly environment: Readonly<Record<string, string>>;
  be(scenario: Scenario): void;
  /** Every call that has ended, in the order of their ends. */
  calls(): Call[];
  /** The ids of the containers that there are. */
  containers(): string[];
  /** Ends a container. */
  end(id: string, exitCode: number): void;
}

/** A scenario as the files that the script looks at: one that is not there says nothing. */
function filesOf(scenario: Scenario): Record<string, string | undefined> {
  const lines = (all: readonly string[] | undefined): string | undefined => all?.map((line) => `${line}\n`).join("");
  const inspect = (running: boolean): string =>
    `${JSON.stringify({
      State: {
        Running: running,
        ExitCode: "@EXIT@",
        OOMKilled: scenario.outOfMemory === true,
        Health: { Log: [{ ExitCode: 1, Output: scenario.check ?? "" }] },
      },
      HostConfig: { Memory: 268_435_456 },
      Config: { Image: "floe-contracts/@SERVICE@:1" },
      NetworkSettings: { Ports: running ? (scenario.ports ?? {}) : {} },
    }).replace('"@EXIT@"', "@EXIT@")}\n`;
  const Server = scenario.engineError === undefined ? { Version: "20.10.24+dfsg1" } : null;
  const { run, up, labelled, left } = scenario;
  return {
    version: `${JSON.stringify({ Client: { Version: "28.2.2" }, Server })}\n`,
    compose: scenario.compose === null ? undefined : `${scenario.compose ?? "2.40.3"}\n`,
    host: `${scenario.host ?? "unix:///var/run/docker.sock"}\n`,
    "engine-error": lines(scenario.engineError === undefined ? undefined : [scenario.engineError]),
    hangs: scenario.hangs === true ? "" : undefined,
    "images-missing": scenario.images === "missing" ? "" : undefined,
    "build-error": lines(scenario.build === undefined ? undefined : [scenario.build]),
    "create-ms": scenario.createMs === undefined ? undefined : String(scenario.createMs / 1000),
    "create-error": lines(scenario.create === undefined ? undefined : [scenario.create]),
    "up-error": lines(up === undefined ? undefined : [up.error]),
    "up-exit": up?.exitCode === undefined ? undefined : String(up.exitCode),
    "run-exit": String(run?.exitCode ?? 0),
    "run-stdout": run?.stdout,
    "run-stderr": run?.stderr,
    "inspect-running": inspect(true),
    "inspect-ended": inspect(false),
    log: lines(scenario.log),
    "left-network": lines(left?.network),
    "left-volume": lines(left?.volume),
    ...Object.fromEntries(
      (["container", "network", "volume"] as const).map((kind) => [
        `labelled-${kind}`,
        lines(labelled?.[kind]?.map((labels) => JSON.stringify({ Labels: labels }))),
      ]),
    ),
  };
}

export async function fakeDocker(scenario: Scenario = {}): Promise<FakeDocker> {
  const place = await scratch("fake-docker");
  const containers = join(place.path, "containers");
  mkdirSync(containers);
  let count = 0;
  // The link is put in the place of the old one in one step: a call sees one scenario or the other.
  const be = (next: Scenario): void => {
    count += 1;
    const directory = join(place.path, `scenario-${count}`);
    mkdirSync(directory);
    for (const [name, text] of Object.entries(filesOf(next)))
      if (text !== undefined) writeFileSync(join(directory, name), text);
    symlinkSync(directory, `${directory}.link`);
    renameSync(`${directory}.link`, join(place.path, "scenario"));
  };
  be(scenario);
  await shellScript(join(place.path, "docker"), `exec sh '${supportFile("fake-docker.sh")}' '${place.path}' "$@"`);
  return {
    path: place.path,
    environment: {
      PATH: `${place.path}:/usr/bin:/bin`,
      HOME: place.path,
      COMPOSE_FILE: "other.yaml",
      AWS_PROFILE: "mine",
    },
    be,
    calls: () => callsIn(join(place.path, "calls")),
    containers: () => readdirSync(containers),
    end: (id, exitCode) => writeFileSync(join(containers, id), String(exitCode)),
    [Symbol.asyncDispose]: () => place[Symbol.asyncDispose](),
  };
}

function callsIn(file: string): Call[] {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const begun = new Map<string, number>();
  return text.split("\n").flatMap((line, at): Call[] => {
    const [facts = "", args] = line.split("\u001e");
    const [what, id = "", environment = ""] = facts.split(" ");
    if (what === "begin") begun.set(id, at);
    if (what !== "end" || args === undefined) return [];
    return [
      {
        args: args.split("\u001f").slice(0, -1),
        begin: begun.get(id) ?? -1,
        end: at,
        environment: environment.split(",").slice(0, -1),
      },
    ];
  });
}

/** A server in this process, which plays what a container publishes. */
export async function published(
  answer: () => string = () => "1.2.3",
): Promise<AsyncDisposable & { ports: Scenario["ports"] }> {
  const server = createServer((_, response) => response.end(answer()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    ports: { "8080/tcp": [{ HostIp: "127.0.0.1", HostPort: String(port) }] },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export const NAMES: ResourceNames = {
  bucket: "lake",
  region: "eu-west-1",
  warehouse: "flights",
  clientId: "client",
  scope: "PRINCIPAL_ROLE:ALL",
};

/** A driver of something that answers with its version at `/`. */
export function webDriver(
  service: ServiceName,
  more: Partial<DockerDriverOptions<Endpoint>> = {},
): ReturnType<typeof dockerDriver> {
  return dockerDriver<Endpoint>({
    service,
    container: "web",
    needs: [],
    ports: [8080],
    endpoint: ({ host, port, secrets, initialised }) => ({
      url: `http://${host}:${port(8080)}`,
      secret: secrets.CUBE_API_SECRET,
      initialised: JSON.stringify(initialised ?? null),
    }),
    probe: async (endpoint, signal) => {
      const answer = await fetch(String(endpoint["url"]), { signal });
      return { state: "ready", value: await answer.text() };
    },
    ...more,
  });
}

export interface StartOptions {
  readonly run: RunDirectory;
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
}

/** Installs and starts by a driver. */
export async function startWith(
  docker: Pick<FakeDocker, "environment">,
  driver: ReturnType<typeof webDriver>,
  options: StartOptions,
): Promise<Running> {
  const { environment } = docker;
  const progress = (): void => {};
  const installed = await driver.install({ environment, progress });
  return installed.start({
    run: options.run,
    limitMs: options.limitMs ?? 20_000,
    endpoints: {},
    names: NAMES,
    progress,
    environment,
    signal: options.signal ?? new AbortController().signal,
  });
}

export function runDirectory(): Promise<RunDirectory> {
  return RunDirectory.create({ label: "fake-docker" });
}
