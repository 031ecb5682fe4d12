/** A store that is addressed in another way than it was described opens on a laptop and not in production. */
import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerEdits, consumerWrites } from "../breaking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { expectedOf, SECTIONS, STORAGE_SETTINGS } from "../settings-of.ts";

export default check<CatalogSubject>({
  id: "connection-keeps-the-storage",
  evidence: "offline",
  async run(subject, findings) {
    const version = subject.it.artifactVersion;
    const section = valueAt((await subject.artifact()).source.value, SECTIONS[version].storage);
    const { source } = await subject.connection();
    for (const setting of STORAGE_SETTINGS[version]) {
      const expected = expectedOf(setting, section);
      findings.same(`/storage${setting.field}`, expected, valueAt(source.value, `/storage${setting.field}`));
    }
  },
  broken: {
    "puts the bucket into the host's name": consumerWrites("/storage/path_style", false),
    "signs for its own region": consumerWrites("/storage/region", "us-west-2"),
    "takes the cloud's own address": consumerWrites("/storage/endpoint", null),
    "looks for the keys under another name": consumerWrites("/storage/authentication/credential", {
      secret_ref: "aws",
    }),
    "forgets the storage": consumerEdits((connection) => put(connection, "/storage", null)),
  },
});
