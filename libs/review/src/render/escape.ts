/**
 * Names, values and messages come from files that anybody may have written. In each format they are text and nothing else:
 * no control character, no markup, no command, nobody who is called by a mention.
 */
import { printable } from "@floe-contracts/schemas";
import type { Json } from "../subset/values.ts";

/** One line that moves no terminal's cursor. */
export function line(text: string): string {
  return printable(text).replace(INVISIBLE, asEscape);
}

/** What has no width, or turns the direction of writing: a name must not look like another one. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u2060-\u2064\ufeff\ufff9-\ufffb]/gu;

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A value as JSON that can be pasted anywhere: characters that do not show are written as escapes, so it is the same value. */
export function json(value: Json, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replace(INVISIBLE, asEscape)
    .replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, asEscape);
}

/**
 * Text in Markdown. Punctuation is written as character references, which no parser reads as markup, in a table neither. A
 * character of no width breaks what GitHub looks for afterwards: mentions, issue numbers, addresses.
 */
export function markdown(text: string): string {
  return line(text)
    .replace(/[\\`*_[\]<>|~&#@]/g, (character) => `${reference(character)}${/[#@]/.test(character) ? "\u200b" : ""}`)
    .replace(/:\/\//g, ":\u200b//")
    .replace(/\bwww\./gi, "$&\u200b");
}

/** Code within a line of Markdown, in a table too: by its tag, because a pipe in a span of backticks would end the cell. */
export function code(text: string): string {
  if (text === "") return "(empty)";
  return `<code>${line(text)
    .replace(/[^\p{L}\p{N} ./$(),=+-]/gu, reference)
    .replace(/(www)\./gi, "$1&#46;")}</code>`;
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** A block of code in Markdown. */
export function codeBlock(text: string, language: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** Text or an attribute of XML 1.0, which has no way at all to write most control characters. */
export function xml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, asEscape)
      .replace(INVISIBLE, asEscape)
      .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}

/** The text of a GitHub workflow command. */
export function commandText(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** A property of a GitHub workflow command. */
export function commandProperty(text: string): string {
  return commandText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
