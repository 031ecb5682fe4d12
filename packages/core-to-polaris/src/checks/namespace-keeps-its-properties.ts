/** updateProperties of the REST specification: what the request does not name is neither changed nor removed. */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive, Steps, stepLeaves, within, withPart } from "../judging.ts";

/** The namespace's own: a server may add some, e.g. its location. */
const own = (value: unknown): unknown =>
  Object.fromEntries(
    ["owner", "retention_days", "team"].map((name) => [name, within(value, "properties", name) ?? null]),
  );

export default check<CatalogSubject>({
  id: "namespace-keeps-its-properties",
  ...ofArea("namespaces"),
  appliesTo: isLive,
  async run(subject, findings) {
    const steps = new Steps(findings, await subject.areas.namespaces());
    steps.value("create", "/properties", { owner: "data", retention_days: null, team: null }, own);
    steps.value("load", "/properties", { owner: "data", retention_days: null, team: null }, own);
    for (const [part, expected] of [
      ["updated", ["retention_days"]],
      ["removed", ["owner"]],
      ["missing", []],
    ] as const)
      steps.value("properties", `/${part}`, expected, (value) => within(value, part));
    steps.value("load-changed", "/properties", { owner: null, retention_days: "90", team: "crew" }, own);
  },
  broken: {
    "loses the properties of a new namespace": stepLeaves("namespaces", "load", ({ value }) => ({
      value: withPart(value, ["properties"], {}),
    })),
    "keeps what was removed": stepLeaves("namespaces", "load-changed", ({ value }) => ({
      value: withPart(value, ["properties", "owner"], "data"),
    })),
    "drops what was not named": stepLeaves("namespaces", "load-changed", ({ value }) => ({
      value: withPart(value, ["properties", "retention_days"], undefined),
    })),
    "says that it removed nothing": stepLeaves("namespaces", "properties", ({ value }) => ({
      value: withPart(value, ["removed"], []),
    })),
  },
});
