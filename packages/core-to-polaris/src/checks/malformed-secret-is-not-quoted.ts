/** A value behind a secret_ref is held against the same rules as one in the artifact, and an error never repeats it. */
import { check } from "@floe-contracts/harness";
import { resolverAnswers } from "../breaking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { type Named, namedIn, variablesOf } from "../given.ts";

/** Part of every bad value: it must not come back. */
const PLANTED = "flights-planted-4713";

export default check<CatalogSubject>({
  id: "malformed-secret-is-not-quoted",
  evidence: "offline",
  async run(subject, findings) {
    const connection = (await subject.connection()).source.value;
    const named = namedIn(connection);
    for (const each of named) {
      for (const [what, value] of Object.entries(badFor(each))) {
        const pointer = `/${each.name}/${what.replaceAll(" ", "-")}`;
        const variables = { ...variablesOf(named), [each.variable]: value };
        const found = await subject.resolve(connection, { variables });
        findings.same(`${pointer}/outcome`, "refusal", found.kind, what);
        if (found.kind === "resolved") continue;
        findings.same(`${pointer}/code`, "connection-setting-invalid", found.code);
        findings.same(`${pointer}/blamed`, each.origin, found.pointer, "the artifact's field that names it");
        findings.holds(found.message.includes(each.origin) && !found.message.includes(PLANTED), {
          pointer,
          expected: `an error that names ${each.origin} and repeats nothing of the value`,
          found: found.message.replaceAll(PLANTED, "(the value)"),
        });
      }
    }
  },
  broken: {
    "takes whatever is there": resolverAnswers((_good, { subject, connection }) =>
      subject.resolve(connection, { variables: variablesOf(namedIn(connection)) }),
    ),
    "quotes what it cannot use": resolverAnswers((good, { given }) =>
      good.kind === "refusal"
        ? { ...good, message: `${good.message}: ${Object.values(given.variables).join(" ")}` }
        : good,
    ),
    "names the variable and not the artifact's field": resolverAnswers((good) =>
      good.kind === "refusal" ? { ...good, pointer: null } : good,
    ),
  },
});

/** Values that have not the form of the field, by what is wrong with them. */
function badFor({ field }: Named): Readonly<Record<string, string>> {
  if (/\/(uri|endpoint)$/.test(field)) {
    return {
      "without a scheme": `${PLANTED}.flights.example:8181`,
      "with credentials": `https://writer:${PLANTED}@flights.example`,
      "with a parameter": `https://flights.example/?key=${PLANTED}`,
    };
  }
  if (/\/client_id$/.test(field)) return { "with a colon": `flights:${PLANTED}`, "with a blank": `flights ${PLANTED}` };
  if (/\/client_secret$/.test(field)) return { "with a line break inside": `${PLANTED}\nsecond line` };
  return {
    "without a colon": PLANTED,
    "without an id": `:${PLANTED}`,
    "with a line break": `id:${PLANTED}\n# comment`,
  };
}
