import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type InstallOnceOptions, installOnce } from "../../src/runtime/install-once.ts";
import { scratch, supportFile, waitUntil } from "../support/programs.ts";

interface Running {
  readonly child: ChildProcess;
  readonly done: Promise<{ stdout: string; stderr: string }>;
  readonly heard: (text: string) => boolean;
}

function install(cache: string, slowness: number): Running {
  const child = spawn(process.execPath, [supportFile("installer.ts"), cache, String(slowness)]);
  const text = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (piece: string) => (text.stdout += piece));
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (text.stderr += piece));
  const done = new Promise<typeof text>((resolve) => child.once("close", () => resolve(text)));
  return { child, done, heard: (wanted) => text.stderr.includes(wanted) };
}

const options = (cache: string, more: Partial<InstallOnceOptions> = {}): InstallOnceOptions => ({
  cache,
  name: "thing",
  key: "k1",
  progress: () => {},
  isWhole: async (directory) => existsSync(join(directory, "whole")),
  install: (directory) => writeFile(join(directory, "whole"), ""),
  ...more,
});

test("two processes at once install once; the other waits, says so, and gets the same", async () => {
  await using place = await scratch("cache");
  const first = install(place.path, 600);
  await waitUntil("the first one is at work", () => first.heard("half"));
  const second = install(place.path, 0);
  const results = await Promise.all([first.done, second.done]);
  const [one, two] = results.map((result) => JSON.parse(result.stdout));
  expect([one.fresh, two.fresh]).toEqual([true, false]);
  expect(two.directory).toBe(one.directory);
  expect(results[1]?.stderr).toContain(`thing: process ${first.child.pid} is installing it; waiting`);
  expect(await readFile(join(place.path, "installs"), "utf8")).toBe("x");
});

test("an install that was killed leaves nothing, and is done again", async () => {
  await using place = await scratch("cache");
  const killed = install(place.path, 60_000);
  await waitUntil("it is at work", () => killed.heard("half"));
  killed.child.kill("SIGKILL");
  await killed.done;
  const again = await installOnce(options(place.path));
  expect(again.fresh).toBe(true);
  expect(await readdir(again.directory)).toEqual(["whole"]);
  const isDirectoryOfATry = (name: string) => /^thing-k1\.[0-9a-f]{8}$/.test(name);
  await waitUntil(
    "the half one is gone",
    async () => (await readdir(place.path)).filter(isDirectoryOfATry).length === 1,
  );
});

test("what is installed is found again without a write, and another key is another install", async () => {
  await using place = await scratch("cache");
  const first = await installOnce(options(place.path));
  await rm(join(place.path, "thing-k1.lock"));
  const install = async () => {
    throw new Error("it must not be installed again");
  };
  expect(await installOnce(options(place.path, { install }))).toEqual({ directory: first.directory, fresh: false });
  // Not even the lock is taken: a cache that is read-only will do.
  expect(existsSync(join(place.path, "thing-k1.lock"))).toBe(false);
  expect((await installOnce(options(place.path, { key: "k2" }))).fresh).toBe(true);
});

test.for([
  ["it is broken", (directory: string) => rm(join(directory, "whole"))],
  ["it is gone", (directory: string) => rm(directory, { recursive: true })],
  ["the marker is cut off", (directory: string) => writeFile(`${directory.replace(/\.[^.]*$/, "")}.json`, '{"direc')],
  [
    "the marker points elsewhere",
    (directory: string) => writeFile(`${directory.replace(/\.[^.]*$/, "")}.json`, '{"directory":"../../etc"}'),
  ],
] as const)("it is installed anew when %s", async ([, damage]) => {
  await using place = await scratch("cache");
  const first = await installOnce(options(place.path));
  await damage(first.directory);
  const second = await installOnce(options(place.path));
  expect(second.fresh).toBe(true);
  expect(existsSync(join(second.directory, "whole"))).toBe(true);
});

test("a failing install leaves nothing behind and its error is passed on", async () => {
  await using place = await scratch("cache");
  const install = async (directory: string) => {
    await writeFile(join(directory, "half"), "");
    throw Object.assign(new Error("write failed"), { code: "ENOSPC" });
  };
  await expect(installOnce(options(place.path, { install }))).rejects.toMatchObject({ code: "disk-full" });
  expect((await readdir(place.path)).filter((name) => !name.includes(".lock"))).toEqual([]);
});
