/** From figures to text. What it prints fits a wide terminal and can be pasted into a page as it is. */
import type { Column, Figure } from "./figure.ts";

/** A table in columns: titles, a rule, rows; cells are as wide as the widest of their column. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  for (const row of rows)
    if (row.length !== columns.length)
      throw new RangeError(`a row of ${row.length} cells does not fit ${columns.length} columns: ${row.join(" | ")}`);
  const widths = columns.map((column, index) =>
    Math.max(...[column.title, ...rows.map((row) => row[index] ?? "")].map(width)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.align ?? "left"))
      .join("  ")
      .trimEnd();
  const titles = line(columns.map((column) => column.title));
  const rule = widths.map((each) => "─".repeat(each)).join("  ");
  return [titles, rule, ...rows.map(line)].join("\n");
}

function padded(cell: string, to: number, align: Column["align"]): string {
  const blanks = " ".repeat(Math.max(0, to - width(cell)));
  return align === "left" ? cell + blanks : blanks + cell;
}

/** Characters, not UTF-16 units; the tables hold none that take two columns. */
function width(text: string): number {
  return [...text].length;
}

/** One figure: its title, the table, the notes, and whether the goal is met. */
export function renderFigure(figure: Figure): string {
  const { title, columns, rows, notes, goal } = figure;
  const goalLines =
    goal === undefined ? [] : [`goal: ${goal.text}; measured: ${goal.measured}: ${goal.met ? "MET" : "NOT MET"}`];
  return [`## ${title}`, "", renderTable(columns, rows), "", ...notes.map((note) => `- ${note}`), ...goalLines].join(
    "\n",
  );
}
