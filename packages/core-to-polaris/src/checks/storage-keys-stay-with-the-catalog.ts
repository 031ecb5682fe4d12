/** Neither /v1/config nor a table comes with the key of the storage itself, whoever asks and for whatever. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive } from "../judging.ts";
import { lentLeaves, lentWith } from "../lending.ts";

export default check<CatalogSubject>({
  id: "storage-keys-stay-with-the-catalog",
  ...ofArea("vending"),
  appliesTo: isLive,
  async run(subject, findings) {
    const { configHoldsStorageKeys } = await subject.areas.vending();
    findings.same("/config/holds-them", false, configHoldsStorageKeys);
    for (const [name, { holdsStorageKeys }] of Object.entries(await lentWith(subject)))
      findings.same(`/${name}/holds-them`, false, holdsStorageKeys);
  },
  broken: {
    "hands out its own keys in its configuration": areaLeaves("vending", () => ({ configHoldsStorageKeys: true })),
    "hands out its own keys when it is asked to lend some": lentLeaves("load-lent", { holdsStorageKeys: true }),
    "hands out its own keys to a reader": lentLeaves("load-lent-as-reader", { holdsStorageKeys: true }),
  },
});
