/** A column of a table as text, for expectations. */
import type { Table } from "../../src/arrow.ts";
import { renderCell } from "../../src/compare/render.ts";
import { cellsOf } from "../../src/decode.ts";
import { typeName } from "../../src/types.ts";

/** The type of a column and its values as a difference shows them. */
export function show(table: Table, index = 0): { type: string; shown: string[] } {
  const field = table.schema.fields[index];
  const vector = table.getChildAt(index);
  if (field === undefined || vector === null) throw new Error(`there is no column ${index}`);
  return { type: typeName(field), shown: cellsOf(vector).map((cell) => renderCell(field, cell)) };
}

/** The error that `work` ends with, as a plain object; fails when there is none. */
export async function errorOf(work: () => unknown): Promise<{ code: string; text: string }> {
  try {
    await work();
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && "hint" in thrown) {
      return { code: String(thrown.code), text: `${thrown.message} ${String(thrown.hint)}` };
    }
    throw thrown;
  }
  throw new Error("nothing was thrown");
}
