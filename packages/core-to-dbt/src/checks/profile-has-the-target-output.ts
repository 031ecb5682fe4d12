/** The wrong adapter is the error that dbt itself cannot notice. */
import { rewrite } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { consumerRewrites, consumerWrites } from "../breaking.ts";
import { selectedOutput } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "profile-has-the-target-output",
  evidence: "offline",
  async run(subject, findings) {
    const { output, pointer } = selectedOutput(await subject.profiles());
    findings.same(
      `${pointer}/type`,
      subject.it.target,
      output?.["type"],
      "the output's type is the adapter that dbt loads",
    );
  },
  broken: {
    "writes another target": consumerWrites("type", "sqlite"),
    "writes no output": consumerRewrites(({ source }) => rewrite(source, { floe: { target: "local", outputs: {} } })),
  },
});
