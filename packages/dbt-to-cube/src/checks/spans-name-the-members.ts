/** A span that does not say what was asked for explains nothing. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import type { CubeSubject } from "../evidence.ts";
import { membersOf } from "../expected/sql.ts";
import type { CubeQuery } from "../live/rest.ts";
import { leavesSpans, listIn, spansOf, writesAttributes } from "../traces.ts";

export default check<CubeSubject>({
  id: "spans-name-the-members",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.observability],
  async run(subject, findings) {
    const { requests } = await subject.areas.observability();
    for (const request of requests.filter(({ id }) => id.startsWith("by "))) {
      const { load, sql } = spansOf(request);
      const { query, via } = request;
      const told = (name: string) => listIn(load, `cube.query.${name}`);
      findings.same(`/${request.id}/measures`, query.measures ?? [], told("measures"));
      findings.same(`/${request.id}/dimensions`, query.dimensions ?? [], told("dimensions"));
      findings.same(`/${request.id}/time_dimensions`, times(query), told("time_dimensions"));
      findings.same(`/${request.id}/segments`, query.segments ?? [], told("segments"));
      // GraphQL has no place for a range but a filter.
      const ranges = via === "graphql" ? (query.timeDimensions ?? []).map(({ dimension }) => dimension) : [];
      const filtered = membersOf({ filters: query.filters ?? [] });
      findings.same(`/${request.id}/filters`, [...filtered, ...ranges].toSorted(), told("filters"));
      const column = (query.dimensions?.[0] ?? "").split(".")[1] ?? "";
      for (const { attributes } of sql)
        findings.same(`/${request.id}/sql/system`, "postgresql", attributes["db.system"]);
      // Cube may also ask whether what it has kept is still good.
      const statements = sql.map(({ attributes }) => String(attributes["db.statement"]));
      findings.holds(
        statements.some((statement) => statement.includes(column)),
        {
          pointer: `/${request.id}/sql/statement`,
          expected: `SQL that names ${column}`,
          found: statements.join().slice(0, 200),
        },
      );
    }
  },
  broken: {
    "names the measures alone": leavesSpans(
      ({ name }) => name === "cube.load",
      ({ attributes }) => ({
        attributes: { "cube.query.measures": attributes["cube.query.measures"] ?? null },
      }),
    ),
    "leaves out what was filtered by": writesAttributes(({ name }) => name === "cube.load", {
      "cube.query.filters": "[]",
    }),
    "tells the days without their span": writesAttributes(({ name }) => name === "cube.load", {
      "cube.query.time_dimensions": '["fct_flights.flight_date"]',
    }),
    "keeps the SQL to itself": writesAttributes(({ name }) => name === "sql", { "db.statement": "" }),
  },
});

function times({ timeDimensions = [] }: CubeQuery): readonly string[] {
  return timeDimensions.map(({ dimension, granularity }) => [dimension, granularity].filter(Boolean).join("."));
}
