/**
 * Broken peers before the live catalog: each takes a request that it should refuse, or sends what it should not. The rest of
 * the catalog is the real one, and the check that is there for the fault must find it.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { REPOSITORY_ROOT } from "@floe-contracts/harness";
import { environment, type JoinedEnvironment } from "@floe-contracts/services";
import { afterAll, describe, expect, test } from "vitest";
import { type Passed, passOn, serve } from "../../src/areas/servers.ts";
import { CatalogClient } from "../../src/client/index.ts";
import type { Project } from "../../src/evidence.ts";
import { catalogOfEnvironment } from "../../src/live/catalog.ts";
import { platformFile } from "../../src/project.ts";
import { addressOf } from "../support/catalog-server.ts";
import { outcomes } from "../support/outcomes.ts";

const PLATFORM = join(REPOSITORY_ROOT, "examples", "flights", "platform", "local", "platform.yaml");

const joined = await environment(["catalog", "s3"], { platform: PLATFORM, who: "core-to-polaris, broken peers" });
afterAll(() => joined[Symbol.asyncDispose]());

/** What checks say behind a peer that changes requests on their way to the catalog. */
async function behind(change: (passed: Passed) => Passed, ...ids: readonly string[]): ReturnType<typeof outcomes> {
  const { endpoint } = joined.service("catalog");
  await using peer = await serve(passOn("", endpoint.uri, [], change));
  const catalog = () => {
    const real = catalogOfEnvironment(joined);
    return { ...real, placement: { ...real.placement, uri: `http://127.0.0.1:${peer.port}` } };
  };
  return await outcomes({ catalog }, ...ids);
}

function isToken({ path }: Passed): boolean {
  return path.endsWith("/v1/oauth/tokens");
}

/** A token of the artifact's own client, which lives longer than the test. */
async function goodToken(environment: JoinedEnvironment): Promise<string> {
  const { uri, warehouse, writer } = environment.service("catalog").endpoint;
  let token = "";
  const keep = (given: string): void => {
    token = given;
  };
  const address = addressOf(uri, { warehouse, credential: writer, scope: writer.scope });
  await CatalogClient.open(address, { keep });
  return token;
}

/** Writes a setting of the catalog into the platform file of each copy of the project. */
function setting(name: string, value: string): (project: Project) => Promise<void> {
  return async ({ directory }) => {
    const file = platformFile(directory, "local");
    const text = await readFile(file, "utf8");
    const line = new RegExp(`^    ${name}: .*$`, "m");
    const edited = line.test(text)
      ? text.replace(line, `    ${name}: ${value}`)
      : text.replace(/^ {4}namespace: flights$/m, (found) => `${found}\n    ${name}: ${value}`);
    expect(edited).not.toBe(text);
    await writeFile(file, edited);
  };
}

const differences = (pointers: readonly string[]) => pointers.map((pointer) => expect.objectContaining({ pointer }));

describe("on the live catalog", { timeout: 120_000, concurrent: true }, () => {
  test("an issuer that ignores the scope gives tokens for any, and it is found", async () => {
    const ignores = (passed: Passed): Passed => {
      if (!isToken(passed)) return passed;
      const form = new URLSearchParams(passed.body);
      form.set("scope", "PRINCIPAL_ROLE:ALL");
      return { ...passed, body: form.toString() };
    };
    const records = await behind(ignores, "wrong-scope-is-refused", "role-not-held-opens-nothing");
    expect(records.get("wrong-scope-is-refused")).toMatchObject({
      status: "failed",
      error: null,
      differences: expect.arrayContaining(differences(["/unknown/opened", "/none/opened"])),
    });
    expect(records.get("role-not-held-opens-nothing")).toMatchObject({
      status: "failed",
      differences: differences(["/listed"]),
    });
  });

  test("a catalog that takes whatever stands where a token belongs is found, and that it forgets when tokens end", async () => {
    const token = await goodToken(joined);
    const takes = (passed: Passed): Passed =>
      isToken(passed) ? passed : { ...passed, headers: { ...passed.headers, authorization: `Bearer ${token}` } };
    const records = await behind(takes, "only-a-good-token-is-taken", "expired-token-is-refused");
    expect(records.get("only-a-good-token-is-taken")).toMatchObject({
      status: "failed",
      error: null,
      differences: expect.arrayContaining(differences(["/nothing/opened", "/unsigned/opened", "/tampered/opened"])),
    });
    expect(records.get("expired-token-is-refused")).toMatchObject({
      status: "failed",
      differences: differences(["/status"]),
    });
  });

  test("a catalog that opens its one warehouse under any name is found", async () => {
    const opens = (passed: Passed): Passed => ({
      ...passed,
      path: passed.path.replace(/(?<=[?&]warehouse=)[^&]*/, "flights_local"),
    });
    const records = await behind(opens, "unknown-warehouse-is-named", "right-credentials-open-the-catalog");
    expect(records.get("right-credentials-open-the-catalog")).toMatchObject({ status: "passed" });
    expect(records.get("unknown-warehouse-is-named")).toMatchObject({
      status: "failed",
      error: null,
      differences: expect.arrayContaining(differences(["/unknown/opened", "/with-unicode/opened"])),
    });
  });

  test("an artifact with the wrong warehouse opens nothing, and the error names the field", async () => {
    const records = await outcomes(
      { edit: setting("warehouse", "flights_prod") },
      "right-credentials-open-the-catalog",
    );
    expect(records.get("right-credentials-open-the-catalog")).toMatchObject({
      status: "failed",
      error: {
        code: "catalog-warehouse-refused",
        message: expect.stringContaining('"flights_prod"'),
        where: { pointer: "/resolved_profiles/catalog/warehouse" },
      },
    });
  });

  test("a client that never renews its token fails in the middle of work", async () => {
    const edit = setting("token_refresh_enabled", "false");
    const records = await outcomes({ edit }, "token-is-renewed-in-the-middle-of-work");
    expect(records.get("token-is-renewed-in-the-middle-of-work")).toMatchObject({
      status: "failed",
      error: null,
      differences: expect.arrayContaining(
        differences(["/before-its-end/refusals", "/before-its-end/renewed", "/when-refused/refusals"]),
      ),
    });
  });
});
