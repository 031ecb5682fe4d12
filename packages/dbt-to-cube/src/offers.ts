/** What the checks of the area `meta` have in common: members by name, and layers that offer something else. */
import type { Break } from "@floe-contracts/harness";
import type { MetaEvidence, Offer, OfferedCube, OfferedMember } from "./areas/meta.ts";
import { areaLeaves } from "./breaking.ts";
import type { CubeSubject } from "./evidence.ts";

/** One thing that each member of an offer is, by the member's name. */
export function membersBy<T>({ cubes }: Offer, what: (member: OfferedMember) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(cubes.flatMap(({ members }) => members.map((member) => [member.name, what(member)])));
}

/** A layer whose cubes are others. */
export function offersCubes(edit: (cubes: readonly OfferedCube[]) => readonly OfferedCube[]): Break<CubeSubject> {
  return offers(({ found }) => ({ ...found, cubes: edit(found.cubes) }));
}

/** A layer in which the first member that is meant is another; undefined takes it away. */
export function offersMember(
  which: (member: OfferedMember) => boolean,
  edit: (member: OfferedMember) => OfferedMember | undefined,
): Break<CubeSubject> {
  let isDone = false;
  return offersCubes((cubes) => {
    isDone = false;
    return cubes.map((cube) => ({
      ...cube,
      members: cube.members.flatMap((member) => {
        if (isDone || !which(member)) return [member];
        isDone = true;
        return edit(member) ?? [];
      }),
    }));
  });
}

export function offers(edit: (evidence: MetaEvidence) => Offer): Break<CubeSubject> {
  return areaLeaves("meta", (evidence) => ({ ...evidence, found: edit(evidence) }));
}
