/**
 * updateTable of the REST specification: a requirement that does not hold is 409, `CommitFailedException`, and changes
 * nothing.
 */
import { check } from "@floe-contracts/harness";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, refusal, Steps, stepLeaves, within } from "../judging.ts";

export default check<CatalogSubject>({
  id: "commit-on-a-stale-schema-is-refused",
  ...ofArea("tables"),
  async run(subject, findings) {
    const steps = new Steps(findings, await subject.areas.tables());
    steps.granted("add-column");
    steps.refused("stale-commit", { status: 409, type: "CommitFailedException" });
    steps.granted("set-properties");
    const schemas = (value: unknown): number => [within(value, "metadata", "schemas")].flat().length;
    steps.value("load-committed", "/schemas", 2, schemas);
    steps.value("load-committed", "/properties", { owner: "data", a: null }, (value) => ({
      owner: within(value, "metadata", "properties", "owner") ?? null,
      a: within(value, "metadata", "properties", "a") ?? null,
    }));
  },
  broken: {
    "lets the later one win": stepLeaves("tables", "stale-commit", GRANTED),
    "takes no requirement": stepLeaves("tables", "stale-commit", refusal(400, "BadRequestException")),
    "does not know whether it committed": stepLeaves(
      "tables",
      "stale-commit",
      refusal(500, "CommitStateUnknownException"),
    ),
  },
});
