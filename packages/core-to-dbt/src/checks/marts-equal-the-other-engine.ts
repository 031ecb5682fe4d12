/** The effect itself: what dbt built is what the seeds imply, value for value, by another engine's reckoning. */
import { basename } from "node:path";
import { check } from "@floe-contracts/harness";
import { compareTables } from "@floe-contracts/rows";
import { liveLeaves } from "../breaking.ts";
import { isLive } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "marts-equal-the-other-engine",
  evidence: "live",
  appliesTo: isLive,
  needs: ({ live }) => [live],
  async run(subject, findings) {
    const { marts, files } = await subject.live();
    const built = files.filter((file) => file.startsWith("models/marts/")).map((file) => basename(file, ".sql"));
    findings.same(
      "/marts",
      built,
      marts.map(({ name }) => name).sort(),
      "expected/marts.yaml describes every mart of the project, and no other",
    );
    for (const { name, key, found, expected } of marts) {
      const { differences, differenceCount, cellsCompared, rows } = compareTables(expected, found, { key });
      findings.holds(rows.found > 0, { pointer: `/marts/${name}`, expected: "rows", found: "an empty mart" });
      // The kind of a difference is for whoever reads the comparison as a whole; here its place says enough.
      const placed = differences.map(({ kind: _kind, pointer, ...rest }) => ({
        pointer: `/marts/${name}${pointer}`,
        ...rest,
      }));
      findings.add(placed, cellsCompared, differenceCount);
    }
  },
  broken: {
    "a mart that is not compared": liveLeaves(({ marts }) => ({ marts: marts.slice(1) })),
    "a mart that nobody describes": liveLeaves(({ files }) => ({ files: [...files, "models/marts/extra.sql"] })),
    "a mart that lost a row": liveLeaves(({ marts }) => ({
      marts: marts.map((mart) => ({ ...mart, found: mart.found.slice(0, mart.found.numRows - 1) })),
    })),
    "a mart with another mart's rows": liveLeaves(({ marts }) => ({
      marts: marts.map((mart, at) => ({ ...mart, found: marts[(at + 1) % marts.length]?.found ?? mart.found })),
    })),
  },
});
