/** Nothing of the project is missing from the manifest, and nothing else is in it. */
import { nodesOf } from "@floe-contracts/dbt";
import { check } from "@floe-contracts/harness";
import { liveLeaves } from "../breaking.ts";
import { isLive } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "manifest-holds-the-project",
  evidence: "live",
  appliesTo: isLive,
  needs: ({ live }) => [live],
  async run(subject, findings) {
    const { manifest, files } = await subject.live();
    const found = nodesOf(manifest, "model", "seed")
      .map((node) => node.original_file_path)
      .sort();
    findings.holds(files.length > 0, {
      pointer: "/nodes",
      expected: "model and seed files in the project",
      found: "none",
    });
    findings.same("/nodes", [...files].sort(), found, "a file without a node is disabled or misplaced");
  },
  broken: {
    "a model that dbt did not see": liveLeaves(({ manifest }) => ({
      manifest: {
        ...manifest,
        nodes: Object.fromEntries(Object.entries(manifest.nodes).filter(([id]) => !id.startsWith("seed."))),
      },
    })),
    "a file that is no longer in the project": liveLeaves(({ files }) => ({ files: files.slice(1) })),
  },
});
