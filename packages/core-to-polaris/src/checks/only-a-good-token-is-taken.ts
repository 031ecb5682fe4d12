/** The catalog looks at the token itself: nothing, nonsense, an unsigned one, and one whose claims were changed are refused. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { opens } from "../openings.ts";

export default check<CatalogSubject>({
  id: "only-a-good-token-is-taken",
  ...ofArea("refusals"),
  async run(subject, findings) {
    const { bearers } = await subject.areas.refusals();
    for (const [name, { opened, status, code }] of Object.entries(bearers)) {
      findings.same(`/${name}/opened`, false, opened);
      // The REST specification: 401 where the credentials of a request are not good.
      findings.same(`/${name}/status`, 401, status);
      findings.same(`/${name}/code`, "catalog-access-refused", code);
    }
  },
  broken: {
    "a catalog that asks nobody for a token": areaLeaves("refusals", ({ bearers }) => ({
      bearers: { ...bearers, nothing: opens(bearers.nothing) },
    })),
    "a catalog that takes a token without a signature": areaLeaves("refusals", ({ bearers }) => ({
      bearers: { ...bearers, unsigned: opens(bearers.unsigned ?? bearers.nonsense) },
    })),
    "a catalog that reads the claims and not the signature": areaLeaves("refusals", ({ bearers }) => ({
      bearers: { ...bearers, tampered: opens(bearers.tampered ?? bearers.nonsense) },
    })),
    "a catalog that fails on a token that is none": areaLeaves("refusals", ({ bearers }) => ({
      bearers: { ...bearers, nonsense: { ...bearers.nonsense, status: 500, code: "catalog-warehouse-refused" } },
    })),
  },
});
