/** What the YAML library complains about, in this suite's words. Its own messages quote text, so they are not always shown. */
import { type ErrorCode, FloeContractsError } from "@floe-contracts/base";
import type { Document, YAMLError } from "yaml";
import { excerptAt, HIDDEN_LINE, printable } from "./excerpt.ts";
import type { ReadContext } from "./source.ts";

type Problem = readonly [reason: string, hint: string, code?: ErrorCode];

const PROBLEMS: Readonly<Record<string, Problem>> = {
  TAB_AS_INDENT: ["a tab is used for indentation", "indent with spaces; YAML does not allow tabs there"],
  BAD_INDENT: ["the indentation does not fit the lines above", "entries of one mapping or list start in one column"],
  BAD_ALIAS: ["an alias or an anchor has no usable name", "quote a text that starts with * or &"],
  BAD_DIRECTIVE: ["a directive that is not known", "remove the line that starts with %"],
  BAD_DQ_ESCAPE: ["an escape that YAML does not know", "double the backslash, or use single quotes"],
  BAD_SCALAR_START: ["a text that starts with a reserved character", "put the text in quotes"],
  BLOCK_AS_IMPLICIT_KEY: [
    "a mapping or a second colon where a value was expected",
    "quote a text that has a colon and a space in it",
  ],
  KEY_OVER_1024_CHARS: ["a key longer than 1024 characters", "a colon may be missing, or a quote"],
  MISSING_CHAR: ["a character is missing: a quote, a bracket, a comma or a colon", "close what was opened"],
  MULTILINE_IMPLICIT_KEY: ["a key that goes over several lines", "a colon may be missing at the end of a key"],
  TAG_RESOLVE_FAILED: [
    "a tag that floe's documents do not use",
    "remove the tag (the word with !); write plain YAML values",
    "yaml-unknown-tag",
  ],
  UNEXPECTED_TOKEN: ["something that does not belong there", "check the brackets, quotes and indentation around it"],
};

/** The first thing that the library found wrong with a document, warnings included: an unknown tag is only warned about. */
export function yamlProblem(document: Document.Parsed, context: ReadContext): FloeContractsError | undefined {
  const found = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])[0];
  if (found !== undefined) return toError(found, context);
  const version = document.directives.yaml.explicit === true ? document.directives.yaml.version : "1.2";
  if (version === "1.2") return undefined;
  const offset = Math.max(0, context.text.search(/^%YAML/m));
  return new FloeContractsError("yaml-syntax", `the file asks to be read as YAML ${version}`, {
    hint: "remove the %YAML line: documents are read as YAML 1.2, where yes and no are text",
    where: context.lines.positionAt(offset, context.file),
  });
}

function toError(found: YAMLError, context: ReadContext): FloeContractsError {
  const offset = Math.min(found.pos[0], context.text.length);
  const excerpt = excerptAt(context.text, offset);
  const open = found.code === "BAD_INDENT" && /^Flow (map|sequence)/.test(found.message);
  const [reason, hint, code] = PROBLEMS[open ? "MISSING_CHAR" : found.code] ?? [
    "it cannot be read",
    "check the text around that place",
  ];
  const detail = excerpt === HIDDEN_LINE ? reason : `${reason} (${firstLine(found.message)})`;
  return new FloeContractsError(code ?? "yaml-syntax", `not YAML that can be read: ${detail}: ${excerpt}`, {
    hint: tabHint(context.text, offset) ?? hint,
    where: context.lines.positionAt(offset, context.file),
  });
}

/** A tab confuses the parser in several ways; whatever it says, the tab is what to fix. */
function tabHint(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  return /^ *\t/.test(text.slice(start, start + 200))
    ? "indent with spaces; YAML does not allow tabs there"
    : undefined;
}

function firstLine(message: string): string {
  const line = printable(message.split("\n")[0] ?? "");
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
