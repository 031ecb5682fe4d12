/** A manifest of 200 MB is read, one that was cut off is told where, and one beyond the limit is not begun with. */
import { mkdtemp, open, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { artifact, writeArtifact } from "@floe-contracts/floe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { referenceConsumer } from "../../src/consumer/cube.ts";
import { LARGEST_MANIFEST } from "../../src/consumer/manifest.ts";
import { model } from "../support/manifests.ts";

const LIMIT_MS = 300_000;
const MODELS = 2_000;
const BYTES_A_MODEL = 100_000;

let directory = "";
let artifactPath = "";
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "dbt-to-cube-large-"));
  const consumption = { enabled: true, security: { row_level: true, filter_column: "carrier" } };
  artifactPath = await writeArtifact(artifact({ target: "postgres", overrides: { consumption } }), directory);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** What fills a real one: compiled SQL, which is not read. */
async function largeManifest(name: string, bytesAModel: number): Promise<string> {
  const path = join(directory, name);
  const file = await open(path, "w");
  const metadata = { dbt_schema_version: "https://schemas.getdbt.com/dbt/manifest/v12.json", dbt_version: "1.12.5" };
  await file.write(`{"metadata":${JSON.stringify(metadata)},"nodes":{`);
  const code = 'select "a" -- \\"\n'.repeat(Math.ceil(bytesAModel / 20));
  for (let at = 0; at < MODELS; at += 1) {
    const node = { ...model(`m${at}`, { carrier: "text" }), compiled_code: code };
    await file.write(`${at === 0 ? "" : ","}${JSON.stringify(node.unique_id)}:${JSON.stringify(node)}`);
  }
  await file.write("}}");
  await file.close();
  return path;
}

const consume = (manifest: string, outDir: string) =>
  referenceConsumer().consume({ artifactPath, inputs: { manifest }, outDir, env: {} });

test("200 MB become a model; half of them are refused, and the model stays", { timeout: LIMIT_MS }, async () => {
  const manifest = await largeManifest("manifest.json", BYTES_A_MODEL);
  const outDir = join(directory, "out");
  await consume(manifest, outDir);
  const files = await readdir(join(outDir, "model", "cubes"));
  expect(files).toHaveLength(MODELS);
  await truncate(manifest, 100_000_000);
  await expect(consume(manifest, outDir)).rejects.toMatchObject({
    code: "json-syntax",
    where: { file: manifest, line: 1, column: expect.any(Number) },
  });
  expect(await readdir(join(outDir, "model", "cubes"))).toEqual(files);
});

test("what is beyond the limit is refused by its size", { timeout: LIMIT_MS }, async () => {
  const manifest = join(directory, "sparse.json");
  const file = await open(manifest, "w");
  await file.truncate(LARGEST_MANIFEST + 1);
  await file.close();
  await expect(consume(manifest, join(directory, "none"))).rejects.toMatchObject({ code: "file-too-large" });
});
