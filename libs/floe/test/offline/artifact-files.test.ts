/** Artifacts to files and back. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { formatArtifact, readArtifact, writeArtifact } from "../../src/artifact/files.ts";
import { artifact } from "../../src/factories/artifact.ts";
import { errorOf } from "../support/errors.ts";
import { scratch } from "../support/scratch.ts";

/** As Python writes it: 1.0 is not 1, escapes where it likes them, keys that JavaScript would put first, no line end. */
const FOREIGN = `{
  "metadata": {"compiled_at": "2026-01-01T00:00:00+00:00", "floe_core_version": "1.1.0", "source_hash": "caf\\u00e9"},
  "transforms": [], "version": "1.1.0",
  "observability": {"tracing": {"sampling": {"probability": 1.0}}, "attributes": {"b": "x", "10": "y", "__proto__": "z"}}
}`;

test("an artifact is written with indent 2 and a line end, and reads back the same", async () => {
  await using dir = await scratch();
  for (const version of ["1.0.0", "1.1.0"] as const) {
    const made = artifact({ version });
    const path = await writeArtifact(made, dir.path(version));
    expect(path).toBe(dir.path(version, "compiled_artifacts.json"));
    const text = await readFile(path, "utf8");
    expect(text).toBe(formatArtifact(made));
    expect(text).toMatch(/^\{\n {2}"version": ".+\n\}\n$/s);
    const read = await readArtifact(path);
    expect(read).toMatchObject({ version, artifact: made });
    expect(read.source.positionOf("/version")).toMatchObject({ line: 2, column: 14 });
  }
});

test("a foreign artifact that was not changed is written back byte for byte", async () => {
  await using dir = await scratch();
  const read = await readArtifact(await dir.write("in/compiled_artifacts.json", FOREIGN));
  expect(await readFile(await writeArtifact(read, dir.path("out")), "utf8")).toBe(FOREIGN);
  expect(read.artifact).not.toHaveProperty("dbt_profiles_path");
});

test("one that was changed is not, even when the change was made in place", async () => {
  await using dir = await scratch();
  const read = await readArtifact(await dir.write("in/compiled_artifacts.json", FOREIGN));
  Object.assign(read.artifact, { lineage_namespace: "changed" });
  const again = await readArtifact(await writeArtifact(read, dir.path("out")));
  expect(again.artifact.lineage_namespace).toBe("changed");
});

describe("an artifact that cannot be read", () => {
  const metadata = { compiled_at: "2026-01-01T00:00:00Z", floe_core_version: "1", source_hash: "x" };
  test.each<[string, string, string, number, RegExp, RegExp]>([
    [
      "another version",
      JSON.stringify({ version: "2.0.0", metadata }),
      "artifact-version-unknown",
      12,
      /"2.0.0"/,
      /supported are 1.0.0, 1.1.0/,
    ],
    [
      "a version that is nearly right",
      JSON.stringify({ version: "1.1", metadata }),
      "artifact-version-unknown",
      12,
      /"1.1"/,
      /needs its schema added first/,
    ],
    ["a number as version", '{"version": 1.1}', "artifact-version-unknown", 13, /of type number/, /supported/],
    [
      "no version",
      JSON.stringify({ metadata, transforms: [] }),
      "artifact-version-unknown",
      1,
      /does not say which version/,
      /one of 1.0.0, 1.1.0/,
    ],
    ["no object", "[1]", "artifact-version-unknown", 1, /does not say which version/, /JSON object/],
    [
      "a field of another version",
      JSON.stringify({ version: "1.0.0", orchestration: 1, metadata, compute: { target: "spark" }, transforms: [] }),
      "document-invalid",
      20,
      /orchestration/,
      /./,
    ],
    ["half a file", '{"version": "1.1.0",', "json-syntax", 21, /./, /./],
    ["two of a key", '{"version": "1.1.0", "version": "1.0.0"}', "json-duplicate-key", 22, /version/, /./],
    ["nothing", "", "document-empty", 1, /empty/, /./],
  ])("%s", async (_, text, code, column, message, hint) => {
    await using dir = await scratch();
    const path = await dir.write("compiled_artifacts.json", text);
    const error = await errorOf(() => readArtifact(path));
    expect(error).toMatchObject({ code, exitCode: 1 });
    expect(error.where).toMatchObject({ file: path, line: 1, column });
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(hint);
  });
});

test("a file that cannot be written leaves the old one, and nothing else, behind", async () => {
  await using dir = await scratch();
  const taken = await dir.write("out", "a file");
  expect(await errorOf(() => writeArtifact(artifact(), taken))).toMatchObject({ code: "file-unwritable", exitCode: 2 });
  await dir.write("dir/compiled_artifacts.json/x", "a directory of that name");
  expect((await errorOf(() => writeArtifact(artifact(), dir.path("dir")))).code).toBe("file-unwritable");
  expect(await dir.files()).toEqual(["dir/compiled_artifacts.json/x", "out"]);
});
