/**
 * S3 and STS as a Python process of ours, from a locked environment. In front of the emulator stands server/front.py: it
 * proves which process answers, and lets nobody in without a signature by this run's keys or those that its STS lent.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FloeContractsError } from "@floe-contracts/base";
import type { S3Endpoint } from "../endpoints.ts";
import { diagnosePython } from "../python/diagnose.ts";
import { pythonEnvironment } from "../python/environment.ts";
import { ManagedProcess, type ProbeResult } from "../runtime/managed-process.ts";
import { withFreePort } from "../runtime/ports.ts";
import { directoryError } from "../runtime/run-directory.ts";
import { runningFrom } from "../runtime/running.ts";
import { newSecret, type Secret } from "../runtime/secret.ts";
import type { InstallContext, InstalledService, Running, ServiceDriver, StartContext } from "../service.ts";
import { S3Client } from "./client.ts";

const REQUEST_MS = 60_000;

/** One of the emulators. */
export interface Emulator {
  readonly environment: "localstack" | "moto";
  /** The program beside server/front.py. */
  readonly program: string;
  /** The account that its keys belong to. */
  readonly account: string;
  readonly notes: readonly string[];
}

/** What is run, as a test may give something else. */
export interface Program {
  readonly command: string;
  /** Before the path of the settings. */
  readonly args: readonly string[];
}

export function nativeDriver(emulator: Emulator): ServiceDriver<S3Endpoint> {
  return {
    needs: [],
    diagnose: (environment) => diagnosePython(emulator.environment, environment),
    install: (context) => install(emulator, context),
  };
}

async function install(emulator: Emulator, context: InstallContext): Promise<InstalledService<S3Endpoint>> {
  const { python, version } = await pythonEnvironment(emulator.environment, context);
  const file = fileURLToPath(new URL(`./server/${emulator.program}`, import.meta.url));
  // -I: nothing of the user's Python; -B: nothing is written beside the program.
  const program = { command: python, args: ["-I", "-B", file] };
  return { version, notes: emulator.notes, start: (start) => startEmulator(emulator, program, start) };
}

/** The settings that the program reads from a file of its own, as it holds the secret. */
interface Settings {
  readonly port: number;
  readonly directory: string;
  readonly startToken: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * Starts it, proves that it is the one, and makes the bucket.
 * @throws FloeContractsError `service-not-ready`, `service-exited`, `service-port-taken`, `service-refused`.
 */
export async function startEmulator(
  emulator: Emulator,
  program: Program,
  context: StartContext,
): Promise<Running<S3Endpoint>> {
  const directory = await context.run.directory(`s3-${emulator.environment}`);
  await context.run.directory(join(`s3-${emulator.environment}`, "tmp"));
  const secretAccessKey = newSecret();
  // Not like a key of Amazon's (AKIA…), which LocalStack would take an account number from.
  const accessKeyId = `FLOE${newSecret().reveal().slice(0, 16).toUpperCase()}`;
  return await withFreePort(async (port) => {
    const startToken = newSecret().reveal();
    const settings = { port, directory, startToken, accessKeyId, secretAccessKey: secretAccessKey.reveal() };
    const process = await spawn(emulator, program, settings, { directory, secret: secretAccessKey });
    try {
      const { region, bucket } = context.names;
      const url = `http://127.0.0.1:${port}`;
      const roleArn = `arn:aws:iam::${emulator.account}:role/floe`;
      const common = { url, stsUrl: url, region, bucket, accessKeyId, secretAccessKey };
      const endpoint: S3Endpoint = { ...common, pathStyle: true, roleArn };
      const probe = (signal: AbortSignal): Promise<ProbeResult<string>> => ready(endpoint, port, startToken, signal);
      const version = await process.ready(probe, context.limitMs, context.signal);
      return runningFrom({ endpoint, version, notes: emulator.notes, processes: [process] });
    } catch (error) {
      await process.stop();
      throw error;
    }
  });
}

async function spawn(
  emulator: Emulator,
  program: Program,
  settings: Settings,
  { directory, secret }: { directory: string; secret: Secret },
): Promise<ManagedProcess> {
  const file = join(directory, "settings.json");
  try {
    await writeFile(file, JSON.stringify(settings), { mode: 0o600 });
  } catch (cause) {
    throw directoryError(file, cause);
  }
  return await ManagedProcess.spawn({
    name: `s3 (${emulator.environment})`,
    command: program.command,
    args: [...program.args, file],
    env: {
      PATH: "/usr/bin:/bin",
      HOME: directory,
      LANG: "C.UTF-8",
      TZ: "UTC",
      TMPDIR: join(directory, "tmp"),
      XDG_CACHE_HOME: join(directory, "cache"),
      PYTHONUNBUFFERED: "1",
    },
    cwd: directory,
    secrets: [secret],
    logFile: join(directory, "log"),
    stopGraceMs: 2_000,
  });
}

/** Ready is the process that was started, with its bucket. */
async function ready(
  endpoint: S3Endpoint,
  port: number,
  startToken: string,
  signal: AbortSignal,
): Promise<ProbeResult<string>> {
  const found = await identify(port, startToken, signal);
  if (found.state !== "ready") return found;
  try {
    // The limit is that of the whole start; this one is only there to end a request of which nothing comes.
    await new S3Client(endpoint, { timeoutMs: REQUEST_MS, signal }).ensureBucket();
    return found;
  } catch (error) {
    // It may have ended in between, which is told better by whoever watches it.
    if (error instanceof FloeContractsError && error.code === "service-unreachable")
      return { state: "waiting", why: `it does not make its bucket: ${error.message}` };
    throw error;
  }
}

/** Whether the answer there comes from the process that was given this token. */
export async function identify(port: number, startToken: string, signal: AbortSignal): Promise<ProbeResult<string>> {
  const response = await fetch(`http://127.0.0.1:${port}/_floe/identity`, { signal, redirect: "manual" });
  const text = await response.text();
  const answer: unknown = response.ok ? parse(text) : undefined;
  const { startToken: token, version } = typeof answer === "object" && answer !== null ? (answer as Identity) : {};
  if (token === startToken && typeof version === "string") return { state: "ready", value: version };
  return { state: "foreign", why: `another program answers on port ${port}` };
}

interface Identity {
  readonly startToken?: unknown;
  readonly version?: unknown;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
