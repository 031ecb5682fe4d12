/** The two sides of a review, from real git repositories in every state that they can be found in. */
import { existsSync } from "node:fs";
import { chmod, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { Git } from "../../src/review/git.ts";
import { type ChosenSides, chooseSides, type Side } from "../../src/review/trees.ts";
import { cleanEnvironment, scratch } from "./support/cli.ts";
import { write } from "./support/project.ts";
import { Repository } from "./support/repository.ts";

const SCHEMA = "schemas/demo/1.0.0.schema.json";
const FIRST = {
  [SCHEMA]: '{"type":"object"}\n',
  "contracts/a-to-b.contract.yaml": "boundary: a-to-b\n",
  "README.md": "demo\n",
};

interface Choice {
  readonly base?: string;
  readonly head?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

async function sidesOf(path: string, { base, head, cwd = "", env = {} }: Choice = {}): Promise<ChosenSides> {
  const git = await Git.at(join(path, cwd), cleanEnvironment({ GIT_CONFIG_NOSYSTEM: "1", HOME: path, ...env }));
  return chooseSides(git, { base, head });
}

const paths = ({ files }: Side): string[] => files.map(({ path }) => path);

function textOf({ files }: Side, path: string): string | undefined {
  const file = files.find((each) => each.path === path);
  return file === undefined ? undefined : "text" in file ? file.text : file.error.code;
}

let place: Awaited<ReturnType<typeof scratch>>;
let repository: Repository;
beforeEach(async () => {
  place = await scratch();
  repository = await Repository.make(place.path, FIRST);
  return () => place[Symbol.asyncDispose]();
});

describe("the new side is the working tree", () => {
  test("with edited, new, staged, renamed and deleted files", async () => {
    await repository.git("switch", "--quiet", "--create", "change");
    await repository.commit({ "schemas/demo/1.1.0.schema.json": "{}\n" });
    await repository.git("mv", "schemas/demo/1.1.0.schema.json", "schemas/demo/1.2.0.schema.json");
    await repository.write({
      [SCHEMA]: "{}\n",
      "schemas/new/1.0.0.schema.json": "true\n",
      "contracts/a-to-b.contract.yaml": null,
      "review.yaml": "mode: full\n",
    });
    const { before, after } = await sidesOf(repository.path);
    expect(paths(before)).toEqual(["contracts/a-to-b.contract.yaml", SCHEMA]);
    expect(paths(after)).toEqual([
      "review.yaml",
      SCHEMA,
      "schemas/demo/1.2.0.schema.json",
      "schemas/new/1.0.0.schema.json",
    ]);
    expect([textOf(before, SCHEMA), textOf(after, SCHEMA)]).toEqual([FIRST[SCHEMA], "{}\n"]);
    expect(before.name).toMatch(/^main \([0-9a-f]{10}\)$/);
    expect(after.name).toBe("the working tree");
  });

  test("without what is ignored, what is no schema, examples, and checkouts of their own", async () => {
    const other = await Repository.make(join(repository.path, "schemas", "other"), { "1.0.0.schema.json": "{}" });
    await repository.write({
      ".gitignore": "ignored\n",
      "schemas/ignored/1.0.0.schema.json": "{}",
      "schemas/demo/README.md": "words",
      "schemas/demo/logo.png": "\u0000",
      "schemas/demo/examples/1.0.0/valid/a.json": "{}",
    });
    expect(other.path).not.toBe(repository.path);
    const { after } = await sidesOf(repository.path);
    expect(paths(after)).toEqual(["contracts/a-to-b.contract.yaml", SCHEMA]);
    await repository.git("-c", "advice.addEmbeddedRepo=false", "add", "schemas/other");
    await repository.git("commit", "--quiet", "--message", "a submodule");
    expect(paths((await sidesOf(repository.path, { base: "HEAD" })).before)).toEqual(paths(after));
  });

  test("from any directory below the root, and in a second working tree", async () => {
    await repository.write({ [SCHEMA]: "{}\n" });
    expect(textOf((await sidesOf(repository.path, { cwd: "schemas/demo" })).after, SCHEMA)).toBe("{}\n");
    await repository.git("worktree", "add", "--quiet", "second", "-b", "second");
    expect(textOf((await sidesOf(repository.path, { cwd: "second/schemas" })).after, SCHEMA)).toBe(FIRST[SCHEMA]);
  });

  test("where a sparse checkout leaves files out on disk", async () => {
    await repository.git("sparse-checkout", "set", "contracts");
    const { before, after } = await sidesOf(repository.path);
    expect(paths(after)).toEqual(paths(before));
    expect(textOf(after, SCHEMA)).toBe(FIRST[SCHEMA]);
  });

  test("what cannot be read is an error of that file alone", async () => {
    await symlink("/etc/hostname", join(repository.path, "schemas/demo/9.0.0.schema.json"));
    await write(join(repository.path, "schemas/demo/2.0.0.schema.json"), "\u0000");
    await repository.write({ "schemas/demo/3.0.0.schema.json": `"${"x".repeat(17 * 1024 * 1024)}"` });
    await write(join(repository.path, "schemas/demo/4.0.0.schema.json"), Buffer.from([0x7b, 0xff, 0xfe]));
    const working = (await sidesOf(repository.path)).after;
    await repository.commit({});
    const committed = (await sidesOf(repository.path, { base: "HEAD" })).before;
    for (const side of [working, committed]) {
      expect(textOf(side, SCHEMA)).toBe(FIRST[SCHEMA]);
      expect(textOf(side, "schemas/demo/9.0.0.schema.json")).toBe("file-unreadable");
      expect(textOf(side, "schemas/demo/3.0.0.schema.json")).toBe("file-too-large");
      expect(textOf(side, "schemas/demo/4.0.0.schema.json")).toBe("file-not-utf8");
    }
  });

  test("names with blanks, quotes, line ends and letters of any script", async () => {
    const names = ["a b.json", 'quo"te.json', "line\nend.json", "größe.json", ":(top)x.json", "-n.json"].map(
      (name) => `schemas/${name}`,
    );
    await repository.commit(Object.fromEntries(names.map((name) => [name, `"${name.length}"`])));
    const { before, after } = await sidesOf(repository.path, { base: "HEAD" });
    expect(paths(before)).toEqual(expect.arrayContaining(names));
    expect(paths(after)).toEqual(expect.arrayContaining(names));
    for (const name of names) expect(textOf(before, name)).toBe(textOf(after, name));
  });
});

describe("the base", () => {
  test("is where the branch left main: what main got since then is no part of the change", async () => {
    const first = await repository.git("rev-parse", "HEAD");
    await repository.git("switch", "--quiet", "--create", "change");
    await repository.commit({ [SCHEMA]: "{}\n" });
    await repository.git("switch", "--quiet", "main");
    await repository.commit({ "schemas/later/1.0.0.schema.json": "{}\n" });
    await repository.git("switch", "--quiet", "change");
    for (const base of [undefined, "main"]) {
      const { before, note } = await sidesOf(repository.path, base === undefined ? {} : { base });
      expect(before.name).toBe(first.slice(0, 10));
      expect(paths(before)).not.toContain("schemas/later/1.0.0.schema.json");
      expect(note).toContain("where this side and main parted");
    }
  });

  test("and two commits by name: --base and --head", async () => {
    await repository.git("tag", "v1");
    await repository.commit({ [SCHEMA]: "{}\n" });
    await repository.git("tag", "v2");
    await repository.write({ [SCHEMA]: "not looked at" });
    const { before, after } = await sidesOf(repository.path, { base: "v1", head: "v2" });
    expect([textOf(before, SCHEMA), textOf(after, SCHEMA)]).toEqual([FIRST[SCHEMA], "{}\n"]);
    expect(after.name).toMatch(/^v2 \(/);
  });

  test.each([
    ["main", "main"],
    ["master", "master"],
  ])("is found with a detached head, in a repository whose branch is %s", async (branch, name) => {
    await repository.git("branch", "--move", "main", branch);
    await repository.git("switch", "--quiet", "--detach");
    await repository.commit({ [SCHEMA]: "{}\n" });
    const { before, after } = await sidesOf(repository.path);
    expect(before.name).toMatch(new RegExp(`^${name} `));
    expect([textOf(before, SCHEMA), textOf(after, SCHEMA)]).toEqual([FIRST[SCHEMA], "{}\n"]);
  });

  test("in a shallow clone: the branch at origin, taken as it is", async () => {
    await repository.git("switch", "--quiet", "--create", "change");
    await repository.commit({ [SCHEMA]: "{}\n" });
    const clone = new Repository(join(repository.path, "clone"));
    await mkdir(clone.path);
    await clone.git("clone", "--quiet", "--depth=1", "--branch=change", `file://${repository.path}`, ".");
    await expect(sidesOf(clone.path)).rejects.toMatchObject({
      code: "revision-unknown",
      hint: expect.stringContaining("shallow"),
    });
    await clone.git("fetch", "--quiet", "--depth=1", "origin", "main:refs/remotes/origin/main");
    const { before, after, note } = await sidesOf(clone.path);
    expect(before.name).toMatch(/^origin\/main \(/);
    expect([textOf(before, SCHEMA), textOf(after, SCHEMA)]).toEqual([FIRST[SCHEMA], "{}\n"]);
    expect(note).toContain("shallow");
  });

  test.each(["none", "--output=x", "", "main:schemas", "HEAD~9", "-h"])(
    "that is no commit is an error: %j",
    async (base) => {
      await expect(sidesOf(repository.path, { base })).rejects.toMatchObject({ code: "revision-unknown", exitCode: 2 });
      await expect(sidesOf(repository.path, { head: base })).rejects.toMatchObject({ code: "revision-unknown" });
    },
  );

  test("in a repository without a commit, and outside of one", async () => {
    await using empty = await scratch();
    await expect(sidesOf(empty.path)).rejects.toMatchObject({ code: "git-not-usable", exitCode: 2 });
    await new Repository(empty.path).git("init", "--quiet", ".");
    await expect(sidesOf(empty.path)).rejects.toMatchObject({ code: "revision-unknown" });
  });

  test("without git", async () => {
    await expect(sidesOf(repository.path, { env: { PATH: "/nowhere" } })).rejects.toMatchObject({
      code: "git-not-usable",
      message: "git is not installed",
    });
  });
});

test("no setting and no variable of git changes what is read, and nothing that they name is run", async () => {
  const trap = await write(join(place.path, ".git", "trap"), `#!/bin/sh\ntouch "${place.path}/sprung"\nexit 1\n`);
  await chmod(trap, 0o755);
  await write(join(repository.path, ".gitattributes"), "*.json diff=trap filter=trap text eol=crlf\n");
  await repository.commit({});
  const settings = {
    "core.fsmonitor": trap,
    "core.hooksPath": join(trap, ".."),
    "core.pager": trap,
    "core.quotePath": "true",
    "core.excludesFile": await write(join(place.path, ".git", "all"), "*\n"),
    "diff.external": trap,
    "diff.trap.textconv": trap,
    "filter.trap.clean": trap,
    "filter.trap.smudge": trap,
    "color.ui": "always",
    "alias.ls-tree": `!${trap}`,
  };
  for (const [name, value] of Object.entries(settings)) await repository.git("config", name, value);
  await repository.write({ [SCHEMA]: "{}\r\n", "schemas/größe.json": "{}" });
  const env = {
    GIT_DIR: "/nowhere",
    GIT_WORK_TREE: "/nowhere",
    GIT_INDEX_FILE: "/nowhere",
    GIT_EXTERNAL_DIFF: trap,
    GIT_PAGER: trap,
    GIT_TRACE: "2",
  };
  const { before, after } = await sidesOf(repository.path, { env });
  expect(paths(after)).toEqual(["contracts/a-to-b.contract.yaml", SCHEMA, "schemas/größe.json"]);
  expect([textOf(before, SCHEMA), textOf(after, SCHEMA)]).toEqual([FIRST[SCHEMA], "{}\r\n"]);
  expect(existsSync(join(place.path, "sprung"))).toBe(false);
  expect(await repository.git("config", "--get", "core.fsmonitor")).toBe(trap);
});
