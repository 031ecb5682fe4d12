/** dbt finds a missing key only when it connects, some adapters by a raw traceback. */
import { check } from "@floe-contracts/harness";
import { consumerEdits } from "../breaking.ts";
import { NEEDED_KEYS, selectedOutput } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "profile-has-every-needed-key",
  evidence: "offline",
  async run(subject, findings) {
    const { output, pointer } = selectedOutput(await subject.profiles());
    for (const alternatives of NEEDED_KEYS[subject.it.target] ?? []) {
      findings.holds(
        alternatives.some((key) => output?.[key] !== undefined && output[key] !== null && output[key] !== ""),
        {
          pointer: `${pointer}/${alternatives[0]}`,
          expected: alternatives.join(" or "),
          found: "nothing",
          hint: `dbt's ${subject.it.target} adapter needs it`,
        },
      );
    }
  },
  broken: {
    "forgets the first key that the target needs": consumerEdits((output, { subject }) => {
      const [first] = NEEDED_KEYS[subject.it.target]?.[0] ?? [];
      return Object.fromEntries(Object.entries(output).filter(([key]) => key !== first));
    }),
    "leaves the last key empty": consumerEdits((output, { subject }) => {
      const last = NEEDED_KEYS[subject.it.target]?.at(-1) ?? [];
      return { ...output, ...Object.fromEntries(last.map((key) => [key, ""])) };
    }),
  },
});
