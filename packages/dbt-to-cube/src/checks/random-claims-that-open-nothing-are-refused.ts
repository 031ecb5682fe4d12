/** A claim that is missing, empty or of a wrong type is not "no filter": the token opens nothing. */
import { check } from "@floe-contracts/harness";
import { asksEverything } from "../answers.ts";
import { answers } from "../borders.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "random-claims-that-open-nothing-are-refused",
  evidence: "live",
  appliesTo: asksEverything,
  needs: ({ areas }) => [areas.security],
  async run(subject, findings) {
    const { random, seed } = await subject.areas.security();
    random.forEach(({ name, claims, via, expected, status }, at) => {
      const told = `${name}, by ${via}, seed ${seed}: ${claims.slice(0, 120)}`;
      if (expected === null) findings.same(`/random/${at}/status`, 403, status, told);
    });
  },
  broken: {
    "takes no claim for no filter": answers(
      "random",
      ({ expected }) => expected === null,
      () => ({ status: 200 }),
    ),
    "takes null for the rows of nobody": answers(
      "random",
      ({ claims }) => claims.includes("null"),
      () => ({ status: 200 }),
    ),
    "ends with an error of its own": answers(
      "random",
      ({ claims }) => claims.includes("[]"),
      () => ({ status: 500 }),
    ),
    "ends so in GraphQL alone": answers(
      "random",
      ({ via, expected }) => via === "graphql" && expected === null,
      () => ({ status: 500 }),
    ),
  },
});
