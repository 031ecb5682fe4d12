/** The variable that nobody set is the commonest reason why a catalog that opens on a laptop does not open in production. */
import { check } from "@floe-contracts/harness";
import { resolverAnswers } from "../breaking.ts";
import type { CatalogSubject, Given } from "../evidence.ts";
import { namedIn, variablesOf } from "../given.ts";

export default check<CatalogSubject>({
  id: "missing-secret-is-named",
  evidence: "offline",
  async run(subject, findings) {
    const connection = (await subject.connection()).source.value;
    const named = namedIn(connection);
    findings.holds(named.length > 0, { pointer: "", expected: "secrets that could be missing", found: "none" });
    for (const { name, variable, origin } of named) {
      const { [variable]: _unset, ...others } = variablesOf(named);
      const states: Readonly<Record<string, Given>> = {
        unset: { variables: others },
        empty: { variables: { ...others, [variable]: "" } },
        empty_file: { variables: others, files: { [name]: "\n" } },
      };
      for (const [state, given] of Object.entries(states)) {
        const pointer = `/${state}/${name}`;
        const found = await subject.resolve(connection, given);
        findings.same(`${pointer}/outcome`, "refusal", found.kind, `${variable} has no value`);
        if (found.kind === "resolved") continue;
        findings.same(`${pointer}/code`, "secret-not-found", found.code);
        findings.same(`${pointer}/blamed`, origin, found.pointer, "the artifact's field that names it");
        for (const word of [variable, name, origin]) {
          const there = found.message.includes(word);
          findings.holds(there, { pointer, expected: `an error that names ${word}`, found: found.message });
        }
        const leaked = Object.values(others).filter((value) => value !== "" && found.message.includes(value));
        findings.same(`${pointer}/values`, 0, leaked.length, "an error holds no secret's value");
      }
    }
  },
  broken: {
    "goes on without it": resolverAnswers((_good, { subject, connection }) =>
      subject.resolve(connection, { variables: variablesOf(namedIn(connection)) }),
    ),
    "says only that something is missing": resolverAnswers((good) =>
      good.kind === "refusal" ? { ...good, message: "a secret is missing" } : good,
    ),
    "shows what it has looked through": resolverAnswers((good, { given }) =>
      good.kind === "refusal"
        ? { ...good, message: `${good.message}: ${Object.values(given.variables).join(", ")}` }
        : good,
    ),
    "blames the whole section": resolverAnswers((good) =>
      good.kind === "refusal" ? { ...good, pointer: "/resolved_profiles" } : good,
    ),
  },
});
