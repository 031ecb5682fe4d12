/** Where and why a text is not JSON. JSON.parse has the verdict; jsonc-parser, asked afterwards, has the place. */
import { FloeContractsError, messageOf } from "@floe-contracts/base";
import { excerptAt, HIDDEN_LINE } from "./excerpt.ts";
import { jsoncLibrary } from "./lazy.ts";
import { tooDeep } from "./number.ts";
import { DEEPEST_NESTING, type ReadContext } from "./source.ts";

/** What jsonc-parser's error codes mean to a reader, and what to do about each. */
const REASONS: Readonly<Record<number, readonly [reason: string, hint: string]>> = {
  1: ["a word that JSON does not know", "text needs double quotes; the only bare words are true, false and null"],
  2: [
    "a number that is not written as JSON has it",
    "no leading zeros, no plus sign, digits on both sides of the point",
  ],
  3: ["a key in double quotes is missing", "write the key in double quotes, and no comma before a closing brace"],
  4: ["a value is missing", "write a value, and no comma before a closing bracket"],
  5: ["a colon is missing", "write a colon between a key and its value"],
  6: ["a comma is missing", "write a comma between two entries"],
  7: ["a closing brace is missing", "close the object with }; the file may have been cut off"],
  8: ["a closing bracket is missing", "close the array with ]; the file may have been cut off"],
  9: ["there is more text after the end of the value", "a file holds one JSON value"],
  10: ["a comment", "JSON has no comments; remove it"],
  11: ["a comment that does not end", "JSON has no comments; remove it"],
  12: ["a text that does not end", 'close it with "; a line break in a text is written \\n'],
  13: ["a number that does not end", "digits must follow the point or the exponent"],
  14: ["a \\u escape that is not four hexadecimal digits", "write \\u and four hexadecimal digits"],
  15: [
    "an escape that JSON does not know",
    'after a backslash JSON knows only " \\ / b f n r t and u; double a backslash',
  ],
  16: ["a control character", "write it as an escape, \\t or \\u0000; the file may not be text at all"],
};

export function jsonSyntaxError(context: ReadContext, cause: unknown): FloeContractsError {
  const deep = offsetBeyondDepth(context.text);
  if (deep !== undefined) return tooDeep(context, deep);
  let first: { code: number; offset: number } | undefined;
  jsoncLibrary().visit(
    context.text,
    {
      onError(code: number, offset: number) {
        first ??= { code, offset };
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  const offset = first?.offset ?? offsetInMessage(cause) ?? 0;
  const excerpt = excerptAt(context.text, Math.min(offset, context.text.length));
  const [reason, hint] = REASONS[first?.code ?? 0] ?? [
    excerpt === HIDDEN_LINE ? "it is not JSON" : messageOf(cause),
    "check the text around that place",
  ];
  return new FloeContractsError("json-syntax", `not JSON: ${reason}: ${excerpt}`, {
    hint: hintFor(context.text, offset) ?? hint,
    where: context.lines.positionAt(offset, context.file),
  });
}

/** Mistakes that come from other notations, recognised by what stands at the place. */
function hintFor(text: string, offset: number): string | undefined {
  const rest = text.slice(offset, offset + 10);
  if (/^-?(NaN|Infinity)/.test(rest))
    return "JSON has only finite numbers; leave the field out, or write null where it is allowed";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  if (/^[\u0000-\u0008\u000e-\u001f]/.test(rest)) return REASONS[16]?.[1];
  if (rest.startsWith("'")) return 'JSON texts stand in double quotes: "like this"';
  if (/^(None|True|False|undefined)\b/.test(rest)) return "JSON writes null, true and false in lower case";
  if (/^[\]}]/.test(rest) && /,\s*$/.test(text.slice(Math.max(0, offset - 200), offset)))
    return "remove the comma before the closing bracket";
  return undefined;
}

/** V8 says "at position 12 (line 1 column 13)"; only used where jsonc-parser finds nothing to complain about. */
function offsetInMessage(cause: unknown): number | undefined {
  const match = /at position (\d+)/.exec(messageOf(cause));
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** The offset of the first bracket beyond the deepest nesting allowed. Needs no stack, whatever the text is. */
export function offsetBeyondDepth(text: string): number | undefined {
  let depth = 0;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inText) {
      if (code === 92) index += 1;
      else if (code === 34 || code === 10) inText = false;
    } else if (code === 34) {
      inText = true;
    } else if (code === 91 || code === 123) {
      depth += 1;
      if (depth > DEEPEST_NESTING) return index;
    } else if (code === 93 || code === 125) {
      depth -= 1;
    }
  }
  return undefined;
}
