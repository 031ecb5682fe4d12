/** The factories: valid whatever is asked of them, and refused where the contract would be broken. */
import { schemaOf, validate } from "@floe-contracts/schemas";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ArtifactOptions, artifact, FACTORY_METADATA } from "../../src/factories/artifact.ts";
import { type ContractVersion, floeSpec, platformSpec } from "../../src/factories/specs.ts";
import { COMPUTE_TARGETS, targetProperties, targetSecretRef } from "../../src/factories/targets.ts";
import { errorOf } from "../support/errors.ts";
import { fromSchema } from "../support/from-schema.ts";
import { settings } from "../support/property.ts";

const targets = fc.constantFrom(...COMPUTE_TARGETS);
const versions = fc.constantFrom<ContractVersion>("1.0.0", "1.1.0");
const definition = (name: string): fc.Arbitrary<unknown> => {
  const schema = schemaOf("compiled-artifacts", "1.0.0");
  return fromSchema({ ...schema.$defs?.[name], $defs: schema.$defs });
};

/** Every option of the factory, each sometimes there. */
const options: fc.Arbitrary<ArtifactOptions<ContractVersion>> = fc.record(
  {
    target: targets,
    environment: fc.oneof(
      fc.constantFrom("development", "preview", "staging", "production"),
      fc.record(
        { tenant_id: fc.uuid(), environment_type: fc.constantFrom("preview", "production") },
        { requiredKeys: [] },
      ),
    ),
    observability: definition("ObservabilityConfig").map((value) => Object(value)),
    lineage: fc.record(
      { namespace: fc.option(fc.string()), enabled: fc.boolean(), endpoint: fc.option(fc.webUrl()) },
      { requiredKeys: [] },
    ),
    classifications: fc.option(
      fc.dictionary(
        fc.string(),
        fc.dictionary(
          fc.string(),
          definition("ColumnClassification").map((value) => Object(value)),
        ),
      ),
    ),
    profilesPath: fc.string(),
    metadata: fc.record(
      { floe_core_version: fc.string({ minLength: 1 }), source_hash: fc.string({ minLength: 1 }) },
      { requiredKeys: [] },
    ),
    compute: fc.record(
      {
        properties: fc.dictionary(fc.string(), fc.jsonValue()),
        secretRef: fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/)),
      },
      { requiredKeys: [] },
    ),
    transformTarget: fc.option(fc.string()),
    minimal: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

test("an artifact of any options is valid by its version's schema", () => {
  fc.assert(
    fc.property(versions, options, (version, given) => {
      const made = artifact<ContractVersion>({ ...given, version });
      expect(made.version).toBe(version);
      expect(validate(made, "compiled-artifacts", version)).toMatchObject({ ok: true });
      expect(validate(JSON.parse(JSON.stringify(made)), "compiled-artifacts", version)).toMatchObject({ ok: true });
    }),
    settings(200),
  );
});

describe.each(["1.0.0", "1.1.0"] as const)("%s", (version) => {
  test.each(COMPUTE_TARGETS)("%s: realistic properties, the secret named and not there", (target) => {
    const made = artifact<ContractVersion>({ version, target });
    const compute = "resolved_profiles" in made ? made.resolved_profiles?.compute : made.compute;
    expect(compute?.properties).toEqual(targetProperties(target));
    expect(JSON.stringify(compute)).toContain(target);
    expect(Object.keys(compute?.properties ?? {}).join(" ")).not.toMatch(/password|token|secret|keyfile/);
    const ref = targetSecretRef(target);
    if (ref !== undefined) expect(JSON.stringify(compute)).toContain(`"${ref}"`);
    expect(made.metadata).toEqual(FACTORY_METADATA);
  });

  test("every option of it arrives", () => {
    const made = artifact<typeof version>({
      version,
      target: "postgres",
      environment: "production",
      observability: { traces: false, attributes: { team: "core" } },
      lineage: { namespace: "lake", enabled: false, endpoint: "http://marquez" },
      classifications: { orders: { email: { classification: "pii", pii_type: "email", sensitivity: "high" } } },
      profilesPath: "elsewhere",
      metadata: { source_hash: "abc" },
      compute: { properties: { host: "db", port: undefined, sslmode: "require" }, secretRef: "other-password" },
      transformTarget: "ci",
    });
    expect(made).toMatchObject({
      environment_context: { environment_type: "production", governance_category: "production" },
      observability: {
        traces: false,
        metrics: true,
        lineage: false,
        lineage_endpoint: "http://marquez",
        attributes: { team: "core" },
      },
      lineage_namespace: "lake",
      column_classifications: { orders: { email: { classification: "pii" } } },
      dbt_profiles_path: "elsewhere",
      metadata: { source_hash: "abc" },
      transforms: [{ target: "ci" }],
    });
    const compute = "resolved_profiles" in made ? made.resolved_profiles?.compute : made.compute;
    expect(compute).toMatchObject({ properties: { host: "db", sslmode: "require", dbname: "analytics" } });
    expect(compute?.properties).not.toHaveProperty("port");
    expect(JSON.stringify(compute)).toContain("other-password");
  });

  test("minimal leaves out what the schema does not require", () => {
    const made = artifact<typeof version>({ version, minimal: true });
    const optional = Object.keys(made).filter(
      (key) => !["version", "metadata", "transforms", "compute", "resolved_profiles", "resolved_layers"].includes(key),
    );
    expect(optional).toEqual([]);
  });

  test("an option that breaks the contract is an error here", async () => {
    for (const overrides of [{ nonsense: 1 }, { transforms: "dbt" }, { metadata: { source_hash: "" } }]) {
      expect((await errorOf(() => artifact<typeof version>({ version, overrides }))).code).toBe("document-invalid");
    }
  });
});

test("the old compute may stand beside the profiles or in place of them", () => {
  expect(artifact()).toMatchObject({ compute: null, resolved_profiles: { platform_env: "local" } });
  expect(artifact({ legacyCompute: true, platformEnv: "prod" })).toMatchObject({
    compute: { target: "duckdb" },
    resolved_profiles: { platform_env: "prod" },
  });
  const neither = artifact({ profiles: false });
  expect(neither).toMatchObject({ compute: null, resolved_profiles: null, resolved_layers: null });
});

test("two artifacts share nothing: changing one leaves the next as it was", () => {
  const first = artifact({ target: "postgres" });
  Object.assign(first.resolved_profiles?.compute.properties ?? {}, { host: "changed" });
  Object.assign(first.metadata, { source_hash: "changed" });
  expect(artifact({ target: "postgres" })).toMatchObject({
    metadata: FACTORY_METADATA,
    resolved_profiles: { compute: { properties: targetProperties("postgres") } },
  });
});

test("specs and platforms are valid for every target, and fit together", () => {
  const platform = platformSpec({ targets: COMPUTE_TARGETS });
  expect(Object.keys(platform.compute ?? {}).sort()).toEqual(["default", ...COMPUTE_TARGETS].sort());
  for (const target of COMPUTE_TARGETS) {
    expect(floeSpec({ version: "1.0.0", target }).compute.target).toBe(target);
    expect(floeSpec({ target, name: "shop", dbtPath: "models" })).toMatchObject({
      name: "shop",
      compute: target,
      transforms: [{ path: "models" }],
    });
  }
});

test("a spec or platform that an override breaks is refused", async () => {
  expect((await errorOf(() => floeSpec({ overrides: { name: "1" } }))).code).toBe("document-invalid");
  expect((await errorOf(() => platformSpec({ overrides: { storage: { default: { bucket: "a" } } } }))).code).toBe(
    "document-invalid",
  );
});
