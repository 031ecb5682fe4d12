/**
 * Containers are children of the engine and not of this process, so nothing of the kernel's ends them with it. A helper in a
 * session of its own waits for the end of a pipe, which comes however this process ended, and removes the project.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface DockerGuard {
  /** The project is gone: the helper ends and removes nothing. */
  release(): void;
  readonly pid: number | undefined;
}

/** Has a project removed when this process ends without having released it. */
export function guardProject(project: string, environment: Readonly<Record<string, string>>): DockerGuard {
  const program = fileURLToPath(import.meta.resolve("./guard-main.ts"));
  const child = spawn(process.execPath, [program, project], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    env: environment,
    cwd: "/",
  });
  child.on("error", () => {});
  child.stdin?.on("error", () => {});
  // It must not keep this process alive.
  child.unref();
  if (child.stdin !== null && "unref" in child.stdin && typeof child.stdin.unref === "function") child.stdin.unref();
  return { pid: child.pid, release: () => child.stdin?.end("released\n") };
}
