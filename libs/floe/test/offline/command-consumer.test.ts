/** The command consumer: the same adapter with a reader at the end. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commandConsumer } from "../../src/providers/consumer.ts";
import { errorOf } from "../support/errors.ts";
import { type Scratch, scratch } from "../support/scratch.ts";

const ENV = { PATH: process.env["PATH"] };

let dir: Scratch;
let artifactPath: string;

beforeAll(async () => {
  dir = await scratch();
  artifactPath = await dir.write("project/.floe/compiled_artifacts.json", "{}");
});
afterAll(() => dir[Symbol.asyncDispose]());

async function consumer(name: string, ...lines: string[]) {
  const command = await dir.script(`bin/${name}`, ...lines);
  const read = (outDir: string): Promise<string> => readFile(join(outDir, "profiles.yml"), "utf8");
  return { consumer: commandConsumer({ command, read }), outDir: dir.path("out", name) };
}

test("is given the artifact and an empty directory, and its output is read by the boundary's reader", async () => {
  const { consumer: good, outDir } = await consumer("good", "pwd", 'echo "from $2" > "$4/profiles.yml"');
  const projectDir = dir.path("project");
  const result = await good.consume({ artifactPath, outDir, projectDir, env: ENV });
  expect(result).toMatchObject({ output: `from ${artifactPath}\n`, log: projectDir });
  expect(good).toMatchObject({ id: "good", kind: "command" });
});

test("is given the further documents of its boundary, and may bring an earlier output up to date", async () => {
  const command = await dir.script("bin/updates", 'echo "$1 $2 $3 $4 $5" >> "$6/model.yml"; [ -s "$4" ]');
  const manifest = await dir.write("project/target/manifest.json", "{}");
  const read = (outDir: string): Promise<string> => readFile(join(outDir, "model.yml"), "utf8");
  const updates = commandConsumer({ command, read, inputs: { manifest: "-m" }, updates: true });
  const request = { artifactPath, inputs: { manifest }, outDir: dir.path("out", "updates"), env: ENV };
  await dir.write("out/updates/by-hand.yml", "mine");
  const line = `-f ${artifactPath} -m ${manifest} -o\n`;
  expect(await updates.consume(request)).toMatchObject({ output: line });
  expect(await updates.consume(request)).toMatchObject({ output: line + line });
  await errorOf(() => updates.consume({ ...request, inputs: { manifest: dir.path("gone") } }));
  expect((await readdir(request.outDir)).sort()).toEqual(["by-hand.yml", "model.yml"]);
});

test.each([
  ["refuses", "echo no >&2; exit 1", "command-refused"],
  ["usage", "exit 2", "command-usage"],
  ["fails", "exit 70", "command-failed"],
  ["silent", "exit 0", "command-no-output"],
  ["half", 'echo half > "$4/profiles.yml"; kill -9 $$', "command-killed"],
])("%s: the provider's error codes, and an empty directory afterwards", async (name, line, code) => {
  const { consumer: bad, outDir } = await consumer(name, line);
  const error = await errorOf(() => bad.consume({ artifactPath, outDir, env: ENV }));
  expect(error.code).toBe(code);
  expect(error.message).toContain(`the consumer ${name}`);
  expect(await readdir(outDir)).toEqual([]);
});

test("a reader that cannot use what was left says so itself, and the directory is emptied", async () => {
  const { consumer: other, outDir } = await consumer("other", 'mkdir "$4/sub"; echo x > "$4/sub/other.yml"');
  await expect(other.consume({ artifactPath, outDir, env: ENV })).rejects.toThrow("ENOENT");
  expect(await readdir(outDir)).toEqual([]);
});

test("a directory with something in it is refused, and left as it is", async () => {
  const { consumer: good, outDir } = await consumer("late", 'echo x > "$4/profiles.yml"');
  await dir.write("out/late/from-before.yml", "old");
  const error = await errorOf(() => good.consume({ artifactPath, outDir, env: ENV }));
  expect(error).toMatchObject({ code: "directory-not-empty", exitCode: 2 });
  expect(await readdir(outDir)).toEqual(["from-before.yml"]);
});
