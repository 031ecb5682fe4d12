/** Small programs that behave badly on purpose, and what tests need to watch them. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { ManagedProcessOptions } from "../../src/runtime/managed-process.ts";

/** A directory that is gone at the end of the test. */
export async function scratch(name = "test"): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), `floe-test-${name}-`));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/** A Node program given as its text. */
export function nodeProgram(code: string): Pick<ManagedProcessOptions, "name" | "command" | "args" | "env" | "cwd"> {
  return {
    name: "test-service",
    command: process.execPath,
    args: ["-e", code],
    env: { PATH: "/usr/bin:/bin" },
    cwd: "/",
  };
}

/** An executable file with a shell script. */
export async function shellScript(path: string, text: string): Promise<string> {
  await writeFile(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return path;
}

/** Waits until something holds; fails with `what` when it does not within the limit, which is there to end a hang. */
export async function waitUntil(
  what: string,
  holds: () => boolean | Promise<boolean>,
  limitMs = 10_000,
): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`not within ${limitMs} ms: ${what}`);
    await sleep(20);
  }
}

/** The path of a program beside this file. */
export function supportFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** Prints, ignores SIGTERM, starts a child that ignores it too, prints the child's id. */
export const STUBBORN = `
process.on("SIGTERM", () => console.log("no"));
const child = require("node:child_process").spawn(process.execPath, ["-e", "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')"], { stdio: ["ignore", "pipe", "ignore"] });
child.stdout.once("data", () => console.log("child " + child.pid));
setInterval(() => {}, 1000);
`;

/** Answers every HTTP request with TOKEN, which tells two of them apart. */
export const ANSWERS = `
require("node:http").createServer((_, answer) => answer.end(process.env.TOKEN))
  .listen(Number(process.env.PORT), "127.0.0.1", () => console.log("listening"));
`;
