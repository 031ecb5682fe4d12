/** Finding, copying and driving the Postgres programs, with programs that only pretend. */
import { existsSync } from "node:fs";
import { chmod, lstat, mkdir, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findPackage } from "../../src/postgres/binaries.ts";
import { initialise, startServer } from "../../src/postgres/native.ts";
import { stage } from "../../src/postgres/stage.ts";
import { withFreePort } from "../../src/runtime/ports.ts";
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import { nobody } from "../../src/runtime/service-user.ts";
import { scratch, shellScript } from "../support/programs.ts";

test("a platform without programs, and a package that is not installed", async () => {
  await expect(findPackage("sunos-sparc")).rejects.toMatchObject({ code: "platform-unsupported" });
  const missing = () => {
    throw new Error("Cannot find module");
  };
  await expect(findPackage("linux-x64", missing)).rejects.toMatchObject({
    code: "service-not-installed",
    hint: expect.stringContaining("optional"),
  });
});

async function fakePackage(place: string): Promise<{ packageVersion: string; directory: string }> {
  const directory = join(place, "package", "native");
  await mkdir(join(directory, "bin"), { recursive: true });
  await mkdir(join(directory, "lib", "pkgconfig"), { recursive: true });
  await shellScript(join(directory, "bin", "postgres"), "echo postgres");
  await writeFile(join(directory, "lib", "libpq.so.5.16"), "library");
  await writeFile(join(directory, "lib", "libpq.a"), "for linking");
  await writeFile(join(directory, "lib", "pkgconfig", "libpq.pc"), "for linking");
  const links = [{ source: "native/lib/libpq.so.5.16", target: "native/lib/libpq.so.5" }];
  await writeFile(join(directory, "pg-symlinks.json"), JSON.stringify(links));
  return { packageVersion: "16.14.0", directory };
}

test("the copy has what is needed to run, with names and modes, whatever the umask", async () => {
  await using place = await scratch("stage");
  const found = await fakePackage(place.path);
  const before = process.umask(0o077);
  const copy = await stage(found, place.path).finally(() => process.umask(before));
  expect(await readdir(join(copy, "lib"))).toEqual(["libpq.so.5", "libpq.so.5.16"]);
  expect(await readlink(join(copy, "lib", "libpq.so.5"))).toBe("libpq.so.5.16");
  for (const path of [".", "bin", "lib", "bin/postgres"])
    expect((await lstat(join(copy, path))).mode & 0o777).toBe(0o755);
});

test("it is made once, also by many at once, and made anew when it is damaged", async () => {
  await using place = await scratch("stage");
  const found = await fakePackage(place.path);
  const copies = await Promise.all(Array.from({ length: 5 }, () => stage(found, place.path)));
  expect(new Set(copies).size).toBe(1);
  const [copy = ""] = copies;
  const { ino } = await lstat(copy);
  await stage(found, place.path);
  expect((await lstat(copy)).ino).toBe(ino);
  for (const damage of [
    () => rm(join(copy, "lib", "libpq.so.5.16")),
    () => writeFile(join(copy, "bin", "postgres"), "cut"),
    () => rm(join(copy, "floe-contracts.json")),
    () => chmod(copy, 0o777),
  ]) {
    await damage();
    expect(await stage(found, place.path)).toBe(copy);
    expect(await readFile(join(copy, "lib", "libpq.so.5.16"), "utf8")).toBe("library");
    expect((await lstat(copy)).mode & 0o777).toBe(0o755);
  }
  // Nothing of the making is left beside it.
  expect((await readdir(place.path)).sort()).toEqual([copy.slice(place.path.length + 1), "package"].sort());
});

test("another content is another copy", async () => {
  await using place = await scratch("stage");
  const found = await fakePackage(place.path);
  const first = await stage(found, place.path);
  await writeFile(join(found.directory, "lib", "libpq.so.5.16"), "another library");
  expect(await stage(found, place.path)).not.toBe(first);
});

