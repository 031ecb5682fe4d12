/** security.json of models that the flights have no case of: what is open, what is filtered by what, and what is refused. */
import { validate, withDefaults } from "@floe-contracts/schemas";
import { expect, test } from "vitest";
import { CHAIN_OPTIONS, chainCubes, chainSecurity } from "../../src/areas/security/chain.ts";
import { allowedBy, SQL_IN_CLAIMS } from "../../src/areas/security/contexts.ts";
import { filesOf, securityOptions } from "../../src/consumer/security/files.ts";
import { type SecurityInput, securityOf } from "../../src/consumer/security/settings.ts";

const DEFAULTS = withDefaults({}, "cube-security-options", "1.0.0");
const cubes = chainCubes("chain");

function input(more: Partial<SecurityInput> = {}): SecurityInput {
  return {
    consumption: { security: { row_level: true, filter_column: "carrier" } },
    cubes,
    options: DEFAULTS,
    ...more,
  };
}

const accesses = (given: SecurityInput) =>
  Object.fromEntries(Object.entries(securityOf(given).cubes).map(([name, { access }]) => [name, access]));

test("several filters by nested claims: each names the cubes that have its column", () => {
  const security = chainSecurity("chain");
  expect(validate(security, "cube-security", "1.0.0")).toMatchObject({ ok: true });
  expect(security.filters).toEqual([
    {
      column: "carrier",
      claim: "/floe/carriers",
      type: "string",
      members: { bookings: "bookings.carrier", legs: "legs.carrier" },
    },
    { column: "agency", claim: "/floe/agencies", type: "number", members: { bookings: "bookings.agency" } },
  ]);
  expect(security.token).toMatchObject({ issuer: CHAIN_OPTIONS.issuer, audience: CHAIN_OPTIONS.audience });
  expect(security.cubes["bookings"]).toEqual({
    access: "filtered",
    primary_key: "bookings.booking",
    joins: ["legs"],
    hidden: ["passenger"],
    reaches: { miles: ["legs"] },
  });
});

test("a cube that lacks one filter of two is denied, unless it says that it does without", () => {
  const options = withDefaults(CHAIN_OPTIONS, "cube-security-options", "1.0.0");
  const expected = { bookings: "filtered", legs: "denied", airports: "public", crews: "denied", bases: "public" };
  expect(accesses(input({ options }))).toEqual(expected);
  const models = new Map([["legs", { without: ["agency"] }]]);
  expect(accesses(input({ options, models }))).toEqual({ ...expected, legs: "filtered" });
  const none = new Map([["legs", { without: ["agency", "carrier"] }]]);
  expect(accesses(input({ options, models: none }))).toEqual(expected);
});

test("a filter column that no model has denies what is not public; row filters switched off open all", () => {
  const nobody = { security: { row_level: true, filter_column: "organization_id" } };
  expect(new Set(Object.values(accesses(input({ consumption: nobody }))))).toEqual(new Set(["denied", "public"]));
  expect(accesses(input({ consumption: {} }))).toEqual(accesses(input({ consumption: nobody })));
  const open = securityOf(input({ consumption: { security: { row_level: false } } }));
  expect([open.row_level, open.filters, new Set(Object.values(open.cubes).map(({ access }) => access))]).toEqual([
    false,
    [],
    new Set(["public"]),
  ]);
});

test("what cannot be compared with a claim is no filter", () => {
  const asTime = cubes.map((cube) => ({
    ...cube,
    dimensions: cube.dimensions.map((each) => (each.name === "carrier" ? { ...each, type: "time" as const } : each)),
  }));
  expect(() => securityOf(input({ cubes: asTime }))).toThrow(/by the column carrier: bookings\.carrier: time/);
  const mixed = cubes.map((cube) =>
    cube.name === "legs"
      ? {
          ...cube,
          dimensions: cube.dimensions.map((each) =>
            each.name === "carrier" ? { ...each, type: "number" as const } : each,
          ),
        }
      : cube,
  );
  expect(() => securityOf(input({ cubes: mixed }))).toThrow(/legs\.carrier: number/);
  const options = withDefaults({ filters: [{ column: "carier" }] }, "cube-security-options", "1.0.0");
  expect(() => securityOf(input({ options }))).toThrow("rows cannot be filtered by the column carier: no model has it");
});

test("a member of the cube's own is no other cube, whatever it is called", () => {
  const [bookings, legs, ...others] = cubes;
  if (bookings === undefined || legs === undefined) throw new RangeError("the chain begins with bookings and legs");
  const own = { name: "legs", type: "number" as const, sql: "{CUBE}.legs", public: true };
  const ratio = { name: "ratio", type: "number" as const, sql: "{fares} / {legs}", public: true };
  const named = { ...bookings, measures: [...(bookings.measures ?? []), own, ratio] };
  const { reaches } = securityOf(input({ cubes: [named, legs, ...others] })).cubes["bookings"] ?? {};
  expect(reaches).toEqual({});
});

test("the options are read from the file that is named, and refused when they are none", async () => {
  expect(await securityOptions({})).toEqual(DEFAULTS);
  await expect(securityOptions({ FLOE_CUBE_SECURITY_OPTIONS: "/nowhere/options.yaml" })).rejects.toMatchObject({
    code: "file-not-found",
  });
});

test("the configuration is the same text for every project, and holds no setting", () => {
  const [one, another] = [filesOf(chainSecurity("a")), filesOf(securityOf(input()))];
  for (const name of ["cube.js", "claims.js"]) expect(one.get(name)).toBe(another.get(name));
  expect(one.get("security.json")).not.toBe(another.get("security.json"));
  for (const [name, text] of one) if (name.endsWith(".js")) expect(text).not.toMatch(/carrier|legs\b|flights/);
});

test("what a claim allows is a text or a list of texts, whatever is in them", () => {
  for (const text of SQL_IN_CLAIMS) expect(allowedBy(text)).toEqual([text]);
  expect(allowedBy(["AA", "AA"])).toEqual(["AA", "AA"]);
  for (const claim of [undefined, null, [], 7, true, {}, [null], ["AA", 7], "AA\0", "\ud800"])
    expect(allowedBy(claim)).toBeNull();
});
