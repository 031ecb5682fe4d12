/**
 * Programs of a Python environment: a limit on each (dbt can wait for ever on a cloud service), the whole group ended at
 * it, an environment of named variables only, and no secret in what is given back.
 */
import { join } from "node:path";
import { isSecretName, redact } from "@floe-contracts/base";
import { type CommandResult, runCommand } from "../runtime/run-command.ts";

export interface PythonRunOptions {
  readonly cwd: string;
  /** Added to PATH, HOME, LANG and the few variables that every run has; nothing else comes from this process. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** The home directory of the program, `cwd` by default: a directory of the run, never the user's own. */
  readonly home?: string | undefined;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Values that are secret though the names of their variables do not say so. */
  readonly secrets?: readonly string[] | undefined;
}

export interface PythonResult extends CommandResult {
  /** The variables whose secret values the program wrote; they are cut out of `stdout` and `stderr`. */
  readonly leaked: readonly string[];
}

/** Runs `command` of the environment's bin directory. A bad exit code is a result. */
export async function runInEnvironment(
  name: string,
  directory: string,
  command: string,
  args: readonly string[],
  options: PythonRunOptions,
): Promise<PythonResult> {
  const bin = join(directory, "bin");
  const env = {
    PATH: `${bin}:/usr/local/bin:/usr/bin:/bin`,
    HOME: options.home ?? options.cwd,
    LANG: "C.UTF-8",
    LC_ALL: "C.UTF-8",
    TZ: "UTC",
    VIRTUAL_ENV: directory,
    PYTHONUTF8: "1",
    PYTHONNOUSERSITE: "1",
    DBT_SEND_ANONYMOUS_USAGE_STATS: "false",
    DO_NOT_TRACK: "1",
    ...options.env,
  };
  const result = await runCommand(join(bin, command), args, {
    name: `${name}: ${command}`,
    cwd: options.cwd,
    env,
    timeoutMs: options.timeoutMs,
    signal: options.signal,
  });
  const named = Object.entries(env).filter(([key, value]) => isSecretName(key) && value.length > 3);
  const output = `${result.stdout}\n${result.stderr}`;
  const leaked = named.filter(([, value]) => output.includes(value)).map(([key]) => key);
  const secrets = [...named.map(([, value]) => value), ...(options.secrets ?? [])];
  return { ...result, stdout: redact(result.stdout, secrets), stderr: redact(result.stderr, secrets), leaked };
}
