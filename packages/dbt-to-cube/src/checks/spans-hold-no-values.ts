/** Traces are read by more people than rows are: what was filtered for, claims and tokens do not belong there. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";
import { writesAttributes } from "../traces.ts";

export default check<CubeSubject>({
  id: "spans-hold-no-values",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.observability],
  async run(subject, findings) {
    const { requests, leaked, values } = await subject.areas.observability();
    findings.same("/sent", 0, leaked.length, "values in what Cube sent to the collector");
    for (const { id, spans } of requests)
      for (const { name, attributes, resource, events, statusMessage } of spans) {
        const text = JSON.stringify([
          name,
          attributes,
          resource,
          statusMessage,
          events.map((event) => event.attributes),
        ]);
        findings.same(`/${id}/${name}`, 0, values.filter((value) => text.includes(value)).length, "values in the span");
        // What Cube asks on its own account has no values.
        const statement = String(attributes["db.statement"] ?? "");
        const bound = !statement.includes("fct_flights") || statement.includes("$1");
        findings.holds(bound, {
          pointer: `/${id}/${name}/statement`,
          expected: "placeholders",
          found: "SQL without one",
        });
      }
  },
  broken: {
    "writes the filter with its values": areaLeaves("observability", (evidence) => ({
      ...evidence,
      requests: evidence.requests.map((request) => ({
        ...request,
        spans: request.spans.map((span) => ({
          ...span,
          attributes: { ...span.attributes, "cube.query": JSON.stringify(request.query) },
        })),
      })),
    })),
    "binds the values into the SQL": writesAttributes(({ name }) => name === "sql", {
      "db.statement": "SELECT count(*) FROM fct_flights WHERE carrier = 'UA'",
    }),
    "tells the reader's claims in an event": areaLeaves("observability", (evidence) => ({
      ...evidence,
      leaked: evidence.values.slice(1, 2),
    })),
  },
});
