/** In a cluster secrets are files; editors end them with a line break; a variable that is set to something counts more. */
import { check } from "@floe-contracts/harness";
import { Secret } from "@floe-contracts/services";
import { resolverAnswers } from "../breaking.ts";
import type { CatalogSubject, Given } from "../evidence.ts";
import { expectedPlain, namedIn, plain, variablesOf } from "../given.ts";

export default check<CatalogSubject>({
  id: "secrets-come-from-mounted-files",
  evidence: "offline",
  async run(subject, findings) {
    const connection = (await subject.connection()).source.value;
    const named = namedIn(connection);
    const expected = expectedPlain(connection, named);
    const filesOf = (end: string) => Object.fromEntries(named.map(({ name, value }) => [name, `${value}${end}`]));
    const empty = Object.fromEntries(named.map(({ variable }) => [variable, ""]));
    const wrong = Object.fromEntries(named.map(({ name }) => [name, "a value that counts less"]));
    const places: Readonly<Record<string, Given>> = {
      files: { variables: {}, files: filesOf("") },
      files_with_a_line_break: { variables: {}, files: filesOf("\n") },
      files_from_windows: { variables: {}, files: filesOf("\r\n") },
      files_and_empty_variables: { variables: empty, files: filesOf("") },
      variables_and_files: { variables: variablesOf(named), files: wrong },
    };
    for (const [place, given] of Object.entries(places)) {
      const found = plain(await subject.resolve(connection, given));
      for (const [field, value] of Object.entries(expected)) {
        findings.holds(found[field] === value, {
          pointer: `/${place}/${field}`,
          expected: "what its secret holds",
          found: found["refused"] === undefined ? "something else, hidden" : `refused: ${String(found["refused"])}`,
        });
      }
    }
  },
  broken: {
    "keeps the line break at the end": resolverAnswers((good, { given }) => {
      if (good.kind === "refusal" || good.connection.credential === null) return good;
      if (!Object.values(given.files ?? {}).some((text) => text.endsWith("\n"))) return good;
      const { id, secret } = good.connection.credential;
      const credential = { id, secret: new Secret(`${secret.reveal()}\n`) };
      return { kind: "resolved", connection: { ...good.connection, credential } };
    }),
    "knows variables only": resolverAnswers((good, { given }) =>
      Object.values(given.variables).some((value) => value !== "" && value !== undefined)
        ? good
        : { kind: "refusal", code: "secret-not-found", message: "the variable is not set", pointer: null },
    ),
    "takes an empty variable for the secret": resolverAnswers((good, { given }) =>
      Object.values(given.variables).includes("")
        ? { kind: "refusal", code: "connection-setting-invalid", message: "empty", pointer: null }
        : good,
    ),
    "takes the file where a variable is set": resolverAnswers((good, { given, subject, connection }) =>
      Object.keys(given.variables).length > 0 && given.files !== undefined
        ? subject.resolve(connection, { variables: {}, files: given.files })
        : good,
    ),
  },
});
