/** The principal that a run makes for itself in Polaris: what the management API is asked for, and that it goes again. */
import { PolarisManagement, Secret } from "@floe-contracts/services";
import { expect, test } from "vitest";
import { makePrincipal } from "../../src/areas/polaris-rights.ts";
import { serve } from "../../src/areas/servers.ts";

/** A management API that says yes to everything but what `refuse` names. */
async function management(refuse = "") {
  const asked: string[] = [];
  const server = await serve((request, response) => {
    const line = `${request.method} ${request.url?.replace("/v1/", "")}`;
    asked.push(line);
    request.resume().once("end", () => {
      const status = line === refuse ? 403 : request.method === "DELETE" ? 204 : 201;
      response.writeHead(status, { "content-type": "application/json" });
      response.end(
        status === 204 ? "" : JSON.stringify({ credentials: { clientId: "made", clientSecret: "by polaris" } }),
      );
    });
  });
  const polaris = new PolarisManagement(`http://127.0.0.1:${server.port}`, new Secret("root"));
  return { polaris, asked, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

const MADE = [
  "POST principals",
  "POST principal-roles",
  "PUT principals/c2p_role/principal-roles",
  "POST catalogs/flights/catalog-roles",
  "PUT principal-roles/c2p_role/catalog-roles/flights",
];
const GONE = [
  "DELETE catalogs/flights/catalog-roles/c2p_role",
  "DELETE principal-roles/c2p_role",
  "DELETE principals/c2p_role",
];

test("a principal with a role of its own, to which rights are granted, and which goes with the run", async () => {
  await using fake = await management();
  {
    await using made = await makePrincipal(fake.polaris, "flights", "c2p_role");
    expect(made.principal).toMatchObject({ id: "made", scope: "PRINCIPAL_ROLE:c2p_role" });
    await made.grant({ type: "namespace", namespace: ["bronze"], privilege: "TABLE_READ_DATA" });
  }
  expect(fake.asked).toEqual([...MADE, "PUT catalogs/flights/catalog-roles/c2p_role/grants", ...GONE]);
});

test("when it cannot be made whole, what was made goes", async () => {
  await using fake = await management("POST catalogs/flights/catalog-roles");
  await expect(makePrincipal(fake.polaris, "flights", "c2p_role")).rejects.toMatchObject({ code: "service-refused" });
  expect(fake.asked).toEqual([...MADE.slice(0, 4), ...GONE.slice(1)]);
});
