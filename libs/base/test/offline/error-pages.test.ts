/** Error codes and their pages, held against each other both ways. Each rule is shown on a planted fault. */
import { describe, expect, test } from "vitest";
import { ERROR_CODES, type ErrorCodeEntry } from "../../src/index.ts";
import { filesBelow, planted, textsOf } from "../support/repository.ts";

const INDEX = "README.md";

interface Documentation {
  readonly codes: ReadonlyMap<string, ErrorCodeEntry>;
  /** File name in docs/errors → text, the index included. */
  readonly pages: ReadonlyMap<string, string>;
  /** All sources but the registry, as one text. */
  readonly sources: string;
}

/** What is wrong between the codes and the pages, a line each. */
function problemsOf({ codes, pages, sources }: Documentation): string[] {
  const surplus = [...pages.keys()]
    .filter((name) => name !== INDEX && !codes.has(name.replace(/\.md$/, "")))
    .map((name) => `${name} is the page of no code`);
  const perCode = [...codes].flatMap(([code, entry]) => {
    const page = pages.get(`${code}.md`);
    return page === undefined ? [`${code} has no page`] : problemsOfPage(code, entry, page);
  });
  const unused = [...codes.keys()]
    .filter((code) => !sources.includes(`"${code}"`))
    .map((code) => `nothing makes ${code}`);
  return [...surplus, ...perCode, ...problemsOfIndex(codes, pages.get(INDEX) ?? ""), ...unused];
}

function problemsOfPage(code: string, { title, exit }: ErrorCodeEntry, page: string): string[] {
  const [heading, , firstLine = ""] = page.split("\n");
  const example = /```text\n([\s\S]*?)\n```/.exec(page)?.[1] ?? "";
  const rules: readonly [boolean, string][] = [
    [heading === `# ${code}: ${title}`, `begins with ${JSON.stringify(heading)} and not with "# ${code}: ${title}"`],
    [firstLine.startsWith(`Exit code ${exit}. `), `does not say "Exit code ${exit}." below its heading`],
    // `error[code] message` in tests, `place code: message` on the command line, `"code": "…"` with --json.
    [new RegExp(`(?:^|[\\s["])${code}[\\]":]`).test(example), "shows no example of the message"],
    [page.includes("\nUsual causes:\n"), "names no usual causes"],
    [page.includes("\nWhat to do: "), "does not say what to do"],
    [page.endsWith("\n") && page.trimEnd().split("\n").length <= 20, "is longer than a page should be"],
  ];
  return rules.filter(([holds]) => !holds).map(([, what]) => `${code}.md ${what}`);
}

/** The index has one line a code, `- [code](code.md): title`, and no other entries. */
function problemsOfIndex(codes: ReadonlyMap<string, ErrorCodeEntry>, index: string): string[] {
  const entries = index.split("\n").filter((line) => line.startsWith("- ["));
  const wanted = [...codes].map(([code, { title }]) => `- [${code}](${code}.md): ${title}`);
  return [
    ...wanted.filter((line) => !entries.includes(line)).map((line) => `${INDEX} lacks "${line}"`),
    ...entries
      .filter((line, at) => !wanted.includes(line) || entries.indexOf(line) !== at)
      .map((line) => `${INDEX} has "${line}", which is no code's line, or has it twice`),
  ];
}

const codes: ReadonlyMap<string, ErrorCodeEntry> = new Map(Object.entries(ERROR_CODES));
const pages: ReadonlyMap<string, string> = new Map(
  [...textsOf(filesBelow("docs/errors"))].map(([path, text]) => [path.slice("docs/errors/".length), text]),
);

const sources = [...textsOf(["libs", "packages"].flatMap(filesBelow).filter(isSource)).values()].join("\n");

function isSource(path: string): boolean {
  return path.includes("/src/") && path.endsWith(".ts") && path !== "libs/base/src/error-codes.ts";
}

test("every code is made, has a page, every page a code, and the index has all of them", () => {
  expect(problemsOf({ codes, pages, sources })).toEqual([]);
});

describe("a planted fault is found", () => {
  const page = (name: string): string => pages.get(name) ?? "";
  const found = (documentation: Partial<Documentation>) =>
    problemsOf({ codes, pages, sources, ...documentation }).join("\n");

  test.each<[string, Partial<Documentation>, string]>([
    ["a code without a page", { pages: planted(pages, "disk-full.md", undefined) }, "disk-full has no page"],
    [
      "a code that nobody wrote a page for yet",
      { codes: planted(codes, "disk-slow", { title: "the disk is slow", exit: 2 }) },
      "disk-slow has no page",
    ],
    [
      "a code that nothing makes",
      { sources: sources.replaceAll('"disk-full"', '"disk-ful"') },
      "nothing makes disk-full",
    ],
    [
      "a page without a code",
      { pages: planted(pages, "disk-slow.md", page("disk-full.md")) },
      "disk-slow.md is the page of no code",
    ],
    [
      "a heading of another code",
      { pages: planted(pages, "disk-full.md", page("disk-full.md").replace("# disk-full", "# disk-ful")) },
      "disk-full.md begins with",
    ],
    [
      "a title that the registry has changed",
      { codes: planted(codes, "disk-full", { title: "there is no room", exit: 2 }) },
      'not with "# disk-full: there is no room"',
    ],
    [
      "another exit code",
      { codes: planted(codes, "disk-full", { ...ERROR_CODES["disk-full"], exit: 1 }) },
      'disk-full.md does not say "Exit code 1."',
    ],
    [
      "no example",
      { pages: planted(pages, "disk-full.md", page("disk-full.md").replace("error[disk-full]", "error")) },
      "disk-full.md shows no example",
    ],
    [
      "no causes and no advice",
      {
        pages: planted(
          pages,
          "disk-full.md",
          page("disk-full.md").replace("Usual causes:", "").replace("What to do:", ""),
        ),
      },
      "disk-full.md names no usual causes\ndisk-full.md does not say what to do",
    ],
    [
      "an essay",
      { pages: planted(pages, "disk-full.md", `${page("disk-full.md")}${"more\n".repeat(30)}`) },
      "disk-full.md is longer",
    ],
    [
      "a code that the index leaves out",
      { pages: planted(pages, INDEX, page(INDEX).replace(/^- \[disk-full\].*\n/m, "")) },
      'README.md lacks "- [disk-full]',
    ],
    [
      "a line twice in the index",
      { pages: planted(pages, INDEX, page(INDEX).replace(/^(- \[disk-full\].*\n)/m, "$1$1")) },
      'README.md has "- [disk-full]',
    ],
  ])("%s", (_what, documentation, problem) => {
    expect(found(documentation)).toContain(problem);
  });
});
