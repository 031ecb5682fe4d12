/** The catalog keeps the types and the columns' order that a writer asked for, and what must not be null stays so. */
import { check } from "@floe-contracts/harness";
import type { RowsTable } from "../areas/rows.ts";
import { areaLeaves } from "../breaking.ts";
import { ofArea } from "../checking.ts";
import { columnsOf } from "../engines/judging.ts";
import type { IcebergField, TableFacts } from "../engines/pyiceberg.ts";
import type { CatalogSubject } from "../evidence.ts";

export default check<CatalogSubject>({
  id: "tables-have-the-types-that-were-asked-for",
  ...ofArea("rows"),
  async run(subject, findings) {
    const { tables } = await subject.areas.rows();
    for (const { name, asked, facts } of tables) {
      // The ids of a new table are the catalog's own business.
      const [wanted, found] = [asked, facts?.fields ?? []].map((fields) =>
        columnsOf(fields).map((column) => column.replace(/^\d+: /, "")),
      ) as [string[], string[]];
      findings.same(`/${name}/count`, wanted.length, found.length);
      for (const [at, column] of asked.entries())
        findings.same(`/${name}/columns/${column.name}`, wanted[at], found[at] ?? "no such column");
    }
  },
  broken: {
    "a writer that widens decimals to doubles": fields((field) =>
      String(field.type).startsWith("decimal") ? { ...field, type: "double" } : field,
    ),
    "a catalog that forgets what must not be null": fields((field) => ({ ...field, required: false })),
    "a writer to which every time is without a zone": fields((field) =>
      field.type === "timestamptz" ? { ...field, type: "timestamp" } : field,
    ),
    "a catalog that sorts the columns": facts((found) => ({
      ...found,
      fields: [...found.fields].sort((one, other) => one.name.localeCompare(other.name)),
    })),
  },
});

function fields(edit: (field: IcebergField) => IcebergField) {
  return facts((found) => ({ ...found, fields: found.fields.map(edit) }));
}

function facts(edit: (found: TableFacts) => TableFacts) {
  const changed = (table: RowsTable): RowsTable => ({
    ...table,
    facts: table.facts === null ? null : edit(table.facts),
  });
  return areaLeaves("rows", ({ tables }) => ({ tables: tables.map(changed) }));
}
