/**
 * How a schema's `pattern` is read: as ECMA-262 with the flag `u`, which JSON Schema asks for. Real schemas escape more than
 * the flag lets pass (`\-`, `\_`, `\"`); where it refuses a pattern, an escape that only stands for itself is taken as that.
 */
import { createContext, Script } from "node:vm";

/** @throws SyntaxError when no reading makes it a pattern */
export function unicodePattern(source: string): string {
  if (isPattern(source)) return source;
  const plain = source.replaceAll(/\\([\s\S])/gu, (all, char: string) => {
    if (/[\^$\\.*+?()[\]{}|/dDsSwWbBnrtvfcxukpP0-9]/u.test(char)) return all;
    return char === "-" ? "\\x2d" : char;
  });
  if (isPattern(plain)) return plain;
  const braced = plain.replaceAll(/(?<!\\[pPux])\{(?!\d+(?:,\d*)?\})([^{}]*)\}/gu, "\\{$1\\}");
  if (isPattern(braced)) return braced;
  throw new SyntaxError(`${JSON.stringify(source)} is not a pattern of ECMA-262`);
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, "u");
    return true;
  } catch {
    return false;
  }
}

/** A repeated group is what makes a search take for ever. */
const MAY_BLOW_UP = /\)[*+{]/;
const LONGEST_SEARCH_MS = 200;

interface Search {
  readonly source: string;
  text: string;
  found: boolean;
}

/**
 * A search that ends: a pattern with repeated groups is searched against the clock.
 * @throws Error with the code ERR_SCRIPT_EXECUTION_TIMEOUT
 */
export function safeRegExp(pattern: string): { test(text: string): boolean; toString(): string } {
  const source = unicodePattern(pattern);
  if (!MAY_BLOW_UP.test(source)) return new RegExp(source, "u");
  let context: Search | undefined;
  const script = new Script("found = new RegExp(source, 'u').test(text)");
  return {
    // ajv tells patterns apart by this.
    toString: () => `/${source}/u`,
    test(text: string): boolean {
      context ??= createContext({ source, text, found: false }) as unknown as Search;
      context.text = text;
      script.runInContext(context as unknown as object, { timeout: LONGEST_SEARCH_MS });
      return context.found;
    },
  };
}
