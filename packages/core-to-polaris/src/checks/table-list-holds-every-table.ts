/** listTables of the REST specification: every table once, in pages of two as well (PageToken). */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive, Steps, stepLeaves, within } from "../judging.ts";

const EVERY = ["airlines", "airports", "flights"];

function namesIn(identifiers: unknown): string[] {
  return Array.isArray(identifiers) ? identifiers.map((each) => String(within(each, "name"))) : [];
}

export default check<CatalogSubject>({
  id: "table-list-holds-every-table",
  ...ofArea("tables"),
  appliesTo: isLive,
  async run(subject, findings) {
    const steps = new Steps(findings, await subject.areas.tables());
    steps.value("list", "", EVERY, (value) => namesIn(value).sort());
    const pages = (["page-1", "page-2"] as const).map((name) => within(steps.granted(name)?.value, "identifiers"));
    findings.same("/pages", EVERY, pages.flatMap(namesIn).sort());
  },
  broken: {
    "hides a table from the list": stepLeaves("tables", "list", ({ value }) => ({
      value: Array.isArray(value) ? value.slice(1) : value,
    })),
    "lists a table twice": stepLeaves("tables", "list", ({ value }) => ({
      value: Array.isArray(value) ? [...value, value[0]] : value,
    })),
    "loses the table between two pages": stepLeaves("tables", "page-2", { value: { identifiers: [] } }),
  },
});
