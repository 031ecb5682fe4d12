/** Names that are right and rare: a warehouse with blanks or beyond ASCII, an address with a port, a prefix or IPv6. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerEdits } from "../breaking.ts";
import { connectionFrom } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { SECTIONS } from "../settings-of.ts";

const NAMES: Readonly<Record<string, readonly string[]>> = {
  "/warehouse": [
    "flights lake",
    "Flüge ✈ 2013",
    "a/b?c=d&e%20f",
    "s3://flights/lake",
    "arn:aws:s3:::flights",
    "w".repeat(255),
  ],
  "/uri": [
    "https://catalog.flights.example:8443/api/catalog",
    "http://[::1]:8181/api/catalog",
    "https://proxy.flights.example/team%20a/polaris/api/catalog",
    "http://localhost:8181",
    "https://catalog.flights.example/iceberg/v1",
  ],
};

export default check<CatalogSubject>({
  id: "connection-takes-unusual-names",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const section = SECTIONS[subject.it.artifactVersion].catalog;
    for (const [field, values] of Object.entries(NAMES)) {
      for (const value of values) {
        const connection = await connectionFrom(subject, put(source.value, `${section}${field}`, value));
        findings.same(`/catalog${field}`, value, valueAt(connection, `/catalog${field}`) ?? connection);
      }
    }
  },
  broken: {
    "escapes the warehouse for the address": edits("/catalog/warehouse", encodeURIComponent),
    "writes the warehouse in ASCII": edits("/catalog/warehouse", (name) => name.replace(/[^ -~]/g, "?")),
    "drops the path of the address": edits("/catalog/uri", (uri) => new URL(uri).origin),
    "knows one port": edits("/catalog/uri", (uri) => uri.replace(":8443", ":8181")),
  },
});

function edits(pointer: string, edit: (text: string) => string) {
  return consumerEdits((connection) => {
    const value = valueAt(connection, pointer);
    return typeof value === "string" ? put(connection, pointer, edit(value)) : connection;
  });
}
