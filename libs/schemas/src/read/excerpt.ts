/**
 * The offending text of an error, as far as it may be shown: the line, cut around the column. A line is hidden when a
 * name on it, or on a line that encloses it, looks like a secret's: half of a private key is still a secret.
 */
import { isSecretName } from "@floe-contracts/base";

const BEFORE = 30;
const AFTER = 50;
export const HIDDEN_LINE = "(the line is not shown: it may hold a secret)";

/** A minified document is one line: names this far to either side count. */
const LONGEST_LOOK = 10_000;

/** How far up enclosing lines are looked for: a PEM key has some fifty lines. */
const LINES_ABOVE = 400;

/** The line at `offset`, in backticks and cut to about 80 characters, or `HIDDEN_LINE`. */
export function excerptAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  const newline = text.indexOf("\n", offset);
  const line = text.slice(start, newline === -1 ? text.length : newline).replace(/\r$/, "");
  const near = Math.max(0, offset - start - LONGEST_LOOK);
  if (mayHoldSecret(text, start, line.slice(near, near + 2 * LONGEST_LOOK))) return HIDDEN_LINE;
  const column = Math.min(offset - start, line.length);
  const from = line.length <= BEFORE + AFTER ? 0 : Math.max(0, column - BEFORE);
  const to = line.length <= BEFORE + AFTER ? line.length : Math.min(line.length, column + AFTER);
  const cut = `${from > 0 ? "…" : ""}${line.slice(from, to).trim()}${to < line.length ? "…" : ""}`;
  return `\`${hideUserinfo(printable(cut))}\``;
}

/** Whether a line (or the part of it that matters) names a secret, or stands below a line that does. */
export function mayHoldSecret(text: string, start: number, line: string): boolean {
  if (namesSecret(line) || line.includes("-----BEGIN")) return true;
  let indent = line.trim() === "" ? Number.POSITIVE_INFINITY : indentOf(line);
  // A line without a key of its own goes on with a value that began above, wherever it stands: a pasted key is often not
  // indented at all.
  let continues = !hasKey(line);
  let end = start - 1;
  for (let seen = 0; end >= 0 && (indent > 0 || continues) && seen < LINES_ABOVE; seen += 1) {
    const from = text.lastIndexOf("\n", Math.max(0, end - 1)) + 1;
    const above = text.slice(from, Math.max(from, end));
    end = from - 1;
    if (above.trim() === "" || indentOf(above) > indent) continue;
    if (above.includes("-----BEGIN")) return true;
    if (indentOf(above) === indent && !continues) continue;
    if (namesSecret(above)) return true;
    indent = indentOf(above);
    if (hasKey(above)) continues = false;
  }
  return false;
}

function hasKey(line: string): boolean {
  return /:(\s|$)|"\s*:|[{[]/.test(line);
}

function namesSecret(line: string): boolean {
  return (line.match(/[A-Za-z][A-Za-z0-9_-]*/g) ?? []).some((word) => isSecretName(word));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/**
 * A text without what looks like a secret inside it, whatever its field is called: the password of
 * `postgres://user:password@host`, the value of `md:db?motherduck_token=…`, the credentials after `Bearer`.
 */
export function hideUserinfo(text: string): string {
  return text
    .replace(/(\/\/[^\s/:@"']*):[^\s/@"']+@/g, "$1:…@")
    .replace(/\b(Bearer|Basic)\s+[^\s"']+/gi, "$1 …")
    .replace(/\b([A-Za-z][\w-]*)(\s*=\s*)[^\s&;,"']+/g, (pair, name: string, equals: string) =>
      isSecretName(name) ? `${name}${equals}…` : pair,
    );
}

/** Control characters made visible: an error must not ring the bell or move a terminal's cursor. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (character) =>
    character === "\t" ? "→" : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
