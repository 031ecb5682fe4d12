/** A secret_ref is the variable of that name in UPPER_SNAKE_CASE; id:secret is parted at its first colon. */
import { check } from "@floe-contracts/harness";
import { Secret } from "@floe-contracts/services";
import { resolverAnswers } from "../breaking.ts";
import type { CatalogSubject, Resolution } from "../evidence.ts";
import { expectedPlain, namedIn, plain, variablesOf } from "../given.ts";

export default check<CatalogSubject>({
  id: "secrets-come-from-variables",
  evidence: "offline",
  async run(subject, findings) {
    const connection = (await subject.connection()).source.value;
    const named = namedIn(connection);
    const found = plain(await subject.resolve(connection, { variables: variablesOf(named) }));
    for (const [field, expected] of Object.entries(expectedPlain(connection, named))) {
      // Only whether it is right is told: what is compared are secrets.
      findings.holds(found[field] === expected, {
        pointer: `/${field}`,
        expected: "what the variable of its secret_ref holds",
        found: found["refused"] === undefined ? "something else, hidden" : `refused: ${String(found["refused"])}`,
      });
    }
  },
  broken: {
    "parts id:secret at the last colon": withCredential((id, secret) => [
      `${id}:${secret}`.slice(0, -1),
      secret.slice(-1),
    ]),
    "takes the id for the secret": withCredential((id) => [id, id]),
    "cuts the secret at a blank or a colon": withCredential((id, secret) => [id, secret.split(/[ :]/)[0] ?? ""]),
    "reads the keys of the store where the client's belong": resolverAnswers((good) => {
      if (good.kind === "refusal" || good.connection.storage === null) return good;
      const { accessKeyId, secretAccessKey } = good.connection.storage;
      if (accessKeyId === null || secretAccessKey === null) return good;
      return changed(good, { credential: { id: accessKeyId, secret: secretAccessKey } });
    }),
    "reads files only": resolverAnswers(() => {
      return { kind: "refusal", code: "secret-not-found", message: "no such file", pointer: null };
    }),
  },
});

function withCredential(edit: (id: string, secret: string) => readonly [string, string]) {
  return resolverAnswers((good) => {
    if (good.kind === "refusal" || good.connection.credential === null) return good;
    const [id, secret] = edit(good.connection.credential.id, good.connection.credential.secret.reveal());
    return changed(good, { credential: { id, secret: new Secret(secret) } });
  });
}

type Resolved = Extract<Resolution, { kind: "resolved" }>;

function changed(good: Resolved, change: Partial<Resolved["connection"]>): Resolution {
  return { kind: "resolved", connection: { ...good.connection, ...change } };
}
