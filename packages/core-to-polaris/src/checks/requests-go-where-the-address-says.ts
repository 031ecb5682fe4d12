/** Every request goes to the host of the address, by its name, below its path; only the one for a token has no token. */
import { check } from "@floe-contracts/harness";
import type { Carried } from "../areas/servers.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "requests-go-where-the-address-says",
  ...ofArea("hosts"),
  async run(subject, findings) {
    const { carried, host, prefix } = (await subject.areas.hosts()).front;
    const seen = carried.map((each) => each.path);
    findings.same("/writes", true, carried.filter(({ method }) => method !== "GET").length > 1, "no write came there");
    findings.same(
      "/beside-the-prefix",
      [],
      seen.filter((path) => !path.startsWith(`${prefix}/v1/`)),
    );
    findings.same("/hosts", [host], distinct(carried.map((each) => each.host)));
    findings.same("/names-in-tls", [host.split(":")[0]], distinct(carried.map(({ serverName }) => serverName)));
    const bare = carried.filter(({ withToken, path }) => !withToken && !path.endsWith("/v1/oauth/tokens"));
    findings.same(
      "/without-authorization",
      [],
      bare.map(({ path }) => path),
    );
  },
  broken: {
    "a client that asks for tokens at the root of the host": carries((each) =>
      each.path.endsWith("/v1/oauth/tokens")
        ? { path: "/v1/oauth/tokens" }
        : { path: each.path.replace(/^\/[^/]+/, "") },
    ),
    "a client that resolves the name and calls the address": carries(() => ({ host: "127.0.0.1", serverName: null })),
    "a client that forgets its token after the configuration": carries(({ path }) => ({
      withToken: path.endsWith("/v1/config"),
    })),
  },
});

function distinct(values: readonly unknown[]): unknown[] {
  return [...new Set(values)];
}

function carries(edit: (each: Carried) => Partial<Carried>): ReturnType<typeof areaLeaves> {
  return areaLeaves("hosts", ({ front }) => ({
    front: { ...front, carried: front.carried.map((each) => ({ ...each, ...edit(each) })) },
  }));
}
