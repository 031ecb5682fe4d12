/** The raw rows are all there, counted in the warehouse and in the file. */
import { check } from "@floe-contracts/harness";
import { liveLeaves } from "../breaking.ts";
import { isLive } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "dbt-seeds-every-row",
  evidence: "live",
  appliesTo: isLive,
  needs: ({ live }) => [live],
  async run(subject, findings) {
    const { seeds } = await subject.live();
    for (const { name, rows, csvRows } of seeds) {
      findings.same(`/seeds/${name}/rows`, csvRows, rows);
      findings.holds(csvRows > 0, {
        pointer: `/seeds/${name}/rows`,
        expected: "a seed with rows",
        found: "an empty file",
      });
    }
  },
  broken: {
    "a seed that lost its last row": liveLeaves(({ seeds }) => ({
      seeds: seeds.map((seed, at) => (at === 0 ? { ...seed, rows: seed.rows - 1 } : seed)),
    })),
    "a seed loaded twice": liveLeaves(({ seeds }) => ({
      seeds: seeds.map((seed) => ({ ...seed, rows: seed.rows * 2 })),
    })),
  },
});
