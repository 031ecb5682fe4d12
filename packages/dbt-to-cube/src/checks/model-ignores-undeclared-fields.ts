/** A field that is read and not declared is the next one to break without a warning. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import type { CubeSubject } from "../evidence.ts";
import { modelFilesOf } from "../model-files.ts";

/** Fields that floe-cube does not read by contract, with another value that their schema allows, by version. */
export const UNDECLARED: readonly { readonly pointer: string; readonly value: unknown; readonly only?: string }[] = [
  { pointer: "/dbt_profiles_path", value: "another/place" },
  { pointer: "/metadata/floe_core_version", value: "9.9.9" },
  { pointer: "/observability/metrics", value: false },
  { pointer: "/governance/emit_lineage", value: false },
  { pointer: "/consumption/port", value: 4999 },
  { pointer: "/consumption/dev_mode", value: true },
  { pointer: "/consumption/database_type", value: "snowflake" },
  { pointer: "/catalog", value: { type: "nessie", uri: "https://nessie.example" } },
  { pointer: "/compute/connection_secret_ref", value: "another-secret", only: "1.0.0" },
  { pointer: "/resolved_profiles/compute/properties/schema", value: "elsewhere", only: "1.1.0" },
  { pointer: "/resolved_profiles/storage/bucket", value: "another-bucket", only: "1.1.0" },
  { pointer: "/orchestration", value: { asset_modules: ["elsewhere.assets"] }, only: "1.1.0" },
];

export default check<CubeSubject>({
  id: "model-ignores-undeclared-fields",
  evidence: "offline",
  async run(subject, findings) {
    const { value } = (await subject.artifact()).source;
    const own = await textsFrom(subject, value);
    for (const { pointer, value: other, only } of UNDECLARED) {
      if (only !== undefined && only !== subject.it.artifactVersion) continue;
      const found = await textsFrom(subject, put(value, pointer, other));
      findings.holds(found === own, {
        pointer,
        expected: "the same files",
        found: "others",
        hint: `the contract does not list ${pointer} as read: list it, or stop reading it`,
      });
    }
  },
  broken: {
    "puts the version of floe-core into the model": reading("/metadata/floe_core_version"),
    "reads the port of consumption": reading("/consumption/port"),
  },
});

async function textsFrom(subject: CubeSubject, artifact: unknown): Promise<string> {
  const consumed = await subject.consume({ artifact });
  return consumed.kind === "model" ? JSON.stringify([...consumed.model.files]) : `refused: ${consumed.message}`;
}

/** A consumer whose files hold the value of a field. */
function reading(pointer: string) {
  return (subject: CubeSubject): CubeSubject => ({
    ...subject,
    consume: async (given) => {
      const consumed = await subject.consume(given);
      if (consumed.kind === "refusal") return consumed;
      const { directory, files } = consumed.model;
      const note = JSON.stringify(valueAt(given.artifact, pointer) ?? null);
      return { kind: "model", model: modelFilesOf(directory, new Map([...files, [".note", note]])) };
    },
  });
}
