/** dbt itself, with the real adapter, reads what the consumer wrote. */
import { check } from "@floe-contracts/harness";
import { parseEnds } from "../breaking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "dbt-parses-the-profile",
  evidence: "offline",
  needs: ({ parse }) => [parse],
  async run(subject, findings) {
    const { exitCode, output, manifest } = await subject.parse();
    findings.holds(exitCode === 0, {
      pointer: "",
      expected: "dbt parse ends with 0",
      found: `${exitCode}: ${output.slice(-600)}`,
    });
    findings.same(
      "/metadata/adapter_type",
      subject.it.target,
      manifest?.metadata.adapter_type,
      "dbt loaded the adapter of another target",
    );
  },
  broken: {
    "a profile that dbt refuses": parseEnds(() => ({
      exitCode: 2,
      output: "Runtime Error: Could not find adapter type",
      manifest: null,
    })),
    "a profile of another target": parseEnds(({ manifest, ...parse }) => ({
      ...parse,
      manifest: manifest === null ? null : { ...manifest, metadata: { ...manifest.metadata, adapter_type: "sqlite" } },
    })),
  },
});
