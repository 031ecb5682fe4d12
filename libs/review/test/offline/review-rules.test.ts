/** Every rule has its page, every page its rule, every rule its mirror or a reason; and every page's example is true. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Review, RULES, ruleOf } from "../../src/index.ts";
import { checkOf, type Files, parsedFrom, reviewSchemas, reviewTrees, said, saidOf } from "../support/review-trees.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "..", "docs", "rules");
const pages = readdirSync(FOLDER).filter((name) => name !== "README.md");
const textOf = (name: string): string => readFileSync(join(FOLDER, name), "utf8");

interface Block {
  readonly side: string;
  readonly path: string;
  readonly text: string;
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(?:json|yaml) (old|new|before|after|both) ?(\S*)\n([\s\S]*?)\n```$/gm)].map(
    ([, side = "", path = "", inner = ""]) => ({ side, path, text: inner }),
  );
}

/** What the page says of a direction: `rule breaks backward`, one a finding. */
function promised(text: string, from: string, to: string): string[] {
  const line = new RegExp(`^- From ${from} to ${to}: (.*)\\.$`, "m").exec(text)?.[1];
  if (line === undefined) throw new Error(`the page does not say what comes out from ${from} to ${to}`);
  return line === "nothing" ? [] : line.split(", ").map((each) => each.replaceAll("`", ""));
}

function filesOf(blocks: readonly Block[], side: "before" | "after"): Files {
  return Object.fromEntries(
    blocks.filter((block) => block.side === side || block.side === "both").map(({ path, text }) => [path, text]),
  );
}

async function both(text: string): Promise<readonly [there: Review, back: Review, names: readonly [string, string]]> {
  const blocks = blocksOf(text);
  const [old, other] = ["old", "new"].map((side) => blocks.find((block) => block.side === side));
  if (old !== undefined && other !== undefined) {
    const [a, b] = [parsedFrom(old.text, "old.json"), parsedFrom(other.text, "new.json")];
    return [await reviewSchemas(a, b), await reviewSchemas(b, a), ["old", "new"]];
  }
  const [before, after] = [filesOf(blocks, "before"), filesOf(blocks, "after")];
  return [await reviewTrees(before, after), await reviewTrees(after, before), ["before", "after"]];
}

/** Going back from these drops a version before its time, which is a rule of its own. */
const BACK_IS_EARLY: ReadonlySet<string> = new Set([
  ...["version-added", "version-step-too-small", "version-step-too-large"],
  ...["accepted-version-added", "accepted-version-dropped"],
]);

describe("the list of rules", () => {
  test("every rule has a page and every page a rule", () => {
    expect(pages.map((name) => name.replace(/\.md$/, "")).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  test("every rule has its mirror, whose mirror it is, or a reason why it has none", () => {
    for (const { id, mirror, noMirror } of RULES) {
      expect((mirror === undefined) !== (noMirror === undefined), id).toBe(true);
      if (mirror !== undefined) expect(ruleOf(mirror).mirror, id).toBe(id);
    }
  });

  test("a mirror breaks the other direction", () => {
    const turned = { backward: "forward", forward: "backward" } as const;
    for (const { id, mirror, usually } of RULES) {
      if (mirror === undefined || usually.length === 0) continue;
      expect(ruleOf(mirror).usually.toSorted(), id).toEqual(usually.map((direction) => turned[direction]).sort());
    }
  });

  test("no two rules have one name or one title", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(new Set(RULES.map(({ title }) => title)).size).toBe(RULES.length);
  });

  test("the index lists every rule with its title, and nothing else", () => {
    const listed = [...textOf("README.md").matchAll(/^- \[([^\]]+)\]\(([^)]+)\.md\): (.*)$/gm)].map(
      ([, id, page, title]) => [id, page, title],
    );
    expect(listed.toSorted()).toEqual(RULES.map(({ id, title }) => [id, id, title]).sort());
  });
});

describe.each(RULES)("$id", (rule) => {
  const { id, title, severity, mirror, noMirror } = rule;
  const text = textOf(`${id}.md`);

  test("its page has its title, its severities and its mirror", () => {
    const said = text.replaceAll("\n", " ");
    expect(text.split("\n")[0]).toBe(`# ${id}: ${title}`);
    const severities = rule.judged
      ? `Severity: ${severity.backward} in backward mode, ${severity.forward} in forward mode, ${severity.full} in full mode.`
      : `Severity: ${severity.full}, whatever the mode.`;
    expect(said).toContain(severities);
    const back =
      mirror === id
        ? "The change back is a finding of the same rule."
        : `The change back is [${mirror}](${mirror}.md).`;
    expect(said).toContain(mirror === undefined ? `It has no mirror: ${noMirror}.` : back);
  });

  test("its example gives it, and the change back gives what the page says", async () => {
    const [there, back, [from, to]] = await both(text);
    expect(said(there)).toEqual(promised(text, from, to));
    expect(said(back)).toEqual(promised(text, to, from));
    expect(there.findings.map((finding) => finding.rule)).toContain(id);
    const fires = back.findings.some((finding) => finding.rule === id);
    expect(fires, "the change back").toBe(mirror === id);
    if (mirror !== undefined && !BACK_IS_EARLY.has(id)) expect(back.findings.map(saidOf).join()).toContain(mirror);
  });

  test("it does not fire where nothing changed", async () => {
    const blocks = blocksOf(text);
    const old = blocks.find(({ side }) => side === "old");
    if (old !== undefined) {
      const schema = parsedFrom(old.text, "old.json");
      expect(said(await reviewSchemas(schema, schema))).toEqual([]);
    } else {
      const before = filesOf(blocks, "before");
      expect(said(await reviewTrees(before, before))).toEqual([]);
    }
  });

  test("the documents on its page prove what they are said to prove", async () => {
    const blocks = blocksOf(text);
    const [old, other] = ["old", "new"].map((side) => blocks.find((block) => block.side === side));
    const shown = [
      ...text.matchAll(/^- Valid under the (old|new) schema and refused by the (?:old|new) one: `(.*)`\.$/gm),
    ];
    if (old === undefined || other === undefined) {
      expect(shown).toEqual([]);
      return;
    }
    const [a, b] = [parsedFrom(old.text, "old.json"), parsedFrom(other.text, "new.json")];
    for (const [, side, json = ""] of shown) {
      const [accepts, refuses] = side === "old" ? [checkOf(a), checkOf(b)] : [checkOf(b), checkOf(a)];
      const value: unknown = JSON.parse(json);
      expect([accepts(value), refuses(value)], json).toEqual([true, false]);
    }
    const { findings } = await reviewSchemas(a, b);
    const found = findings.flatMap(({ judgements }) => judgements).filter((each) => "witness" in each);
    expect(shown.length).toBe(found.length);
  });
});
