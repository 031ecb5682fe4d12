/** An event that OpenLineage's own schemas refuse is one that some service drops. */
import { check } from "@floe-contracts/harness";
import { formatOpenLineageViolation, validateOpenLineageEvent } from "@floe-contracts/schemas/openlineage";
import type { CubeSubject } from "../evidence.ts";
import { eventIn, lineageEdits } from "../lineage.ts";

export default check<CubeSubject>({
  id: "lineage-is-a-valid-event",
  evidence: "offline",
  async run(subject, findings) {
    const { kind, violations, unchecked } = validateOpenLineageEvent(eventIn(await subject.model()));
    findings.same("/kind", "JobEvent", kind, "nothing runs when a model is written");
    findings.same("/violations", [], violations.map(formatOpenLineageViolation));
    findings.same("/unchecked", [], unchecked, "facets that no schema was found for");
  },
  broken: {
    "writes no time": lineageEdits((event) => {
      delete event["eventTime"];
    }),
    "has a job without a namespace": lineageEdits((event) => {
      event["job"] = { name: "cube.flights" };
    }),
    "puts columns where fields belong": lineageEdits((event) => {
      const [first] = event["outputs"] as { facets: { columnLineage: object } }[];
      if (first !== undefined) first.facets.columnLineage = { columns: {} };
    }),
  },
});
