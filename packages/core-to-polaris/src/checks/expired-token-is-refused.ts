/** A token that has ended opens nothing any more: a client that keeps it is told so. */
import { check } from "@floe-contracts/harness";
import type { Lifetime } from "../areas/access-lifetime.ts";
import { areaLeaves } from "../breaking.ts";
import { caseOf, NO_SHORT_LIVED, ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "expired-token-is-refused",
  ...ofArea("access"),
  // Polaris' tokens live for an hour.
  appliesTo: (it) => ofArea("access").appliesTo(it) && caseOf(it).implementation !== "polaris",
  async run(subject, findings) {
    const { lifetime } = await subject.areas.access();
    findings.same("/watched", true, lifetime !== null, NO_SHORT_LIVED);
    if (lifetime === null) return;
    const { granted, refusal, tokens } = lifetime.kept;
    findings.same("/taken-at-first", true, granted > 0);
    findings.same("/asked-for-once", 1, tokens);
    findings.same("/status", 401, refusal?.status ?? null, "a client renews its token when the answer is 401");
  },
  broken: {
    "a catalog that does not look at the end of a token": keeps(() => ({ refusal: null })),
    "a catalog that answers 403, at which no client renews": keeps(({ refusal }) => ({
      refusal: refusal === null ? null : { ...refusal, status: 403 },
    })),
    "a catalog whose clock is ahead: no token is ever taken": keeps(() => ({ granted: 0 })),
  },
});

function keeps(edit: (kept: Lifetime["kept"]) => Partial<Lifetime["kept"]>): ReturnType<typeof areaLeaves> {
  return areaLeaves("access", ({ lifetime }) => ({
    lifetime: lifetime === null ? null : { ...lifetime, kept: { ...lifetime.kept, ...edit(lifetime.kept) } },
  }));
}
