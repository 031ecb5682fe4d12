/** OpenLineage events as its clients send them, and changes to them that its schemas refuse. */
import { setOwn } from "../../../src/pointer.ts";

const PRODUCER = "https://floe.example/floe-contracts";

/** A facet of the specification, in that version. */
export function facet(schema: string, fields: object): Record<string, unknown> {
  const name = schema.split("/")[1]?.replace(".json", "") ?? "";
  const _schemaURL = `https://openlineage.io/spec/facets/${schema}#/$defs/${name}`;
  return { _producer: PRODUCER, _schemaURL, ...fields };
}

const dataset = (name: string) => ({ namespace: "postgres://127.0.0.1:5432", name });

/** The end of one model of `dbt-ol run`: the facets that the integration sends, standard ones and its own. */
export function runEvent(): Record<string, unknown> {
  return {
    eventType: "COMPLETE",
    eventTime: "2026-01-01T00:00:05.123456+01:00",
    producer: PRODUCER,
    schemaURL: "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
    run: {
      runId: "0199d2aa-0000-7000-8000-000000000001",
      facets: {
        parent: facet("1-1-0/ParentRunFacet.json", {
          run: { runId: "0199d2aa-0000-7000-8000-0000000000aa" },
          job: { namespace: "floe", name: "dbt-run-flights" },
        }),
        nominalTime: facet("1-0-1/NominalTimeRunFacet.json", { nominalStartTime: "2026-01-01T00:00:00Z" }),
        processing_engine: facet("1-1-1/ProcessingEngineRunFacet.json", { version: "1.12.5", name: "dbt" }),
        dbt_run: {
          _producer: PRODUCER,
          _schemaURL: "https://github.example/integration/common/src/openlineage/schema/dbt-run-run-facet.json",
          invocation_id: "e0c64ee8-2672-4c7a-92cc-2e27c2d4324f",
          project_name: "flights",
        },
        floe_custom: {
          _producer: PRODUCER,
          _schemaURL: "https://floe.example/custom.json",
          anything: [1, { a: null }],
        },
      },
    },
    job: {
      namespace: "floe",
      name: "analytics.public.flights.stg_flights",
      facets: {
        jobType: facet("2-0-3/JobTypeJobFacet.json", { processingType: "BATCH", integration: "DBT", jobType: "MODEL" }),
        sql: facet("1-1-0/SQLJobFacet.json", { query: "select 1" }),
        ownership: facet("1-0-1/OwnershipJobFacet.json", { owners: [{ name: "team:data" }] }),
      },
    },
    inputs: [
      {
        ...dataset("analytics.raw.flights"),
        facets: { schema: facet("1-2-0/SchemaDatasetFacet.json", { fields: [{ name: "carrier", type: "text" }] }) },
        inputFacets: {
          dataQualityAssertions: facet("1-1-0/DataQualityAssertionsDatasetFacet.json", {
            assertions: [{ assertion: "not_null", success: true, column: "carrier" }],
          }),
        },
      },
    ],
    outputs: [
      {
        ...dataset("analytics.public.stg_flights"),
        facets: {
          dataSource: facet("1-0-1/DatasourceDatasetFacet.json", {
            name: "postgres",
            uri: "postgres://127.0.0.1:5432",
          }),
          columnLineage: facet("1-2-0/ColumnLineageDatasetFacet.json", {
            fields: { carrier: { inputFields: [{ ...dataset("analytics.raw.flights"), field: "carrier" }] } },
          }),
        },
        outputFacets: { outputStatistics: facet("1-0-2/OutputStatisticsOutputDatasetFacet.json", { rowCount: 5 }) },
      },
    ],
  };
}

/** An event with one value changed; `undefined` takes it away. */
export function changed(pointer: string, value: unknown): Record<string, unknown> {
  const event = runEvent();
  const keys = pointer.slice(1).split("/");
  const last = keys.pop() ?? "";
  let inner: object = event;
  for (const key of keys) inner = Reflect.get(inner, key);
  if (value === undefined) Reflect.deleteProperty(inner, last);
  else setOwn(inner, last, value);
  return event;
}

const RUN = "/run/facets";
const JOB = "/job/facets";
const COLUMN = "/outputs/0/facets/columnLineage/fields/carrier/inputFields/0";
const ASSERTION = "/inputs/0/inputFacets/dataQualityAssertions/assertions/0";

/** Pointer, what it is changed to, and the code of the violation, which is at the same pointer. */
export const REFUSED: readonly (readonly [pointer: string, value: unknown, code: string])[] = [
  // The core schema
  ["/eventTime", undefined, "missing-field"],
  ["/eventTime", "2026-01-01", "format-mismatch"],
  ["/eventTime", "2026-01-01T00:00:05", "format-mismatch"],
  ["/eventTime", 1_767_225_605, "wrong-type"],
  ["/producer", undefined, "missing-field"],
  ["/producer", "floe", "format-mismatch"],
  ["/schemaURL", undefined, "missing-field"],
  ["/eventType", "FINISHED", "not-one-of"],
  ["/eventType", null, "wrong-type"],
  ["/job", undefined, "missing-field"],
  ["/job/name", undefined, "missing-field"],
  ["/job/namespace", 5, "wrong-type"],
  ["/run/runId", "not-a-uuid", "format-mismatch"],
  ["/run/runId", undefined, "missing-field"],
  ["/run", "0199d2aa-0000-7000-8000-000000000001", "wrong-type"],
  ["/inputs", {}, "wrong-type"],
  ["/inputs/0/name", undefined, "missing-field"],
  ["/outputs/0/namespace", null, "wrong-type"],
  [RUN, [], "wrong-type"],
  [`${RUN}/floe_custom/_producer`, undefined, "missing-field"],
  [`${RUN}/floe_custom/_schemaURL`, "no uri", "format-mismatch"],
  [`${RUN}/floe_custom`, "text", "wrong-type"],
  // Facets, by their published schemas
  [`${RUN}/parent/job`, undefined, "missing-field"],
  [`${RUN}/parent/run/runId`, "1", "format-mismatch"],
  [`${RUN}/processing_engine/version`, undefined, "missing-field"],
  [`${JOB}/sql/query`, undefined, "missing-field"],
  [`${JOB}/sql/query`, ["select 1"], "wrong-type"],
  [`${JOB}/jobType/processingType`, undefined, "missing-field"],
  ["/inputs/0/facets/schema/fields", { carrier: "text" }, "wrong-type"],
  ["/inputs/0/facets/schema/fields/0/name", undefined, "missing-field"],
  ["/outputs/0/facets/dataSource/uri", "::", "format-mismatch"],
  ["/outputs/0/facets/columnLineage/fields", undefined, "missing-field"],
  [`${COLUMN}/field`, undefined, "missing-field"],
  ["/outputs/0/outputFacets/outputStatistics/rowCount", "5", "wrong-type"],
  ["/outputs/0/outputFacets/outputStatistics/rowCount", 5.5, "wrong-type"],
  // Facets, by schemas that are derived from the official client
  [`${RUN}/nominalTime/nominalStartTime`, "yesterday", "format-mismatch"],
  [`${RUN}/nominalTime/nominalStartTime`, undefined, "missing-field"],
  [`${JOB}/ownership/owners/0/name`, undefined, "missing-field"],
  [`${ASSERTION}/success`, "yes", "wrong-type"],
  [`${ASSERTION}/assertion`, undefined, "missing-field"],
  // Facets of OpenLineage's dbt integration
  [`${RUN}/dbt_run/invocation_id`, "4", "format-mismatch"],
  [`${RUN}/dbt_run/invocation_id`, undefined, "missing-field"],
];
