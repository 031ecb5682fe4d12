/** A mart's columns and types are what the next boundary binds to. */
import { check } from "@floe-contracts/harness";
import { liveLeaves } from "../breaking.ts";
import { columnsOf, isLive } from "../checking.ts";
import type { DbtSubject } from "../evidence.ts";

export default check<DbtSubject>({
  id: "marts-have-the-declared-types",
  evidence: "live",
  appliesTo: isLive,
  needs: ({ live }) => [live],
  async run(subject, findings) {
    const { marts } = await subject.live();
    for (const { name, found, declared } of marts) {
      findings.same(
        `/marts/${name}/columns`,
        declared,
        columnsOf(found.schema),
        "consumers bind to these types: a change here breaks them",
      );
    }
  },
  broken: {
    "a mart whose column changed its type": liveLeaves(({ marts }) => ({
      marts: marts.map((mart) => ({
        ...mart,
        declared: mart.declared.map((column, at) => (at === 0 ? `${column.split(":")[0]}: Float64` : column)),
      })),
    })),
    "a mart that lost a column": liveLeaves(({ marts }) => ({
      marts: marts.map((mart) => ({ ...mart, declared: [...mart.declared, "extra: Utf8"] })),
    })),
  },
});
