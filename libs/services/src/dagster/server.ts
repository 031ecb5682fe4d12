/**
 * Dagster as two processes: a code server (gRPC), which holds definitions and runs jobs, and the webserver (GraphQL), which
 * asks it. A code server is known by an id that it is started with and that GraphQL tells; so an answer with it comes
 * from this webserver and through this code server.
 */
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DagsterEndpoint } from "../endpoints.ts";
import type { ManagedProcess, ProbeResult } from "../runtime/managed-process.ts";
import { freePort, withFreePort } from "../runtime/ports.ts";
import { readProcess } from "../runtime/process-table.ts";
import { directoryError, type RunDirectory } from "../runtime/run-directory.ts";
import { runningFrom } from "../runtime/running.ts";
import type { Secret } from "../runtime/secret.ts";
import type { Running } from "../service.ts";
import { readWorkspace } from "./graphql.ts";
import { type DagsterInstallation, spawnProgram } from "./install.ts";
import { addServer, type ServerEntry, WORKSPACE_FILE } from "./workspace.ts";

/** Definitions, and what their code server runs with. */
export interface CodeOptions {
  readonly run: RunDirectory;
  /** A Python file; what it does not say is Dagster's default: an executor that is not in-process makes runs slow. */
  readonly definitions: string;
  /** The name of the Definitions in the file: `defs` unless given. */
  readonly attribute?: string | undefined;
  /** The name of the code location. */
  readonly location: string;
  /** Where its imports are looked for: the file's directory unless given. */
  readonly workingDirectory?: string | undefined;
  /** Variables for the definitions and the runs. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Values in `env` that must not be in its log. */
  readonly secrets?: readonly Secret[] | undefined;
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface DagsterOptions extends CodeOptions {
  /** Of its directories in the run, and in messages: `dagster` unless given. */
  readonly name?: string | undefined;
}

export const DAGSTER_NOTES = [
  "No daemon runs: schedules and sensors are listed and do not fire, and runs are not queued.",
  "Its storage is SQLite in the run's directory.",
] as const;

const SETTINGS = {
  telemetry: { enabled: false },
  nux: { enabled: false },
  run_coordinator: { module: "dagster.core.run_coordinator", class: "DefaultRunCoordinator" },
  run_launcher: { module: "dagster.core.launcher", class: "DefaultRunLauncher" },
};

/**
 * Starts a Dagster of one's own with one code location, and waits until it serves it. More can be added.
 * @throws FloeContractsError `service-exited` with what Python said when the definitions cannot be loaded,
 * `service-not-ready`, `service-port-taken`, `program-not-started`, `file-unwritable`, `disk-full`.
 */
export function startDagster(
  installed: DagsterInstallation,
  options: DagsterOptions,
): Promise<Running<DagsterEndpoint>> {
  return withFreePort((port) => startAt(installed, options, port));
}

async function startAt(
  installed: DagsterInstallation,
  options: DagsterOptions,
  port: number,
): Promise<Running<DagsterEndpoint>> {
  const { run, location, limitMs, signal, name = "dagster" } = options;
  // A new one for each try: what a try that failed has stored is nobody's.
  const home = await run.directory(`${name}-home-${port}`);
  // JSON is YAML.
  await writeFile(join(home, "dagster.yaml"), `${JSON.stringify(SETTINGS)}\n`).catch((cause: unknown) => {
    throw directoryError(home, cause);
  });
  await using started = new AsyncDisposableStack();
  const code = await spawnCodeServer(installed, { ...options, name: `${name}-code`, home, port: await freePort() });
  started.use(code.process);
  await addServer(home, code.entry);
  const webserver = await spawnProgram(installed, {
    name,
    run,
    home,
    args: [
      ...["webserver", `127.0.0.1:${code.entry.port}`],
      ...["-h", "127.0.0.1", "-p", String(port), "-w", join(home, WORKSPACE_FILE), "--log-format", "json"],
    ],
  });
  started.use(webserver);
  const url = `http://127.0.0.1:${port}`;
  const probe = (asking: AbortSignal): Promise<ProbeResult<string>> => proveLocation(url, location, code.id, asking);
  // The webserver waits for the code server, so it is the code server that ends when definitions are wrong.
  const version = await code.process.guard(webserver.ready(probe, limitMs, signal));
  started.move();
  return runningFrom({
    endpoint: { url, location, home },
    version,
    notes: DAGSTER_NOTES,
    processes: [code.process, webserver],
  });
}

export interface CodeServer {
  readonly process: ManagedProcess;
  /** As GraphQL tells it. */
  readonly id: string;
  readonly entry: ServerEntry;
}

/** Starts a code server; nothing is known about its being ready. */
export async function spawnCodeServer(
  installed: DagsterInstallation,
  options: CodeOptions & { readonly name: string; readonly home: string; readonly port: number },
): Promise<CodeServer> {
  const { name, run, home, port, location, definitions } = options;
  const id = randomUUID();
  const process = await spawnProgram(installed, {
    name,
    run,
    home,
    env: options.env,
    secrets: options.secrets,
    args: [
      ...["code-server", "--host", "127.0.0.1", "--port", String(port), "--log-format", "json"],
      ...["--python-file", definitions, "--attribute", options.attribute ?? "defs"],
      ...["--working-directory", options.workingDirectory ?? dirname(definitions)],
      ...["--location-name", location, "--fixed-server-id", id],
    ],
  });
  const started = readProcess(process.pid)?.started ?? "gone";
  return { process, id, entry: { location, port, pid: process.pid, started } };
}

/** Ready with the webserver's version once it serves that location from the code server of that id. */
export async function proveLocation(
  url: string,
  location: string,
  id: string,
  signal: AbortSignal,
): Promise<ProbeResult<string>> {
  const workspace = await readWorkspace(url, signal).catch(() => "nobody" as const);
  if (workspace === "nobody") return { state: "waiting", why: "its webserver does not answer yet" };
  if (workspace === undefined) return { state: "foreign", why: `another program answers at ${url}` };
  const found = workspace.locations.find((entry) => entry.name === location);
  if (found === undefined) return { state: "foreign", why: `another Dagster answers at ${url}` };
  if (found.serverId === id) return { state: "ready", value: workspace.version };
  if (found.serverId !== undefined) return { state: "foreign", why: "another code server answers at its port" };
  return { state: "waiting", why: found.error ?? `the code location is ${found.status.toLowerCase()}` };
}
