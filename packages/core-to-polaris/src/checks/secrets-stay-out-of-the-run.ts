/** Logs and results are uploaded by every CI: no secret may be in any of them. It looks last, when all the rest is written. */
import { check } from "@floe-contracts/harness";
import { runLeaves } from "../breaking.ts";
import { caseOf } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "secrets-stay-out-of-the-run",
  evidence: (it) => caseOf(it).evidence,
  async run(subject, findings) {
    const { files, withSecret, external, logLines, logsWithSecret } = await subject.written();
    findings.holds(files > 0, { pointer: "/files", expected: "files that the run wrote", found: "none" });
    findings.same("/files", [], withSecret, "a file of the run holds a secret's value");
    findings.same("/logs", [], logsWithSecret, "the log of a service holds a secret's value");
    // A recording logs nothing, and a catalog that ran before has its log elsewhere.
    if (caseOf(subject.it).evidence === "recorded" || external.includes("catalog")) return;
    findings.holds((logLines["catalog"] ?? 0) > 0, {
      pointer: "/logs/catalog",
      expected: "lines that the catalog logged",
      found: "none",
    });
  },
  broken: {
    "a client that writes its token to a file": runLeaves(() => ({ withSecret: ["areas/token.json"] })),
    "an engine that leaves its configuration behind": runLeaves(({ withSecret }) => ({
      withSecret: [...withSecret, "areas/rows/pyiceberg.yaml"],
    })),
    "a service that logs the token of each request": runLeaves(() => ({ logsWithSecret: ["catalog"] })),
    "a run that wrote nothing and was searched all the same": runLeaves(() => ({ files: 0 })),
  },
});
