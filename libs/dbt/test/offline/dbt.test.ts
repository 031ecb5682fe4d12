/** dbt's files are read or refused with their names; placeholders fit what a profile casts to. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { placeholdersFor, readCatalog, readManifest, readRunResults } from "../../src/index.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "floe-contracts-dbt-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe("a dbt artifact", () => {
  const head = { metadata: { dbt_schema_version: "https://schemas.getdbt.com/dbt/manifest/v12.json" } };
  test.each([
    ["that is not there", undefined],
    ["that is empty", ""],
    ["that is cut off", '{"metadata": {'],
    ["that is no object", "[1, 2]"],
    ["without metadata", '{"nodes": {}}'],
    ["without content", JSON.stringify(head)],
  ])("%s is an error that names the file", async (_what, text) => {
    const path = join(directory, "artifact.json");
    if (text !== undefined) await writeFile(path, text);
    for (const read of [readManifest, readRunResults, readCatalog]) {
      await expect(read(path)).rejects.toMatchObject({ code: "dbt-artifact-unreadable", where: { file: path } });
    }
  });

  test("that is whole is read", async () => {
    const path = join(directory, "manifest.json");
    await writeFile(path, JSON.stringify({ ...head, nodes: {} }));
    expect((await readManifest(path)).nodes).toEqual({});
  });
});

test("a placeholder is a number just where the profile casts to one", () => {
  const text = `host: "{{ env_var('A_HOST') }}"\nport: "{{ env_var('A_PORT') | as_number }}"\nagain: "{{ env_var('A_HOST') }}"`;
  expect(placeholdersFor(text, "secret")).toEqual({ A_HOST: "secret", A_PORT: "65000" });
});
