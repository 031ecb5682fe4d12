/** Who looks for the spans of a project looks by these. */
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { asksEverything } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";
import { leavesSpans } from "../traces.ts";

export default check<CubeSubject>({
  id: "spans-carry-the-artifacts-attributes",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.observability],
  async run(subject, findings) {
    const attributes = valueAt((await subject.artifact()).source.value, "/observability/attributes") as Record<
      string,
      string
    >;
    const { requests } = await subject.areas.observability();
    for (const { id, spans } of requests)
      for (const { name, resource, service } of spans) {
        findings.same(`/${id}/${name}/service`, attributes["service.name"], service);
        for (const [key, value] of Object.entries(attributes))
          findings.same(`/${id}/${name}/${key}`, value, resource[key]);
      }
  },
  broken: {
    "calls itself cube": leavesSpans(
      () => true,
      () => ({ service: "cube" }),
    ),
    "leaves the team out": leavesSpans(
      () => true,
      ({ resource: { team: _team, ...resource } }) => ({ resource }),
    ),
    "knows the request's span alone": leavesSpans(
      ({ kind }) => kind !== "server",
      () => ({ resource: {}, service: "" }),
    ),
  },
});
