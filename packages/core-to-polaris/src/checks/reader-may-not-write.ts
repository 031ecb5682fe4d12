/** 403 to a reader for each operation that changes something (ForbiddenResponse of the REST specification), and nothing changed. */
import { check } from "@floe-contracts/harness";
import { WRITING } from "../areas/privileges.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { GRANTED, isLive, refusal, Steps } from "../judging.ts";
import { answersTo, leavesBehind, liveRights } from "../rights.ts";

export default check<CatalogSubject>({
  id: "reader-may-not-write",
  ...ofArea("privileges"),
  appliesTo: isLive,
  async run(subject, findings) {
    const { reader, before, after } = await liveRights(subject);
    const steps = new Steps(findings, reader);
    for (const name of WRITING) steps.refused(name, { status: 403 });
    findings.same("/left", before, after, "what the artifact's principal reads back after the attempts");
  },
  broken: {
    "lets a reader commit": answersTo("reader", { commit: GRANTED }),
    "guards tables and no transactions": answersTo("reader", { "commit-transaction": { ...GRANTED, status: 204 } }),
    "lets a reader drop": answersTo("reader", { "drop-table": { ...GRANTED, status: 204 } }),
    "says no and does it": leavesBehind(({ namespaceProperties }) => ({
      namespaceProperties: { ...namespaceProperties, owner: "thief" },
    })),
    "says no and drops": leavesBehind(() => ({ tables: [], metadataLocation: null })),
    "fails where it should refuse": answersTo("reader", { "create-table": refusal(500, "AccessCheckException") }),
  },
});
