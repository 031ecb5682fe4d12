/** The table of catalogs as Markdown. No times in it, so that two runs that ended alike are the same text. */
import { plural } from "@floe-contracts/base";
import type { CatalogTable, Cell, Column, Row } from "./table.ts";

/** What stands in a cell; the known differences are numbered and told below. */
function cellText(cell: Cell, numbers: readonly number[]): string {
  const notes = numbers.map((number) => `[${number}]`).join(" ");
  switch (cell.outcome) {
    case "passed":
      return "✓";
    case "passed with known differences":
      return `✓ ${notes}`;
    case "recorded":
      return "recorded";
    case "recorded with known differences":
      return `recorded ${notes}`;
    case "failed":
      return `✗ ${cell.reason ?? ""}`.trim();
    case "not asked":
      return "–";
  }
}

interface Note {
  readonly number: number;
  readonly check: string;
  readonly implementation: string;
  readonly pointers: readonly string[];
  readonly why: string;
}

/** One note a check, implementation and reason. */
function notesOf({ rows, columns }: CatalogTable): readonly Note[] {
  const notes: Note[] = [];
  for (const { implementation } of columns) {
    for (const { id, cells } of rows) {
      const known = cells[implementation]?.known ?? [];
      for (const why of new Set(known.map((each) => each.why))) {
        const pointers = known.filter((each) => each.why === why).map(({ pointer }) => pointer);
        notes.push({ number: notes.length + 1, check: id, implementation, pointers: [...new Set(pointers)], why });
      }
    }
  }
  return notes;
}

export function renderCatalogs(table: CatalogTable): string {
  const { columns, rows } = table;
  if (columns.length === 0) return "# Catalogs\n\nNo run has asked a catalog yet.\n";
  const notes = notesOf(table);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const numbers = (row: Row, { implementation }: Column): number[] =>
    notes.filter((note) => note.check === row.id && note.implementation === implementation).map(({ number }) => number);
  return [
    "# Catalogs",
    "",
    "Every check that asks a catalog, on every implementation that a run has asked. ✓ passed, ✗ failed, – not asked; `recorded`:",
    "it passed on earlier answers of the real service, and only on those; a number: it passed but for a difference that the",
    "contract lists, told below.",
    "",
    ...columns.map(summary),
    "",
    line(["check", ...columns.map(({ implementation }) => implementation)]),
    line(["---", ...columns.map(() => "---")]),
    ...rows.map((row) =>
      line([row.id, ...columns.map((column) => escaped(cellText(cellAt(row, column), numbers(row, column))))]),
    ),
    ...(notes.length === 0 ? [] : ["", "## Known differences", ""]),
    ...notes.map(
      ({ number, check, implementation, pointers, why }) =>
        `${number}. ${implementation}, ${check}: ${why} (${pointers.map((pointer) => `\`${pointer}\``).join(", ")})`,
    ),
    "",
  ].join("\n");
}

function cellAt(row: Row, { implementation }: Column): Cell {
  return row.cells[implementation] ?? { outcome: "not asked", known: [], proved: 0, reason: null };
}

function summary({ implementation, ran, counts }: Column): string {
  const parts = [
    `${counts.passed + counts.recorded} passed`,
    `${counts["passed with known differences"] + counts["recorded with known differences"]} with known differences`,
    `${counts.failed} failed`,
    `${counts["not asked"]} not asked`,
  ];
  const answered = ran.length === 0 ? "nothing answered" : ran.join("; ");
  const asked = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts["not asked"];
  return `- ${implementation} (${answered}): ${plural(asked, "check")}, ${parts.join(", ")}`;
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|");
}
