/** What the lineage service has is what the consumer wrote: no mart, no cube and no column is lost on the way. */
import { check } from "@floe-contracts/harness";
import { isRecord, valueAt } from "@floe-contracts/schemas";
import { asksEverything } from "../answers.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";
import { columnsIn, datasetsIn } from "../lineage.ts";

export default check<CubeSubject>({
  id: "lineage-can-be-read-back",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.observability],
  async run(subject, findings) {
    const { event, refused, namespace, inputs, outputs, columns } = (await subject.areas.observability()).lineage;
    findings.same("/refused", null, refused);
    findings.holds(isRecord(event), { pointer: "/event", expected: "lineage.json", found: "none" });
    findings.same("/job/namespace", namespace, valueAt(event, "/job/namespace"), "the artifact's lineage_namespace");
    findings.same("/inputs", datasetsIn(event, "inputs"), inputs);
    findings.same("/outputs", datasetsIn(event, "outputs"), outputs);
    for (const name of outputs) {
      const told = Object.fromEntries((columns[name] ?? []).map(({ column, from }) => [column, from]));
      findings.same(`/${name}`, columnsIn(event, name), told);
    }
  },
  broken: {
    "writes what the service refuses": areaLeaves("observability", (evidence) => ({
      ...evidence,
      lineage: { ...evidence.lineage, refused: ["/eventTime: missing-field"], inputs: [], outputs: [], columns: {} },
    })),
    "loses a mart": areaLeaves("observability", (evidence) => ({
      ...evidence,
      lineage: { ...evidence.lineage, inputs: evidence.lineage.inputs.slice(1) },
    })),
    "loses the columns of measures": areaLeaves("observability", (evidence) => ({
      ...evidence,
      lineage: {
        ...evidence.lineage,
        columns: Object.fromEntries(
          Object.entries(evidence.lineage.columns).map(([name, list]) => [
            name,
            list.filter(({ column }) => column !== "total_distance"),
          ]),
        ),
      },
    })),
    "sends to a namespace of its own": areaLeaves("observability", (evidence) => ({
      ...evidence,
      lineage: { ...evidence.lineage, namespace: "default" },
    })),
  },
});
