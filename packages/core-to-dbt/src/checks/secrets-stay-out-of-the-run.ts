/** Logs and artifacts are uploaded by every CI: no secret may be in any of them. */
import { check } from "@floe-contracts/harness";
import { liveLeaves } from "../breaking.ts";
import { isLive } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "secrets-stay-out-of-the-run",
  evidence: "live",
  appliesTo: isLive,
  needs: ({ live }) => [live],
  async run(subject, findings) {
    const { written } = await subject.live();
    findings.holds(written.files > 0, { pointer: "/files", expected: "files that the run wrote", found: "none" });
    findings.same("/files", [], written.withSecret, "a file of the run holds a secret's value");
  },
  broken: {
    "a dbt that logs its profile": liveLeaves(({ written }) => ({
      written: { ...written, withSecret: ["dbt/logs/dbt.log"] },
    })),
  },
});
