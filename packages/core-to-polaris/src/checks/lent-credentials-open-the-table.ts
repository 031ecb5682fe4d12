/**
 * What a catalog lends (`config` or `storage-credentials` of LoadTableResult) ends by itself, is not the storage's own key,
 * and opens the table's metadata file. How far it reaches is not claimed: the store here asks no policies.
 */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive } from "../judging.ts";
import { lends, lentLeaves, lentWith } from "../lending.ts";

export default check<CatalogSubject>({
  id: "lent-credentials-open-the-table",
  ...ofArea("vending"),
  appliesTo: (it) => isLive(it) && lends(it),
  async run(subject, findings) {
    const lent = await lentWith(subject);
    for (const name of ["create-lent", "load-lent", "load-lent-as-reader"] as const) {
      findings.same(`/${name}/temporary`, true, lent[name].temporary, "a session token is among what is lent");
      findings.same(
        `/${name}/metadata-status`,
        200,
        lent[name].metadataStatus,
        "the metadata file, with the lent keys",
      );
    }
  },
  broken: {
    "lends nothing": lentLeaves("load-lent", { temporary: false, metadataStatus: null }),
    "lends keys that open nothing": lentLeaves("create-lent", { metadataStatus: 403 }),
    "lends keys that never end": lentLeaves("load-lent-as-reader", { temporary: false }),
  },
});
