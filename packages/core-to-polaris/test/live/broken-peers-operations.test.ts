/**
 * Broken peers before the live catalog: each spoils one operation and leaves the rest to the real one. Clients work on with
 * them without a word; the check that is there for the fault must not.
 */
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { REPOSITORY_ROOT } from "@floe-contracts/harness";
import { environment } from "@floe-contracts/services";
import { afterAll, describe, expect, test } from "vitest";
import { serve } from "../../src/areas/servers.ts";
import { CatalogClient } from "../../src/client/index.ts";
import { catalogOfEnvironment } from "../../src/live/catalog.ts";
import { addressOf } from "../support/catalog-server.ts";
import { outcomes } from "../support/outcomes.ts";

const PLATFORM = join(REPOSITORY_ROOT, "examples", "flights", "platform", "local", "platform.yaml");

const joined = await environment(["catalog", "s3"], { platform: PLATFORM, who: "core-to-polaris, broken operations" });
afterAll(() => joined[Symbol.asyncDispose]());

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** The real catalog. */
async function pass({ method, path, headers, body }: Asked): Promise<Answer> {
  const sent = body === "" ? {} : { body };
  const response = await fetch(`${joined.service("catalog").endpoint.uri}${path}`, { method, headers, ...sent });
  return { status: response.status, body: await response.text() };
}

/** What a peer makes of a request; `pass` asks the real catalog. */
type Peer = (asked: Asked) => Promise<Answer>;

/** Of a request's headers, those that mean something to a catalog. */
const KEPT = ["authorization", "content-type", "x-iceberg-access-delegation"];

async function askedBy(request: IncomingMessage): Promise<Asked> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  const headers = KEPT.flatMap((name): [string, string][] => {
    const value = request.headers[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  const { method = "GET", url = "/" } = request;
  return { method, path: url, headers: Object.fromEntries(headers), body: Buffer.concat(pieces).toString("utf8") };
}

/** The records of some checks behind a peer, for the newest version. */
async function behind(peer: Peer, ...ids: readonly string[]): ReturnType<typeof outcomes> {
  await using server = await serve((request, response) => {
    askedBy(request)
      .then(peer)
      .then(
        ({ status, body }) => response.writeHead(status, { "content-type": "application/json" }).end(body),
        () => response.destroy(),
      );
  });
  const catalog = () => {
    const real = catalogOfEnvironment(joined);
    return { ...real, placement: { ...real.placement, uri: `http://127.0.0.1:${server.port}` } };
  };
  return await outcomes({ catalog }, ...ids);
}

const pathOf = (asked: Asked): string => asked.path.split("?")[0] ?? "";

/** A failure that is an answer, with a difference at these pointers among others. */
function failedAt(...pointers: readonly string[]) {
  const differences = expect.arrayContaining(pointers.map((pointer) => expect.objectContaining({ pointer })));
  return { status: "failed", error: null, differences };
}

describe("on the live catalog", { timeout: 120_000, concurrent: true }, () => {
  test("a catalog that answers 200 to what it has already is found by its conflicts alone", async () => {
    const peer: Peer = async (asked) => {
      const answer = await pass(asked);
      if (asked.method !== "POST" || answer.status !== 409 || !/\/(namespaces|tables)$/.test(pathOf(asked)))
        return answer;
      const wanted = JSON.parse(asked.body) as { namespace?: string[]; name?: string };
      const name = wanted.name ?? wanted.namespace?.join("\u001F") ?? "";
      const path = `${pathOf(asked)}/${encodeURIComponent(name)}`;
      return pass({ method: "GET", path, headers: asked.headers, body: "" });
    };
    const ids = ["namespace-twice-is-a-conflict", "table-twice-is-a-conflict", "table-is-created"];
    const records = await behind(peer, ...ids);
    expect(records.get("namespace-twice-is-a-conflict")).toMatchObject(failedAt("/duplicate/status"));
    expect(records.get("table-twice-is-a-conflict")).toMatchObject(failedAt("/duplicate/status"));
    expect(records.get("table-is-created")).toMatchObject({ status: "passed" });
  });

  test("a catalog that lets a reader write is found by what the reader is told, and by what is left", async () => {
    const { uri, warehouse, writer } = joined.service("catalog").endpoint;
    let token = "";
    const keep = (given: string): void => {
      token = given;
    };
    await CatalogClient.open(addressOf(uri, { warehouse, credential: writer, scope: writer.scope }), { keep });
    const peer: Peer = async (asked) => {
      const answer = await pass(asked);
      const isRefused = answer.status === 403 && asked.body.includes("thief");
      return isRefused ? pass({ ...asked, headers: { ...asked.headers, authorization: `Bearer ${token}` } }) : answer;
    };
    const records = await behind(peer, "reader-may-not-write", "stranger-gets-nothing", "reader-may-read");
    expect(records.get("reader-may-not-write")).toMatchObject(failedAt("/set-properties/status", "/left"));
    expect(records.get("stranger-gets-nothing")).toMatchObject(failedAt("/set-properties/status"));
    expect(records.get("reader-may-read")).toMatchObject({ status: "passed" });
  });

  test("a catalog that hides a table from the list is found by its list alone", async () => {
    const peer: Peer = async (asked) => {
      const answer = await pass(asked);
      if (asked.method !== "GET" || !pathOf(asked).endsWith("/tables") || answer.status !== 200) return answer;
      const list = JSON.parse(answer.body) as { identifiers: { name: string }[] };
      const identifiers = list.identifiers.filter(({ name }) => name !== "airports");
      return { status: 200, body: JSON.stringify({ ...list, identifiers }) };
    };
    const records = await behind(peer, "table-list-holds-every-table", "table-is-created", "dropped-table-is-gone");
    expect(records.get("table-list-holds-every-table")).toMatchObject(failedAt("/list", "/pages"));
    expect(records.get("table-is-created")).toMatchObject({ status: "passed" });
    expect(records.get("dropped-table-is-gone")).toMatchObject({ status: "passed" });
  });

  test("a catalog that loses a namespace's property is found by its properties alone", async () => {
    const peer: Peer = (asked) => {
      if (asked.method !== "POST" || !pathOf(asked).endsWith("/namespaces") || !asked.body.includes('"owner"'))
        return pass(asked);
      return pass({ ...asked, body: JSON.stringify({ ...(JSON.parse(asked.body) as object), properties: {} }) });
    };
    const records = await behind(peer, "namespace-keeps-its-properties", "namespace-is-created");
    expect(records.get("namespace-keeps-its-properties")).toMatchObject(
      failedAt("/create/properties", "/load/properties"),
    );
    expect(records.get("namespace-is-created")).toMatchObject({ status: "passed" });
  });

  test("a catalog that takes a purge for a drop is found by the file that stays, and by nothing that it says", async () => {
    const peer: Peer = (asked) => pass({ ...asked, path: asked.path.replace("purgeRequested=true", "") });
    const ids = ["purged-table-takes-its-files", "dropped-table-is-gone", "dropped-table-leaves-its-files"];
    const records = await behind(peer, ...ids);
    expect(records.get("purged-table-takes-its-files")).toMatchObject({
      ...failedAt("/files/after"),
      differences_total: 1,
    });
    expect(records.get("dropped-table-is-gone")).toMatchObject({ status: "passed" });
    expect(records.get("dropped-table-leaves-its-files")).toMatchObject({ status: "passed" });
  });
});
