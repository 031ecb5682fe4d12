/**
 * YAML 1.2, core schema, one document a file, as JSON values: what YAML can say and JSON cannot is refused with a place
 * (non-text keys, tags of other schemas, merge keys, NaN), and so is everything that would be read two ways.
 * The lexer's tokens go through the parser one by one, so that nesting is bounded before anything recurses.
 */
import { FloeContractsError } from "@floe-contracts/base";
import type { CST, Document } from "yaml";
import { yamlLibrary } from "./lazy.ts";
import { tooDeep } from "./number.ts";
import { DEEPEST_NESTING, LineIndex, ParsedSource, type ReadContext, type Source } from "./source.ts";
import { convertDocument } from "./yaml-convert.ts";
import { yamlProblem } from "./yaml-errors.ts";
import { yamlLocator } from "./yaml-locate.ts";

/**
 * Reads YAML text. `file` is named in positions and errors and is not opened.
 * @throws FloeContractsError `document-empty`, `document-too-deep`, `document-control-character`, `yaml-syntax`,
 * `yaml-duplicate-key`, `yaml-key-not-text`, `yaml-merge-key`, `yaml-unknown-tag`, `yaml-alias-expansion`,
 * `yaml-many-documents`, `number-not-exact` or `number-not-finite`, each with line and column.
 */
export function parseYaml(input: string, options: { file?: string | undefined } = {}): Source {
  const text = input.startsWith("\ufeff") ? input.slice(1) : input;
  const context: ReadContext = { text, file: options.file, lines: new LineIndex(text) };
  if (text.trim() === "") throw empty(context);
  refuseControlCharacters(context);
  const document = composeOne(context, tokensOf(context));
  const { value, aliases } = convertDocument(document, context);
  return new ParsedSource({ ...context, format: "yaml", value, locate: yamlLocator(document, aliases) });
}

function refuseControlCharacters(context: ReadContext): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  const offset = context.text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  if (offset === -1) return;
  const code = context.text.charCodeAt(offset).toString(16).padStart(4, "0").toUpperCase();
  throw new FloeContractsError("document-control-character", `the character U+${code} may not stand in YAML`, {
    hint:
      code === "0000"
        ? "a NUL byte means that the file is not text, or is UTF-16; save it as UTF-8 text"
        : `remove it, or write it as an escape in a text in double quotes: "\\u${code.toLowerCase()}"`,
    where: context.lines.positionAt(offset, context.file),
  });
}

/** The concrete syntax, as deep as is allowed. The parser keeps its open collections on a stack: that is the depth. */
function tokensOf(context: ReadContext): CST.Token[] {
  const { Lexer, Parser } = yamlLibrary();
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(context.text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The document itself and a scalar being read are on the stack too.
    if (parser.stack.length > DEEPEST_NESTING + 2) throw tooDeep(context, parser.offset);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function composeOne(context: ReadContext, tokens: CST.Token[]): Document.Parsed {
  const { Composer } = yamlLibrary();
  // Duplicate keys are found while values are made: the library compares each key with each other one.
  const composer = new Composer({ version: "1.2", schema: "core", merge: false, uniqueKeys: false, strict: true });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(tokens, true, context.text.length)) documents.push(document);
  const [first, second] = documents;
  if (first === undefined) throw empty(context);
  const problem = yamlProblem(first, context);
  if (problem !== undefined) throw problem;
  if (second !== undefined) throw manyDocuments(context, first, second);
  if (isEmpty(first)) throw empty(context);
  return first;
}

function isEmpty(document: Document.Parsed): boolean {
  const { isScalar } = yamlLibrary();
  const contents: unknown = document.contents;
  return contents === null || (isScalar(contents) && contents.value === null && (contents.source ?? "") === "");
}

function empty(context: ReadContext): FloeContractsError {
  const reason = context.text.trim() === "" ? "is empty" : "has nothing in it but comments or markers";
  return new FloeContractsError("document-empty", `the document ${reason}`, {
    hint: "write the document's fields into it; the examples show a whole one",
    where: context.lines.positionAt(0, context.file),
  });
}

function manyDocuments(context: ReadContext, first: Document.Parsed, second: Document.Parsed): FloeContractsError {
  const end = first.range[1];
  const marker = context.text.slice(end).search(/^(---|\.\.\.)/m);
  const offset = marker === -1 ? (second.range[0] ?? end) : end + marker;
  return new FloeContractsError("yaml-many-documents", "the file holds more than one YAML document", {
    hint: "keep one document a file: remove the --- line and what follows it",
    where: context.lines.positionAt(Math.min(offset, context.text.length), context.file),
  });
}
