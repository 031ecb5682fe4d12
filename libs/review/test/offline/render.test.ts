/** Each format of a review: as its golden file says, valid by the format's own schema or parser, and deaf to hostile texts. */
import { readdirSync } from "node:fs";
import { compileSchema } from "@floe-contracts/schemas/confirm";
import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { marked } from "marked";
import { describe, expect, test } from "vitest";
import type { Review } from "../../src/model.ts";
import {
  COMMENT_MARKER,
  LONGEST_COMMENT,
  type Paint,
  renderGithub,
  renderJunit,
  renderMarkdown,
  renderText,
  toJson,
  toSarif,
} from "../../src/render/index.ts";
import { GOLDEN, golden } from "../support/golden.ts";
import { hostile, NOTHING, SAMPLE } from "../support/reviews.ts";

const same = (text: string): string => text;
const PLAIN: Paint = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };
const tagged =
  (name: string) =>
  (text: string): string =>
    `<${name}>${text}</${name}>`;
const TAGGED: Paint = {
  bold: tagged("b"),
  dim: tagged("d"),
  red: tagged("r"),
  yellow: tagged("y"),
  green: tagged("g"),
  cyan: tagged("c"),
};

const asText = (value: unknown): string => JSON.stringify(value, null, 2);
const sarifOf = (review: Review): Readonly<Record<string, unknown>> => toSarif(review, { version: "1.2.3" });

const FORMATS: Readonly<Record<string, (review: Review) => string>> = {
  "review.txt": (review) => renderText(review, PLAIN),
  "review-colour.txt": (review) => renderText(review, TAGGED),
  "review.json": (review) => asText(toJson(review)),
  "review.md": (review) => renderMarkdown(review),
  "review.sarif": (review) => asText(sarifOf(review)),
  "review.junit.xml": renderJunit,
  "review.github": renderGithub,
};

describe("golden files", () => {
  test.each(Object.keys(FORMATS))("%s", (name) => {
    const { expected, actual } = golden(name, FORMATS[name]?.(SAMPLE) ?? "");
    expect(actual).toBe(expected);
  });

  test.each(Object.keys(FORMATS))("nothing to say: %s", (name) => {
    const { expected, actual } = golden(`nothing-${name}`, FORMATS[name]?.(NOTHING) ?? "");
    expect(actual).toBe(expected);
  });

  test("none is left over", () => {
    const used = Object.keys(FORMATS).flatMap((name) => [name, `nothing-${name}`]);
    expect(readdirSync(GOLDEN).sort()).toEqual(used.sort());
  });
});

/**
 * The schema is of draft 4, which calls `$id` `id`; it uses nothing else that draft 7 reads in another way. One pattern has a
 * bracket that only the old syntax of expressions takes for text.
 */
const { id, ...schema } = JSON.parse(JSON.stringify(sarifSchema).replaceAll("{2}]?$", "{2}\\\\]?$"));
const isSarif = compileSchema(
  { ...schema, $schema: "http://json-schema.org/draft-07/schema#", $id: id },
  { draft: "draft7", formatAssertion: true },
);

describe("SARIF", () => {
  test("meets the published schema of 2.1.0", () => {
    expect([SAMPLE, NOTHING].map((review) => isSarif(JSON.parse(asText(sarifOf(review)))))).toEqual([true, true]);
  });

  test("the schema refuses what is no SARIF", () => {
    expect(isSarif({ ...sarifOf(SAMPLE), version: "2.1" })).toBe(false);
    expect(isSarif(JSON.parse(asText(sarifOf(SAMPLE)).replace('"level": "error"', '"level": "fatal"')))).toBe(false);
  });

  test("waived findings are suppressed, with the waiver's reason", () => {
    expect(asText(sarifOf(SAMPLE))).toContain("until 2026-12-31: nobody has the spark target yet");
  });
});

const HOSTILE: readonly string[] = [
  "two\nlines",
  "\r\n::error file=x::planted",
  "]]><failure/>",
  "a|b|c\\|d",
  "`code` ``` ```` end",
  "@octocat and @org/team, #1, GH-1",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "</details></td></table><!-- floe-contracts review -->",
  "\u001b[31mred\u001b[0m \u0007 \u009b2J",
  "\u202eevil\u2066",
  "[link](https://example.com) ![image](https://example.com/x.png) www.example.com https://example.com",
  "**bold** __init__ ~~gone~~ # head",
  "100%25,title=x:y",
  "\ud800 alone, \u0000 nothing",
  "&lt;b&gt; &amp;",
  "../../etc/passwd",
  "zero\u200bwidth \ufeff",
  "",
];

