/** Each commit leaves a snapshot that says what was done and what came before: the chain has no gap and no branch. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import type { TableFacts } from "../engines/pyiceberg.ts";
import type { CatalogSubject } from "../evidence.ts";

/**
 * What the steps of the script are called in a summary (Iceberg spec, "Snapshots"). PyIceberg overwrites in one commit of two
 * snapshots.
 */
const OPERATIONS = ["append", "append", "delete", "delete", "append"];

export default check<CatalogSubject>({
  id: "every-commit-is-a-snapshot",
  ...ofArea("history"),
  async run(subject, findings) {
    const { facts } = await subject.areas.history();
    const { snapshots, current } = facts;
    const last = snapshots.at(-1);
    findings.same("/current", last?.id ?? null, current);
    // What the newest snapshot says of itself; some catalogs keep no other.
    findings.same("/operation", OPERATIONS.at(-1), last?.operation);
    findings.same("/records", "2", last?.records);
    findings.same(
      "/operations",
      OPERATIONS,
      snapshots.map(({ operation }) => operation),
    );
    findings.same(
      "/parents",
      [null, ...snapshots.slice(0, -1).map(({ id }) => id)],
      snapshots.map(({ parent }) => parent),
    );
  },
  broken: {
    "a catalog that forgets what is current": facts(() => ({ current: null })),
    "a writer that calls everything an append": facts(({ snapshots }) => ({
      snapshots: snapshots.map((each) => ({ ...each, operation: "overwrite" })),
    })),
    "a writer that counts what it wrote and not what is there": facts(({ snapshots }) => ({
      snapshots: snapshots.map((each) => ({ ...each, records: "1" })),
    })),
    "a catalog that keeps snapshots in an order of its own": facts(({ snapshots, current }) => ({
      snapshots: [...snapshots].reverse(),
      current: snapshots.length > 1 ? current : "0",
    })),
  },
});

function facts(edit: (good: TableFacts) => Partial<TableFacts>) {
  return areaLeaves("history", ({ facts: good }) => ({ facts: { ...good, ...edit(good) } }));
}
