/** A key that is dropped or changed on the way sends dbt to another database. */
import { check } from "@floe-contracts/harness";
import { consumerEdits } from "../breaking.ts";
import { propertiesOf, selectedOutput } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "profile-keeps-every-property",
  evidence: "offline",
  async run(subject, findings) {
    const properties = await propertiesOf(subject);
    const { output, pointer } = selectedOutput(await subject.profiles());
    findings.holds(Object.keys(properties).length > 0, { pointer, expected: "properties to keep", found: "none" });
    for (const [key, value] of Object.entries(properties)) {
      findings.same(
        `${pointer}/${key}`,
        value,
        output?.[key],
        "the artifact gives this key; the profile must not drop or change it",
      );
    }
  },
  broken: {
    "drops the first property": consumerEdits((output) =>
      Object.fromEntries(Object.entries(output).filter((_, at) => at !== 1)),
    ),
    "writes every value as text": consumerEdits((output) =>
      Object.fromEntries(Object.entries(output).map(([key, value]) => [key, `${String(value)} `])),
    ),
    "writes a fixed schema name": consumerEdits((output) => ({ ...output, schema: "public", dataset: "public" })),
  },
});
