/** Who renames a column asks which charts it breaks: each member names the columns of the mart that it is made of. */
import type { Json } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import type { CubeSubject } from "../evidence.ts";
import { type CubeSemantics, type Measure, semanticsOf } from "../expected/semantics.ts";
import { columnsIn, datasetsIn, eventIn, lineageEdits } from "../lineage.ts";

export default check<CubeSubject>({
  id: "lineage-tells-where-members-come-from",
  evidence: "offline",
  async run(subject, findings) {
    const { manifest } = await subject.manifest();
    const event = eventIn(await subject.model());
    const namespace = valueAt((await subject.artifact()).source.value, "/lineage_namespace") ?? "default";
    findings.same(
      "/job",
      { namespace, name: "cube.flights" },
      {
        namespace: valueAt(event, "/job/namespace"),
        name: valueAt(event, "/job/name"),
      },
    );
    for (const cube of semanticsOf(manifest).cubes.values()) {
      const node = Object.values(manifest.nodes).find(
        ({ name, resource_type: type }) => type === "model" && name === cube.name,
      );
      const mart = `${node?.database}.${node?.schema}.${node?.alias ?? node?.name}`;
      findings.holds(datasetsIn(event, "inputs").includes(mart), {
        pointer: "/inputs",
        expected: mart,
        found: "not there",
      });
      const told = columnsIn(event, `cube.flights.${cube.name}`);
      for (const { name, column } of cube.dimensions)
        findings.same(`/${cube.name}/${name}`, [`${mart}.${column}`], told[name]);
      for (const measure of cube.measures) {
        const columns = [...new Set(columnsOf(cube, measure))].map((column) => `${mart}.${column}`).sort();
        findings.same(`/${cube.name}/${measure.name}`, columns, told[measure.name] ?? []);
      }
    }
  },
  broken: {
    "forgets the filter of a measure": lineageEdits((event) => fieldsOf(event, "fct_flights", "late_count")),
    "stops at the other measure": lineageEdits((event) => fieldsOf(event, "agg_carrier_daily", "cancelled_share")),
    "leaves a mart out": lineageEdits((event) => {
      event["inputs"] = (event["inputs"] as Json[]).filter(({ name }) => !String(name).endsWith("dim_airports"));
    }),
    "calls the job by another name": lineageEdits((event) => {
      event["job"] = { ...(event["job"] as Json), name: "cube" };
    }),
  },
});

/** The columns of the cube's own mart that a measure names, by way of others too. */
function columnsOf(cube: CubeSemantics, { sql, filters }: Measure): string[] {
  return [sql ?? "", ...filters].flatMap((text) => {
    if (/^\w+$/.test(text)) return [text];
    const own = [...text.matchAll(/\{CUBE\}\.(\w+)/g)].map(([, column = ""]) => column);
    const others = [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => {
      const other = cube.measures.find((each) => each.name === name);
      return other === undefined ? [] : columnsOf(cube, other);
    });
    return [...own, ...others];
  });
}

function fieldsOf(event: Json, cube: string, member: string): void {
  const outputs = event["outputs"] as { name: string; facets: { columnLineage: { fields: Json } } }[];
  for (const { name, facets } of outputs)
    if (name === `cube.flights.${cube}`) delete facets.columnLineage.fields[member];
}
