/** The artifact's client gets a token, the configuration of its warehouse, and an answer below the catalog's prefix. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "right-credentials-open-the-catalog",
  ...ofArea("access"),
  async run(subject, findings) {
    const { right } = await subject.areas.access();
    findings.same("/opened", true, right.opening.opened, right.opening.message);
    findings.same("/code", null, right.opening.code);
    findings.same("/configured", true, right.config !== null);
    findings.same(
      "/listed",
      true,
      right.listed,
      "the namespaces cannot be listed below the prefix of the configuration",
    );
  },
  broken: {
    "a catalog that does not know the artifact's client": areaLeaves("access", ({ right }) => {
      const opening = { ...right.opening, opened: false, code: "catalog-token-refused", status: 401 };
      return { right: { opening, config: null, listed: false } };
    }),
    "a catalog whose configuration names a prefix that leads nowhere": areaLeaves("access", ({ right }) => ({
      right: { ...right, listed: false },
    })),
  },
});
