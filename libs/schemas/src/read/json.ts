/**
 * JSON as RFC 8259 has it, no comments and no trailing commas, with three things refused that JSON.parse lets pass:
 * a key twice in one object, an integer that a double cannot hold exactly, and nesting beyond `DEEPEST_NESTING`.
 * A valid document costs JSON.parse, one walk over the value and one hop over the text's quotes; positions and the places
 * of errors are computed only when somebody asks.
 */
import { FloeContractsError } from "@floe-contracts/base";
import type { Node } from "jsonc-parser";
import { parsePointer } from "../pointer.ts";
import { excerptAt } from "./excerpt.ts";
import { jsonSyntaxError, offsetBeyondDepth } from "./json-errors.ts";
import { jsoncLibrary } from "./lazy.ts";
import { numberNotExact, numberNotFinite, tooDeep } from "./number.ts";
import { DEEPEST_NESTING, LineIndex, type Locate, ParsedSource, type ReadContext, type Source } from "./source.ts";

/**
 * Reads JSON text. `file` is named in positions and errors and is not opened.
 * @throws FloeContractsError `document-empty`, `json-syntax`, `json-duplicate-key`, `number-not-exact`,
 * `number-not-finite` or `document-too-deep`, each with line and column.
 */
export function parseJson(input: string, options: { file?: string | undefined } = {}): Source {
  const text = input.startsWith("\ufeff") ? input.slice(1) : input;
  const context: ReadContext = { text, file: options.file, lines: new LineIndex(text) };
  if (text.trim() === "") {
    throw new FloeContractsError("document-empty", "the document is empty", {
      hint: "write the JSON object into it",
      where: { ...(options.file === undefined ? {} : { file: options.file }), line: 1, column: 1 },
    });
  }
  const value = parseText(context);
  const survey: Survey = { keys: 0, deep: false, oddNumbers: false };
  surveyValue(value, 1, survey);
  if (survey.deep) throw tooDeep(context, offsetBeyondDepth(text) ?? 0);
  if (survey.oddNumbers) refuseOddNumbers(context);
  if (survey.keys !== countKeys(text)) throw duplicateKey(context);
  return new ParsedSource({ ...context, format: "json", value, locate: locator(text) });
}

function parseText(context: ReadContext): unknown {
  try {
    return JSON.parse(context.text);
  } catch (cause) {
    throw jsonSyntaxError(context, cause);
  }
}

interface Survey {
  keys: number;
  deep: boolean;
  oddNumbers: boolean;
}

function surveyValue(value: unknown, depth: number, survey: Survey): void {
  if (typeof value === "number") {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) survey.oddNumbers = true;
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (depth > DEEPEST_NESTING) {
    survey.deep = true;
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) surveyValue(item, depth + 1, survey);
    return;
  }
  // Object.keys and not for-in: a parsed object has no inherited fields, and its own `__proto__` must be counted.
  for (const key of Object.keys(value)) {
    survey.keys += 1;
    surveyValue(Reflect.get(value, key), depth + 1, survey);
  }
}

/**
 * How many members the text writes: strings that a colon follows. The text is known to be JSON, so hopping from quote to
 * quote is enough. The parsed value has fewer exactly when some key was written twice.
 */
function countKeys(text: string): number {
  let count = 0;
  for (let open = text.indexOf('"'); open !== -1; ) {
    let close = text.indexOf('"', open + 1);
    while (isEscaped(text, close)) close = text.indexOf('"', close + 1);
    let next = close + 1;
    while (text.charCodeAt(next) <= 32) next += 1;
    if (text.charCodeAt(next) === 58) count += 1;
    open = text.indexOf('"', next);
  }
  return count;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(quote - 1 - slashes) === 92) slashes += 1;
  return slashes % 2 === 1;
}

function refuseOddNumbers(context: ReadContext): void {
  jsoncLibrary().visit(context.text, {
    onLiteralValue(value: unknown, offset: number, length: number) {
      if (typeof value !== "number") return;
      const written = context.text.slice(offset, offset + length);
      if (!Number.isFinite(value)) throw numberNotFinite(context, offset, written);
      if (/^-?\d+$/.test(written) && !Number.isSafeInteger(value)) throw numberNotExact(context, offset, written);
    },
  });
}

function duplicateKey(context: ReadContext): FloeContractsError {
  const open: Map<string, number>[] = [];
  let found: { key: string; first: number; second: number } | undefined;
  jsoncLibrary().visit(context.text, {
    onObjectBegin: () => {
      open.push(new Map());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty(key: string, offset: number) {
      const keys = open.at(-1);
      const first = keys?.get(key);
      if (first !== undefined) found ??= { key, first, second: offset };
      keys?.set(key, offset);
    },
  });
  const { key, first, second } = found ?? { key: "", first: 0, second: 0 };
  const before = context.lines.positionAt(first, undefined);
  return new FloeContractsError(
    "json-duplicate-key",
    `the key ${JSON.stringify(key)} stands twice in one object, first at line ${before.line}, column ${before.column}: ${excerptAt(context.text, second)}`,
    { hint: "keep one of the two; readers disagree about which of them counts", where: placeAt(context, second) },
  );
}

function placeAt(context: ReadContext, offset: number): { file?: string; line: number; column: number } {
  return context.lines.positionAt(offset, context.file);
}

function locator(text: string): Locate {
  let tree: Node | undefined;
  return (pointer) => {
    tree ??= jsoncLibrary().parseTree(text);
    let node = tree;
    let key: Node | undefined;
    for (const part of parsePointer(pointer)) {
      if (node === undefined) return undefined;
      key = undefined;
      if (node.type === "object") {
        const property = propertyOf(node, part);
        key = property?.children?.[0];
        node = property?.children?.[1];
      } else if (node.type === "array") {
        node = /^(0|[1-9]\d*)$/.test(part) ? node.children?.[Number(part)] : undefined;
      } else {
        node = undefined;
      }
    }
    return node === undefined ? undefined : { value: node.offset, key: (key ?? node).offset };
  };
}

const indexes = new WeakMap<Node, Map<string, Node>>();

function propertyOf(node: Node, key: string): Node | undefined {
  let index = indexes.get(node);
  if (index === undefined) {
    index = new Map((node.children ?? []).map((property) => [String(property.children?.[0]?.value), property]));
    indexes.set(node, index);
  }
  return index.get(key);
}
