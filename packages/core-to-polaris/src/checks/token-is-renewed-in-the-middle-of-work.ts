/** Work that lasts longer than a token goes on: no request of it fails, and none of its writes is lost or done twice. */
import { check } from "@floe-contracts/harness";
import type { Lifetime, Work } from "../areas/access-lifetime.ts";
import { areaLeaves } from "../breaking.ts";
import { caseOf, NO_SHORT_LIVED, ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "token-is-renewed-in-the-middle-of-work",
  ...ofArea("access"),
  // Polaris' tokens live for an hour.
  appliesTo: (it) => ofArea("access").appliesTo(it) && caseOf(it).implementation !== "polaris",
  async run(subject, findings) {
    const { lifetime } = await subject.areas.access();
    findings.same("/watched", true, lifetime !== null, NO_SHORT_LIVED);
    for (const [when, work] of Object.entries(lifetime?.renewed ?? {})) {
      findings.same(`/${when}/refusals`, [], work.refusals);
      findings.same(`/${when}/renewed`, true, work.tokens > 1, "the token ended and no other was asked for");
      findings.same(`/${when}/kept-in-between`, true, work.tokens < work.granted, "a token is asked for each request");
      // Whatever renews a token beyond those that were refused has renewed it ahead.
      const ahead = work.tokens - 1 - work.rejected;
      if (when === "before-its-end")
        findings.same(`/${when}/ahead`, true, ahead > 0, "renewed only when it was refused");
      else findings.same(`/${when}/when-refused`, true, work.rejected > 0 && ahead === 0, "renewed without a refusal");
      findings.same(`/${when}/last-write`, work.wrote, work.read, "what was written last is not what is there");
    }
  },
  broken: {
    "a client that never renews": works(({ granted }) => ({
      granted: granted - 1,
      tokens: 1,
      refusals: [{ status: 401, type: "NotAuthorizedException", message: "the token has expired" }],
    })),
    "a client that never renews before it is refused": works(({ tokens }) => ({ rejected: tokens - 1 })),
    "a client that tries nothing but its clock": works(() => ({ rejected: 0 })),
    "a client that renews and forgets the request that was refused": works(({ wrote }) => ({
      read: String(Number(wrote) - 1),
    })),
    "a client that asks for a token with each request": works(({ granted }) => ({ tokens: granted + 1 })),
  },
});

function works(edit: (work: Work) => Partial<Work>): ReturnType<typeof areaLeaves> {
  return areaLeaves("access", ({ lifetime }) => {
    if (lifetime === null) return { lifetime };
    const renewed = Object.entries(lifetime.renewed).map(([when, work]) => [when, { ...work, ...edit(work) }]);
    return { lifetime: { ...lifetime, renewed: Object.fromEntries(renewed) as Lifetime["renewed"] } };
  });
}
