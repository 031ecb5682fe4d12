/**
 * SQL as the manifest has it: literal text and references in braces. Every reference is resolved, so that a column or a
 * measure that is gone is an error here and not an empty chart later; what is no reference is passed on unevaluated.
 */
import { literalSql } from "./literal.ts";

/** `{CUBE}`, `{other}`, `{member}` or `{other.member}`, and the column that follows a cube's name, if one does. */
export interface Reference {
  readonly path: readonly string[];
  readonly column: string | undefined;
}

export type Part = { readonly text: string } | { readonly reference: readonly string[] };

/** A brace that begins no reference; `found` is what it says. */
export interface BadBrace {
  readonly found: string;
}

const REFERENCE = /\{\s*([A-Za-z_][A-Za-z0-9_]*)(?:\s*\.\s*([A-Za-z_][A-Za-z0-9_]*))?\s*\}/y;

export function partsOf(sql: string): readonly Part[] | BadBrace {
  const parts: Part[] = [];
  let text = "";
  for (let at = 0; at < sql.length; ) {
    const character = sql.charAt(at);
    if (character !== "{" && character !== "}") {
      text += character;
      at += 1;
      continue;
    }
    REFERENCE.lastIndex = at;
    const match = character === "{" ? REFERENCE.exec(sql) : null;
    if (match === null) return { found: sql.slice(at, at + 20) };
    if (text !== "") parts.push({ text });
    text = "";
    parts.push({ reference: [match[1] ?? "", match[2]].filter((part) => part !== undefined) });
    at += match[0].length;
  }
  if (text !== "") parts.push({ text });
  return parts;
}

const COLUMN_BEHIND = /^\.(?:([A-Za-z_][A-Za-z0-9_$]*)|"((?:[^"]|"")+)"|`([^`]+)`)/;

export function referencesIn(parts: readonly Part[]): Reference[] {
  return parts.flatMap((part, at) => {
    if (!("reference" in part)) return [];
    const next = parts[at + 1];
    const match = next !== undefined && "text" in next ? COLUMN_BEHIND.exec(next.text) : null;
    const column = match === null ? undefined : (match[1] ?? match[2]?.replaceAll('""', '"') ?? match[3]);
    return [{ path: part.reference, column }];
  });
}

/** The parts as Cube shall read them. */
export function sqlText(parts: readonly Part[]): string {
  return parts.map((part) => ("text" in part ? literalSql(part.text) : `{${part.reference.join(".")}}`)).join("");
}

/** A name that SQL takes without quotes. */
export const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--[^\n]*|\d[\w.]*|[A-Za-z_][\w$]*|\s+|[\s\S]/g;

/**
 * An expression of dbt's own, whose columns stand bare, with each of its columns put on `{CUBE}`: beside a joined table a
 * bare name is ambiguous.
 */
export function onCube(expression: string, columns: ReadonlySet<string>): string {
  const tokens = expression.match(TOKEN) ?? [];
  return tokens
    .map((token, at) => {
      const isColumn = columns.has(token) && tokens[at - 1] !== "." && tokens[at + 1] !== "(";
      return isColumn ? `{CUBE}.${token}` : literalSql(token);
    })
    .join("");
}
