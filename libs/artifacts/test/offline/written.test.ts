/** The search for secrets in what a run wrote. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { searchWritten } from "../../src/index.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "floe-contracts-artifacts-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test("a secret is found in any file, binary or deep, and nowhere else", async () => {
  await mkdir(join(directory, "deep", "er"), { recursive: true });
  await writeFile(join(directory, "clean.txt"), "nothing");
  await writeFile(join(directory, "deep", "er", "dirty.bin"), Buffer.from([0, 255, ...Buffer.from("s3cr3t-value"), 0]));
  expect(await searchWritten(directory, [directory], ["s3cr3t-value"])).toEqual({
    files: 2,
    withSecret: [join("deep", "er", "dirty.bin")],
  });
  expect(await searchWritten(directory, [directory], ["another-value"])).toEqual({ files: 2, withSecret: [] });
});
