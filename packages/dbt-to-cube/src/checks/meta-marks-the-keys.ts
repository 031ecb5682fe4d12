/** A key is marked where the project marks it: without it Cube counts what a join repeats. */
import { check } from "@floe-contracts/harness";
import type { Offer } from "../areas/meta.ts";
import type { CubeSubject } from "../evidence.ts";
import { offersMember } from "../offers.ts";

const keys = ({ cubes }: Offer) =>
  cubes.flatMap(({ members }) => members.filter(({ isKey }) => isKey).map(({ name }) => name));

export default check<CubeSubject>({
  id: "meta-marks-the-keys",
  evidence: "live",
  needs: ({ areas }) => [areas.meta],
  async run(subject, findings) {
    const { expected, found } = await subject.areas.meta();
    findings.same("/keys", keys(expected), keys(found));
  },
  broken: {
    "a key that is not marked": offersMember(
      ({ isKey }) => isKey,
      (member) => ({ ...member, isKey: false }),
    ),
    "a key that nobody may ask for": offersMember(
      ({ isKey }) => isKey,
      () => undefined,
    ),
    "a column marked that is no key": offersMember(
      ({ kind, isKey }) => kind === "dimension" && !isKey,
      (member) => ({ ...member, isKey: true }),
    ),
  },
});
