/** dropTable of the REST specification with `purgeRequested`: data and metadata go with the table. */
import { check } from "@floe-contracts/harness";
import type { FileState } from "../areas/store.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive, refusal, Steps, stepLeaves } from "../judging.ts";

const GONE: FileState = "gone";

export default check<CatalogSubject>({
  id: "purged-table-takes-its-files",
  ...ofArea("tables"),
  appliesTo: isLive,
  async run(subject, findings) {
    const { files, ...told } = await subject.areas.tables();
    const steps = new Steps(findings, told);
    steps.granted("purge");
    steps.refused("head-purged", { status: 404 });
    findings.same("/files/before", "there", files?.purged.before, "its metadata file, asked of the store");
    findings.same("/files/after", "gone", files?.purged.after, "its metadata file, asked of the store");
  },
  // Each misbehaves in more than the file that stays, since a catalog may be known for that.
  broken: {
    "never wrote the file that it says it removed": areaLeaves("tables", ({ files }) => ({
      files: files === null ? null : { ...files, purged: { before: GONE, after: GONE } },
    })),
    "does not purge": stepLeaves("tables", "purge", refusal(400, "BadRequestException")),
    "still has the table": stepLeaves("tables", "head-purged", { status: 204, error: null }),
  },
});
