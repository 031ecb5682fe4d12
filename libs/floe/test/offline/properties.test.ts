/**
 * Whatever the schemas allow survives: load → compile → write → read. Documents are made from the schemas themselves, so
 * that a field which is added to them is tested from then on.
 */
import { deepStrictEqual } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import {
  assertValid,
  type FloeSpec_1_0_0,
  type FloeSpec_1_1_0,
  type PlatformSpec_1_2_0,
  schemaOf,
  validate,
  withDefaults,
} from "@floe-contracts/schemas";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatArtifact, readArtifact, writeArtifact } from "../../src/artifact/files.ts";
import { type Compiled, compile } from "../../src/compile/compile.ts";
import { referenceProvider } from "../../src/providers/reference.ts";
import { layOver } from "../../src/values.ts";
import { errorOf } from "../support/errors.ts";
import { fromSchema } from "../support/from-schema.ts";
import { plainYaml, settings, yamlStyles } from "../support/property.ts";
import { type Scratch, scratch } from "../support/scratch.ts";

const now = (): Date => new Date("2026-03-01T12:00:00Z");

let dir: Scratch;
let count = 0;
beforeAll(async () => {
  dir = await scratch();
});
afterAll(() => dir[Symbol.asyncDispose]());

const flatSpecs = fromSchema(schemaOf("floe-spec", "1.0.0")).map((value) => assertValid(value, "floe-spec", "1.0.0"));
const specs = fromSchema(schemaOf("floe-spec", "1.1.0")).map((value) => assertValid(value, "floe-spec", "1.1.0"));
const platforms = fromSchema(schemaOf("platform-spec", "1.2.0")).map((value) =>
  assertValid(value, "platform-spec", "1.2.0"),
);

/** Makes the names of floe.yaml and of the layers point at profiles that exist: the schemas do not tie them. */
function tied(spec: FloeSpec_1_1_0, platform: PlatformSpec_1_2_0, profiles: PlatformSpec_1_2_0): PlatformSpec_1_2_0 {
  const [storage] = Object.values(profiles.storage ?? {});
  const [catalog] = Object.values(profiles.catalogs ?? {});
  const [compute] = Object.values(profiles.compute ?? {});
  const layers = Object.values(platform.layers ?? {});
  const storageNames = [spec.storage ?? "default", ...layers.map((layer) => layer.storage_ref)];
  const catalogNames = [spec.catalog ?? "default", ...layers.map((layer) => layer.catalog_ref ?? "default")];
  const all = <P>(names: readonly string[], profile: P): Record<string, P> =>
    Object.fromEntries(names.map((name) => [name, profile]));
  return {
    ...platform,
    layers: Object.fromEntries(layers.map((layer) => [layer.name, layer])),
    storage: { ...platform.storage, ...all(storageNames, storage ?? { bucket: "abc" }) },
    catalogs: { ...platform.catalogs, ...all(catalogNames, catalog ?? { uri: "", warehouse: "w" }) },
    compute: { ...platform.compute, ...all([spec.compute ?? "default"], compute ?? {}) },
  };
}

const projects = fc
  .tuple(specs, platforms, platforms)
  .map(([spec, platform, more]) => ({ spec, platform: tied(spec, platform, more) }));

/** Writes, compiles, writes, reads: the artifact that comes out of the file, which must be the one that went in. */
async function throughFiles(files: Readonly<Record<string, string>>): Promise<Compiled> {
  count += 1;
  const home = String(count);
  for (const [name, text] of Object.entries(files)) await dir.write(`${home}/${name}`, text);
  const compiled = await compile({ specPath: dir.path(home, "floe.yaml"), env: {}, now });
  expect(validate(compiled.artifact, "compiled-artifacts", compiled.version)).toMatchObject({ ok: true });
  const path = await writeArtifact(compiled.artifact, dir.path(home, "one"));
  const read = await readArtifact(path);
  // Not expect(): it takes a map that has a key named `constructor` for an object of another class.
  deepStrictEqual(read.artifact, compiled.artifact);
  expect(read.version).toBe(compiled.version);
  const again = await writeArtifact(read, dir.path(home, "two"));
  expect(await readFile(again, "utf8")).toBe(await readFile(path, "utf8"));
  expect(formatArtifact(read.artifact)).toBe(await readFile(path, "utf8"));
  return compiled;
}

