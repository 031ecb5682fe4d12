/** listNamespaces of the REST specification: those of one level, by `parent`; without it those at the top. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive, Steps, stepLeaves } from "../judging.ts";

const asTexts = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map((levels) => (Array.isArray(levels) ? levels.join(" / ") : String(levels))).sort()
    : [];

export default check<CatalogSubject>({
  id: "namespaces-lie-in-their-parent",
  ...ofArea("namespaces"),
  appliesTo: isLive,
  async run(subject, findings) {
    const { names, ...told } = await subject.areas.namespaces();
    const steps = new Steps(findings, told);
    const [top, nested] = [names.top.join(" / "), names.nested.join(" / ")];
    steps.value("children", "", [nested], asTexts);
    // The catalog is shared: others may have namespaces at the top.
    steps.value("list", "/own", [top], (value) => asTexts(value).filter((each) => each.startsWith(names.top[0])));
    steps.value("list-before", "/own", [], (value) => asTexts(value).filter((each) => each.startsWith(names.top[0])));
  },
  broken: {
    "lists every level at the top": stepLeaves("namespaces", "list", ({ value }) => ({
      value: Array.isArray(value) ? value.flatMap((levels: unknown[]) => [levels, [...levels, "raw"]]) : value,
    })),
    "hides a namespace from the list": stepLeaves("namespaces", "list", { value: [] }),
    "does not know the parent": stepLeaves("namespaces", "children", { value: [] }),
    "gives the last level alone": stepLeaves("namespaces", "children", { value: [["raw"]] }),
  },
});
