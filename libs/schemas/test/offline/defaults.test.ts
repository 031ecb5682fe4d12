import { describe, expect, test } from "vitest";
import { isRecord, type Schema, schemaOf, validate, withDefaults } from "../../src/index.ts";
import { ALL_VERSIONS, exampleNames, readExample } from "./support/examples.ts";

const METADATA = { compiled_at: "2013-01-01T00:00:00Z", floe_core_version: "1", source_hash: "x" };

test("the smallest artifact of 1.1.0 gets everything that a provider would write", () => {
  const filled = withDefaults(
    { transforms: [{ type: "dbt", path: "." }], metadata: METADATA },
    "compiled-artifacts",
    "1.1.0",
  );
  expect(filled).toMatchObject({
    version: "1.1.0",
    compute: null,
    catalog: null,
    resolved_profiles: null,
    dbt_profiles_path: ".floe/profiles",
    transforms: [{ type: "dbt", path: ".", target: null }],
    consumption: {
      port: 4000,
      pre_aggregations: { cube_store: { enabled: false, s3_bucket: null } },
      security: { row_level: true },
    },
    observability: { traces: true, attributes: {}, tracing: null },
  });
  expect(Object.keys(filled)).toEqual(Object.keys(schemaOf("compiled-artifacts", "1.1.0").properties ?? {}));
});

test("unions, maps and lists are filled in by the branch that was meant", () => {
  const filled = withDefaults(
    {
      name: "x",
      version: "1",
      orchestration: {
        jobs: { a: { type: "ops", target_function: "m.f" } },
        partitions: {
          p: {
            type: "multi",
            partitions: { q: { type: "time_window", start: "2013-01-01", cron_schedule: "0 0 * * *" } },
          },
        },
        assets: { s: {} },
      },
      observability: { tracing: {} },
    },
    "floe-spec",
    "1.1.0",
  );
  expect(filled.orchestration).toMatchObject({
    dbt: null,
    sensors: {},
    jobs: { a: { type: "ops", target_function: "m.f", args: null, description: null, tags: null } },
    partitions: { p: { partitions: { q: { timezone: "UTC", end: null, fmt: null } } } },
    assets: { s: { partitions: null, group_name: null } },
  });
  expect(filled.observability.tracing).toMatchObject({ sampling: { probability: 1 }, exporters: { jaeger: true } });
});

test("given values stay, null where it is allowed too, and the original is not touched", () => {
  const spec = {
    name: "x",
    version: "1",
    consumption: { port: 1 },
    observability: { otlp_endpoint: null },
    orchestration: null,
  };
  const before = structuredClone(spec);
  const filled = withDefaults(spec, "floe-spec", "1.1.0");
  expect(spec).toEqual(before);
  expect(filled.consumption.port).toBe(1);
  expect(filled.orchestration).toBeNull();
  expect(filled.observability.otlp_endpoint).toBeNull();
});

test("defaults are copies: changing one document changes no other", () => {
  const first = withDefaults({ name: "x", version: "1" }, "floe-spec", "1.1.0");
  first.observability.attributes["a"] = "b";
  expect(withDefaults({ name: "x", version: "1" }, "floe-spec", "1.1.0").observability.attributes).toEqual({});
});

test("what is not valid is copied as it is, __proto__ included", () => {
  const value = JSON.parse(
    '{"name": 7, "transforms": "x", "consumption": null, "__proto__": {"polluted": 1}, "other": [1]}',
  ) as unknown;
  const filled: Record<string, unknown> = { ...withDefaults(value, "floe-spec", "1.1.0") };
  expect(filled).toMatchObject({ name: 7, transforms: "x", consumption: null, other: [1], storage: "default" });
  expect(Object.hasOwn(filled, "__proto__")).toBe(true);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  expect(withDefaults(7, "floe-spec", "1.1.0")).toBe(7);
});

/** Whether every field that has a default is there, at every place that the schema reaches through plain references. */
function lacking(root: Schema, schema: Schema, value: unknown, pointer: string): string[] {
  const target = schema.$ref === undefined ? schema : (root.$defs?.[schema.$ref.slice("#/$defs/".length)] ?? {});
  if (!isRecord(value)) return [];
  return Object.entries(target.properties ?? {}).flatMap(([name, field]) => {
    if (typeof field === "boolean") return [];
    if (value[name] === undefined) return field.default === undefined ? [] : [`${pointer}/${name}`];
    return lacking(root, field, value[name], `${pointer}/${name}`);
  });
}

describe.each(ALL_VERSIONS)("$name", (version) => {
  test("a filled example is valid, complete, and filling it again changes nothing", () => {
    for (const name of exampleNames(version, "valid")) {
      const { value } = readExample(version, `valid/${name}`);
      const filled: unknown = withDefaults(value, version.document, version.version);
      const schema = schemaOf(version.document, version.version);
      expect({ name, ok: validate(filled, version.document, version.version).ok }).toEqual({ name, ok: true });
      expect(lacking(schema, schema, filled, "")).toEqual([]);
      expect(JSON.stringify(withDefaults(filled, version.document, version.version))).toBe(JSON.stringify(filled));
      expect(filled).toMatchObject(value as object);
    }
  });
});
