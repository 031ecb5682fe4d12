/** Fields move between the versions of dbt's manifest: one that is not v12 is refused by name. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { leavesHalfAModel, readsItAllTheSame, refusesWithoutAName } from "../breaking.ts";
import { refused } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

const POINTER = "/metadata/dbt_schema_version";

export default check<CubeSubject>({
  id: "consumer-refuses-another-manifest-version",
  evidence: "offline",
  async run(subject, findings) {
    const { value } = (await subject.manifest()).source;
    for (const version of ["v11", "v13"]) {
      const said = `https://schemas.getdbt.com/dbt/manifest/${version}.json`;
      const consumed = await subject.consume({ manifest: put(value, POINTER, said) });
      refused(findings, `/${version}`, consumed, [`manifest/${version}`, POINTER]);
    }
    refused(findings, "/none", await subject.consume({ manifest: put(value, POINTER, undefined) }), ["12"]);
  },
  broken: {
    "reads every version alike": readsItAllTheSame,
    "refuses without saying which": refusesWithoutAName,
    "leaves half a model": leavesHalfAModel,
  },
});
