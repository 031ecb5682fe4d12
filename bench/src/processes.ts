/** Fresh processes: how long one takes from its start to its end, and what it says about itself. */
import { spawnSync } from "node:child_process";

/** A process of this very Node. */
export interface NodeRun {
  readonly name: string;
  readonly args: readonly string[];
  /** A minute unless it says otherwise. */
  readonly timeoutMs?: number;
}

export interface RanOnce {
  readonly milliseconds: number;
  readonly stdout: string;
}

/**
 * Runs it once. Nothing of this process's own Node settings reaches it: a compile cache or a preloaded module would be
 * measured too.
 * @throws Error when it does not end well: how long a failure takes says nothing.
 */
export function runNode({ name, args, timeoutMs = 60_000 }: NodeRun, cwd: string): RanOnce {
  const { NODE_OPTIONS: _options, NODE_COMPILE_CACHE: _cache, ...env } = process.env;
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeoutMs,
  });
  const milliseconds = performance.now() - start;
  if (error !== undefined) throw new Error(`${name}: ${error.message}`);
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr.trim().split("\n").slice(-5).join(" · ")}`);
  return { milliseconds, stdout };
}

export const BARE: NodeRun = { name: "node -e 0", args: ["-e", "0"] };
