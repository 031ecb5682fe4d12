/** The same query by several readers, in turn and at once: what Cube has kept for one is not told another. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import type { Exchange } from "../areas/security/evidence.ts";
import { answers, judgeExchanges } from "../borders.ts";
import { areaLeaves } from "../breaking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "kept-answers-go-to-their-reader-alone",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.security],
  async run(subject, findings) {
    const evidence = await subject.areas.security();
    judgeExchanges(findings, "cache", evidence);
    for (const [query, group] of Map.groupBy(evidence.cache, ({ query, via }) => `${via} ${query}`)) {
      const readers = new Set(group.map(({ claims }) => claims));
      const told = new Set(group.map(({ found }) => found.join("\n")));
      findings.holds(readers.size > 2 && told.size > 2, {
        pointer: "/cache",
        expected: `three readers or more, with different answers to ${query}`,
        found: `${readers.size} readers with ${told.size} answers`,
      });
    }
    const kinds = new Set(evidence.cache.map(({ name }) => name.split(":")[0]));
    findings.same("/cache/kinds", ["again", "at once", "in turn"], [...kinds].sort());
  },
  broken: {
    "keeps by the query and not by the reader": firstAnswerWins(() => true),
    "does so when they ask at once": firstAnswerWins(({ name }) => name.startsWith("at once")),
    "does so in GraphQL": firstAnswerWins(({ via }) => via === "graphql"),
    "was never asked twice": answers(
      "cache",
      () => true,
      () => ({ name: "in turn: one carrier" }),
    ),
  },
});

/** Whoever comes second gets what the first one got. */
function firstAnswerWins(which: (exchange: Exchange) => boolean) {
  return areaLeaves("security", (evidence) => {
    const kept = new Map<string, readonly string[]>();
    const cache = evidence.cache.map((each) => {
      if (!which(each)) return each;
      const found = kept.get(each.query) ?? each.found;
      kept.set(each.query, found);
      return { ...each, found };
    });
    return { ...evidence, cache };
  });
}
