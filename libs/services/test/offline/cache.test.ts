import { mkdir, stat, symlink, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import os, { userInfo } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { cacheDirectory, cacheError, locateCache } from "../../src/runtime/cache.ts";
import { scratch } from "../support/programs.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

test("the setting goes before XDG_CACHE_HOME, which goes before HOME", async () => {
  await using place = await scratch();
  const at = (name: string) => join(place.path, name);
  const all = { FLOE_CONTRACTS_CACHE: at("mine"), XDG_CACHE_HOME: at("xdg"), HOME: at("home") };
  expect(await locateCache(all)).toBe(at("mine"));
  expect(await locateCache({ ...all, FLOE_CONTRACTS_CACHE: "" })).toBe(at("xdg/floe-contracts"));
  expect(await locateCache({ HOME: at("home") })).toBe(at("home/.cache/floe-contracts"));
  // The specification of XDG_CACHE_HOME: a relative path is to be ignored.
  expect(await locateCache({ XDG_CACHE_HOME: "relative", HOME: at("home") })).toBe(at("home/.cache/floe-contracts"));
  await expect(stat(at("home"))).rejects.toThrow();
  expect(await cacheDirectory({ HOME: at("home") })).toBe(at("home/.cache/floe-contracts"));
  expect((await stat(at("home/.cache/floe-contracts"))).isDirectory()).toBe(true);
});

test("a user id without a name, as containers give, has a cache too", async () => {
  await using place = await scratch();
  vi.stubEnv("TMPDIR", place.path);
  // What Node's userInfo() throws for such an id.
  vi.spyOn(os, "userInfo").mockImplementation(() => {
    throw new Error("A system error occurred: uv_os_get_passwd returned ENOENT");
  });
  // A named import of a built-in sees the change only after this.
  syncBuiltinESMExports();
  expect(await cacheDirectory({})).toBe(join(place.path, `floe-contracts-${process.getuid?.()}`));
});

test("without a home that can be written to it is a private directory below the temporary one", async () => {
  await using place = await scratch();
  vi.stubEnv("TMPDIR", place.path);
  await writeFile(join(place.path, "file"), "");
  const expected = join(place.path, `floe-contracts-${userInfo().uid}`);
  expect(await locateCache({})).toBe(expected);
  expect(await cacheDirectory({ HOME: join(place.path, "file") })).toBe(expected);
  expect((await stat(expected)).mode & 0o777).toBe(0o700);
  expect(await cacheDirectory({ HOME: "" })).toBe(expected);
});

test("a directory that somebody else has put there is not used", async () => {
  await using place = await scratch();
  vi.stubEnv("TMPDIR", place.path);
  await mkdir(join(place.path, "elsewhere"));
  await symlink(join(place.path, "elsewhere"), join(place.path, `floe-contracts-${userInfo().uid}`));
  await expect(cacheDirectory({})).rejects.toMatchObject({ code: "cache-unusable" });
});

test("a setting that cannot be used is an error, not another place", async () => {
  await using place = await scratch();
  await writeFile(join(place.path, "file"), "");
  const environment = { FLOE_CONTRACTS_CACHE: join(place.path, "file", "cache") };
  await expect(cacheDirectory(environment)).rejects.toMatchObject({
    code: "cache-unusable",
    message: expect.stringContaining(environment.FLOE_CONTRACTS_CACHE),
  });
});

test("a full disk has a code of its own", () => {
  expect(cacheError("/cache", Object.assign(new Error("write"), { code: "ENOSPC" })).code).toBe("disk-full");
});
