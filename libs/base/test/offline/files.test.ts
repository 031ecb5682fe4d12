import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeFileAtomic } from "../../src/index.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "floe-contracts-base-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe("writeFileAtomic", () => {
  test("writes, makes directories, replaces, and leaves nothing else", async () => {
    const path = join(directory, "a", "b.json");
    await writeFileAtomic(path, "one");
    await writeFileAtomic(path, "zwei ü");
    expect(await readFile(path, "utf8")).toBe("zwei ü");
    expect(await readdir(join(directory, "a"))).toEqual(["b.json"]);
  });

  test("takes two writers at once: one of the two texts, whole", async () => {
    const path = join(directory, "both.txt");
    const texts = ["a".repeat(100_000), "b".repeat(100_000)];
    await Promise.all(texts.map((text) => writeFileAtomic(path, text)));
    expect(texts).toContain(await readFile(path, "utf8"));
    expect(await readdir(directory)).toEqual(["both.txt"]);
  });

  test("names the reason when it cannot write, and leaves the old file and no temporary one", async () => {
    await mkdir(join(directory, "taken"));
    await expect(writeFileAtomic(join(directory, "taken"), "x")).rejects.toMatchObject({
      code: "file-unwritable",
      message: expect.stringContaining("directory"),
    });
    await writeFile(join(directory, "file"), "old");
    await expect(writeFileAtomic(join(directory, "file", "below"), "x")).rejects.toMatchObject({
      code: "file-unwritable",
    });
    expect(await readFile(join(directory, "file"), "utf8")).toBe("old");
    expect((await readdir(directory)).sort()).toEqual(["file", "taken"]);
  });
});
