/**
 * Cells as a person reads them in a difference: exact, with the type, invisible characters made visible, long ones cut
 * around the place where they differ. A column or field that is named like a secret shows only what kind of value it has.
 */
import { isSecretName } from "@floe-contracts/base";
import { DataType, type Field } from "../arrow.ts";
import { renderDate, renderTime, renderTimestamp } from "../calendar.ts";
import { type Cell, isParts } from "../cells.ts";
import { renderDecimal } from "../decimals.ts";
import { childOf, fractionDigits, typeName } from "../types.ts";

const LONGEST = 80;
const BEFORE_DIFFERENCE = 24;

/** A value with its type: `1.10 (Decimal(10, 2))`, `"AA " (Utf8)`. */
export function renderTyped(field: Field, cell: Cell, options: RenderOptions = {}): string {
  return `${renderCell(field, cell, options)} (${typeName(field)})`;
}

export interface RenderOptions {
  /** Where a long text or byte string differs from its partner, so that this place is shown. */
  readonly around?: number;
  /** Whether the value must not be shown, as it stands somewhere under a secret's name. */
  readonly isSecret?: boolean;
}

/** A value without its type. */
export function renderCell(field: Field, cell: Cell, options: RenderOptions = {}): string {
  if (cell === null) return "null";
  if (options.isSecret === true || isSecretName(field.name)) return hidden(cell);
  if (isParts(cell)) return cut(renderParts(field, cell), 0, LONGEST * 2, "");
  const { type } = field;
  if (typeof cell === "bigint") {
    if (DataType.isDecimal(type)) return renderDecimal(cell, type.scale);
    if (DataType.isTime(type)) return renderTime(cell, fractionDigits(type.unit));
    if (DataType.isTimestamp(type)) {
      return `${renderTimestamp(cell, fractionDigits(type.unit))}${type.timezone === "UTC" ? "Z" : ""}`;
    }
    return String(cell);
  }
  if (typeof cell === "number") {
    if (DataType.isDate(type)) return renderDate(cell);
    return Object.is(cell, -0) ? "-0" : String(cell);
  }
  if (typeof cell === "string") return quote(cell, options.around ?? 0);
  if (cell instanceof Uint8Array) return renderBytes(cell, options.around ?? 0);
  return String(cell);
}

/** A key's part, for a pointer: text without quotes. */
export function renderKeyPart(field: Field, cell: Cell): string {
  const text = typeof cell === "string" && !isSecretName(field.name) ? cell : renderCell(field, cell);
  return cut(text, 0, LONGEST, "");
}

/** A whole row, as far as it fits: `carrier: "AA", flights: 3`. */
export function renderRow(fields: readonly Field[], cells: readonly Cell[]): string {
  const parts = fields.map((field, index) => `${field.name}: ${renderCell(field, cells[index] ?? null)}`);
  return cut(parts.join(", "), 0, LONGEST * 2, "");
}

function renderParts(field: Field, parts: readonly Cell[]): string {
  const { type } = field;
  const inside = (index: number, part: Cell) => renderCell(childOf(type, index), part);
  if (DataType.isStruct(type)) {
    return `{${parts.map((part, index) => `${childOf(type, index).name}: ${inside(index, part)}`).join(", ")}}`;
  }
  if (DataType.isMap(type)) {
    const entry = childOf(type, 0).type;
    const shown = parts.map((part) => {
      const [key = null, value = null] = isParts(part) ? part : [];
      // A map's keys name its values, as a struct's fields do.
      const isSecret = typeof key === "string" && isSecretName(key);
      return `${renderCell(childOf(entry, 0), key)}: ${renderCell(childOf(entry, 1), value, { isSecret })}`;
    });
    return `{${shown.join(", ")}}`;
  }
  // Elements have no name of their own: their list's says whether they are secret, and that was asked before.
  return `[${parts.map((part) => inside(0, part)).join(", ")}]`;
}

function hidden(cell: NonNullable<Cell>): string {
  if (typeof cell === "string") return `a text of ${cell.length} characters, hidden`;
  if (cell instanceof Uint8Array) return `${cell.length} bytes, hidden`;
  return "a value, hidden";
}

/** In quotes, with everything invisible but the plain space written out as `\u{a0}`. */
function quote(text: string, around: number): string {
  const shown = cut(text, around, LONGEST, ` (${text.length} characters)`, (part) =>
    JSON.stringify(part).replace(/[\p{C}\p{Z}]/gu, (character) =>
      character === " " ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    ),
  );
  return shown;
}

function renderBytes(bytes: Uint8Array, around: number): string {
  const hex = Buffer.from(bytes).toString("hex");
  return cut(hex, around * 2, LONGEST, ` (${bytes.length} bytes)`, (part) => `x'${part}'`);
}

/** The text, or `longest` characters of it around a place, with dots where something was left out. */
function cut(
  text: string,
  around: number,
  longest: number,
  size: string,
  wrap: (part: string) => string = (part) => part,
): string {
  if (text.length <= longest) return wrap(text);
  const start = Math.max(0, Math.min(around - BEFORE_DIFFERENCE, text.length - longest));
  const end = start + longest;
  return `${start > 0 ? "…" : ""}${wrap(text.slice(start, end))}${end < text.length ? "…" : ""}${size}`;
}
