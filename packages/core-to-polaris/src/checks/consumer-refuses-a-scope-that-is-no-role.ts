/** Polaris gives a token for principal roles only (recording step token.bad-scope); what is none is said before it is asked. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerAcceptsAll, consumerAnswers, consumerSays } from "../breaking.ts";
import { connectionFrom, type Refused, refuses } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { SECTIONS } from "../settings-of.ts";

const SCOPES: Readonly<Record<string, string>> = {
  catalog: "the scope of the specification's own example",
  "PRINCIPAL_ROLE:": "a role without a name",
  "PRINCIPAL_ROLE:flights writer": "a role with a blank",
  "principal_role:ALL": "a role in lower case",
  "PRINCIPAL_ROLE:ALL\r\nX: 1": "a line break",
  'PRINCIPAL_ROLE:"ALL"': "a character that RFC 6749 does not allow",
};

export default check<CatalogSubject>({
  id: "consumer-refuses-a-scope-that-is-no-role",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const flat = subject.it.artifactVersion === "1.0.0";
    const { catalog } = SECTIONS[subject.it.artifactVersion];
    const pointer = flat ? `${catalog}/scope` : `${catalog}/credentials/scope`;
    const onPolaris = put(source.value, `${catalog}/type`, "polaris");
    const bad = Object.entries(SCOPES).map(([value, what]): Refused => {
      return { what, artifact: put(onPolaris, pointer, value), pointer };
    });
    await refuses(subject, findings, bad);
    // Another catalog may know other scopes: there the issuer decides.
    const elsewhere = put(put(source.value, `${catalog}/type`, "nessie"), pointer, "catalog");
    const made = await connectionFrom(subject, elsewhere);
    findings.same("/catalog/authentication/scope", "catalog", valueAt(made, "/catalog/authentication/scope") ?? made);
  },
  broken: {
    "asks for anything": consumerAcceptsAll(),
    "names no field": consumerSays("the issuer refused"),
    "knows Polaris only": consumerAnswers((good, { artifact }) =>
      JSON.stringify(artifact).includes('"nessie"')
        ? { kind: "refusal", message: "scope is no principal role", leftBehind: [] }
        : good,
    ),
  },
});
