/** Fields with a default may be missing from an artifact: the model is the one that the defaults make. */
import { type Json, put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { isRecord } from "@floe-contracts/schemas";
import { consumerAnswers } from "../breaking.ts";
import { cubesIn, listIn } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

/** What the schemas require beside what says how rows are kept apart. */
const KEPT = ["version", "metadata", "compute", "transforms", "resolved_profiles"];
const REST = "*/30 * * * *";

export default check<CubeSubject>({
  id: "model-needs-only-required-fields",
  evidence: "offline",
  async run(subject, findings) {
    const { value } = (await subject.artifact()).source;
    // 1.1.0's default is Cube Store, which the example has none of; 1.0.0 has no such field.
    const rollups = subject.it.artifactVersion === "1.1.0" ? { pre_aggregations: { external: false } } : {};
    const consumption = { enabled: true, security: { filter_column: "carrier" }, ...rollups };
    const fields = Object.entries(value as Json).map(([name, field]) => {
      if (KEPT.includes(name)) return [name, field];
      return [name, name === "consumption" ? consumption : undefined];
    });
    const artifact = Object.fromEntries(fields.filter(([, field]) => field !== undefined));
    // A rollup that says nothing of its own is refreshed as the artifact says, here by the schema's default.
    const manifest = put(
      (await subject.manifest()).source.value,
      "/nodes/model.flights.agg_carrier_daily/config/meta/cube/pre_aggregations",
      [{ name: "by_carrier", measures: ["flights"], dimensions: ["carrier"] }],
    );
    const consumed = await subject.consume({ artifact, manifest });
    findings.same("/outcome", "model", consumed.kind === "model" ? "model" : consumed.message);
    if (consumed.kind === "refusal") return;
    const daily = cubesIn(consumed.model).find(({ cube }) => cube["name"] === "agg_carrier_daily")?.cube ?? {};
    const [rollup] = listIn(daily, "pre_aggregations");
    findings.same("/refresh_key", { every: REST, timezone: "UTC" }, rollup?.["refresh_key"]);
    findings.same("/external", false, rollup?.["external"]);
    findings.same("/filter_member", "carrier", isRecord(daily["meta"]) ? daily["meta"]["filter_member"] : undefined);
  },
  broken: {
    "needs a field that may be missing": consumerAnswers(() => ({
      kind: "refusal",
      message: "TypeError: Cannot read properties of undefined (reading 'timezone')",
      leftBehind: [],
    })),
    "makes its own plan of refreshing": consumerAnswers(async (_good, subject) => ({
      kind: "model",
      model: await subject.model(),
    })),
  },
});
