/**
 * docs/writing-a-boundary.md, followed as a newcomer would: its blocks are put where it says, in a copy of the checkout, and
 * its commands must print what it says. The page is the input: nothing of it is repeated here.
 */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../../src/root.ts";
import { scratch } from "../offline/support/cli.ts";

interface Block {
  readonly language: string;
  readonly text: string;
  /** The headings above it and the paragraph before it. */
  readonly section: string;
  readonly paragraph: string;
}

/** The fenced blocks of a page, in order. */
function blocksOf(markdown: string): Block[] {
  const found: Block[] = [];
  let section = "";
  let rest = markdown;
  for (;;) {
    const fence = /^```(\w+)\n([\s\S]*?)\n```$/m.exec(rest);
    if (fence === null) return found;
    const before = rest.slice(0, fence.index);
    section = [...before.matchAll(/^#{2,3} (.*)$/gm)].at(-1)?.[1] ?? section;
    const paragraph = before.trimEnd().split(/\n\n/).at(-1) ?? "";
    found.push({ language: fence[1] ?? "", text: `${fence[2]}\n`, section, paragraph });
    rest = rest.slice(fence.index + fence[0].length);
  }
}

/** The first path that a paragraph names. */
function pathIn({ paragraph }: Block): string | undefined {
  return /`([\w./-]+\.(?:ts|json|yaml))`/.exec(paragraph)?.[1];
}

let place: Awaited<ReturnType<typeof scratch>>;
let checkout: string;
let blocks: Block[];

beforeAll(async () => {
  place = await scratch();
  checkout = join(place.path, "checkout");
  const { stdout } = await execa("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
  });
  for (const file of stdout.split("\0").filter((name) => name !== "")) {
    await mkdir(dirname(join(checkout, file)), { recursive: true });
    // A file that is deleted and not yet committed is still in the list.
    await cp(join(ROOT, file), join(checkout, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  }
  blocks = blocksOf(await readFile(join(checkout, "docs", "writing-a-boundary.md"), "utf8"));
  await pnpm("install");
}, 300_000);

afterAll(async () => {
  await place[Symbol.asyncDispose]();
});

/** pnpm in the copy, without a network: everything is in its store, or this suite would not run. */
async function pnpm(...args: readonly string[]): Promise<{ output: string; exitCode: number | undefined }> {
  // The newcomer is no CI, where pnpm would not touch the lock for a new package.
  const settings = { npm_config_offline: "true", CI: undefined, NO_COLOR: "1" };
  const { all, exitCode } = await execa("pnpm", args, {
    cwd: checkout,
    all: true,
    reject: false,
    env: { ...settings, FLOE_CONTRACTS_CHECK: undefined, FLOE_CONTRACTS_TARGET: undefined },
  });
  return { output: stripVTControlCharacters(all), exitCode };
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(checkout, path)), { recursive: true });
  await writeFile(join(checkout, path), text);
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(join(checkout, path), "utf8");
  const after = change(before);
  expect(after, `${path} has changed`).not.toBe(before);
  await writeFile(join(checkout, path), after);
}

/** Lines that the page shows and that a run must print, without figures that differ from run to run. */
function told(block: Block | undefined): string[] {
  if (block === undefined) throw new RangeError("the page has another block here");
  const lines = block.text.split("\n").filter((line) => /[✓✗]|error\[|expected|hint:/.test(line));
  return lines.map((line) => line.replace(/ \(\d+\.\d+ s\)$/, "").trim());
}

test("a check for core-to-dbt is declared, written, run, and seen to fail", async () => {
  const of = (section: string) => blocks.filter((each) => each.section.startsWith(section));
  const core = "packages/core-to-dbt";
  const [declared] = of("1. Say it in the contract");
  await edit("contracts/core-to-dbt.contract.yaml", (text) =>
    text.replace("  - id: profile-is-valid\n", `${declared?.text}  - id: profile-is-valid\n`),
  );
  const only = { FLOE_CONTRACTS_CHECK: "profile-is-the-only-one", FLOE_CONTRACTS_TARGET: "duckdb" };
  const run = async () => {
    const settings = { ...only, NO_COLOR: "1", npm_config_offline: "true", CI: undefined };
    const options = { cwd: join(checkout, core), all: true, reject: false, env: settings } as const;
    return (await execa("pnpm", ["test:contracts"], options)).all;
  };
  for (const line of told(of("1. Say it in the contract")[1])) expect(await run()).toContain(line.replace(/^✗ /, ""));

  const [source, listed] = of("2. Write it");
  await put(`${core}/src/checks/profile-is-the-only-one.ts`, source?.text ?? "");
  await edit(`${core}/src/checks/index.ts`, (text) =>
    text
      .replace("import profileIsValid", `${listed?.text}import profileIsValid`)
      .replace("  profileIsValid,\n", "  profileIsTheOnlyOne,\n  profileIsValid,\n"),
  );
  const green = await run();
  for (const line of told(of("3. Run it alone")[0])) expect(green).toContain(line);

  const [red, cannotFail] = of("4. See it fail");
  const consumer = `${core}/src/consumer/profile.ts`;
  await edit(consumer, (text) => text.replace(/(PROFILE_NAME = )"floe"/, '$1"flights"'));
  const failed = await run();
  for (const line of told(red)) expect(failed).toContain(line);
  await edit(consumer, (text) => text.replace(/(PROFILE_NAME = )"flights"/, '$1"floe"'));
  await edit(`${core}/src/checks/profile-is-the-only-one.ts`, (text) =>
    text.replace(/consumerRewrites\(\(\{ text \}\) => text\.replace.*\),/, "consumerRewrites(({ text }) => text),"),
  );
  const harmless = await run();
  for (const line of told(cannotFail)) expect(harmless).toContain(line);
});

test("a new boundary is made of the page's files, and holds", async () => {
  const start = blocks.findIndex(({ section }) => section.startsWith("1. The output's schema"));
  const boundary = "packages/core-to-lineage";
  for (const block of blocks.slice(start)) {
    const path = pathIn(block);
    if (block.language === "text" || path === undefined) continue;
    await put(path.startsWith("src/") || path.startsWith("test/") ? `${boundary}/${path}` : path, block.text);
  }
  await put(`${boundary}/src/index.ts`, 'export { coreToLineage } from "./boundary.ts";\n');
  const examples = "schemas/lineage-config/examples/1.0.0/valid";
  await put(`${examples}/minimal.json`, '{ "namespace": "flights" }\n');
  await put(`${examples}/full.json`, '{ "namespace": "flights", "url": "http://marquez.example:5000" }\n');
  expect(await pnpm("install", "--offline", "--no-frozen-lockfile")).toMatchObject({ exitCode: 0 });
  expect(await pnpm("generate", "--write")).toMatchObject({ exitCode: 0 });
  // Of the whole checkout the types are a step of `pnpm test`; here it is about the page's own files.
  expect((await pnpm("typecheck")).output).not.toContain("core-to-lineage");
  const { output, exitCode } = await pnpm("contracts", "--boundary", "core-to-lineage");
  for (const line of told(blocks.findLast(({ language }) => language === "text"))) expect(output).toContain(line);
  expect(exitCode).toBe(0);
  const { output: offline } = await pnpm("--filter", "@floe-contracts/core-to-lineage", "test:offline");
  expect(offline).toMatch(/Tests +1 passed/);
  await rm(join(checkout, boundary), { recursive: true });
});
