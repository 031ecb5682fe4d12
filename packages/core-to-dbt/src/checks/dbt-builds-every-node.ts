/** dbt's own account of the build, held against its own list of what there is to build. */
import { nodesOf } from "@floe-contracts/dbt";
import { check } from "@floe-contracts/harness";
import { liveLeaves } from "../breaking.ts";
import { isLive } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "dbt-builds-every-node",
  evidence: "live",
  appliesTo: isLive,
  needs: ({ live }) => [live],
  async run(subject, findings) {
    const { manifest, seedResults, buildResults } = await subject.live();
    for (const results of [seedResults, buildResults]) {
      findings.same(
        "/metadata/dbt_schema_version",
        "https://schemas.getdbt.com/dbt/run-results/v6.json",
        results.metadata.dbt_schema_version,
      );
    }
    const ran = (type: string) => (results: typeof seedResults) =>
      results.results
        .filter(({ unique_id: id }) => id.startsWith(`${type}.`))
        .map(({ unique_id: id, status }) => `${id}: ${status}`)
        .sort();
    const expected = (type: string) =>
      nodesOf(manifest, type)
        .map((node) => `${node.unique_id}: success`)
        .sort();
    findings.same("/results", expected("seed"), ran("seed")(seedResults), "dbt seed ran all seeds");
    findings.same("/results", expected("model"), ran("model")(buildResults), "dbt build ran all models");
  },
  broken: {
    "a model that was skipped": liveLeaves(({ buildResults }) => ({
      buildResults: {
        ...buildResults,
        results: buildResults.results.map((result) =>
          result.unique_id.startsWith("model.") ? { ...result, status: "skipped" } : result,
        ),
      },
    })),
    "a seed that did not run": liveLeaves(({ seedResults }) => ({
      seedResults: { ...seedResults, results: seedResults.results.slice(1) },
    })),
  },
});
