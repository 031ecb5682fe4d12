/** What the project says about a model, a column and a measure is what readers are told. */
import { check } from "@floe-contracts/harness";
import type { CubeSubject } from "../evidence.ts";
import { membersBy, offersCubes, offersMember } from "../offers.ts";

export default check<CubeSubject>({
  id: "meta-tells-the-descriptions",
  evidence: "live",
  needs: ({ areas }) => [areas.meta],
  async run(subject, findings) {
    const { expected, found } = await subject.areas.meta();
    const told = membersBy(found, ({ description }) => description);
    for (const [name, description] of Object.entries(membersBy(expected, (member) => member.description))) {
      findings.same(`/${name}`, description, told[name] ?? "no such member");
    }
    for (const { name, description } of expected.cubes) {
      findings.same(`/${name}`, description, found.cubes.find((cube) => cube.name === name)?.description);
    }
  },
  broken: {
    "a description that is lost": offersMember(
      ({ description }) => description !== "",
      (member) => ({ ...member, description: "" }),
    ),
    "a description that ends at its first line": offersMember(
      ({ description }) => description.includes("\n"),
      (member) => ({ ...member, description: member.description.replace(/\n.*/s, "") }),
    ),
    "a cube without its own": offersCubes((cubes) => cubes.map((cube) => ({ ...cube, description: "" }))),
  },
});
