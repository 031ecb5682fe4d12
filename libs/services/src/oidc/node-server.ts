/**
 * A server of ours as a process: a Node program that takes its settings from a private file, listens on loopback, and says
 * at `START_PATH` which start it belongs to. Secrets are in the file, never among the arguments.
 */
import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FloeContractsError, systemCode } from "@floe-contracts/base";
import { ManagedProcess, type ProbeResult } from "../runtime/managed-process.ts";
import { withFreePort } from "../runtime/ports.ts";
import { directoryError, type RunDirectory } from "../runtime/run-directory.ts";
import type { Secret } from "../runtime/secret.ts";
import { START_PATH, type StartAnswer } from "./start-route.ts";

export interface NodeServerOptions {
  /** The name in messages, of the log, and of the directory in the run. */
  readonly name: string;
  readonly run: RunDirectory;
  /** Where the program is. */
  readonly program: URL;
  /** Its settings, which become JSON: with the port to listen on and the token to answer with. */
  readonly settings: (port: number, startToken: string) => object;
  /** Values in the settings that must not be in a log. */
  readonly secrets: readonly Secret[];
  readonly limitMs: number;
  readonly signal: AbortSignal;
}

export interface NodeServer {
  readonly process: ManagedProcess;
  readonly port: number;
  readonly version: string;
}

/**
 * Starts the program at a free port and waits until it answers with its token.
 * @throws FloeContractsError `service-exited`, `service-not-ready`, `service-port-taken`, `program-not-started`, `disk-full`.
 */
export function startNodeServer(options: NodeServerOptions): Promise<NodeServer> {
  return withFreePort((port) => startAt(options, port));
}

async function startAt(options: NodeServerOptions, port: number): Promise<NodeServer> {
  const { name, run, secrets } = options;
  const home = await run.directory(name);
  const startToken = randomUUID();
  const settings = join(home, "settings.json");
  const logs = join(run.path, "logs");
  try {
    await mkdir(logs, { recursive: true, mode: 0o700 });
    await writeFile(settings, JSON.stringify(options.settings(port, startToken)), { mode: 0o600 });
  } catch (cause) {
    throw directoryError(settings, cause);
  }
  const server = await ManagedProcess.spawn({
    name,
    command: process.execPath,
    args: [fileURLToPath(options.program), settings],
    env: { PATH: "/usr/bin:/bin", HOME: home, TMPDIR: home, LANG: "C.UTF-8", TZ: "UTC" },
    cwd: home,
    logFile: join(logs, `${name}.log`),
    secrets,
  });
  try {
    const probe = (signal: AbortSignal): Promise<ProbeResult<string>> => proveStart(port, startToken, signal);
    return { process: server, port, version: await server.ready(probe, options.limitMs, options.signal) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Ready with the version when the answer holds the token; whatever else answers is another program. */
export async function proveStart(port: number, startToken: string, signal: AbortSignal): Promise<ProbeResult<string>> {
  const url = `http://127.0.0.1:${port}${START_PATH}`;
  let response: Response;
  try {
    response = await fetch(url, { signal, redirect: "manual" });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const refused = systemCode(cause) === "ECONNREFUSED";
    if (refused) return { state: "waiting", why: "nothing listens on its port yet" };
    return { state: "waiting", why: `no answer yet (${systemCode(cause) ?? "no code"})` };
  }
  const answer = await response.json().catch(() => undefined);
  if (!isStartAnswer(answer) || answer.start !== startToken)
    return { state: "foreign", why: `another program answers on port ${port}` };
  return { state: "ready", value: answer.version };
}

function isStartAnswer(value: unknown): value is StartAnswer {
  if (typeof value !== "object" || value === null) return false;
  return "start" in value && "version" in value && typeof value.version === "string";
}

/** An endpoint that a setting names, without a slash at its end. @throws FloeContractsError `service-settings`. */
export function httpUrl(service: string, variable: string, value: string): string {
  const url = URL.parse(value);
  const usable = url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  if (usable) return value.replace(/\/+$/, "");
  // Not quoted: what stands there by mistake may be a secret.
  throw new FloeContractsError("service-settings", `${service}: ${variable} is no http or https address`, {
    hint: `set ${variable} to something like https://host.example/path, with no user and no password in it`,
    where: { service },
  });
}
