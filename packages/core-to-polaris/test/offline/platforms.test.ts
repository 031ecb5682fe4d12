/**
 * The other platform files of the example, and catalogs whose names are not the platform file's: what is checked of an
 * artifact and its connection holds for them as well.
 */
import { join } from "node:path";
import { caseName } from "@floe-contracts/harness";
import { parseJson, valueAt } from "@floe-contracts/schemas";
import { RunDirectory } from "@floe-contracts/services";
import { describe, expect, test } from "vitest";
import { casesOf } from "../../src/cases.ts";
import { caseOf } from "../../src/checking.ts";
import { EXAMPLE } from "../../src/index.ts";
import { catalogOfNobody } from "../../src/live/catalog.ts";
import { copyProject, flatCatalog } from "../../src/project.ts";
import { isOffline, offlineBoundary, recordOf } from "../support/offline.ts";

describe.each(["nessie", "polaris", "docker"])("on the platform %s", (environment) => {
  test("every check of the documents passes, and fails on its broken peers", async () => {
    const boundary = await offlineBoundary({ environment: { FLOE_PLATFORM_ENV: environment } });
    await using opened = await boundary.open();
    for (const it of boundary.cases.filter((each) => each.environment === environment)) {
      for (const check of boundary.checks.filter((each) => each.evidence === "offline" && isOffline(each, it))) {
        const record = await recordOf(boundary, opened, check, it);
        expect([caseName(it), check.id, record.error, record.differences]).toEqual([caseName(it), check.id, null, []]);
      }
    }
  });
});

describe("the cases", () => {
  const of = async (environment: NodeJS.ProcessEnv) => {
    const { contract } = await offlineBoundary();
    const cases = await casesOf(contract, EXAMPLE, environment);
    return cases.map((it) => `${caseName(it)} ${it.evidence} ${it.implementation}`);
  };

  test("are both versions on the platform, and Polaris from its recording", async () => {
    const polaris = "1.1.0 polaris recorded polaris";
    expect(await of({})).toEqual(["1.1.0 local live iceberg-rest", "1.0.0 local live iceberg-rest", polaris]);
    expect(await of({ FLOE_PLATFORM_ENV: "nessie" })).toEqual([
      "1.1.0 nessie live nessie",
      "1.0.0 nessie live nessie",
      polaris,
    ]);
  });

  test("have a live Polaris where one can be had, and no recording beside it", async () => {
    expect((await of({ POLARIS_HOME: "/opt/polaris" })).at(-1)).toBe("1.1.0 polaris live polaris");
    expect((await of({ FLOE_POLARIS_URL: "http://polaris.example" })).at(-1)).toBe("1.1.0 polaris live polaris");
    expect(await of({ FLOE_PLATFORM_ENV: "polaris" })).toEqual([
      "1.1.0 polaris live polaris",
      "1.0.0 polaris live polaris",
    ]);
  });
});

describe("a copy of the project", () => {
  test("says the names of a catalog that runs already, and keeps the names of secrets", async () => {
    await using run = await RunDirectory.create({ label: "names" });
    const { placement } = catalogOfNobody();
    const common = { example: EXAMPLE, environment: "local", flat: null };
    const own = await copyProject({ ...common, destination: join(run.path, "own"), names: null });
    const named = await copyProject({ ...common, destination: join(run.path, "named"), names: placement });
    expect(own.declared.catalog).toMatchObject({
      warehouse: "flights_local",
      credentials: { client_id: "flights-local" },
    });
    expect(named.declared).toMatchObject({
      catalog: {
        warehouse: "nobody",
        credentials: { client_id: "nobody", client_secret: { secret_ref: "catalog-local-client-secret" } },
      },
      storage: { bucket: "nobody", endpoint: { secret_ref: "storage-local-endpoint" } },
    });
  });

  test("of 1.0.0 holds addresses and no secret", async () => {
    const boundary = await offlineBoundary();
    const it = boundary.cases.map(caseOf).find(({ artifactVersion }) => artifactVersion === "1.0.0");
    if (it === undefined) throw new RangeError("there is a case of 1.0.0");
    const { placement, secrets } = catalogOfNobody();
    const flat = flatCatalog(it, placement);
    const text = JSON.stringify(flat);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(valueAt(parseJson(text, {}).value, "/properties/s3.credential")).toEqual({
      secret_ref: "s3-local-credential",
    });
  });
});
