/** One trace from the caller to the database: without the parents between, nobody finds whose SQL was slow. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";
import { leavesSpans, spansOf } from "../traces.ts";

export default check<CubeSubject>({
  id: "queries-leave-spans",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.observability],
  async run(subject, findings) {
    const { requests } = await subject.areas.observability();
    for (const request of requests.filter(({ id }) => id.startsWith("by "))) {
      const at = `/${request.id}`;
      const { server, load, sql } = spansOf(request);
      findings.same(`${at}/server/parent`, request.parentId, server?.parentSpanId, "the traceparent's");
      findings.same(`${at}/load/parent`, server?.spanId ?? "the request's span", load?.parentSpanId);
      findings.holds(sql.length > 0, { pointer: `${at}/sql`, expected: "a span for the SQL", found: "none" });
      for (const span of sql) findings.same(`${at}/sql/parent`, load?.spanId, span.parentSpanId);
      for (const span of request.spans) findings.same(`${at}/${span.name}/trace`, request.traceId, span.traceId);
      const path = request.via === "rest" ? "/cubejs-api/v1/load" : "/cubejs-api/graphql";
      findings.same(`${at}/server/name`, `POST ${path}`, server?.name);
      findings.same(`${at}/api`, request.via, server?.attributes["cube.api"]);
      for (const { name, start, end } of request.spans)
        findings.holds(end >= start, {
          pointer: `${at}/${name}/end`,
          expected: "an end after its start",
          found: `${end - start} ns`,
        });
    }
  },
  broken: {
    "begins a trace of its own": leavesSpans(
      ({ kind }) => kind === "server",
      () => ({ parentSpanId: undefined }),
    ),
    "loses the SQL": leavesSpans(
      ({ name }) => name === "sql",
      () => undefined,
    ),
    "hangs the SQL on the caller": leavesSpans(
      ({ name }) => name === "sql",
      (_span, { parentId }) => ({ parentSpanId: parentId }),
    ),
    "does not say that it was GraphQL": leavesSpans(
      ({ attributes }) => attributes["cube.api"] === "graphql",
      (span) => ({
        attributes: { ...span.attributes, "cube.api": "rest" },
      }),
    ),
  },
});
