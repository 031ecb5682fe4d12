/**
 * .github/workflows/contract-review.yml: valid by GitHub's own parser, with no more rights than it needs, and its scripts are
 * run here on a real repository, with this command line and a `gh` that writes down what it is asked.
 */
import { chmod, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseYaml } from "@floe-contracts/schemas";
import { describe, expect, test } from "vitest";
import { cleanEnvironment, MAIN, ROOT, run, scratch } from "./support/cli.ts";
import { write } from "./support/project.ts";
import { Repository } from "./support/repository.ts";
import { workflowErrors } from "./support/workflow-parser.ts";

const FILE = ".github/workflows/contract-review.yml";
const text = await readFile(join(ROOT, FILE), "utf8");

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, { readonly paths: readonly string[] }>>;
  readonly permissions: object;
  readonly jobs: Readonly<
    Record<string, { readonly if?: string; readonly permissions: object; readonly steps: readonly Step[] }>
  >;
}

const workflow = parseYaml(text, { file: FILE }).value as unknown as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const script = (name: string): string => steps.find((step) => step.name === name)?.run ?? expect.unreachable();

const errorsOf = (content: string): Promise<string[]> => workflowErrors(FILE, content);

describe("the file", () => {
  test("is what GitHub's parser takes", async () => {
    expect(await errorsOf(text)).toEqual([]);
  });

  test.each([
    ["runs-on:", "runs-at:"],
    ["needs: review", "needs: reviews"],
    ["contents: read", "contents: reed"],
  ])("and the parser finds a fault: %s as %s", async (from, to) => {
    expect(await errorsOf(text.replace(from, to))).not.toEqual([]);
  });

  test("may write to the pull request only where nothing of it is run, and never runs a fork's code with rights", () => {
    expect(Object.keys(workflow.on)).toEqual(["pull_request"]);
    expect(workflow.permissions).toEqual({});
    const { review, comment } = workflow.jobs;
    expect(review?.permissions).toEqual({ contents: "read" });
    expect(comment?.permissions).toEqual({ "pull-requests": "write" });
    expect(comment?.if).toContain("github.event.pull_request.head.repo.full_name == github.repository");
    expect(
      comment?.steps.some(
        ({ uses, run: command }) => uses?.startsWith("actions/checkout") === true || command?.includes("npx"),
      ),
    ).toBe(false);
    // What comes from outside reaches a script by its environment, never by being pasted into it.
    expect(steps.filter((step) => step.run?.includes("${{") === true)).toEqual([]);
    expect(steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/^actions\/[a-z-]+@v\d+$/.test(uses))).toEqual([]);
  });
});

const SCHEMA =
  '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"a":{"type":TYPE}}}\n';

/** Runs a script as GitHub does, with an npx that is this command line and a gh that is a file. */
async function runStep(
  name: string,
  path: string,
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const bin = join(path, ".git", "bin");
  const npx = `#!/bin/sh\n[ "$1 $2 $3" = "--yes pnpm@12 floe-contracts" ] || exit 9\nshift 3\nexec '${process.execPath}' '${MAIN}' "$@"\n`;
  const gh = `#!/bin/sh\nprintf '%s\\n' "$*" >> "$GH_CALLS"\ncase "$*" in *--paginate*) printf '%s' "$GH_IDS";; esac\n`;
  for (const [program, content] of [
    ["npx", npx],
    ["gh", gh],
  ] as const)
    await chmod(await write(join(bin, program), content), 0o755);
  const { PATH = "" } = cleanEnvironment();
  const { code, stdout, stderr } = await run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script(name)], {
    cwd: path,
    env: { PATH: `${bin}:${PATH}`, GITHUB_STEP_SUMMARY: join(path, ".git", "summary"), ...env },
  });
  return { code, output: stdout + stderr };
}

describe("its scripts", () => {
  test.each([
    ["holds what breaks", SCHEMA.replace("TYPE", '"string"'), 1, "This change breaks something"],
    [
      "says that nothing breaks",
      SCHEMA.replace("TYPE", '["integer","string"]').replace("1.0.0", "1.1.0"),
      0,
      "This change breaks nothing",
    ],
    ["says that a file cannot be read", "{", 2, "This change could not be reviewed"],
  ])("the summary %s", async (_, changed, code, sentence) => {
    await using place = await scratch();
    const repository = await Repository.make(place.path, {
      "schemas/demo/1.0.0.schema.json": SCHEMA.replace("TYPE", '"integer"'),
      "review.yaml": "mode: backward\n",
    });
    const BASE = await repository.git("rev-parse", "HEAD");
    await repository.commit({ "schemas/demo/1.1.0.schema.json": changed });
    const done = await runStep("review", place.path, { BASE });
    const summary = await readFile(join(place.path, ".git", "summary"), "utf8");
    expect(summary).toMatch(/^<!-- floe-contracts review -->\n/);
    expect(summary).toContain(sentence);
    expect({ code: done.code, annotated: /^::error file=schemas\/demo/m.test(done.output) }).toEqual({
      code,
      annotated: code === 1,
    });
  });

  test.each([
    ["makes a comment", "", "--method POST repos/o/r/issues/7/comments --field body=@review/comment.md --silent"],
    [
      "updates its own",
      "41\n42\n",
      "--method PATCH repos/o/r/issues/comments/41 --field body=@review/comment.md --silent",
    ],
  ])("the comment: %s", async (_, GH_IDS, expected) => {
    await using place = await scratch();
    const GH_CALLS = join(place.path, "calls");
    const COMMENTS = "repos/o/r/issues/7/comments";
    const done = await runStep("comment", place.path, {
      GH_IDS,
      GH_CALLS,
      COMMENTS,
      COMMENT: "repos/o/r/issues/comments",
    });
    expect(done).toEqual({ code: 0, output: "" });
    const [listed, written] = (await readFile(GH_CALLS, "utf8")).trim().split("\n");
    expect(listed).toContain(`api ${COMMENTS} --paginate --jq .[]`);
    expect(written).toBe(`api ${expected}`);
  });
});
