/**
 * Whoever names a table's location gets it there or is refused (`location` of CreateTableRequest); a location outside those
 * that are allowed is refused with 403, as the REST specification has it for what a client may not do.
 */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, refusal, Steps, stepsLeave, within } from "../judging.ts";

export default check<CatalogSubject>({
  id: "table-stays-in-the-warehouse",
  ...ofArea("tables"),
  async run(subject, findings) {
    const { asked, ...told } = await subject.areas.tables();
    const steps = new Steps(findings, told);
    steps.value("create-inside", "/location", asked.inside, (value) => within(value, "metadata", "location"));
    steps.refused("create-outside", { status: 403, type: "ForbiddenException" });
    steps.refused("load-outside", { status: 404, type: "NoSuchTableException" });
    const outside = steps.step("load-outside");
    if (outside === undefined) return;
    // A catalog that ignores the wish puts the table where it may be: no harm is done.
    const location = within(outside.value, "metadata", "location");
    const harmless = location === undefined || String(location).startsWith(`${asked.warehouseLocation}/`);
    findings.same("/load-outside/harmless", true, harmless, String(location ?? ""));
  },
  // Each misbehaves towards both, since a catalog may be known for one of them.
  broken: {
    "lets a table lie anywhere, and none where it should": stepsLeave("tables", {
      "create-outside": { ...GRANTED, value: { metadata: { location: "s3://elsewhere/x" } } },
      "load-outside": { ...GRANTED, value: { metadata: { location: "s3://elsewhere/x" } } },
      "create-inside": refusal(403, "ForbiddenException"),
    }),
    "fails where it should refuse, and where it should not": stepsLeave("tables", {
      "create-outside": refusal(500, "InternalServerError"),
      "load-outside": { ...GRANTED, value: { metadata: { location: "s3://elsewhere/x" } } },
      "create-inside": refusal(500, "InternalServerError"),
    }),
  },
});
