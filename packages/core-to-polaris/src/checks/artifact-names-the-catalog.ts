/** What the platform engineer wrote of the catalog and its store is what the consumer is told. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { isRecord, valueAt } from "@floe-contracts/schemas";
import { providerEdits } from "../breaking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { SECTIONS } from "../settings-of.ts";

export default check<CatalogSubject>({
  id: "artifact-names-the-catalog",
  evidence: "offline",
  async run(subject, findings) {
    const { source } = await subject.artifact();
    const { declared } = await subject.project();
    const sections = SECTIONS[subject.it.artifactVersion];
    const pairs = [
      [sections.catalog, declared.catalog],
      [sections.storage, declared.storage],
    ] as const;
    for (const [section, asked] of pairs) {
      for (const [pointer, value] of leaves(asked))
        findings.same(`${section}${pointer}`, value, valueAt(source.value, `${section}${pointer}`));
    }
  },
  broken: {
    "names another warehouse": providerEdits((artifact, { it }) =>
      put(artifact, `${SECTIONS[it.artifactVersion].catalog}/warehouse`, "flights_prod"),
    ),
    "leaves the catalog null": providerEdits((artifact, { it }) =>
      put(artifact, SECTIONS[it.artifactVersion].catalog, null),
    ),
    "turns the renewal of tokens around": providerEdits((artifact, { it }) =>
      it.artifactVersion === "1.0.0"
        ? put(artifact, "/catalog/token_refresh_enabled", false)
        : put(artifact, "/resolved_profiles/catalog/credentials/mode", "static"),
    ),
    "drops how the store is addressed": providerEdits((artifact, { it }) =>
      it.artifactVersion === "1.0.0"
        ? put(artifact, "/catalog/properties/s3.path-style-access", undefined)
        : put(artifact, "/resolved_profiles/storage/path_style_access", false),
    ),
  },
});

/** Every value that is no mapping, with its pointer. */
function leaves(value: unknown, at = ""): [string, unknown][] {
  if (!isRecord(value)) return value === null && at === "" ? [] : [[at, value]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${at}/${key}`));
}
