/** What a page tells to do, taken from its code blocks: files that it adds, and changes that it makes to files. */

export interface Step {
  /** The path that the words before the block name last. */
  readonly path: string;
  readonly kind: "file" | "change" | "yaml";
  readonly text: string;
}

/** The steps between two headings, in the order of the page. */
export function stepsOf(page: string, from: string, to?: string): Step[] {
  const start = page.indexOf(`\n${from}\n`);
  if (start === -1) throw new Error(`the page has no heading ${from}`);
  const end = to === undefined ? page.length : page.indexOf(`\n${to}\n`, start);
  const part = page.slice(start, end === -1 ? page.length : end);
  const steps: Step[] = [];
  let last = 0;
  for (const block of part.matchAll(/^```(ts|diff|yaml)\n([\s\S]*?)^```$/gm)) {
    const [whole, language, text = ""] = block;
    const words = part.slice(last, block.index);
    last = block.index + whole.length;
    const path = [...words.matchAll(/`((?:libs|docker)\/[\w./-]+\.\w+)`/g)].at(-1)?.[1];
    if (path === undefined) throw new Error(`no path stands before the block ${text.slice(0, 60)}`);
    steps.push({ path, kind: language === "ts" ? "file" : language === "diff" ? "change" : "yaml", text });
  }
  return steps;
}

/** A text after a change; what the change leaves as it is, or takes away, has to be there, once. */
export function changed(text: string, change: string): string {
  const lines = change.replace(/\n$/, "").split("\n");
  const side = (sign: "-" | "+"): string =>
    lines
      .filter((line) => line.startsWith(sign) || !/^[-+]/.test(line))
      .map((line) => line.slice(1))
      .join("\n");
  const [before, after] = [side("-"), side("+")];
  const places = text.split(before).length - 1;
  if (places !== 1) throw new Error(`the text to change is there ${places} times:\n${before}`);
  return text.replace(before, () => after);
}
