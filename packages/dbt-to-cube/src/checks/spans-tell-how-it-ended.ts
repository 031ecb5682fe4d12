/** Refusals and mistakes of clients are seen by their status; only what is Cube's own fault makes a request's span an error. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";
import { leavesSpans, spansOf, writesAttributes } from "../traces.ts";

export default check<CubeSubject>({
  id: "spans-tell-how-it-ended",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.observability],
  async run(subject, findings) {
    const { requests } = await subject.areas.observability();
    for (const request of requests.filter(({ id }) => id !== "that nobody keeps")) {
      const { server, load } = spansOf(request);
      findings.same(`/${request.id}/status`, request.status, server?.attributes["http.response.status_code"]);
      findings.same(`/${request.id}/server`, "unset", server?.status, "below 500 nothing is Cube's fault");
      if (request.id === "of a member that is not there") findings.same(`/${request.id}/load`, "error", load?.status);
      else if (load !== undefined) findings.same(`/${request.id}/load`, "unset", load.status);
    }
    const codes = requests.map(({ status }) => status);
    findings.holds(codes.includes(401) && codes.includes(400), {
      pointer: "/",
      expected: "a refusal and a mistake",
      found: codes.join(),
    });
  },
  broken: {
    "has no spans of refusals": leavesSpans(
      ({ attributes }) => attributes["http.response.status_code"] === 401,
      () => undefined,
    ),
    "tells 200 for all": writesAttributes(({ kind }) => kind === "server", { "http.response.status_code": 200 }),
    "cries for each refusal": leavesSpans(
      ({ attributes }) => attributes["http.response.status_code"] === 401,
      () => ({ status: "error" }),
    ),
    "takes a failed query for a good one": leavesSpans(
      ({ name }) => name === "cube.load",
      () => ({ status: "unset" }),
    ),
  },
});
