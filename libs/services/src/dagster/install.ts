/** Dagster's locked Python environment, and the start of its two programs in it. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pythonEnvironment } from "../python/environment.ts";
import { ManagedProcess } from "../runtime/managed-process.ts";
import { directoryError, type RunDirectory } from "../runtime/run-directory.ts";
import type { Secret } from "../runtime/secret.ts";
import type { InstallContext } from "../service.ts";

export interface DagsterInstallation {
  readonly version: string;
  /** The environment's own interpreter; dbt and dbt-ol are beside it. */
  readonly python: string;
}

/**
 * The environment, installed now if it is not in the cache.
 * @throws FloeContractsError `python-not-found`, `python-install-failed`, `python-environment-broken`, `cache-unusable`,
 * `disk-full`.
 */
export async function installDagster(context: InstallContext): Promise<DagsterInstallation> {
  const { python, version } = await pythonEnvironment("dagster", context);
  return { python, version: version ?? "unknown" };
}

const LAUNCH = fileURLToPath(new URL("./launch.py", import.meta.url));

export interface ProgramOptions {
  /** The name in messages, of the log, and of its own directory in the run. */
  readonly name: string;
  readonly run: RunDirectory;
  /** DAGSTER_HOME. */
  readonly home: string;
  /** Of launch.py. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly secrets?: readonly Secret[] | undefined;
}

/** Starts one of Dagster's programs. @throws FloeContractsError `program-not-started`, `file-unwritable`, `disk-full`. */
export async function spawnProgram(installed: DagsterInstallation, options: ProgramOptions): Promise<ManagedProcess> {
  const { name, run, home } = options;
  const cwd = await run.directory(name);
  const logs = join(run.path, "logs");
  await mkdir(logs, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw directoryError(logs, cause);
  });
  const bin = join(installed.python, "..");
  return ManagedProcess.spawn({
    name,
    command: installed.python,
    // -P: modules beside launch.py, or in the working directory, are not found before those of the environment.
    args: ["-P", LAUNCH, ...options.args],
    env: {
      PATH: `${bin}:/usr/bin:/bin`,
      HOME: cwd,
      TMPDIR: cwd,
      LANG: "C.UTF-8",
      TZ: "UTC",
      VIRTUAL_ENV: join(bin, ".."),
      PYTHONUTF8: "1",
      PYTHONNOUSERSITE: "1",
      PYTHONUNBUFFERED: "1",
      // What is installed is compiled already, and nothing is written beside definitions.
      PYTHONDONTWRITEBYTECODE: "1",
      DAGSTER_HOME: home,
      DAGSTER_DISABLE_TELEMETRY: "1",
      DBT_SEND_ANONYMOUS_USAGE_STATS: "false",
      DO_NOT_TRACK: "1",
      ...options.env,
    },
    cwd,
    logFile: join(logs, `${name}.log`),
    secrets: options.secrets,
    // A code server waits a minute for calls that are still going on.
    stopGraceMs: 2_000,
  });
}
