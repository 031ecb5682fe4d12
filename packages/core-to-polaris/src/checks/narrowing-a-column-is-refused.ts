/** A type may grow and not shrink: old rows would not fit (Iceberg spec, "Schema Evolution"). */
import { check } from "@floe-contracts/harness";
import type { Evolved } from "../areas/evolution.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { DONE, refused } from "../engines/breaking.ts";
import { columnsOf, mustBeRefused } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "narrowing-a-column-is-refused",
  ...ofArea("evolution"),
  async run(subject, findings) {
    const { tables } = await subject.areas.evolution();
    for (const evolver of ["pyiceberg", "trino"] as const) {
      const { narrowing, changes } = tables[evolver];
      mustBeRefused(findings, `/${evolver}/step`, narrowing.step, /Cannot change column type: delay: long -> int/);
      findings.same(`/${evolver}/columns`, columnsOf(changes.move.fields), columnsOf(narrowing.fields));
    }
  },
  broken: {
    "an engine that narrows": narrowed({ step: DONE }),
    "an engine that refuses and narrows all the same": areaLeaves("evolution", ({ tables }) => ({
      tables: { ...tables, trino: { ...tables.trino, narrowing: shrunk(tables.trino.narrowing) } },
    })),
    "an engine that fails for another reason": narrowed({ step: refused("INTERNAL_ERROR", "null") }),
  },
});

function narrowed(evolved: Partial<Evolved>) {
  return areaLeaves("evolution", ({ tables }) => ({
    tables: { ...tables, trino: { ...tables.trino, narrowing: { ...tables.trino.narrowing, ...evolved } } },
  }));
}

function shrunk(evolved: Evolved): Evolved {
  return {
    ...evolved,
    fields: evolved.fields.map((field) => (field.name === "delay" ? { ...field, type: "int" } : field)),
  };
}
