/**
 * What the documentation names must be there: files, links, scripts, and the versions of libraries. Shown on planted faults.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, filesInRoot, ROOT, textOf, textsOf } from "../support/repository.ts";

/** Names that the documentation makes up on purpose. A row that no page needs any more fails. */
const MADE_UP: readonly { readonly name: string; readonly reason: string }[] = [
  { name: "core-to-lineage", reason: "the boundary that docs/writing-a-boundary.md builds" },
  { name: "lineage-config", reason: "the document of that boundary" },
  { name: "libs/services/src/clock/", reason: "the service that docs/services.md adds" },
  { name: "profile-is-the-only-one", reason: "the check that docs/writing-a-boundary.md adds" },
];

/** Commands of pnpm itself that pages may show beside the workspace's scripts. */
const PNPM_COMMANDS = new Set(["install", "turbo", "exec"]);

const PATH = /^(?:libs|packages|docs|schemas|contracts|scripts|examples|specs|bench)\/[\w.@/-]+$/;

interface Facts {
  readonly exists: (path: string) => boolean;
  readonly scripts: ReadonlySet<string>;
  /** Library → version, as pnpm-workspace.yaml pins it. */
  readonly pins: ReadonlyMap<string, string>;
}

const isMadeUp = (text: string): boolean => MADE_UP.some(({ name }) => text.includes(name));

/** What a page names that is not there, a line each. */
function problemsOf(page: string, text: string, facts: Facts): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, "");
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  const commands = [
    ...spans,
    ...(text.match(/^```sh\n[\s\S]*?^```$/gm) ?? []),
    ...(text.match(/^(?:\$| {4}) ?\S.*$/gm) ?? []),
  ];
  return [
    ...spans
      .filter((span) => PATH.test(span) && !isMadeUp(span) && !facts.exists(span))
      .map((span) => `there is no ${span}`),
    ...links
      .filter((link) => !/^(https?:|#)/.test(link))
      .filter((link) => !facts.exists(join(dirname(page), link.replace(/#.*$/, ""))))
      .map((link) => `the link to ${link} leads nowhere`),
    ...commands
      .flatMap((part) => [
        ...part.matchAll(/(?:^|[\n;&] *|\$ |npx |FLOE_\S+ |^ {4})pnpm(?:@12)? (?:-r |--filter \S+ )?([a-z][\w:-]*)/g),
      ])
      .filter(([, name = ""]) => !facts.scripts.has(name) && !PNPM_COMMANDS.has(name))
      .map(([, name = ""]) => `there is no script ${name}`),
    ...[...prose.matchAll(/`([@\w/.-]+)` (\d+\.\d+\.\d+[\w.+-]*)/g)]
      .filter(([, name = "", version]) => facts.pins.has(name) && facts.pins.get(name) !== version)
      .map(([, name = "", version]) => `${name} is pinned to ${facts.pins.get(name)} and not to ${version}`),
    ...[...prose.matchAll(/^- `([@\w/.-]+)` \d+\.\d+\.\d/gm)]
      .filter(([, name = ""]) => !facts.pins.has(name))
      .map(([, name]) => `${name} is no library of pnpm-workspace.yaml`),
    ...(/(^|[\s`"'(])\/(home|root|work|Users)\//m.test(text) ? ["it names a path of somebody's machine"] : []),
  ].map((problem) => `${page}: ${problem}`);
}

const PAGES = [
  ...filesInRoot().filter((path) => path.endsWith(".md")),
  ...["docs", "schemas", "specs", "examples"].flatMap(filesBelow).filter((path) => path.endsWith(".md")),
];
const pages = textsOf(PAGES);

function scriptsOf(path: string): string[] {
  const { scripts } = JSON.parse(textOf(path)) as { scripts?: Record<string, string> };
  return Object.keys(scripts ?? {});
}

const manifests = [
  "package.json",
  ...["libs", "packages"].flatMap(filesBelow).filter((path) => path.endsWith("/package.json")),
];
const facts: Facts = {
  exists: (path) => existsSync(join(ROOT, path)),
  scripts: new Set(manifests.flatMap(scriptsOf)),
  pins: new Map(
    [...textOf("pnpm-workspace.yaml").matchAll(/^ {2}"?([^\s":]+)"?: (\d\S*)$/gm)].map(
      ([, name = "", version = ""]) => [name, version],
    ),
  ),
};

test("every file, link, script and version that a page names is there", () => {
  expect(pages.size).toBeGreaterThan(100);
  expect(facts.pins.size).toBeGreaterThan(20);
  expect([...pages].flatMap(([page, text]) => problemsOf(page, text, facts))).toEqual([]);
});

test("every made-up name is still used", () => {
  const all = [...pages.values()].join("\n");
  expect(MADE_UP.filter(({ name }) => !all.includes(name))).toEqual([]);
});

test("every decision and every page of docs can be reached from another page", () => {
  const targets = [...pages].flatMap(([page, text]) =>
    [...text.matchAll(/\]\(([^)\s#]+)/g)].map(([, link = ""]) => join(dirname(page), link)),
  );
  const lost = filesBelow("docs").filter((path) => path.endsWith(".md") && !targets.includes(path));
  expect(lost).toEqual([]);
});

describe("a planted fault is found", () => {
  const PAGE = "docs/schemas.md";
  const found = (addition: string): string[] => problemsOf(PAGE, `${textOf(PAGE)}\n${addition}\n`, facts);

  test.each([
    ["a file that is not there", "Look at `libs/base/src/errrors.ts`.", "there is no libs/base/src/errrors.ts"],
    ["a link that leads nowhere", "See [the page](error/README.md).", "the link to error/README.md leads nowhere"],
    ["a script that is not there", "Run `pnpm generates --write`.", "there is no script generates"],
    ["a script in a block", "```sh\nnpx pnpm@12 contract\n```", "there is no script contract"],
    [
      "another version of a library",
      "It uses `yaml` 1.0.0, ISC.",
      `yaml is pinned to ${facts.pins.get("yaml")} and not to 1.0.0`,
    ],
    ["a library that is used no more", "- `left-pad` 1.0.0, WTFPL", "left-pad is no library of pnpm-workspace.yaml"],
    ["a path of a machine", "It lies in `/home/ada/floe`.", "it names a path of somebody's machine"],
  ])("%s", (_what, addition, problem) => {
    expect(found(addition)).toEqual([`${PAGE}: ${problem}`]);
  });
});