test("a 1.0.0 floe.yaml", async () => {
  await fc.assert(
    fc.asyncProperty(flatSpecs, yamlStyles, async (spec: FloeSpec_1_0_0, style) => {
      const { artifact, version } = await throughFiles({ "floe.yaml": style(spec) });
      expect(version).toBe("1.0.0");
      const { name, version: _own, ...carried } = withDefaults(spec, "floe-spec", "1.0.0");
      expect(artifact).toMatchObject({ lineage_namespace: name });
      deepStrictEqual(pick(artifact, Object.keys(carried)), carried);
    }),
    settings(60),
  );
});

test("a 1.1.0 floe.yaml and its platform.yaml", async () => {
  await fc.assert(
    fc.asyncProperty(projects, yamlStyles, async ({ spec, platform }, style) => {
      const files = { "floe.yaml": style(spec), "platform/local/platform.yaml": style(platform) };
      const compiled = await throughFiles(files);
      if (compiled.version !== "1.1.0") throw new Error("a 1.1.0 spec became something else");
      const { artifact } = compiled;
      const floe = withDefaults(spec, "floe-spec", "1.1.0");
      const full = withDefaults(platform, "platform-spec", "1.2.0");
      const same = ["transforms", "consumption", "governance", "orchestration"];
      deepStrictEqual(pick(artifact, same), pick(floe, same));
      deepStrictEqual(artifact.resolved_profiles, {
        storage: full.storage[floe.storage],
        catalog: full.catalogs[floe.catalog],
        compute: full.compute[floe.compute],
        platform_env: "local",
      });
      const layers = Object.values(full.layers).map(({ description: _, storage_ref, catalog_ref, ...kept }) => [
        kept.name,
        { ...kept, storage: full.storage[storage_ref], catalog: full.catalogs[catalog_ref] },
      ]);
      deepStrictEqual(artifact.resolved_layers, layers.length === 0 ? null : Object.fromEntries(layers));
    }),
    settings(60),
  );
});

test.each(["1.0.0", "1.1.0"] as const)("a %s artifact, whoever wrote it", async (version) => {
  await fc.assert(
    fc.asyncProperty(fromSchema(schemaOf("compiled-artifacts", version)), fc.boolean(), async (value, narrow) => {
      count += 1;
      const document = layOver(Object(value), { version });
      const text = narrow ? JSON.stringify(document) : JSON.stringify(document, null, 4);
      const path = await dir.write(`${count}/in.json`, text);
      const read = await readArtifact(path);
      deepStrictEqual(read.artifact, document);
      expect(await readFile(await writeArtifact(read, dir.path(String(count))), "utf8")).toBe(text);
    }),
    settings(60),
  );
});

test("what is broken by one unknown field is refused, and leaves nothing behind", async () => {
  const provider = referenceProvider({ now });
  await fc.assert(
    fc.asyncProperty(fc.oneof(flatSpecs, specs), async (spec) => {
      count += 1;
      const specPath = await dir.write(`${count}/floe.yaml`, plainYaml({ ...spec, zzz: 1 }));
      const outDir = dir.path(String(count), "out");
      const error = await errorOf(() => provider.compile({ specPath, outDir, env: {} }));
      expect(error).toMatchObject({ code: "document-invalid", where: { file: specPath } });
      expect(error.message).toContain("/zzz: unknown-field");
      await expect(readFile(`${outDir}/compiled_artifacts.json`)).rejects.toThrow("ENOENT");
    }),
    settings(20),
  );
});

function pick(value: object, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)));
}
