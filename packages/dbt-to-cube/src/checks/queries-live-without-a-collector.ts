/** FR-029, FR-030: a collector that hangs or is gone costs one warning and no query. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "queries-live-without-a-collector",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.observability],
  async run(subject, findings) {
    const { untroubled, warnings, collector } = await subject.areas.observability();
    findings.same(
      "/states",
      ["hangs", "gone", "open"],
      untroubled.map(({ state }) => state),
    );
    for (const { state, came, held, status, found, expected } of untroubled) {
      findings.same(`/${state}/status`, 200, status);
      findings.same(`/${state}/rows`, expected, found);
      findings.holds(came > 0, {
        pointer: `/${state}/came`,
        expected: "spans that were sent",
        found: "none: nothing is proved",
      });
      if (state === "hangs")
        findings.holds(held > 0, {
          pointer: "/hangs/held",
          expected: "an answer while the collector was waited for",
          found: "none held",
        });
    }
    findings.same("/warnings", 1, warnings.length, warnings[1] ?? "the first trouble is told, and no other");
    for (const line of warnings)
      findings.holds(line.includes(collector), {
        pointer: "/warning",
        expected: `the collector's address ${collector}`,
        found: line,
      });
  },
  broken: {
    "waits for its collector": areaLeaves("observability", (evidence) => ({
      ...evidence,
      untroubled: evidence.untroubled.map((each) => (each.state === "hangs" ? { ...each, held: 0 } : each)),
    })),
    "fails what it cannot trace": areaLeaves("observability", (evidence) => ({
      ...evidence,
      untroubled: evidence.untroubled.map((each) =>
        each.state === "gone" ? { ...each, status: 500, found: null } : each,
      ),
    })),
    "warns with every span": areaLeaves("observability", (evidence) => ({
      ...evidence,
      warnings: [...evidence.warnings, ...evidence.warnings],
    })),
    "says nothing": areaLeaves("observability", (evidence) => ({ ...evidence, warnings: [] })),
    "gives up for good": areaLeaves("observability", (evidence) => ({
      ...evidence,
      untroubled: evidence.untroubled.map((each) => (each.state === "open" ? { ...each, came: 0 } : each)),
    })),
  },
});
