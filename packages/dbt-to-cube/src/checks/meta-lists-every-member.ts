/** A dimension a column, and the measures and segments that the project asks for: no other, and none is missing. */
import { check } from "@floe-contracts/harness";
import type { CubeSubject } from "../evidence.ts";
import { membersBy, offersMember } from "../offers.ts";

export default check<CubeSubject>({
  id: "meta-lists-every-member",
  evidence: "live",
  needs: ({ areas }) => [areas.meta],
  async run(subject, findings) {
    const { expected, found } = await subject.areas.meta();
    const [wanted, offered] = [membersBy(expected, ({ kind }) => kind), membersBy(found, ({ kind }) => kind)];
    for (const name of new Set([...Object.keys(wanted), ...Object.keys(offered)])) {
      findings.same(`/${name}`, wanted[name] ?? "no such member", offered[name] ?? "no such member");
    }
  },
  broken: {
    "a measure that is dropped": offersMember(
      ({ kind }) => kind === "measure",
      () => undefined,
    ),
    "a column that is left out": offersMember(
      ({ kind }) => kind === "dimension",
      () => undefined,
    ),
    "a segment that is left out": offersMember(
      ({ kind }) => kind === "segment",
      () => undefined,
    ),
    "a column under its old name": offersMember(
      ({ kind }) => kind === "dimension",
      (member) => ({ ...member, name: `${member.name}_old` }),
    ),
    "a measure that became a dimension": offersMember(
      ({ kind }) => kind === "measure",
      (member) => ({ ...member, kind: "dimension" }),
    ),
  },
});
