/** dbt uses the output that `target` names; a name without an output is an error at three in the morning. */
import { rewrite } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerRewrites } from "../breaking.ts";
import { environmentOf, selectedOutput } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "profile-selects-its-output",
  evidence: "offline",
  async run(subject, findings) {
    const profiles = await subject.profiles();
    const artifact = (await subject.artifact()).source.value;
    const { name, output } = selectedOutput(profiles);
    findings.same("/floe/target", valueAt(artifact, "/transforms/0/target") ?? environmentOf(artifact), name);
    findings.holds(output !== undefined, {
      pointer: "/floe/outputs",
      expected: `an output called ${String(name)}`,
      found: "none",
    });
    // The transform's own target wins over the environment's name.
    const renamed = structuredClone(artifact) as { transforms: { target: string }[] };
    for (const transform of renamed.transforms) transform.target = "nightly";
    const consumed = await subject.consume(renamed);
    findings.same(
      "/floe/target",
      "nightly",
      consumed.kind === "profiles" ? selectedOutput(consumed.profiles).name : consumed.message,
    );
  },
  broken: {
    "selects an output that is not there": consumerRewrites(({ source }) =>
      rewrite(source, {
        ...(source.value as object),
        floe: { ...(valueAt(source.value, "/floe") as object), target: "elsewhere" },
      }),
    ),
    "ignores the transform's target": consumerRewrites(({ source }) =>
      rewrite(source, {
        floe: {
          target: "local",
          outputs: { local: Object.values(valueAt(source.value, "/floe/outputs") as object)[0] },
        },
      }),
    ),
  },
});
