/** A warehouse that the catalog does not have: one error with its name, whatever characters it has, and nothing opens. */
import { check } from "@floe-contracts/harness";
import type { Opening } from "../areas/opening.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { endsWith, fieldsOf, opens } from "../openings.ts";

export default check<CatalogSubject>({
  id: "unknown-warehouse-is-named",
  ...ofArea("refusals"),
  async run(subject, findings) {
    const { warehouses } = await subject.areas.refusals();
    const blames = fieldsOf(subject).warehouse;
    for (const [name, opening] of Object.entries(warehouses)) {
      endsWith(findings, `/${name}`, opening, { code: "catalog-warehouse-refused", blames, status: 404 });
      const named = opening.message.includes(opening.asked);
      findings.same(`/${name}/named`, true, named, `the error does not hold the name ${opening.asked}`);
    }
  },
  broken: {
    "a catalog that ignores the warehouse": warehousesEnd(opens),
    "a client that goes on where the configuration was refused": warehousesEnd((opening) => ({
      ...opens(opening),
      status: 404,
    })),
    "a catalog that takes it for a missing right": warehousesEnd((opening) => ({
      ...opening,
      status: 403,
      code: "catalog-access-refused",
    })),
    "a client that does not say which warehouse": warehousesEnd((opening) => ({ ...opening, message: "404" })),
  },
});

function warehousesEnd(edit: (opening: Opening) => Opening): ReturnType<typeof areaLeaves> {
  return areaLeaves("refusals", ({ warehouses }) => {
    const edited = Object.entries(warehouses).map(([name, each]) => [name, { ...each, ...edit(each) }] as const);
    return { warehouses: Object.fromEntries(edited) };
  });
}
