/** Tokens from one request to the next: shared, renewed in time, and never asked for without end. */
import { expect, test } from "vitest";
import { CatalogClient, granted } from "../../src/client/index.ts";
import { type Answer, type Asked, catalogServer, TOKEN } from "../support/catalog-server.ts";

const NAMESPACES: Answer = { body: { namespaces: [["a"]] } };
const REFUSED: Answer = { status: 401 };
const lastingOnly = (seconds: number) => (count: number) => ({
  body: { access_token: `token-${count}`, token_type: "Bearer", expires_in: seconds },
});

/** Takes one token only. */
const takes =
  (token: string, refusal: Answer = REFUSED) =>
  ({ authorization }: Asked): Answer =>
    authorization === `Bearer ${token}` ? NAMESPACES : refusal;

test.for([401, 419])(
  "a token that is refused with %i is replaced, and the request sent again, whole",
  async (status) => {
    await using server = await catalogServer({ work: takes("token-2", { status }) });
    const client = await CatalogClient.open(server.address);
    const change = { updates: { a: "b" } };
    await client.namespaces.updateProperties(["a"], change).catch(() => {});
    expect(server.work().map(({ authorization, body }) => [authorization, JSON.parse(body)])).toEqual([
      ["Bearer token-1", change],
      ["Bearer token-2", change],
    ]);
  },
);

test("a catalog that takes no token at all is asked twice, and its no is the outcome", async () => {
  await using server = await catalogServer({ work: () => REFUSED });
  const client = await CatalogClient.open(server.address);
  expect(await client.namespaces.list()).toMatchObject({ kind: "refusal", status: 401 });
  expect([server.work().length, server.tokens()]).toEqual([2, 2]);
});

test("an artifact that wants no renewal gets none", async () => {
  await using server = await catalogServer({ token: lastingOnly(1), work: takes("token-2") });
  const client = await CatalogClient.open({ ...server.address, tokenRefresh: false });
  expect(await client.namespaces.list()).toMatchObject({ kind: "refusal", status: 401 });
  expect(server.tokens()).toBe(1);
});

test("requests that are refused at once renew the token once", async () => {
  await using server = await catalogServer({ work: takes("token-2") });
  const client = await CatalogClient.open(server.address);
  const answers = await Promise.all(Array.from({ length: 8 }, () => client.namespaces.list()));
  for (const answer of answers) expect(granted(answer, "list")).toEqual([["a"]]);
  expect(server.tokens()).toBe(2);
});

test("a token without a life is used up the first time, and renewed before the next request", async () => {
  // A fifth of a millisecond before its end is at once.
  await using server = await catalogServer({ token: lastingOnly(0.001), work: () => NAMESPACES });
  const client = await CatalogClient.open(server.address);
  await expect
    .poll(async () => {
      await client.namespaces.list();
      return server.tokens();
    })
    .toBeGreaterThan(1);
  expect(server.work().every(({ authorization }) => authorization !== undefined)).toBe(true);
});

test("an issuer that says no in the middle of work ends it with that no", async () => {
  const gone = { status: 401, body: { error: "invalid_client", error_description: "writer was removed" } };
  await using server = await catalogServer({
    token: (count) => (count === 1 ? TOKEN(1) : gone),
    work: () => REFUSED,
  });
  const client = await CatalogClient.open(server.address);
  await expect(client.namespaces.list()).rejects.toMatchObject({
    code: "catalog-token-refused",
    message: 'no token for the client "writer" with scope "PRINCIPAL_ROLE:ALL": 401 invalid_client: writer was removed',
    where: { pointer: "/clientSecret" },
  });
});

test.for([
  ["invalid_client", 401, "", "/clientSecret"],
  ["unauthorized_client", 400, "", "/clientSecret"],
  ["invalid_scope", 400, "", "/scope"],
  ["invalid_request", 400, "The scope is missing", "/scope"],
  ["not_found", 404, "", "/uri"],
  ["server_error", 500, "", "/uri"],
] as const)("the issuer's %s (%i) is put down to one field", async ([error, status, description, pointer]) => {
  await using server = await catalogServer({
    token: () => ({ status, body: { error, error_description: description } }),
  });
  await expect(CatalogClient.open(server.address)).rejects.toMatchObject({
    code: "catalog-token-refused",
    where: { pointer },
    refusal: { status, type: error },
  });
});

test.for([
  [401, "catalog-access-refused", "/clientSecret"],
  [403, "catalog-access-refused", "/scope"],
  [404, "catalog-warehouse-refused", "/warehouse"],
  [500, "catalog-warehouse-refused", "/warehouse"],
] as const)("a configuration that is answered with %i is %s", async ([status, code, pointer]) => {
  await using server = await catalogServer({ config: () => ({ status }) });
  await expect(CatalogClient.open(server.address)).rejects.toMatchObject({ code, where: { pointer } });
  // A second token is tried where the first is not taken, and no third.
  expect(server.tokens()).toBe(status === 401 ? 2 : 1);
});
