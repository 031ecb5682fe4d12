/** Who does not know the secret gets no token, and is told which field of the artifact to look at. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { all, endsWith, fieldsOf, opens } from "../openings.ts";

export default check<CatalogSubject>({
  id: "wrong-secret-is-refused",
  ...ofArea("refusals"),
  async run(subject, findings) {
    const { clients } = await subject.areas.refusals();
    const blames = fieldsOf(subject).secret;
    for (const [name, opening] of Object.entries(clients))
      endsWith(findings, `/${name}`, opening, { code: "catalog-token-refused", blames, status: 401 });
  },
  broken: {
    "an issuer that gives a token to anybody": areaLeaves("refusals", ({ clients }) => ({
      clients: all(clients, opens),
    })),
    "an issuer that looks at the id alone": areaLeaves("refusals", ({ clients }) => ({
      clients: { ...clients, "wrong-value": opens(clients["wrong-value"]) },
    })),
    "an issuer that fails where it should refuse": areaLeaves("refusals", ({ clients }) => ({
      clients: all(clients, (opening) => ({ ...opening, status: 500 })),
    })),
    "a client that blames the catalog's address": areaLeaves("refusals", ({ clients }) => ({
      clients: all(clients, (opening) => ({ ...opening, code: "catalog-unreachable", pointer: URI })),
    })),
  },
});

const URI = "/resolved_profiles/catalog/uri";
