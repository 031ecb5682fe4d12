import { existsSync } from "node:fs";
import { chmod, mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { directoryError, isReachableByAll, RunDirectory } from "../../src/runtime/run-directory.ts";
import { runsAsRoot } from "../../src/runtime/service-user.ts";
import { scratch } from "../support/programs.ts";

afterEach(() => vi.unstubAllEnvs());

test("two runs have two directories, private, with what is in them gone at the end", async () => {
  const [first, second] = await Promise.all([RunDirectory.create({ label: "a" }), RunDirectory.create({ label: "a" })]);
  expect(first.path).not.toBe(second.path);
  // As root other users may pass through, since services run as nobody then; they may not look around.
  expect((await stat(first.path)).mode & 0o777).toBe(runsAsRoot() ? 0o711 : 0o700);
  expect((await stat(await first.directory("inner"))).mode & 0o777).toBe(0o700);
  await writeFile(join(first.path, "inner", "file"), "x");
  await Promise.all([first[Symbol.asyncDispose](), second[Symbol.asyncDispose]()]);
  await first[Symbol.asyncDispose]();
  expect([existsSync(first.path), existsSync(second.path)]).toEqual([false, false]);
});

test("FLOE_CONTRACTS_KEEP=1 keeps it and says where", async () => {
  await using place = await scratch("keep");
  await chmod(place.path, 0o755);
  vi.stubEnv("TMPDIR", place.path);
  vi.stubEnv("FLOE_CONTRACTS_KEEP", "1");
  const said: string[] = [];
  const run = await RunDirectory.create({ progress: (text) => said.push(text) });
  await run[Symbol.asyncDispose]();
  expect(existsSync(run.path)).toBe(true);
  expect(said).toEqual([`kept: ${run.path}`]);
});

test("a temporary directory with blanks in its name", async () => {
  await using place = await scratch("with blanks");
  const parent = join(place.path, "my temporary files");
  await mkdir(parent);
  await chmod(place.path, 0o755);
  await chmod(parent, 0o755);
  vi.stubEnv("TMPDIR", parent);
  await using run = await RunDirectory.create();
  expect(dirname(run.path)).toBe(parent);
});

test("a temporary directory that cannot be used is named, with what to do", async () => {
  await using place = await scratch();
  const parent = join(place.path, "file");
  await writeFile(parent, "");
  await expect(RunDirectory.create({ parent })).rejects.toMatchObject({
    code: "file-unwritable",
    message: expect.stringContaining(parent),
    hint: expect.stringContaining("TMPDIR"),
  });
  const full = Object.assign(new Error("mkdir"), { code: "ENOSPC" });
  expect(directoryError(parent, full).code).toBe("disk-full");
});

test("what other users can reach", async () => {
  await using place = await scratch();
  await mkdir(join(place.path, "open"));
  await chmod(join(place.path, "open"), 0o755);
  expect(await isReachableByAll(join(place.path, "open"))).toBe(false);
  await chmod(place.path, 0o755);
  expect(await isReachableByAll(join(place.path, "open"))).toBe(true);
  expect(await isReachableByAll(join(place.path, "missing"))).toBe(false);
});
