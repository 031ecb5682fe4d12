/**
 * Broken peers between real engines and the live catalog: an engine that drops microseconds, a peer that swallows a conflict, a
 * writer that widens decimals. Every step of the engines is done without a word; the check that is there for the fault must not
 * pass, and the others must.
 */
import { join } from "node:path";
import { REPOSITORY_ROOT } from "@floe-contracts/harness";
import { environment, type JoinedEnvironment } from "@floe-contracts/services";
import { afterAll, describe, expect, test } from "vitest";
import { catalogOfEnvironment } from "../../src/live/catalog.ts";
import { type PeerName, peerBefore } from "../support/engine-peers.ts";
import { outcomes } from "../support/outcomes.ts";

const PLATFORM = join(REPOSITORY_ROOT, "examples", "flights", "platform", "local", "platform.yaml");

const joined = await environment(["catalog", "s3", "trino"], {
  platform: PLATFORM,
  who: "core-to-polaris, broken engines",
});
afterAll(() => joined[Symbol.asyncDispose]());

/** The records of some checks, for the newest version, with a peer before the catalog, or before Trino. */
async function behind(
  { catalog = "honest", trino = "honest" }: { readonly catalog?: PeerName; readonly trino?: PeerName },
  ...ids: readonly string[]
): ReturnType<typeof outcomes> {
  await using before = await peerBefore(joined.service("catalog").endpoint.uri, catalog);
  await using beforeTrino = await peerBefore(joined.service("trino").endpoint.url, trino);
  const real = catalogOfEnvironment(withTrino(joined, beforeTrino.url));
  const at = { ...real, placement: { ...real.placement, uri: before.url } };
  return await outcomes({ catalog: () => at }, ...ids);
}

/** The environment with Trino at another address. */
function withTrino(environment: JoinedEnvironment, url: string): JoinedEnvironment {
  return {
    ...environment,
    [Symbol.asyncDispose]: async () => {},
    service: (name) => {
      const service = environment.service(name);
      return service.name === "trino" ? { ...service, endpoint: { ...service.endpoint, url } } : service;
    },
  };
}

/** A failure that is an answer, with a difference at these pointers among others. */
function failedAt(...pointers: readonly string[]) {
  const differences = expect.arrayContaining(pointers.map((pointer) => expect.objectContaining({ pointer })));
  return { status: "failed", error: null, differences };
}

describe("on the live engines", { timeout: 120_000 }, () => {
  test("an engine that drops microseconds is found by the types and the values of its times", async () => {
    const records = await behind(
      { trino: "drops microseconds" },
      "every-type-reads-alike-by-every-engine",
      "tables-have-the-types-that-were-asked-for",
      "every-engine-lists-the-same-tables",
    );
    expect(records.get("every-type-reads-alike-by-every-engine")).toMatchObject(
      failedAt("/trino/columns/moment", "/trino/columns/local", "/trino/columns/leg"),
    );
    expect(records.get("tables-have-the-types-that-were-asked-for")).toMatchObject({ status: "passed" });
    expect(records.get("every-engine-lists-the-same-tables")).toMatchObject({ status: "passed" });
  });

  test("a peer that swallows conflicts is found by who is told, and by the rows that are missing", async () => {
    const records = await behind(
      { catalog: "swallows conflicts" },
      "stale-writer-is-told",
      "refused-commit-leaves-nothing",
      "one-of-two-schema-changes-wins",
      "concurrent-appends-lose-nothing",
    );
    expect(records.get("stale-writer-is-told")).toMatchObject(failedAt("/second", "/empty/second"));
    expect(records.get("one-of-two-schema-changes-wins")).toMatchObject(failedAt("/second"));
    // What is told is a lie, and what is there is right.
    expect(records.get("refused-commit-leaves-nothing")).toMatchObject({ status: "passed" });
    expect(records.get("concurrent-appends-lose-nothing")?.status).toBe("failed");
  });

  test("a writer that widens decimals to doubles is found by the catalog's types and by every reader", async () => {
    const records = await behind(
      { catalog: "widens decimals" },
      "tables-have-the-types-that-were-asked-for",
      "seeds-read-alike-by-every-engine",
      "every-engine-lists-the-same-tables",
    );
    expect(records.get("tables-have-the-types-that-were-asked-for")).toMatchObject(
      failedAt("/airports/columns/lat", "/weather/columns/temp"),
    );
    expect(records.get("seeds-read-alike-by-every-engine")).toMatchObject(
      failedAt("/airports/pyiceberg/columns/lat", "/airports/trino/columns/lat", "/airports/duckdb/columns/lat"),
    );
    expect(records.get("every-engine-lists-the-same-tables")).toMatchObject({ status: "passed" });
  });
});
