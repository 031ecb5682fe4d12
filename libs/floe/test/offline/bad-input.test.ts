/**
 * Bad input: each case one clear error with a code, a place and a way out, no half-written file, and the artifact of an
 * earlier run left as it was.
 */
import { mkdir, open, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { referenceProvider } from "../../src/providers/reference.ts";
import { errorOf } from "../support/errors.ts";
import { type Scratch, scratch } from "../support/scratch.ts";

const HEAD = 'name: shop\nversion: "1"\n';
const PLATFORM =
  "storage: {default: {bucket: abc}}\ncatalogs: {default: {uri: http://c, warehouse: w}}\ncompute: {default: {}}\n";
const BOMB = [
  "a: &a [x, x, x, x, x, x, x, x, x]",
  ..."bcdefghi".split("").map((name, index) => {
    const before = "abcdefgh"[index];
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]`;
  }),
].join("\n");

interface Case {
  readonly name: string;
  /** The text of floe.yaml, or what makes it. */
  readonly floe?: string | Uint8Array | ((dir: Scratch) => Promise<void>);
  readonly platform?: string | Uint8Array;
  readonly code: string;
  readonly exit: 1 | 2;
  /** Line and column, in floe.yaml unless `in` says platform; none where a place makes no sense. */
  readonly at?: readonly [line: number, column: number];
  readonly in?: "platform";
  readonly says?: RegExp;
}

const CASES: readonly Case[] = [
  { name: "no file", floe: async () => {}, code: "file-not-found", exit: 2 },
  {
    name: "a directory",
    floe: async (dir) => void (await mkdir(dir.path("floe.yaml"))),
    code: "file-unreadable",
    exit: 2,
  },
  { name: "50 MB", floe: hugeFile, code: "file-too-large", exit: 2, says: /MiB/ },
  { name: "empty", floe: "", code: "document-empty", exit: 1, at: [1, 1] },
  { name: "comments only", floe: "# nothing\n", code: "document-empty", exit: 1 },
  {
    name: "not UTF-8",
    floe: new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xff]),
    code: "file-not-utf8",
    exit: 1,
    at: [1, 7],
  },
  { name: "UTF-16", floe: new Uint8Array([0xff, 0xfe, 0x6e, 0]), code: "file-not-utf8", exit: 1, at: [1, 1] },
  { name: "a key twice", floe: `${HEAD}name: other\n`, code: "yaml-duplicate-key", exit: 1, at: [3, 1] },
  {
    name: "a key twice, deep down",
    floe: `${HEAD}observability:\n  traces: true\n  traces: false\n`,
    code: "yaml-duplicate-key",
    exit: 1,
    at: [5, 3],
  },
  { name: "anchors without end", floe: BOMB, code: "yaml-alias-expansion", exit: 1 },
  { name: "an anchor in itself", floe: "a: &a [*a]\n", code: "yaml-alias-expansion", exit: 1 },
  { name: "an alias of nothing", floe: `${HEAD}compute: *none\n`, code: "yaml-syntax", exit: 1, at: [3, 10] },
  {
    name: "a tab as indentation",
    floe: `${HEAD}observability:\n\ttraces: true\n`,
    code: "yaml-syntax",
    exit: 1,
    at: [4, 1],
  },
  { name: "a bracket left open", floe: `${HEAD}transforms: [\n`, code: "yaml-syntax", exit: 1 },
  { name: "two documents", floe: `${HEAD}---\n${HEAD}`, code: "yaml-many-documents", exit: 1, at: [3, 1] },
  {
    name: "nesting without end",
    floe: `a: ${"[".repeat(5000)}${"]".repeat(5000)}\n`,
    code: "document-too-deep",
    exit: 1,
  },
  { name: "a merge key", floe: `${HEAD}<<: {compute: default}\n`, code: "yaml-merge-key", exit: 1, at: [3, 1] },
  { name: "a list", floe: "- name: shop\n", code: "document-invalid", exit: 1, at: [1, 1] },
  { name: "a text", floe: "shop\n", code: "document-invalid", exit: 1, at: [1, 1] },
  {
    name: "a number as name",
    floe: 'name: 7\nversion: "1"\n',
    code: "document-invalid",
    exit: 1,
    at: [1, 7],
    says: /expected text/,
  },
  { name: "a number as version", floe: "name: shop\nversion: 1.0\n", code: "document-invalid", exit: 1, at: [2, 10] },
  {
    name: "text for true",
    floe: `${HEAD}observability: {traces: "yes"}\n`,
    code: "document-invalid",
    exit: 1,
    at: [3, 25],
  },
  {
    name: "yes for true",
    floe: `${HEAD}observability: {traces: yes}\n`,
    code: "document-invalid",
    exit: 1,
    at: [3, 25],
  },
  { name: "no name", floe: 'version: "1"\n', code: "document-invalid", exit: 1, at: [1, 1], says: /name/ },
  {
    name: "an unknown field",
    floe: `${HEAD}trasforms: []\n`,
    code: "document-invalid",
    exit: 1,
    at: [3, 1],
    says: /transforms/,
  },
  {
    name: "a field of the older form",
    floe: `${HEAD}compute: {target: duckdb}\nstorage: default\n`,
    code: "document-invalid",
    exit: 1,
    at: [4, 1],
    says: /1\.0\.0/,
  },
  {
    name: "a target that does not exist",
    floe: `${HEAD}compute: {target: oracle}\n`,
    code: "document-invalid",
    exit: 1,
    at: [3, 19],
  },
  {
    name: "infinity",
    floe: `${HEAD}governance: {policies: {limit: .inf}}\n`,
    code: "number-not-finite",
    exit: 1,
    at: [3, 32],
  },
  {
    name: "a number that would be rounded",
    floe: `${HEAD}governance: {policies: {id: 12345678901234567890}}\n`,
    code: "number-not-exact",
    exit: 1,
    at: [3, 29],
  },
  {
    name: "a profile that is not there",
    floe: `${HEAD}compute: warehouse\n`,
    platform: PLATFORM,
    code: "profile-not-found",
    exit: 1,
    at: [3, 10],
    says: /platform\.yaml has under compute: default/,
  },
  { name: "no platform file", floe: HEAD, code: "platform-not-found", exit: 2, says: /\.floe\/local\/platform\.yaml/ },
  {
    name: "an empty platform file",
    floe: HEAD,
    platform: "",
    code: "document-empty",
    exit: 1,
    at: [1, 1],
    in: "platform",
  },
  {
    name: "a platform file with a key twice",
    floe: HEAD,
    platform: `${PLATFORM}compute: {}\n`,
    code: "yaml-duplicate-key",
    exit: 1,
    at: [4, 1],
    in: "platform",
  },
  {
    name: "a platform file of the wrong type",
    floe: HEAD,
    platform: `${PLATFORM}layers: []\n`,
    code: "document-invalid",
    exit: 1,
    at: [4, 9],
    in: "platform",
  },
  {
    name: "a number as the platform's version",
    floe: HEAD,
    platform: `${PLATFORM}version: 1.2\n`,
    code: "document-invalid",
    exit: 1,
    at: [4, 10],
    in: "platform",
  },
];

async function hugeFile(dir: Scratch): Promise<void> {
  const file = await open(dir.path("floe.yaml"), "w");
  await file.truncate(50 * 1024 * 1024);
  await file.close();
}

test.each(CASES)("$name", async ({ floe, platform, code, exit, at, in: where, says }) => {
  await using dir = await scratch();
  if (typeof floe === "function") await floe(dir);
  else if (floe !== undefined) await dir.write("floe.yaml", floe);
  if (platform !== undefined) await dir.write("platform/local/platform.yaml", platform);
  await dir.write(".floe/compiled_artifacts.json", "from before");
  const before = await dir.files();
  const provider = referenceProvider({ now: () => new Date(0) });
  const specPath = dir.path("floe.yaml");
  const error = await errorOf(() => provider.compile({ specPath, outDir: dir.path(".floe"), env: {} }));
  expect(error).toMatchObject({ code, exitCode: exit });
  const file = where === "platform" ? dir.path("platform/local/platform.yaml") : specPath;
  if (code !== "platform-not-found") expect(error.where?.file).toBe(file);
  if (at !== undefined) expect([error.where?.line, error.where?.column]).toEqual(at);
  if (says !== undefined) expect(error.message).toMatch(says);
  expect(error.hint.length).toBeGreaterThan(10);
  expect(error.message.length).toBeLessThan(2_000);
  expect(await dir.files()).toEqual(before);
  expect(await readFile(dir.path(".floe/compiled_artifacts.json"), "utf8")).toBe("from before");
});

test("an output directory that cannot be written is an error too, and nothing is left of the attempt", async () => {
  await using dir = await scratch();
  await dir.write("floe.yaml", `${HEAD}compute: {target: duckdb}\n`);
  await dir.write("out", "a file");
  const provider = referenceProvider({ now: () => new Date(0) });
  const error = await errorOf(() =>
    provider.compile({ specPath: dir.path("floe.yaml"), outDir: dir.path("out"), env: {} }),
  );
  expect(error).toMatchObject({ code: "file-unwritable", exitCode: 2 });
  expect(await dir.files()).toEqual(["floe.yaml", "out"]);
});

test("a run that was stopped writes nothing", async () => {
  await using dir = await scratch();
  await dir.write("floe.yaml", `${HEAD}compute: {target: duckdb}\n`);
  const provider = referenceProvider({ now: () => new Date(0) });
  const request = { specPath: dir.path("floe.yaml"), outDir: dir.path("out"), env: {}, signal: AbortSignal.abort() };
  expect(await errorOf(() => provider.compile(request))).toMatchObject({ code: "command-cancelled", exitCode: 1 });
  expect(await dir.files()).toEqual(["floe.yaml"]);
});
