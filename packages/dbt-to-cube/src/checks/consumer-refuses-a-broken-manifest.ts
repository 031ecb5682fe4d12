/** A manifest that was cut off while it was copied, or is none at all, is refused with the place where it breaks. */
import { check } from "@floe-contracts/harness";
import { leavesHalfAModel, readsItAllTheSame, refusesWithoutAName } from "../breaking.ts";
import { refused } from "../checking.ts";
import type { CubeSubject } from "../evidence.ts";

export default check<CubeSubject>({
  id: "consumer-refuses-a-broken-manifest",
  evidence: "offline",
  async run(subject, findings) {
    const { text } = (await subject.manifest()).source;
    const broken: Readonly<Record<string, string>> = {
      truncated: text.slice(0, Math.floor(text.length / 2)),
      empty: "",
      list: "[]",
      page: "<html><body>Not found</body></html>",
      key_twice: text.replace(/"nodes"\s*:/, '"nodes": {}, "nodes":'),
    };
    for (const [name, manifest] of Object.entries(broken))
      refused(findings, `/${name}`, await subject.consume({ manifest }), name === "list" ? ["12"] : [SAYS[name] ?? ""]);
  },
  broken: {
    "reads what is left of it": readsItAllTheSame,
    "refuses without saying where": refusesWithoutAName,
    "leaves half a model": leavesHalfAModel,
  },
});

/** A word of the error that only this fault has. */
const SAYS: Readonly<Record<string, string>> = {
  truncated: "not JSON",
  empty: "empty",
  page: "<",
  key_twice: "nodes",
};
