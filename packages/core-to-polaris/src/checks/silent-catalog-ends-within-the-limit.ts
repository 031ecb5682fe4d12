/** Nobody waits for ever: no answer, none to the second request, and one without an end are over at the configured limit. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { all, endsWith, fieldsOf } from "../openings.ts";

/** Far from the limit, for slow machines, and far from what a client waits by itself. */
const ROOM_MS = 4_000;

export default check<CatalogSubject>({
  id: "silent-catalog-ends-within-the-limit",
  ...ofArea("answers"),
  evidence: "offline",
  async run(subject, findings) {
    const { silent, limitMs } = await subject.areas.answers();
    const blames = fieldsOf(subject).uri;
    for (const [name, opening] of Object.entries(silent)) {
      endsWith(findings, `/${name}`, opening, { code: "catalog-timeout", blames });
      findings.same(`/${name}/in-time`, true, opening.ms < limitMs + ROOM_MS, `after ${Math.round(opening.ms)} ms`);
      findings.same(`/${name}/waited`, true, opening.ms > limitMs / 2, "the limit was not waited for");
    }
  },
  broken: {
    "a client that knows no limit": areaLeaves("answers", ({ silent }) => ({
      silent: all(silent, (opening) => ({ ...opening, ms: 300_000 })),
    })),
    "a client whose limit ends with the headers": areaLeaves("answers", ({ silent }) => ({
      silent: {
        ...silent,
        "an-answer-without-end": { ...silent["an-answer-without-end"], code: "catalog-answer-unreadable", ms: 30_000 },
      },
    })),
    "a client that calls a slow catalog unreachable": areaLeaves("answers", ({ silent }) => ({
      silent: all(silent, (opening) => ({ ...opening, code: "catalog-unreachable" })),
    })),
  },
});
