/** connection.json lies on a disk: it names secrets, and the names are the artifact's. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { consumerEdits, consumerWrites } from "../breaking.ts";
import { references } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "connection-names-secrets-only",
  evidence: "offline",
  async run(subject, findings) {
    const { source, text } = await subject.connection();
    const known = references((await subject.artifact()).source.value).map(({ name }) => name);
    const named = references(source.value);
    findings.holds(named.length > 0, { pointer: "", expected: "names of secrets", found: "none" });
    for (const { pointer, name } of named) {
      findings.holds(known.includes(name), {
        pointer,
        expected: "a secret that the artifact names",
        found: name,
      });
    }
    for (const [index, secret] of subject.secrets.entries()) {
      findings.holds(!text.includes(secret), {
        pointer: "",
        expected: "no secret's value in the connection",
        found: `the value of secret ${index + 1} of the run, hidden`,
        hint: "write a secret_ref; the value is looked up where the catalog is opened",
      });
    }
  },
  broken: {
    "looks the secrets up while it writes": consumerEdits((connection, { subject }) =>
      put(connection, "/catalog/properties/header.X-Client", subject.secrets[0]),
    ),
    "joins id and secret of the store": consumerEdits((connection, { subject }) =>
      put(connection, "/storage/endpoint", `https://${subject.secrets.at(-1)}@s3.flights.example`),
    ),
    "makes a name up": consumerWrites("/catalog/uri", { secret_ref: "polaris-uri" }),
  },
});
