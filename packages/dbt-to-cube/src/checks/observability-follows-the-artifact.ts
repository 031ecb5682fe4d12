/** What is traced, under which name and where to, is the project's decision; off is off. */
import { put } from "@floe-contracts/artifacts";
import { type Break, check } from "@floe-contracts/harness";
import { parseJson, valueAt } from "@floe-contracts/schemas";
import { modelEdits } from "../breaking.ts";
import type { Consumed, CubeSubject } from "../evidence.ts";
import { eventIn } from "../lineage.ts";

const FILE = "observability.json";

export default check<CubeSubject>({
  id: "observability-follows-the-artifact",
  evidence: "offline",
  async run(subject, findings) {
    const artifact = (await subject.artifact()).source.value;
    const attributes = valueAt(artifact, "/observability/attributes");
    const own = settingsIn(await subject.consume({}));
    findings.same("/own/traces", true, valueAt(own, "/traces"));
    findings.same("/own/otlp_endpoint", null, valueAt(own, "/otlp_endpoint"));
    findings.same("/own/attributes", attributes, valueAt(own, "/attributes"));
    const endpoint = "http://otel-collector.flights.example:4318";
    const sent = settingsIn(
      await subject.consume({ artifact: put(artifact, "/observability/otlp_endpoint", endpoint) }),
    );
    findings.same("/sent/otlp_endpoint", endpoint, valueAt(sent, "/otlp_endpoint"));
    const bare = settingsIn(await subject.consume({ artifact: put(artifact, "/observability/attributes", {}) }));
    findings.same(
      "/bare/attributes",
      { "service.name": "flights" },
      valueAt(bare, "/attributes"),
      "dbt's name of the project",
    );
    const off = settingsIn(await subject.consume({ artifact: put(artifact, "/observability/traces", false) }));
    findings.same("/off/traces", false, valueAt(off, "/traces"));
    const none = await subject.consume({ artifact: put(artifact, "/observability/lineage", false) });
    findings.same(
      "/off/lineage",
      undefined,
      none.kind === "model" ? eventIn(none.model) : none.message,
      "lineage is off",
    );
    const named = await subject.consume({ artifact: put(artifact, "/lineage_namespace", "ny-flights") });
    const namespace = named.kind === "model" ? valueAt(eventIn(named.model), "/job/namespace") : named.message;
    findings.same("/lineage_namespace", "ny-flights", namespace);
  },
  broken: {
    "traces whatever the artifact says": settingsEdits({ traces: true }),
    "has a collector of its own": settingsEdits({ otlp_endpoint: "http://localhost:4318" }),
    "calls every project cube": settingsEdits({ attributes: { "service.name": "cube" } }),
    "writes lineage all the same": modelEdits(({ files }) => new Map([...files, ["lineage.json", "{}"]])),
  },
});

function settingsIn(consumed: Consumed): unknown {
  if (consumed.kind === "refusal") return { refused: consumed.message };
  return parseJson(consumed.model.files.get(FILE) ?? "{}", { file: FILE }).value;
}

function settingsEdits(fields: object): Break<CubeSubject> {
  return modelEdits(({ files }) => {
    const settings = { ...(JSON.parse(files.get(FILE) ?? "{}") as object), ...fields };
    return new Map([...files, [FILE, JSON.stringify(settings)]]);
  });
}
