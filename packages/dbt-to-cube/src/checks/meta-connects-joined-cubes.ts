/** Cubes can be asked together when joins lead from one to the other, and else not. */
import { check } from "@floe-contracts/harness";
import type { CubeSubject } from "../evidence.ts";
import { offers } from "../offers.ts";

export default check<CubeSubject>({
  id: "meta-connects-joined-cubes",
  evidence: "live",
  needs: ({ areas }) => [areas.meta],
  async run(subject, findings) {
    const { expected, found } = await subject.areas.meta();
    findings.same("/groups", expected.groups, found.groups);
  },
  broken: {
    "a join that is left out": offers(({ found }) => {
      const [[first = "", ...others] = [], ...rest] = found.groups;
      return { ...found, groups: [[first], others, ...rest] };
    }),
    "a cube that belongs to no group": offers(({ found }) => ({
      ...found,
      groups: found.groups.map((group) => group.slice(1)),
    })),
  },
});
