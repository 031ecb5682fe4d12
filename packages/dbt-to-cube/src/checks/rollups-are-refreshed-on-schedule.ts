/** A rollup with a time for its refresh is built anew when the time has come, whether rows came or not. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";
import { refreshes } from "../rolled-up.ts";

export default check<CubeSubject>({
  id: "rollups-are-refreshed-on-schedule",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.preAggregations],
  async run(subject, findings) {
    const { name, before, after } = (await subject.areas.preAggregations()).scheduled;
    findings.holds(before.length > 0, { pointer: `/${name}/before`, expected: "a table", found: "none" });
    findings.holds(after?.every((table) => !before.includes(table)) === true, {
      pointer: `/${name}/after`,
      expected: "another table, made a second later",
      found: after === null ? "the same one after a minute" : after.join(", "),
    });
  },
  broken: {
    "builds once and never again": refreshes(
      ({ name }) => name.startsWith("dim_"),
      () => ({ after: null }),
    ),
    "tells of the old table": refreshes(
      ({ name }) => name.startsWith("dim_"),
      ({ before }) => ({ after: before }),
    ),
    "has no worker": refreshes(
      ({ name }) => name.startsWith("dim_"),
      () => ({ before: [], after: null }),
    ),
  },
});
