/** Edits of documents for broken peers, and the secrets that are planted; the checks are proved in every boundary that has them. */
import { describe, expect, test } from "vitest";
import { jsonFile, plantReferences, put, rewrite, secretReferences, yamlFile } from "../../src/index.ts";

describe("put", () => {
  test("replaces, makes what is on the way, removes, and leaves the original alone", () => {
    const value = { a: { b: 1 }, list: [1, 2] };
    expect(put(value, "/a/b", 2)).toEqual({ a: { b: 2 }, list: [1, 2] });
    expect(put(value, "/c/d", null)).toEqual({ ...value, c: { d: null } });
    expect(put(value, "/a/b", undefined)).toEqual({ a: {}, list: [1, 2] });
    expect(put(value, "/list/1", 3)).toEqual({ a: { b: 1 }, list: [1, 3] });
    expect(value).toEqual({ a: { b: 1 }, list: [1, 2] });
    expect(() => put(value, "", 1)).toThrow(RangeError);
  });
});

test("a document keeps its form when it is written again", () => {
  const json = jsonFile("a.json", '{"a": 1}');
  expect(rewrite(json.source, { a: 2 })).toBe('{\n  "a": 2\n}\n');
  const yaml = yamlFile("a.yaml", "a: 1\n");
  expect(yamlFile("a.yaml", rewrite(yaml.source, { a: 2 })).source.value).toEqual({ a: 2 });
  expect(() => jsonFile("broken.json", "{")).toThrow(/broken\.json|JSON/);
});

test("every secret_ref of a document has a planted value in its variable, whatever the field is called", () => {
  const platform = {
    storage: { default: { credentials: { secret_ref: "s3-local" } } },
    catalogs: [{ credentials: { client_secret: { secret_ref: "catalog-secret" } } }],
    api_secret_ref: "cube-api",
    credential_secret_ref: null,
  };
  expect(secretReferences(platform)).toEqual(["s3-local", "catalog-secret", "cube-api"]);
  const { values, environment } = plantReferences([platform, { a: { secret_ref: "other" } }]);
  expect(Object.keys(environment)).toEqual(["S3_LOCAL", "CATALOG_SECRET", "CUBE_API", "OTHER"]);
  expect(new Set(Object.values(environment))).toEqual(new Set(values));
  expect(plantReferences([platform]).values).not.toEqual(values);
});
