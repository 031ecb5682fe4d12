/** What Trino is installed from: archives out of which only jars come, and settings as Java reads them. */
import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { crc32 } from "node:zlib";
import { create } from "tar";
import { expect, test } from "vitest";
import { javaArguments, javaProperties } from "../../src/java/properties.ts";
import { CORE, isKept, PLUGINS } from "../../src/trino/distribution.ts";
import { unpackTarball, unpackZip } from "../../src/trino/unpack.ts";
import { scratch } from "../support/programs.ts";

interface Packed {
  readonly path: string;
  readonly content: string;
  /** Of a Unix file, e.g. 0o120777 for a link. */
  readonly mode?: number;
}

/** A .zip with its content stored as it is (APPNOTE 4.3). */
function zip(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const { path, content, mode = 0o100644 } of files) {
    const [name, data] = [Buffer.from(path), Buffer.from(content)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(46);
    entry.write("PK\x01\x02", "latin1");
    entry.writeUInt16LE((3 << 8) | 20, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(Buffer.concat(locals).length, 42);
    directory.push(entry, name);
    locals.push(Buffer.from("PK\x03\x04", "latin1"), common, name, data);
  }
  const [local, central] = [Buffer.concat(locals), Buffer.concat(directory)];
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

test("out of a tarball come the plain jars of one directory, and nothing else", async () => {
  await using home = await scratch("unpack");
  const [source, target] = [join(home.path, "source"), join(home.path, "target")];
  await mkdir(join(source, "server", "lib", "deep"), { recursive: true });
  await mkdir(target);
  for (const name of ["one.jar", "two_1.0-rc+1.jar", "notes.txt", "deep/three.jar"])
    await writeFile(join(source, "server", "lib", name), name);
  await writeFile(join(source, "server", "other.jar"), "other");
  await symlink("/etc/passwd", join(source, "server", "lib", "link.jar"));
  const file = join(home.path, "server.tar.gz");
  await create({ file, cwd: source, gzip: true }, ["server"]);
  await unpackTarball(file, { directory: "server/lib" }, target);
  expect((await readdir(home.path)).sort()).toEqual(["server.tar.gz", "source", "target"]);
  expect((await readdir(target)).sort()).toEqual(["one.jar", "two_1.0-rc+1.jar"]);
  expect(await readFile(join(target, "one.jar"), "utf8")).toBe("one.jar");
});

test("out of a zip come the plain jars of one directory, one file for those that are the same", async () => {
  await using home = await scratch("unpack");
  const [file, lib, target] = ["x.zip", "lib", "target"].map((name) => join(home.path, name)) as [
    string,
    string,
    string,
  ];
  await mkdir(lib);
  await mkdir(target);
  await writeFile(join(lib, "shared.jar"), "shared");
  await writeFile(join(lib, "renewed.jar"), "another");
  await writeFile(join(target, "there.jar"), "there");
  const names = [
    "x/one.jar",
    "x/shared.jar",
    "x/renewed.jar",
    "x/there.jar",
    "x/left.jar",
    "x/deep/two.jar",
    "y/three.jar",
  ];
  const packed = names.map((path) => ({ path, content: basename(path, ".jar") }));
  await writeFile(file, zip([...packed, { path: "x/link.jar", content: "/etc/passwd", mode: 0o120777 }]));
  await unpackZip(file, { directory: "x", isKept: (jar) => jar !== "left.jar" }, target, lib);
  expect((await readdir(target)).sort()).toEqual(["one.jar", "renewed.jar", "shared.jar", "there.jar"]);
  expect(await readFile(join(target, "renewed.jar"), "utf8")).toBe("renewed");
  expect((await stat(join(target, "shared.jar"))).ino).toBe((await stat(join(lib, "shared.jar"))).ino);

  await writeFile(file, zip([{ path: "x/there.jar", content: "not the same" }]));
  await expect(unpackZip(file, { directory: "x" }, target, lib)).rejects.toMatchObject({
    code: "service-not-installed",
    message: "trino: two of its archives hold another there.jar",
  });
});

test.each(["x/../../evil.jar", "../evil.jar", "/evil.jar", "x/..\\evil.jar"])(
  "a zip with %s writes nothing outside",
  async (path) => {
    await using home = await scratch("unpack");
    const [file, target] = [join(home.path, "x.zip"), join(home.path, "a", "b")];
    await mkdir(target, { recursive: true });
    await writeFile(file, zip([{ path, content: "evil" }]));
    await unpackZip(file, { directory: "x" }, target, target).catch(() => {});
    const found = await readdir(home.path, { recursive: true });
    expect(found.filter((name) => name.includes("evil"))).toEqual([]);
  },
);

test("the archives are of one release, and only libraries of other storages are left out", () => {
  expect(new Set([CORE, ...PLUGINS].map(({ path }) => path.split("/").at(-2)))).toEqual(new Set(["476"]));
  for (const jar of [
    "org.apache.iceberg_iceberg-core-1.9.1.jar",
    "com.google.guava_guava-33.4.8-jre.jar",
    "software.amazon.awssdk_s3-2.31.57.jar",
  ])
    expect([jar, isKept(jar)]).toEqual([jar, true]);
  for (const jar of ["net.snowflake_snowflake-jdbc-3.24.2.jar", "com.azure_azure-core-1.55.3.jar"])
    expect([jar, isKept(jar)]).toEqual([jar, false]);
});

test("settings and arguments are written as Java reads them", () => {
  expect(javaProperties({ "a.b": "c=d", "a b": " x\\y", "#k": "é\n" })).toBe(
    "a.b=c=d\na\\ b=\\u0020x\\\\y\n\\#k=\\u00e9\\u000a\n",
  );
  expect(javaArguments(["-Da=b c", 'x"y\\z'])).toBe('"-Da=b c"\n"x\\"y\\\\z"\n');
});
