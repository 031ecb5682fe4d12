/** Every FLOE_* variable that the code reads, held against docs/environment-variables.md both ways. Shown on planted faults. */
import { describe, expect, test } from "vitest";
import { filesBelow, filesInRoot, planted, textOf, textsOf } from "../support/repository.ts";

/** The variables of the page: the first cell of a table's row, "| `FLOE_PYTHON` | …". */
function variablesOnPage(page: string): string[] {
  return [...page.matchAll(/^\| `(FLOE_[A-Z0-9_]+)` \|/gm)].map(([, name = ""]) => name);
}

/** What is wrong between the sources and the page, a line each. */
function problemsOf(sources: ReadonlyMap<string, string>, page: string): string[] {
  const onPage = variablesOnPage(page);
  const named = [...sources].flatMap(([path, text]) =>
    [...text.matchAll(/\bFLOE_[A-Z0-9_]*/g)].map(([name]) => ({ path, name })),
  );
  const unknown = named.filter(
    ({ name }) => !onPage.some((known) => (isPrefix(name) ? known.startsWith(name) : known === name)),
  );
  const unread = onPage.filter(
    (name) => !named.some((each) => each.name === name) && !isComposed(name, named, sources),
  );
  const twice = onPage.filter((name, at) => onPage.indexOf(name) !== at);
  return [
    ...new Set(unknown.map(({ path, name }) => `${name} in ${path} is not on the page`)),
    ...unread.map((name) => `${name} is on the page and nothing reads it`),
    ...twice.map((name) => `${name} is on the page twice`),
  ];
}

/** `FLOE_POSTGRES_` is the beginning of names that the code puts together. */
function isPrefix(name: string): boolean {
  return name.endsWith("_");
}

/** Whether a file holds the beginning of the name and, in quotes, the rest: `FLOE_POSTGRES_` and "PORT". */
function isComposed(
  name: string,
  named: readonly { path: string; name: string }[],
  sources: ReadonlyMap<string, string>,
): boolean {
  return named.some(
    (each) =>
      each.name.length > "FLOE_".length &&
      isPrefix(each.name) &&
      name.startsWith(each.name) &&
      sources.get(each.path)?.includes(`"${name.slice(each.name.length)}"`) === true,
  );
}

const sources = textsOf(
  [...["libs", "packages", "scripts", "bench"].flatMap(filesBelow), ...filesInRoot()].filter(
    (path) => path.endsWith(".ts") && !path.includes("/test/"),
  ),
);
const page = textOf("docs/environment-variables.md");

test("the page has every variable that the code reads, and no other", () => {
  expect(variablesOnPage(page).length).toBeGreaterThan(10);
  expect(problemsOf(sources, page)).toEqual([]);
});

describe("a planted fault is found", () => {
  test("a variable that the page does not have", () => {
    const changed = planted(sources, "libs/rows/src/new.ts", 'process.env["FLOE_ROWS_LIMIT"]');
    expect(problemsOf(changed, page)).toEqual(["FLOE_ROWS_LIMIT in libs/rows/src/new.ts is not on the page"]);
  });

  test("the beginning of names of which the page has none", () => {
    const changed = planted(sources, "libs/rows/src/new.ts", 'process.env["FLOE_VAULT_" + name]');
    expect(problemsOf(changed, page)).toEqual(["FLOE_VAULT_ in libs/rows/src/new.ts is not on the page"]);
  });

  test("a variable that is gone from the code", () => {
    expect(problemsOf(sources, `${page}| \`FLOE_GONE\` | nothing |\n`)).toEqual([
      "FLOE_GONE is on the page and nothing reads it",
    ]);
    expect(problemsOf(sources, `${page}| \`FLOE_POSTGRES_SOCKET\` | nothing |\n`)).toEqual([
      "FLOE_POSTGRES_SOCKET is on the page and nothing reads it",
    ]);
  });

  test("a variable that the page lost, and one that it has twice", () => {
    expect(problemsOf(sources, page.replace("| `FLOE_PYTHON` |", "| |")).join("\n")).toContain("FLOE_PYTHON in libs/");
    expect(problemsOf(sources, `${page}| \`FLOE_PYTHON\` | again |\n`)).toEqual(["FLOE_PYTHON is on the page twice"]);
  });
});
