/** Whatever opens the catalog stands in the artifact, and arrives as it is. */

import { put } from "@floe-contracts/artifacts";
import { check } from "@floe-contracts/harness";
import { valueAt } from "@floe-contracts/schemas";
import { consumerEdits, consumerWrites } from "../breaking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { CATALOG_SETTINGS, expectedOf, SECTIONS } from "../settings-of.ts";

export default check<CatalogSubject>({
  id: "connection-keeps-every-setting",
  evidence: "offline",
  async run(subject, findings) {
    const version = subject.it.artifactVersion;
    const section = valueAt((await subject.artifact()).source.value, SECTIONS[version].catalog);
    const { source } = await subject.connection();
    for (const setting of CATALOG_SETTINGS[version]) {
      const expected = expectedOf(setting, section);
      findings.same(`/catalog${setting.field}`, expected, valueAt(source.value, `/catalog${setting.field}`));
    }
  },
  broken: {
    "opens another warehouse": consumerWrites("/catalog/warehouse", "warehouse"),
    "asks for no scope": consumerWrites("/catalog/authentication/scope", null),
    "asks for every role whatever it was told": consumerWrites("/catalog/authentication/scope", "PRINCIPAL_ROLE:ANY"),
    "never renews a token": consumerWrites("/catalog/authentication/token_refresh", false),
    "asks to be lent keys only where nobody said so": consumerEdits((connection) =>
      put(connection, "/catalog/access_delegation", "remote-signing"),
    ),
    "puts tables without a namespace elsewhere": consumerWrites("/catalog/namespace", "main"),
  },
});
