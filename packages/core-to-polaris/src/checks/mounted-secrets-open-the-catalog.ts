/** What opens with variables on a laptop opens with mounted files in a cluster. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea, references } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "mounted-secrets-open-the-catalog",
  ...ofArea("connections"),
  async run(subject, findings) {
    const named = new Set(references((await subject.connection()).source.value).map(({ name }) => name));
    const { mounted } = await subject.areas.connections();
    findings.same("/mounted/files", named.size, mounted.files, "each secret of the connection is a file");
    findings.same("/mounted/opened", true, mounted.opening.opened, mounted.opening.message);
    findings.same("/mounted/listed", true, mounted.listed, "the namespaces cannot be listed");
  },
  broken: {
    "a client that sends the line break at the end of a file": areaLeaves("connections", ({ mounted }) => {
      const opening = { ...mounted.opening, opened: false, code: "catalog-token-refused", status: 401 };
      return { mounted: { ...mounted, opening, listed: false } };
    }),
    "a client that opens without signing in": areaLeaves("connections", ({ mounted }) => ({
      mounted: { ...mounted, listed: false },
    })),
    "a run in which nothing was mounted": areaLeaves("connections", ({ mounted }) => ({
      mounted: { ...mounted, files: 0 },
    })),
  },
});
