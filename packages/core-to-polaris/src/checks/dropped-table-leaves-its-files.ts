/** dropTable of the REST specification without `purgeRequested`: the files stay, so that the table can be registered again. */
import { check } from "@floe-contracts/harness";
import type { FileState } from "../areas/store.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { CatalogSubject } from "../evidence.ts";
import { isLive, refusal, Steps, stepLeaves } from "../judging.ts";

const GONE: FileState = "gone";

export default check<CatalogSubject>({
  id: "dropped-table-leaves-its-files",
  ...ofArea("tables"),
  appliesTo: isLive,
  async run(subject, findings) {
    const { files, ...told } = await subject.areas.tables();
    new Steps(findings, told).granted("drop");
    findings.same("/files/before", "there", files?.dropped.before, "its metadata file, asked of the store");
    findings.same("/files/after", "there", files?.dropped.after, "its metadata file, asked of the store");
  },
  broken: {
    "takes the files along": areaLeaves("tables", ({ files }) => ({
      files: files === null ? null : { ...files, dropped: { ...files.dropped, after: GONE } },
    })),
    "writes no metadata file": areaLeaves("tables", ({ files }) => ({
      files: files === null ? null : { ...files, dropped: { before: GONE, after: GONE } },
    })),
    "does not drop": stepLeaves("tables", "drop", refusal(500, "InternalServerError")),
  },
});
