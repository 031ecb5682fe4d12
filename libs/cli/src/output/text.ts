/** Small matters of text on a terminal: what may be printed, how wide it is, how paths, times and sizes are written. */
import { isAbsolute, relative, resolve, sep } from "node:path";
import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";

/**
 * Text from outside (a file's name, a message of a foreign program) without what would move a terminal's cursor, ring its
 * bell or reverse its writing. Line ends and tabs stay.
 */
export function plain(text: string): string {
  return stripVTControlCharacters(text).replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** How many columns a text takes; CJK characters take two, combining ones none. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** The text, filled with blanks to a width. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** A path as a person in `cwd` writes it: relative when it is at or below it, else as it is. */
export function showPath(path: string, cwd: string): string {
  if (!isAbsolute(path)) return plain(path);
  const short = relative(resolve(cwd), path);
  if (short === "") return ".";
  return plain(short === ".." || short.startsWith(`..${sep}`) || isAbsolute(short) ? path : short);
}

/** `0.4 s`, `12.0 s`, `3 min 5 s`: the same in every locale. */
export function showDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 120) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Indents every line but empty ones. */
export function indent(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(by));
}
