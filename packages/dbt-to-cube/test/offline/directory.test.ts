/** The output directory: what is written, what is not touched, and what a kill or a full disk leaves. */
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeModel } from "../../src/consumer/directory.ts";

const OLD = new Map([
  ["model/cubes/a.yml", "cubes: [a]\n"],
  ["model/cubes/b.yml", "cubes: [b]\n"],
  ["model/cubes/c.yml", "cubes: [c]\n"],
  ["cube.js", "// old\n"],
  ["security.json", "{}\n"],
]);
/** One changed, one gone, one new, one as it was. */
const NEW = new Map([
  ["model/cubes/a.yml", "cubes: [a]\n"],
  ["model/cubes/b.yml", "cubes: [b, b]\n"],
  ["model/cubes/d.yml", "cubes: [d]\n"],
  ["cube.js", "// new\n"],
]);

let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "dbt-to-cube-directory-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** Path → text of what is there, the consumer's own index left out. */
async function found(below = directory): Promise<Record<string, string>> {
  const entries = await readdir(below, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    paths.map(async (path) => [path.slice(below.length + 1), await readFile(path, "utf8")] as const),
  );
  return Object.fromEntries(texts.filter(([path]) => path !== ".floe-cube.json").sort());
}

const all = (files: ReadonlyMap<string, string>) => Object.fromEntries([...files].sort());
const modelOf = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith("model/")));

describe("a run", () => {
  test("writes everything into an empty directory, and nothing when it is run again", async () => {
    expect(await writeModel(directory, OLD)).toMatchObject({ unchanged: 0, removed: [], foreign: [] });
    expect(await found()).toEqual(all(OLD));
    const before = await stat(join(directory, ".floe-cube.json"));
    expect(await writeModel(directory, OLD)).toMatchObject({ written: [], removed: [], unchanged: OLD.size });
    expect(await stat(join(directory, ".floe-cube.json"))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  test("writes what has changed, takes away what is gone, and leaves the rest the same file", async () => {
    await writeModel(directory, OLD);
    const before = await stat(join(directory, "model/cubes/a.yml"));
    const written = await writeModel(directory, NEW);
    expect(written.written.toSorted()).toEqual(["cube.js", "model/cubes/b.yml", "model/cubes/d.yml"]);
    expect(written.removed.toSorted()).toEqual(["model/cubes/c.yml", "security.json"]);
    expect(await found()).toEqual(all(NEW));
    const after = await stat(join(directory, "model/cubes/a.yml"));
    expect(after).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect((await readdir(directory)).sort()).toEqual([".floe-cube.json", "cube.js", "model"]);
  });

  test("leaves files of somebody else's alone and tells them, and makes changed ones its own again", async () => {
    await writeModel(directory, OLD);
    await mkdir(join(directory, "model/views"));
    await writeFile(join(directory, "model/views/mine.yml"), "views: []\n");
    await writeFile(join(directory, "notes.md"), "mine\n");
    await writeFile(join(directory, "model/cubes/a.yml"), "cubes: [by hand]\n");
    const written = await writeModel(directory, NEW);
    expect(written).toMatchObject({ foreign: ["model/views/mine.yml"], restored: ["model/cubes/a.yml"] });
    expect(await found()).toEqual({ ...all(NEW), "model/views/mine.yml": "views: []\n", "notes.md": "mine\n" });
  });

  test("refuses a file that is in its way, and an index that it did not write", async () => {
    await mkdir(join(directory, "model/cubes"), { recursive: true });
    await writeFile(join(directory, "model/cubes/b.yml"), "mine\n");
    await expect(writeModel(directory, NEW)).rejects.toMatchObject({ code: "cube-file-foreign" });
    expect(await found()).toEqual({ "model/cubes/b.yml": "mine\n" });
    await writeFile(join(directory, ".floe-cube.json"), "[]");
    await expect(writeModel(directory, NEW)).rejects.toMatchObject({ code: "cube-file-foreign" });
  });
});

/** Every write and rename of the change from the old files to the new ones, and one beyond. */
const STEPS = 10;

describe("in the middle of a run", () => {
  test.each(Array.from({ length: STEPS }, (_, step) => step))(
    "a kill before step %i leaves one model whole",
    async (step) => {
      await writeModel(directory, OLD);
      await writeFile(join(directory, "model/mine.yml"), "views: []\n");
      const script = join(import.meta.dirname, "..", "support", "killed-writer.ts");
      const ended = spawnSync(process.execPath, [script, directory, JSON.stringify([...NEW]), String(step)]);
      expect(ended.stderr.toString()).not.toContain("Error");
      const left = modelOf(await found());
      const mine = { "model/mine.yml": "views: []\n" };
      const whole = [modelOf(all(OLD)), modelOf(all(NEW))].map((files) => ({ ...files, ...mine }));
      // Between two renames there is no model at all, and Cube says that it finds none.
      expect([...whole, {}]).toContainEqual(left);
      await writeModel(directory, NEW);
      expect(await found()).toEqual({ ...all(NEW), ...mine });
      expect((await readdir(directory)).sort()).toEqual([".floe-cube.json", "cube.js", "model"]);
      if (step === STEPS - 1) expect(ended.status).toBe(0);
      else expect(ended.signal).toBe("SIGKILL");
    },
  );

  test.each(["EIO", "ENOSPC"])("%s at any file leaves everything as it was, and says so", async (code) => {
    for (let full = 0; full < 4; full += 1) {
      const place = join(directory, `${code}-${full}`);
      await writeModel(place, OLD);
      let writes = 0;
      const failing = writeModel(place, NEW, {
        rename,
        writeFile: async (path, text) => {
          writes += 1;
          if (writes <= full) return writeFile(path, text);
          await writeFile(path, text.slice(0, 3));
          throw Object.assign(new Error("write"), { code });
        },
      });
      await expect(failing).rejects.toMatchObject({ code: "file-unwritable", where: { file: place } });
      if (code === "ENOSPC") await expect(failing).rejects.toThrow(/the disk is full/);
      expect(await found(place)).toEqual(all(OLD));
      expect((await readdir(place)).sort()).toEqual([".floe-cube.json", "cube.js", "model", "security.json"]);
    }
  });
});
