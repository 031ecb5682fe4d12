/** dbt's catalog and an independent client look at the same tables and must see the same columns. */
import { check } from "@floe-contracts/harness";
import { liveLeaves } from "../breaking.ts";
import { isLive } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "catalog-columns-agree-with-the-database",
  evidence: "live",
  appliesTo: isLive,
  needs: ({ live }) => [live],
  async run(subject, findings) {
    const { catalog, relations } = await subject.live();
    const found = new Map(relations.map((relation) => [`${relation.schema}.${relation.name}`, relation.columns]));
    for (const [id, { metadata, columns }] of Object.entries(catalog.nodes)) {
      const listed = Object.values(columns)
        .sort((a, b) => a.index - b.index)
        .map((column) => column.name);
      findings.same(
        `/nodes/${id}/columns`,
        found.get(`${metadata.schema}.${metadata.name}`) ?? "no such relation",
        listed,
      );
    }
  },
  broken: {
    "a column that was renamed after the docs": liveLeaves(({ relations }) => ({
      relations: relations.map((relation, at) =>
        at === 0 ? { ...relation, columns: relation.columns.map((name) => `${name}_v2`) } : relation,
      ),
    })),
    "columns in another order": liveLeaves(({ relations }) => ({
      relations: relations.map((relation) => ({ ...relation, columns: [...relation.columns].reverse() })),
    })),
  },
});
