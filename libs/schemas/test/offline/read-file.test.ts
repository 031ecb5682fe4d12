import { mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDocument } from "../../src/index.ts";
import { systemError } from "../../src/read/file.ts";
import { errorOfAsync } from "./support/errors.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "floe-schemas-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test("the notation goes by the name, and the path is kept as it was given", async () => {
  const json = await readDocument(await fileOf("a.JSON", '{"a": 1}'));
  const yaml = await readDocument(await fileOf("a.yml", "a: 1"));
  expect([json.format, json.value, yaml.format, yaml.value]).toEqual(["json", { a: 1 }, "yaml", { a: 1 }]);
  expect(yaml.positionOf("/a")).toEqual({ file: join(folder, "a.yml"), line: 1, column: 4 });
});

test("a missing file, and one below a file", async () => {
  const file = await fileOf("plain.yaml", "a: 1");
  for (const path of [join(folder, "none.yaml"), join(file, "floe.yaml")]) {
    const error = await errorOfAsync(() => readDocument(path));
    expect([error.code, error.exitCode, error.where?.file]).toEqual(["file-not-found", 2, path]);
  }
});

test("a directory", async () => {
  const error = await errorOfAsync(() => readDocument(folder));
  expect(error.code).toBe("file-unreadable");
  expect(error.message).toContain("it is a directory");
});

test("a name that the system does not allow", async () => {
  const error = await errorOfAsync(() => readDocument(join(folder, "a".repeat(5000))));
  expect(error.code).toBe("file-unreadable");
});

test("links that lead in a circle", async () => {
  const path = join(folder, "loop.yaml");
  await symlink(path, path);
  const error = await errorOfAsync(() => readDocument(path));
  expect([error.code, error.message]).toEqual(["file-unreadable", `cannot read ${path}: ELOOP`]);
});

test("a file without the right to read it", () => {
  // Asked for directly: whoever runs the tests as root may read everything.
  const error = systemError("floe.yaml", Object.assign(new Error("no"), { code: "EACCES" }));
  expect([error.code, error.message]).toEqual(["file-unreadable", "cannot read floe.yaml: permission denied"]);
});

test("50 MB are refused before they are read", async () => {
  for (const name of ["huge.json", "huge.yaml"]) {
    const path = await fileOf(name, "");
    await truncate(path, 50_000_000);
    const error = await errorOfAsync(() => readDocument(path));
    expect(error.code).toBe("file-too-large");
    expect(error.message).toMatch(/47\.7 MiB; at most (16|1) MiB/);
  }
});

test("a device without a size is read no further than the limit", async () => {
  const error = await errorOfAsync(() => readDocument("/dev/zero"));
  expect(error.code).toBe("file-too-large");
});

test("bytes that are not UTF-8 have an offset, a line and a column", async () => {
  const bytes = Buffer.concat([Buffer.from("name: é\nowner: caf"), Buffer.from([0xe9]), Buffer.from("\n")]);
  const path = await fileOf("latin1.yaml", bytes);
  const error = await errorOfAsync(() => readDocument(path));
  expect(error.code).toBe("file-not-utf8");
  expect(error.message).toContain("byte 0xE9 at byte offset 19, line 2");
  expect(error.where).toMatchObject({ file: path, line: 2, column: 11 });
});

test("a character cut off at the end", async () => {
  const error = await errorOfAsync(async () => readDocument(await fileOf("cut.json", Buffer.from([0x22, 0xe2, 0x82]))));
  expect(error.message).toContain("byte 0xE2 at byte offset 1, line 1");
});

test("UTF-16 is named", async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{"a":1}', "utf16le")]);
  const error = await errorOfAsync(async () => readDocument(await fileOf("wide.json", bytes)));
  expect(error.code).toBe("file-not-utf8");
  expect(error.hint).toContain("UTF-16");
});
