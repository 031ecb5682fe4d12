/**
 * A table of plain columns: two blanks between them, a rule under the head, no frame. One that is too wide for the terminal
 * is narrowed by wrapping the columns that may be wrapped, at their own break points, so that no id is ever cut.
 */
import { pad, widthOf } from "./text.ts";

export interface Column {
  readonly title: string;
  readonly align?: "right";
  /** Where a cell may be wrapped; a column without it keeps its width. Columns wrap in the order of this number. */
  readonly wrap?: { readonly order: number; readonly after: " " | "-" };
}

export interface Cell {
  readonly text: string;
  /** Colours a line of the cell, once its width has been measured. */
  readonly paint?: (text: string) => string;
}

const GAP = "  ";

/** Renders rows; `width` is what the terminal has. Wider than that only when nothing can be wrapped any more. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  options: { width: number; head: (text: string) => string },
): string {
  const widths = fitWidths(columns, rows, options.width);
  const head = line(
    columns.map((column) => ({ text: column.title })),
    columns,
    widths,
  );
  const rule = "─".repeat(widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1)));
  const body = rows.flatMap((row) => line(row, columns, widths));
  return [...head.map((each) => options.head(each)), options.head(rule), ...body].join("\n");
}

/** The width that rows take when nothing is wrapped. */
export function naturalWidth(columns: readonly Column[], rows: readonly (readonly Cell[])[]): number {
  const widths = naturalWidths(columns, rows);
  return widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
}

function naturalWidths(columns: readonly Column[], rows: readonly (readonly Cell[])[]): number[] {
  return columns.map((column, at) =>
    Math.max(widthOf(column.title), ...rows.map((row) => widthOf(row[at]?.text ?? ""))),
  );
}

function fitWidths(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): number[] {
  const widths = naturalWidths(columns, rows);
  let excess = naturalWidth(columns, rows) - width;
  const order = columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => column.wrap !== undefined)
    .sort((a, b) => (a.column.wrap?.order ?? 0) - (b.column.wrap?.order ?? 0));
  for (const { column, at } of order) {
    if (excess <= 0) break;
    const pieces = rows.flatMap((row) => piecesOf(row[at]?.text ?? "", column));
    const narrowest = Math.max(widthOf(column.title), ...pieces.map((piece) => widthOf(piece.trimEnd())));
    const before = widths[at] ?? 0;
    const after = Math.max(narrowest, before - excess);
    widths[at] = after;
    excess -= before - after;
  }
  return widths;
}

/** The parts of a cell that are never broken, each with its break point at its end. */
function piecesOf(text: string, { wrap }: Column): string[] {
  if (wrap === undefined) return [text];
  return text.match(wrap.after === "-" ? /[^-]+-*|-+/g : /\S+\s*/g) ?? [text];
}

function wrapCell(text: string, column: Column, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const piece of piecesOf(text, column)) {
    if (current !== "" && widthOf((current + piece).trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = "";
    }
    current += piece;
  }
  return [...lines, current.trimEnd()];
}

function line(row: readonly Cell[], columns: readonly Column[], widths: readonly number[]): string[] {
  const cells = columns.map((column, at) => wrapCell(row[at]?.text ?? "", column, widths[at] ?? 0));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, index) => {
    const parts = columns.map((column, at) => {
      const text = cells[at]?.[index] ?? "";
      const width = widths[at] ?? 0;
      const placed =
        column.align === "right" ? " ".repeat(Math.max(0, width - widthOf(text))) + text : pad(text, width);
      return row[at]?.paint?.(placed) ?? placed;
    });
    return parts.join(GAP).trimEnd();
  });
}
