/** The reference consumer by itself: what it writes for each target, and what it refuses. */
import { variablesIn } from "@floe-contracts/dbt";
import { artifact, COMPUTE_TARGETS } from "@floe-contracts/floe";
import { parseYaml, validate } from "@floe-contracts/schemas";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { profileOf, profileText, type ReadArtifact } from "../../src/consumer/profile.ts";
import { variableName } from "../../src/consumer/targets.ts";

const METADATA = { compiled_at: "2026-01-02T03:04:05Z", floe_core_version: "1.1.0", source_hash: "0".repeat(64) };

function twoTier(type: string, properties: Record<string, unknown>, more: Record<string, unknown> = {}): ReadArtifact {
  return {
    version: "1.1.0",
    transforms: [{ target: null }],
    metadata: METADATA,
    resolved_profiles: { compute: { type, properties }, platform_env: "prod" },
    ...more,
  } as unknown as ReadArtifact;
}

describe("the profile of an artifact", () => {
  test.each(COMPUTE_TARGETS.flatMap((target) => [[target, "1.0.0"] as const, [target, "1.1.0"] as const]))(
    "for %s from %s is valid",
    (target, version) => {
      const text = profileText(profileOf(artifact({ target, version }) as ReadArtifact));
      expect(validate(parseYaml(text), "dbt-profile", "1.0.0")).toMatchObject({ ok: true });
    },
  );

  test("takes what the artifact gives and reads the rest from the environment", () => {
    expect(
      profileText(profileOf(twoTier("postgres", { host: "db.example", schema: "flights", sslmode: "require" }))),
    ).toBe(
      [
        "floe:",
        '  target: "prod"',
        "  outputs:",
        "    prod:",
        '      type: "postgres"',
        '      host: "db.example"',
        '      schema: "flights"',
        '      sslmode: "require"',
        `      port: "{{ env_var('POSTGRES_PROD_PORT') | as_number }}"`,
        `      user: "{{ env_var('POSTGRES_PROD_USER') }}"`,
        `      password: "{{ env_var('POSTGRES_PROD_PASSWORD') }}"`,
        `      dbname: "{{ env_var('POSTGRES_PROD_DBNAME') }}"`,
        "",
      ].join("\n"),
    );
  });

  test.each([
    [
      "snowflake with a key file needs no password",
      "snowflake",
      { private_key_path: "/keys/floe.p8" },
      "SNOWFLAKE_PROD_PASSWORD",
      false,
    ],
    ["snowflake without one does", "snowflake", {}, "SNOWFLAKE_PROD_PASSWORD", true],
    ["redshift by IAM needs no password", "redshift", { method: "iam" }, "REDSHIFT_PROD_PASSWORD", false],
    [
      "bigquery by service account needs a key file",
      "bigquery",
      { method: "service-account" },
      "BIGQUERY_PROD_KEYFILE",
      true,
    ],
    ["bigquery by oauth does not", "bigquery", { method: "oauth" }, "BIGQUERY_PROD_KEYFILE", false],
    [
      "databricks by oauth needs a client secret",
      "databricks",
      { auth_type: "oauth" },
      "DATABRICKS_PROD_CLIENT_SECRET",
      true,
    ],
    ["spark over http needs a token", "spark", { method: "http" }, "SPARK_PROD_TOKEN", true],
  ])("%s", (_what, target, properties, variable, needed) => {
    expect(variablesIn(profileText(profileOf(twoTier(target, properties)))).includes(variable)).toBe(needed);
  });

  test("falls back to the flat section of a 1.1.0 artifact without resolved profiles", () => {
    const flat = twoTier(
      "duckdb",
      {},
      { resolved_profiles: null, compute: { target: "duckdb", properties: { path: "flights.duckdb" } } },
    );
    expect(profileOf(flat)).toEqual({
      floe: { target: "local", outputs: { local: { type: "duckdb", path: "flights.duckdb" } } },
    });
  });

  test("keeps every value of any property, whatever it looks like", () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom("yes", "null", "1.0", "~", "# x", "a: b", "2013-01-01", "0x10", "é\u2028"),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^x_[a-z]{1,8}$/), value), (properties) => {
        const { floe } = parseYaml(profileText(profileOf(twoTier("duckdb", properties)))).value as {
          floe: { outputs: { prod: object } };
        };
        expect(floe.outputs.prod).toMatchObject(properties);
      }),
    );
  });

  test("names variables in capitals, whatever the environment is called", () => {
    expect(variableName("postgres", "eu-west.2", "host")).toBe("POSTGRES_EU_WEST_2_HOST");
  });
});

describe("the consumer refuses", () => {
  test.each([
    [
      "no compute in 1.1.0",
      twoTier("duckdb", {}, { resolved_profiles: null, compute: null }),
      "dbt-compute-missing",
      "/resolved_profiles/compute",
    ],
    [
      "no compute in 1.0.0",
      twoTier("duckdb", {}, { version: "1.0.0", resolved_profiles: undefined }),
      "dbt-compute-missing",
      "/compute",
    ],
    ["another version", twoTier("duckdb", {}, { version: "2.0.0" }), "dbt-version-not-accepted", "/version"],
    [
      "bigquery without a method",
      twoTier("bigquery", { metod: "oauth" }),
      "dbt-setting-missing",
      "/resolved_profiles/compute/properties/method",
    ],
    [
      "a password in plain text",
      twoTier("postgres", { password: "hunter2hunter2" }),
      "secret-in-plain-text",
      "/resolved_profiles/compute/properties/password",
    ],
  ])("%s, naming the field", (_what, it, code, pointer) => {
    let thrown: unknown;
    try {
      profileOf(it);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code, where: { pointer } });
    expect(JSON.stringify(thrown)).not.toContain("hunter2");
  });

  test("with a suggestion where the name is nearly right", () => {
    expect(() => profileOf(twoTier("bigquery", { metod: "oauth" }))).toThrow(
      expect.objectContaining({ hint: "did you mean method where it says metod?" }),
    );
  });
});
