/** A scope that there is not, and none at all: both are asked for by mistake, and neither may open anything. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { all, endsWith, fieldsOf, opens } from "../openings.ts";

export default check<CatalogSubject>({
  id: "wrong-scope-is-refused",
  ...ofArea("refusals"),
  async run(subject, findings) {
    const { scopes } = await subject.areas.refusals();
    const blames = fieldsOf(subject).scope;
    // RFC 6749 section 5.2: invalid_scope with 400.
    for (const [name, opening] of Object.entries(scopes))
      endsWith(findings, `/${name}`, opening, { code: "catalog-token-refused", blames, status: 400 });
  },
  broken: {
    "an issuer that drops a scope which it does not know": areaLeaves("refusals", ({ scopes }) => ({
      scopes: { ...scopes, unknown: opens(scopes.unknown) },
    })),
    "an issuer that gives every scope to who asks for none": areaLeaves("refusals", ({ scopes }) => ({
      scopes: { ...scopes, none: opens(scopes.none) },
    })),
    "a client that takes it for a wrong secret": areaLeaves("refusals", ({ scopes }) => ({
      scopes: all(scopes, (opening) => ({ ...opening, status: 401, pointer: SECRET })),
    })),
    "a client that says only that it failed": areaLeaves("refusals", ({ scopes }) => ({
      scopes: all(scopes, (opening) => ({ ...opening, code: "catalog-request-failed", hint: "" })),
    })),
  },
});

const SECRET = "/resolved_profiles/catalog/credentials/client_secret";
