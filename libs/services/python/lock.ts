/**
 * Writes the locks of the Python environments with the uv that installs them:
 *
 *     pnpm --filter @floe-contracts/services lock             checks that they are as uv would write them now
 *     pnpm --filter @floe-contracts/services lock --write     writes them; versions that are still allowed stay as they are
 *     … lock --write --upgrade                                takes the newest versions that requirements.in allows
 *
 * It needs the package index. Without it, a test holds each lock against its requirements.in.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { copyFile, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FloeContractsError, formatError, writeFileAtomic } from "@floe-contracts/base";
import { runInstaller } from "../src/python/installer.ts";
import { findPython, PYTHON_VERSION } from "../src/python/interpreter.ts";
import { readRequirements } from "../src/python/locks.ts";
import { prepareUv, type Uv } from "../src/python/uv.ts";
import { cacheDirectory } from "../src/runtime/cache.ts";
import { RunDirectory } from "../src/runtime/run-directory.ts";

interface Lock {
  readonly folder: string;
  readonly input: string;
  readonly output: string;
  readonly args: readonly string[];
}

/** Of every folder beside this file: its requirements, and the tools that build what has no wheel. */
function locks(): Lock[] {
  const names = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.flatMap(({ name }) => {
    const folder = join(import.meta.dirname, name);
    const overrides = existsSync(join(folder, "overrides.txt")) ? ["--override", "overrides.txt"] : [];
    const found = [
      { folder, input: "requirements.in", output: "requirements.lock", args: overrides },
      { folder, input: "build-constraints.in", output: "build-constraints.lock", args: [] },
    ];
    return found.filter(({ input }) => asksForSomething(join(folder, input)));
  });
}

/** A list of nothing has a lock of nothing, with a comment that says why; uv would write an empty file. */
function asksForSomething(file: string): boolean {
  return existsSync(file) && readRequirements(readFileSync(file, "utf8")).length > 0;
}

async function compile(lock: Lock, uv: Uv, scratch: string, upgrade: boolean): Promise<string> {
  const target = join(scratch, lock.output);
  // The lock as it is tells uv which versions to keep.
  await copyFile(join(lock.folder, lock.output), target).catch(() => {});
  const fixed = ["--universal", "--python-version", PYTHON_VERSION, "--generate-hashes"];
  const quiet = ["--no-emit-index-url", "--no-emit-find-links", "--no-header", "--quiet"];
  const what = [...(upgrade ? ["--upgrade"] : []), "-o", target, lock.input];
  const args = ["pip", "compile", ...fixed, ...quiet, ...lock.args, ...what];
  const step = { what: `the lock ${lock.output}`, command: uv.executable, args, cwd: lock.folder, env: uv.env };
  await runInstaller({ ...step, timeoutMs: 300_000, progress: console.log });
  const text = await readFile(target, "utf8");
  await rm(target);
  return text;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { write: { type: "boolean" }, upgrade: { type: "boolean" } } });
  const python = await findPython();
  const uv = await prepareUv({
    cache: await cacheDirectory(),
    python,
    environment: process.env,
    progress: console.log,
  });
  await using run = await RunDirectory.create({ label: "lock" });
  for (const lock of locks()) {
    const path = join(lock.folder, lock.output);
    const text = await compile(lock, uv, run.path, values.upgrade === true);
    const same = text === (await readFile(path, "utf8").catch(() => ""));
    if (!same && values.write === true) await writeFileAtomic(path, text);
    if (!same && values.write !== true) process.exitCode = 1;
    console.log(`${path}: ${same ? "up to date" : values.write === true ? "written" : "differs; run it with --write"}`);
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof FloeContractsError ? formatError(error) : error);
  process.exitCode = 2;
});
