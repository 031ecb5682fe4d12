/** What the SQL servers on the JVM, Trino and Spark, have in common: what they are started with, their process, their catalog. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError, redact } from "@floe-contracts/base";
import { ManagedProcess } from "../runtime/managed-process.ts";
import { directoryError, type RunDirectory } from "../runtime/run-directory.ts";
import type { Secret } from "../runtime/secret.ts";

export interface JavaProgram {
  /** The program `java`. */
  readonly java: string;
  /** In the order that the archive of classes was made with. */
  readonly jars: readonly string[];
  /** Options by which the JVM uses its archive of classes; none where there is no archive. */
  readonly archive: readonly string[];
}

export interface SqlServerOptions<Program extends JavaProgram> {
  readonly run: RunDirectory;
  /** The name of the process in messages, of its log, and of its directory in the run. */
  readonly name: string;
  readonly program: Program;
  readonly port: number;
  /** The catalogs by name, each with its settings. */
  readonly catalogs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The catalog that has to answer before the server counts as ready. */
  readonly prove: string;
  readonly secrets: readonly Secret[];
  readonly limitMs: number;
  readonly signal: AbortSignal;
}

/** What a probe of it needs. */
export interface Proving {
  readonly server: Pick<ManagedProcess, "logs">;
  readonly secrets: readonly Secret[];
  readonly signal: AbortSignal;
}

/** All of its command line, in its directory: a command line is for all to see, and the jars would fill it. */
export const ARGUMENTS = "java.args";

/**
 * Starts the process in its directory, to which `writeSettings` writes ARGUMENTS and all that they name; `tmp` is there.
 * @throws FloeContractsError `program-not-started`, `disk-full`, `file-unwritable`.
 */
export async function spawnSqlServer(
  options: Pick<SqlServerOptions<JavaProgram>, "run" | "name" | "program" | "secrets">,
  writeSettings: (home: string) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<ManagedProcess> {
  const { run, name, program, secrets } = options;
  const home = await run.directory(name);
  const [logs, temporary] = [join(run.path, "logs"), join(home, "tmp")];
  try {
    for (const directory of [logs, temporary]) await mkdir(directory, { recursive: true, mode: 0o700 });
    await writeSettings(home);
  } catch (cause) {
    throw directoryError(home, cause);
  }
  return ManagedProcess.spawn({
    name,
    command: program.java,
    args: [`@${join(home, ARGUMENTS)}`],
    env: { PATH: "/usr/bin:/bin", HOME: home, TMPDIR: temporary, LANG: "C.UTF-8", TZ: "UTC", ...env },
    cwd: home,
    logFile: join(logs, `${name}.log`),
    secrets,
    stopGraceMs: 2_000,
  });
}

/** The server runs, and what it says of its catalog is an error. */
export function catalogRefused(
  program: "Trino" | "Spark",
  catalog: string,
  error: Error,
  { server, secrets }: Proving,
): FloeContractsError {
  const service = program.toLowerCase();
  const shown = secrets.map((secret) => secret.reveal());
  const message = `${service}: its catalog ${catalog} gives no answer: ${redact(error.message, shown)}`;
  return new FloeContractsError("service-refused", message, {
    hint: `look at the catalog's address, and at the client that ${program} is given: its id, secret and scope`,
    where: { service, log: server.logs(20) },
  });
}
