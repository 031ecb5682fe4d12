/** Opening DuckDB files: what is read, what stays as it was, and each way in which it fails. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDuckDb, readDuckDb } from "../../src/index.ts";
import { errorOf, show } from "../support/show.ts";

let directory: string;
let path: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "floe-rows-open-"));
  path = join(directory, "marts.duckdb");
  await using writer = await openDuckDb(path, { readOnly: false });
  await writer.connection.run("create table t as select 1 as a");
});
afterAll(() => rm(directory, { recursive: true }));

describe("a file", () => {
  test("is opened for reading, by several at once, and not changed", async () => {
    const before = await readFile(path);
    await using one = await openDuckDb(path);
    await using other = await openDuckDb(path);
    expect(show(await readDuckDb(one.connection, "from t")).shown).toEqual(["1"]);
    expect(show(await readDuckDb(other.connection, "from t")).shown).toEqual(["1"]);
    const { text } = await errorOf(() => readDuckDb(one.connection, "insert into t values (2)"));
    expect(text).toContain("read-only");
    expect(Buffer.compare(before, await readFile(path))).toBe(0);
  });

  test("is free again once it is closed", async () => {
    await (await openDuckDb(path, { readOnly: false }))[Symbol.asyncDispose]();
    await using child = await holder(path);
    expect(child.ready).toBe(true);
  });

  test("that another process writes is locked", async () => {
    await using child = await holder(path);
    expect(child.ready).toBe(true);
    const { code, text } = await errorOf(() => openDuckDb(path));
    expect(code).toBe("duckdb-locked");
    expect(text).toContain(path);
  });
});

describe("no database", () => {
  test.each([
    ["a file that is missing", "missing.duckdb", undefined, "file-not-found"],
    ["a file in a directory that is missing", "none/missing.duckdb", undefined, "file-not-found"],
    ["an empty file", "empty.duckdb", "", "duckdb-file-invalid"],
    ["some other file", "other.duckdb", "year,month,day\n".repeat(1000), "duckdb-file-invalid"],
    ["a directory", ".", undefined, "duckdb-file-invalid"],
  ])("%s", async (_, name, content, expected) => {
    const file = join(directory, name);
    if (content !== undefined) await writeFile(file, content);
    expect((await errorOf(() => openDuckDb(file))).code).toBe(expected);
  });

  test("a file cut short", async () => {
    const file = join(directory, "cut.duckdb");
    await writeFile(file, (await readFile(path)).subarray(0, 9000));
    expect((await errorOf(() => openDuckDb(file))).code).toBe("duckdb-file-invalid");
  });

  test("a file of a newer storage version", async () => {
    const file = join(directory, "newer.duckdb");
    await writeFile(file, withStorageVersion(await readFile(path), 999n));
    const { code, text } = await errorOf(() => openDuckDb(file));
    expect(code).toBe("duckdb-file-invalid");
    expect(text).toContain("another version of DuckDB");
  });

  test("a missing file is not made by asking for it", async () => {
    const file = join(directory, "not-made.duckdb");
    await errorOf(() => openDuckDb(file));
    await expect(readFile(file)).rejects.toThrow("ENOENT");
  });

  test("a path that cannot be written", async () => {
    const { code } = await errorOf(() => openDuckDb(join(directory, "marts.duckdb", "below"), { readOnly: false }));
    expect(["duckdb-open-failed", "file-not-found"]).toContain(code);
  });
});

/** The file's main header: its checksum, "DUCK", the version; the checksum is over the rest of its 4 KiB. */
function withStorageVersion(file: Buffer, version: bigint): Buffer {
  file.writeBigUInt64LE(version, 12);
  let checksum = 5381n;
  for (let at = 8; at < 4096; at += 8) {
    checksum ^= BigInt.asUintN(64, file.readBigUInt64LE(at) * 0xbf58476d1ce4e5b9n);
  }
  file.writeBigUInt64LE(checksum, 0);
  return file;
}

/** Another process that has the file open for writing. */
async function holder(file: string): Promise<AsyncDisposable & { ready: boolean }> {
  const script = `
    import { DuckDBInstance } from "@duckdb/node-api";
    const instance = await DuckDBInstance.create(process.argv[1]);
    const connection = await instance.connect();
    console.log("ready");
    process.stdin.on("end", () => { connection.closeSync(); instance.closeSync(); process.exit(); }).resume();
  `;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script, file], {
    cwd: new URL("../..", import.meta.url),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const [output] = await Promise.race([once(child.stdout, "data"), ended]);
  return {
    ready: String(output).includes("ready"),
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      await ended;
    },
  };
}

test.each([
  ["is not there", undefined],
  ["is none", "no extension"],
  ["is signed by nobody", "\0".repeat(600)],
])("an extension that %s is refused, and the database closed", async (name, content) => {
  const file = join(directory, `${name.replaceAll(" ", "-")}.duckdb_extension`);
  if (content !== undefined) await writeFile(file, content);
  const { code, text } = await errorOf(() => openDuckDb(path, { extensions: [file] }));
  expect(code).toBe("duckdb-extension-refused");
  expect(text).toContain("belongs to one version of DuckDB");
  await using writer = await openDuckDb(path, { readOnly: false });
  expect(show(await readDuckDb(writer.connection, "from t")).shown).toEqual(["1"]);
});
