/** Not even the name of a hidden member is told. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";
import { membersBy } from "../offers.ts";

export default check<CubeSubject>({
  id: "meta-keeps-hidden-members-to-itself",
  evidence: "live",
  needs: ({ areas }) => [areas.meta],
  async run(subject, findings) {
    const { found, hidden, text } = await subject.areas.meta();
    findings.holds(hidden.length > 0, {
      pointer: "/hidden",
      expected: "a project that hides something",
      found: "nothing",
    });
    const offered = membersBy(found, ({ kind }) => kind);
    for (const name of hidden) {
      findings.same(`/members/${name}`, "hidden", offered[name] ?? "hidden");
      findings.same(`/text/${name}`, false, text.includes(`"${name}"`));
      const [cube = "", field = ""] = name.split(".");
      findings.same(`/graphql/${name}`, false, (found.fields[cube] ?? []).includes(field));
    }
  },
  broken: {
    "a hidden member that is listed": areaLeaves("meta", (evidence) => ({
      ...evidence,
      hidden: [...evidence.hidden, evidence.found.cubes[0]?.members[0]?.name ?? ""],
    })),
    "a list of members that names a hidden one": areaLeaves("meta", (evidence) => ({
      ...evidence,
      text: evidence.text.replace('"name":"', `"drillMembers":["${evidence.hidden[0]}"],"name":"`),
    })),
    "a field of GraphQL that is not hidden": areaLeaves("meta", (evidence) => {
      const [cube = "", field = ""] = (evidence.hidden[0] ?? "").split(".");
      return { ...evidence, found: { ...evidence.found, fields: { ...evidence.found.fields, [cube]: [field] } } };
    }),
  },
});
