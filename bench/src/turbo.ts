/** turbo from the workspace: the live runs, and the unchanged run that its cache answers. */
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { plural } from "@floe-contracts/base";
import { runCommand } from "@floe-contracts/services";

/** A live run installs and starts services; this ends one that hangs. */
const LIVE_LIMIT_MS = 1_800_000;
const CACHED_LIMIT_MS = 120_000;

function turboEnvironment(root: string): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !/^(NODE_OPTIONS|TURBO_FORCE)$/.test(entry[0]),
  );
  return {
    ...Object.fromEntries(kept),
    // What pnpm does for a script, for a benchmark that was started by its path; turbo itself needs pnpm on the PATH too.
    PATH: [join(root, "node_modules/.bin"), process.env["PATH"] ?? ""].join(delimiter),
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    NO_COLOR: "1",
  };
}

/** Runs tasks live. @throws Error with the last lines when they fail or do not end. */
export async function runLive(root: string, args: readonly string[]): Promise<void> {
  const result = await runCommand("turbo", ["run", "test:contracts", "--output-logs=errors-only", ...args], {
    name: "turbo",
    cwd: root,
    env: turboEnvironment(root),
    timeoutMs: LIVE_LIMIT_MS,
  });
  if (result.exitCode === 0) return;
  const last = `${result.stdout}\n${result.stderr}`.trim().split("\n").slice(-8).join("\n    ");
  const how = result.timedOut ? `did not end within ${plural(LIVE_LIMIT_MS / 60_000, "minute")}` : "failed";
  throw new Error(`turbo run test:contracts ${how}:\n    ${last}`);
}

export interface TurboOnce {
  readonly milliseconds: number;
  readonly output: string;
}

/** Runs turbo once and times it from start to end. @throws Error when it does not end well. */
export function timeTurbo(root: string, args: readonly string[]): TurboOnce {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync("turbo", args, {
    cwd: root,
    env: turboEnvironment(root),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: CACHED_LIMIT_MS,
    maxBuffer: 64 * 1024 * 1024,
  });
  const milliseconds = performance.now() - start;
  const output = `${stdout}\n${stderr}`;
  if (error !== undefined) throw new Error(`turbo ${args.join(" ")}: ${error.message}`);
  if (status !== 0)
    throw new Error(`turbo ${args.join(" ")} failed: ${output.trim().split("\n").slice(-5).join(" · ")}`);
  return { milliseconds, output };
}

/** Whether turbo says that every task was answered from its cache. */
export function isFullHit(output: string): boolean {
  const counts = /Cached:\s+(\d+) cached, (\d+) total/.exec(output);
  return />>> FULL TURBO/.test(output) && counts !== null && counts[1] === counts[2];
}