/** Whatever a text holds, each format stays what it is. */
function problemsOf(review: Review): string[] {
  const problems: string[] = [];
  const check = (holds: boolean, what: string): void => {
    if (!holds) problems.push(what);
  };
  const text = renderText(review, PLAIN);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  const moves = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
  check(!moves.test(text), "text: a control character");
  check(!/^::/m.test(text), "text: a workflow command");
  const commands = renderGithub(review).split("\n");
  check(commands.length === review.findings.length, "github: another number of lines");
  check(
    commands.every((each) =>
      /^::(error|warning|notice) file=[^,]*,line=\d+,col=\d+,title=[^,:\r]*::[^\r]*$/.test(each),
    ),
    "github: a line that is no command",
  );
  const xml = renderJunit(review);
  check(XMLValidator.validate(xml) === true, "junit: not well-formed");
  check(
    (new XMLParser({ ignoreAttributes: false }).parse(xml).testsuites["@_failures"] ?? "") ===
      String(review.counts.error),
    "junit: failures",
  );
  check(!moves.test(xml.replaceAll("\t", "")), "junit: a control character");
  check(isSarif(JSON.parse(asText(sarifOf(review)))) === true, "sarif: not valid");
  return [...problems, ...markdownProblems(review)];
}

function markdownProblems(review: Review): string[] {
  const page = renderMarkdown(review);
  const html = marked.parse(page, { async: false, gfm: true });
  const outside = html.replaceAll(/<(pre|code)[\s>][\s\S]*?<\/\1>/g, "");
  const tags = new Set([...outside.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, name = ""]) => name.toLowerCase()));
  const allowed = "h3 p table thead tbody tr th td br details summary strong em";
  const rows = [...html.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) => (row.match(/<t[hd]/g) ?? []).length);
  return [
    ...[...tags].filter((tag) => !allowed.split(" ").includes(tag)).map((tag) => `markdown: a tag ${tag}`),
    ...(/@[a-z0-9]/i.test(outside) ? ["markdown: a mention"] : []),
    ...(/#\d/.test(outside.replaceAll(/&#\d+;/g, "")) ? ["markdown: a reference"] : []),
    ...(page.split(COMMENT_MARKER).length > 2 && !page.startsWith(COMMENT_MARKER)
      ? ["markdown: a planted marker"]
      : []),
    ...(rows.every((cells) => cells === 5 || cells === 6) ? [] : ["markdown: a row with another number of cells"]),
  ];
}

describe("hostile texts are text", () => {
  test.each(HOSTILE.map((text) => [JSON.stringify(text), text]))("%s", (_, text) => {
    expect(problemsOf(hostile(text))).toEqual([]);
  });

  test("any text at all", () => {
    const parts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...HOSTILE, "`", "|", "<", "@", "\\", "\n", "%", "]]>"),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 6 }), (pieces) => {
        expect(problemsOf(hostile(pieces.join("")))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("the checks see a fault", () => {
    const [first] = SAMPLE.findings;
    const planted = { ...SAMPLE, findings: first === undefined ? [] : [{ ...first, rule: "x|y<b>" }] };
    expect(renderMarkdown(planted)).not.toContain("| x|y<b> |");
    expect(XMLValidator.validate(renderJunit(SAMPLE).replace("</testsuite>", ""))).not.toBe(true);
  });
});

describe("a comment fits", () => {
  const many = (count: number, size: number): Review => {
    const [first] = SAMPLE.findings;
    const findings = Array.from({ length: count }, (_, index) => ({
      ...(first ?? expect.unreachable()),
      judgements: [
        { direction: "backward", answer: "breaks", witness: { [`key-${index}`]: "x".repeat(size) } },
      ] as const,
    }));
    return { ...SAMPLE, findings };
  };

  test.each([
    [1_000, 10],
    [40, 11_000],
    [3, 100_000],
    [100_000, 1],
  ])("%i findings with documents of %i characters", (count, size) => {
    const page = renderMarkdown(many(count, size));
    expect(page.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    expect(page).toMatch(/did not fit into this comment|The document has \d+ characters/);
    expect(page.split("<details>").length).toBe(page.split("</details>").length);
    expect((page.match(/^```/gm) ?? []).length % 2).toBe(0);
  });

  test("its documents can be pasted as they are", () => {
    const review = hostile("\u202e`\u200b``\ud800 \u001b");
    const [, block = ""] = /^(?:`{3,})json\n([\s\S]*?)\n`{3,}$/m.exec(renderMarkdown(review)) ?? [];
    const [finding] = review.findings;
    expect(JSON.parse(block)).toEqual(finding?.judgements[0]?.witness);
  });
});
