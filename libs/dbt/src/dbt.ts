/**
 * dbt by its command line, the way its users run it. Every command has a time limit and its own environment; nothing of
 * the caller's environment reaches it, so a profile cannot pass by a variable that happens to be set.
 */
import { join } from "node:path";
import { FloeContractsError, redact } from "@floe-contracts/base";
import { inService, type ServiceUse } from "@floe-contracts/harness";
import type { PythonEnvironment } from "@floe-contracts/services";

/** A dbt command takes seconds; bigquery and databricks can hang for ever when they look for a network. */
const LIMIT_MS = 180_000;

/** How much of dbt's output is kept: its errors stand at the end. */
const OUTPUT_KEPT = 8_000;

/** One dbt command that ended. */
export interface DbtRun {
  readonly exitCode: number | null;
  /** What it printed, secrets removed. */
  readonly output: string;
}

export interface DbtCall {
  readonly projectDirectory: string;
  readonly profilesDirectory: string;
  /** Where dbt writes its artifacts; the project's own target/ unless given. */
  readonly targetPath?: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** dbt in a locked Python environment. */
export class Dbt {
  readonly version: string;
  readonly #python: PythonEnvironment;
  readonly #secrets: readonly string[];

  constructor(python: PythonEnvironment, version: string, secrets: readonly string[]) {
    this.#python = python;
    this.version = version;
    this.#secrets = secrets;
  }

  get use(): ServiceUse {
    return { name: "dbt", version: this.version, driver: "native" };
  }

  /** Runs one command to its end. A command that fails is an outcome; one that does not end in time is an error. */
  async run(command: readonly string[], call: DbtCall): Promise<DbtRun> {
    const targetPath = call.targetPath ?? join(call.projectDirectory, "target");
    const args = [
      "--no-use-colors",
      "--log-path",
      join(call.projectDirectory, "logs"),
      ...command,
      "--project-dir",
      call.projectDirectory,
      "--profiles-dir",
      call.profilesDirectory,
      "--target-path",
      targetPath,
    ];
    const result = await inService(this.use, () =>
      this.#python.run("dbt", args, {
        cwd: call.projectDirectory,
        env: { DBT_SEND_ANONYMOUS_USAGE_STATS: "false", DO_NOT_TRACK: "1", ...call.variables },
        timeoutMs: LIMIT_MS,
      }),
    );
    const output = redact(`${result.stdout}\n${result.stderr}`.trim(), this.#secrets).slice(-OUTPUT_KEPT);
    if (!result.timedOut) return { exitCode: result.exitCode, output };
    throw new FloeContractsError("dbt-failed", `dbt ${command.join(" ")} did not end within ${LIMIT_MS / 1000} s`, {
      hint: "some adapters wait for a network; the last lines say what it was at",
      where: { service: "dbt", log: lastLines(output) },
    });
  }

  /** Runs one command that must succeed. @throws FloeContractsError `dbt-failed` with dbt's last lines. */
  async succeed(command: readonly string[], call: DbtCall): Promise<void> {
    const { exitCode, output } = await this.run(command, call);
    if (exitCode === 0) return;
    throw new FloeContractsError("dbt-failed", `dbt ${command.join(" ")} ended with exit code ${exitCode}`, {
      hint: "dbt's last lines say why; the profile and the project are the ones that the artifact names",
      where: { service: "dbt", log: lastLines(output) },
    });
  }
}

function lastLines(output: string): string[] {
  return output.split("\n").slice(-20);
}
