/** W3C Trace Context: whoever called says whether the trace is kept; half a trace is of no use. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

const UNKEPT = "that nobody keeps";

export default check<CubeSubject>({
  id: "traces-nobody-keeps-are-not-sent",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.observability],
  async run(subject, findings) {
    const { requests } = await subject.areas.observability();
    for (const { id, status, spans } of requests) {
      if (id === UNKEPT) findings.same(`/${id}/status`, 200, status);
      findings.same(`/${id}/kept`, id !== UNKEPT, spans.length > 0);
    }
  },
  broken: {
    "keeps every trace": areaLeaves("observability", (evidence) => ({
      ...evidence,
      requests: evidence.requests.map((each) =>
        each.id === UNKEPT ? { ...each, spans: evidence.requests[0]?.spans ?? [] } : each,
      ),
    })),
    "keeps none": areaLeaves("observability", (evidence) => ({
      ...evidence,
      requests: evidence.requests.map((each) => ({ ...each, spans: [] })),
    })),
  },
});