async function withInitdb<T>(script: string, use: (run: RunDirectory, initdb: string) => Promise<T>): Promise<T> {
  // Below /tmp and open to all, since as root the programs run as nobody.
  await using place = await scratch("initdb");
  await chmod(place.path, 0o755);
  await using run = await RunDirectory.create({ label: "initdb" });
  return await use(run, await shellScript(join(place.path, "initdb"), script));
}

const binaries = (initdb: string, postgres = "/nowhere") => ({
  initdb,
  postgres,
  version: "16.14",
  stagedAt: undefined,
});

test.for([
  ["initdb: error: could not create file: No space left on device", "disk-full", "TMPDIR"],
  ["initdb: error: could not look up effective user ID 1234: user does not exist", "service-exited", "/etc/passwd"],
  ["initdb: error: something else", "service-exited", "last lines"],
] as const)("a cluster that cannot be made: %s", async ([line, code, hint]) => {
  await withInitdb(`echo '${line}' >&2; exit 1`, async (run, initdb) => {
    await expect(initialise(binaries(initdb), run)).rejects.toMatchObject({
      code,
      hint: expect.stringContaining(hint),
      where: { service: "postgres", log: [line] },
    });
    expect(existsSync(join(run.path, "postgres", "password"))).toBe(false);
  });
});

test("where there is no C.UTF-8 the locale is C", async () => {
  const script = `case "$*" in *C.UTF-8*) echo 'initdb: error: invalid locale name "C.UTF-8"' >&2; exit 1;; esac`;
  await withInitdb(script, async (run, initdb) => {
    expect((await initialise(binaries(initdb), run)).locale).toBe("C");
  });
});

test("the caller's language and PG* variables do not reach it, nor does the password reach its arguments", async () => {
  process.env["PGOPTIONS"] = "-c broken=1";
  process.env["LC_ALL"] = "tr_TR.UTF-8";
  try {
    const script = `env > "$HOME/env"; echo "$@" > "$HOME/args"; cat "$HOME/password" > "$HOME/copy"`;
    await withInitdb(script, async (run, initdb) => {
      const cluster = await initialise(binaries(initdb), run);
      const read = (name: string) => readFile(join(cluster.home, name), "utf8");
      expect(await read("env")).not.toMatch(/^(PG|LC_)/m);
      expect(await read("copy")).toBe(`${cluster.password.reveal()}\n`);
      expect(await read("args")).not.toContain(cluster.password.reveal());
      expect((await lstat(cluster.home)).mode & 0o777).toBe(0o700);
    });
  } finally {
    delete process.env["PGOPTIONS"];
    delete process.env["LC_ALL"];
  }
});

test("a server whose port was taken in between is started at another one", async () => {
  const script = `exit 0`;
  await withInitdb(script, async (run, initdb) => {
    const cluster = await initialise(binaries(initdb), run);
    const postgres = await shellScript(
      initdb.replace(/initdb$/, "postgres"),
      `echo 'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use' >&2; exit 1`,
    );
    const ports: number[] = [];
    const start = withFreePort((port) => {
      ports.push(port);
      return startServer(binaries(initdb, postgres), cluster, {
        port,
        limitMs: 20_000,
        logFile: join(run.path, "log"),
      });
    });
    await expect(start).rejects.toMatchObject({ code: "service-port-taken", where: { service: "postgres" } });
    expect(new Set(ports).size).toBeGreaterThan(1);
  });
});

test("nobody's ids are read from the system's list, or are the usual ones", async () => {
  await using place = await scratch();
  const list = join(place.path, "passwd");
  await writeFile(list, "root:x:0:0::/root:/bin/sh\nnobody:*:-2:-2:Unprivileged:/var/empty:/usr/bin/false\n");
  expect(nobody(list)).toEqual({ uid: 4_294_967_294, gid: 4_294_967_294 });
  await writeFile(list, "nobody:x:99:98:::\n");
  expect(nobody(list)).toEqual({ uid: 99, gid: 98 });
  expect(nobody(join(place.path, "missing"))).toEqual({ uid: 65_534, gid: 65_534 });
});
