/** What dbt's documentation knows of is what there is. */
import { nodesOf } from "@floe-contracts/dbt";
import { check } from "@floe-contracts/harness";
import { liveLeaves } from "../breaking.ts";
import { isLive } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "catalog-lists-every-relation",
  evidence: "live",
  appliesTo: isLive,
  needs: ({ live }) => [live],
  async run(subject, findings) {
    const { manifest, catalog } = await subject.live();
    const expected = nodesOf(manifest, "model", "seed")
      .filter((node) => node.config?.materialized !== "ephemeral")
      .map((node) => node.unique_id);
    findings.same("/nodes", expected.sort(), Object.keys(catalog.nodes).sort());
    findings.same("/errors", null, catalog.errors ?? null, "dbt docs generate met an error and went on");
  },
  broken: {
    "a catalog that lost a model": liveLeaves(({ catalog }) => ({
      catalog: { ...catalog, nodes: Object.fromEntries(Object.entries(catalog.nodes).slice(1)) },
    })),
    "a catalog with errors": liveLeaves(({ catalog }) => ({
      catalog: { ...catalog, errors: ["permission denied for schema"] },
    })),
  },
});
