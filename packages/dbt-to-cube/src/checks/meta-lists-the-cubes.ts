/** A cube each model that the project speaks of, and none that is there for others alone. */
import { check } from "@floe-contracts/harness";
import type { Offer } from "../areas/meta.ts";
import type { CubeSubject } from "../evidence.ts";
import { offersCubes } from "../offers.ts";

const names = ({ cubes }: Offer) => cubes.map(({ name }) => name);

export default check<CubeSubject>({
  id: "meta-lists-the-cubes",
  evidence: "live",
  needs: ({ areas }) => [areas.meta],
  async run(subject, findings) {
    const { expected, found } = await subject.areas.meta();
    findings.holds(expected.cubes.length > 0, { pointer: "/cubes", expected: "a project with cubes", found: "none" });
    findings.same("/cubes", names(expected), names(found));
  },
  broken: {
    "a model that becomes no cube": offersCubes((cubes) => cubes.slice(1)),
    "a staging model that readers see": offersCubes((cubes) => [
      ...cubes,
      { name: "stg_flights", description: "", members: [] },
    ]),
    "a cube under another name": offersCubes(([first, ...rest]) =>
      first === undefined ? rest : [{ ...first, name: `${first.name}s` }, ...rest],
    ),
  },
});
