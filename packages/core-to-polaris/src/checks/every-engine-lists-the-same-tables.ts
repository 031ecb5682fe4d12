/** What one engine made is there for all: each lists the tables of the namespace, and no other. */
import { check } from "@floe-contracts/harness";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { READERS } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";

/** The tables that the script makes beside those with rows. */
const LISTS = ["lists_pyiceberg", "lists_trino"];

export default check<CatalogSubject>({
  id: "every-engine-lists-the-same-tables",
  ...ofArea("rows"),
  async run(subject, findings) {
    const { tables, listed } = await subject.areas.rows();
    const made = [...tables.map(({ name }) => name), ...LISTS].sort();
    for (const engine of new Set([...READERS, ...Object.keys(listed)]))
      findings.same(`/${engine}`, made, listed[engine as keyof typeof listed]);
  },
  broken: {
    "an engine that knows only the tables that it has read": areaLeaves("rows", ({ listed }) => ({
      listed: { ...listed, duckdb: listed.duckdb?.slice(1) ?? [] },
    })),
    "an engine that lists the tables of other namespaces too": areaLeaves("rows", ({ listed }) => ({
      listed: { ...listed, trino: [...(listed.trino ?? []), "zz_another"] },
    })),
    "an engine that takes no part": areaLeaves("rows", ({ listed: { pyiceberg: _, ...rest } }) => ({ listed: rest })),
  },
});
