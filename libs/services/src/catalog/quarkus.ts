/**
 * A server built with Quarkus as a process: its settings are a private file in its working directory, where every Quarkus
 * program looks (config/application.properties), so no secret is among its arguments. All that it writes lies in the run.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import { ManagedProcess, type ProbeResult } from "../runtime/managed-process.ts";
import { directoryError } from "../runtime/run-directory.ts";
import type { Secret } from "../runtime/secret.ts";

export interface QuarkusOptions {
  /** The service's name in messages. */
  readonly name: string;
  readonly java: { readonly java: string; readonly major: number };
  readonly jar: string;
  /** Among the JVM's arguments: anybody on the machine can read them. */
  readonly jvm: readonly string[];
  /** Private and empty; its working directory. */
  readonly home: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Beside the fixed part of its environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets: readonly Secret[];
  readonly logFile?: string | undefined;
  readonly stopGraceMs?: number | undefined;
}

/** What makes a JVM start fast on few cores and stay within its run's directory. */
export const JVM_OPTIONS = [
  "-XX:+UseSerialGC",
  "-XX:TieredStopAtLevel=1",
  "-XX:+ExitOnOutOfMemoryError",
  // Else it leaves a file in /tmp for as long as it runs.
  "-XX:-UsePerfData",
  // Else it listens on ::ffff:127.0.0.1, which is loopback and does not look like it.
  "-Djava.net.preferIPv4Stack=true",
  "--enable-native-access=ALL-UNNAMED",
];

/** Netty uses what Java 24 warns of. */
const UNSAFE = "--sun-misc-unsafe-memory-access=allow";

/** Starts it; nothing is known about its being ready. @throws FloeContractsError `program-not-started`, `disk-full`. */
export async function startQuarkus(options: QuarkusOptions): Promise<ManagedProcess> {
  const { home, java } = options;
  const temporary = join(home, "tmp");
  try {
    for (const path of [temporary, join(home, "config")]) await mkdir(path, { recursive: true, mode: 0o700 });
    const file = join(home, "config", "application.properties");
    await writeFile(file, properties(options.settings), { mode: 0o600 });
  } catch (cause) {
    throw directoryError(home, cause);
  }
  // What Java calls the user's home comes from the system's list of users and not from HOME: there lie AWS profiles.
  const places = [`-Djava.io.tmpdir=${temporary}`, `-Duser.home=${home}`];
  return ManagedProcess.spawn({
    name: options.name,
    command: java.java,
    args: [...JVM_OPTIONS, ...(java.major >= 23 ? [UNSAFE] : []), ...options.jvm, ...places, "-jar", options.jar],
    env: { PATH: "/usr/bin:/bin", HOME: home, TMPDIR: temporary, LANG: "C.UTF-8", TZ: "UTC", ...options.env },
    cwd: home,
    secrets: options.secrets,
    logFile: options.logFile,
    stopGraceMs: options.stopGraceMs,
  });
}

/** What Quarkus says where other programs say that the address is in use. */
const PORT_IN_USE = /^.*Port \d+ seems to be in use by another process/;

/**
 * As `ManagedProcess.ready`, and the process is stopped when that throws.
 * @throws FloeContractsError `service-exited`, `service-not-ready`, `service-port-taken`, what the probe throws.
 */
export async function readyOrStopped<T>(
  process: ManagedProcess,
  probe: (signal: AbortSignal) => Promise<ProbeResult<T>>,
  limitMs: number,
  signal: AbortSignal,
): Promise<T> {
  try {
    return await process.ready(probe, limitMs, signal);
  } catch (error) {
    await process.stop();
    if (!(error instanceof FloeContractsError) || error.code !== "service-exited") throw error;
    if (!process.logs().some((line) => PORT_IN_USE.test(line))) throw error;
    const { hint, where } = error;
    throw new FloeContractsError("service-port-taken", `${process.name}: its port is taken`, { hint, where });
  }
}

/**
 * The text of a .properties file (java.util.Properties.load). `${` would be replaced by another setting's value, so it is
 * escaped the way that SmallRye Config wants it.
 */
export function properties(settings: Readonly<Record<string, string>>): string {
  const escapeText = (text: string): string =>
    text
      .replaceAll("\\", "\\\\")
      .replaceAll("\n", "\\n")
      .replaceAll("\r", "\\r")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be written another way
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\uFFFF]/g, (letter) => {
        return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
      });
  const lines = Object.entries(settings).map(([name, value]) => {
    const key = escapeText(name).replaceAll(/[ \t:=#!]/g, (letter) => `\\${letter}`);
    return `${key}=${escapeText(value.replaceAll("${", "\\${")).replace(/^[ \t]/, (blank) => `\\${blank}`)}`;
  });
  return `${lines.join("\n")}\n`;
}
