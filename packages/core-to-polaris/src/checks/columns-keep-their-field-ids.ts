/** A column is its id: it keeps it under another name, type and place, and an id that was given up is given to nobody again. */
import { check } from "@floe-contracts/harness";
import { CHANGES, type Change, type EvolutionEvidence, type Evolved, type Evolver } from "../areas/evolution.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { refused } from "../engines/breaking.ts";
import { columnsOf, mustBeDone } from "../engines/judging.ts";
import type { CatalogSubject } from "../evidence.ts";

const ID = "1: id long required";
const MADE = [ID, "2: carrier string", "3: delay int", "4: ratio float", "5: price decimal(9,2)", "6: note string"];

/** The columns after each change (Iceberg spec, "Schema Evolution"). */
const AFTER: Readonly<Record<Exclude<Change, "move">, readonly string[]>> = {
  add: [...MADE, "7: gate string"],
  rename: [ID, "2: airline string", ...MADE.slice(2), "7: gate string"],
  "widen-int": [ID, "2: airline string", "3: delay long", ...MADE.slice(3), "7: gate string"],
  "widen-float": [ID, "2: airline string", "3: delay long", "4: ratio double", ...MADE.slice(4), "7: gate string"],
  "widen-decimal": [...wide(), "6: note string", "7: gate string"],
  drop: [...wide(), "7: gate string"],
  "add-again": [...wide(), "7: gate string", "8: note string"],
};

const MOVED: Readonly<Record<Evolver, readonly string[]>> = {
  pyiceberg: [ID, "7: gate string", ...wide().slice(1), "8: note string"],
  trino: [ID, "9: seat string", ...wide().slice(1), "7: gate string", "8: note string"],
};

function wide(): readonly string[] {
  return [ID, "2: airline string", "3: delay long", "4: ratio double", "5: price decimal(12,2)"];
}

export default check<CatalogSubject>({
  id: "columns-keep-their-field-ids",
  ...ofArea("evolution"),
  async run(subject, findings) {
    const { tables } = await subject.areas.evolution();
    for (const evolver of ["pyiceberg", "trino"] as const) {
      const { before, changes } = tables[evolver];
      findings.same(`/${evolver}/made`, MADE, columnsOf(before));
      for (const change of CHANGES) {
        const wanted = change === "move" ? MOVED[evolver] : AFTER[change];
        mustBeDone(findings, `/${evolver}/${change}/step`, changes[change].step);
        findings.same(`/${evolver}/${change}/columns`, wanted, columnsOf(changes[change].fields));
      }
    }
  },
  broken: {
    "a catalog that numbers the columns anew": evolved((each) => ({
      ...each,
      fields: each.fields.map((field, index) => ({ ...field, id: index + 1 })),
    })),
    "a catalog that gives an id to another column": evolved((each) => ({
      ...each,
      fields: each.fields.map((field) => (field.id === 8 ? { ...field, id: 6 } : field)),
    })),
    "an engine that renames by dropping and adding": evolved((each) => ({
      ...each,
      fields: each.fields.map((field) => (field.name === "airline" ? { ...field, id: 9 } : field)),
    })),
    "an engine that says done to a change that it did not make": evolved((each) => ({
      ...each,
      fields: each.fields.map((field) => (field.name === "price" ? { ...field, type: "decimal(9, 2)" } : field)),
    })),
    "a catalog that refuses to change a schema": evolved((each) => ({
      ...each,
      step: refused("CommitFailedException", "the schema cannot be changed"),
    })),
  },
});

/** The table that Trino changes: on every catalog its changes are made. */
function evolved(edit: (each: Evolved) => Evolved) {
  return areaLeaves("evolution", ({ tables }: EvolutionEvidence) => {
    const changes = Object.fromEntries(CHANGES.map((change) => [change, edit(tables.trino.changes[change])]));
    return { tables: { ...tables, trino: { ...tables.trino, changes: changes as Readonly<Record<Change, Evolved>> } } };
  });
}
