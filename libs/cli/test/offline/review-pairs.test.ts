/** `review --pairs`: every line is answered, in order and in time, whatever it holds. */
import { Buffer } from "node:buffer";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Output } from "../../src/output/output.ts";
import { IsolatedWork } from "../../src/review/isolated.ts";
import { linesOf } from "../../src/review/lines.ts";
import { runPairs } from "../../src/review/pairs.ts";
import { floeContracts, MAIN, run, scratch } from "./support/cli.ts";
import { write } from "./support/project.ts";

const SETTINGS = { formats: "annotation", timeoutMs: 2_000 } as const;

interface Row {
  readonly id: unknown;
  readonly verdict: string;
  readonly witness?: unknown;
  readonly reason?: string;
  readonly error?: string;
  readonly line?: number;
  readonly ms: number;
}

/** Answers lines that are given piece by piece. */
async function answered(
  pieces: readonly (string | Buffer)[],
  {
    settings = SETTINGS,
    env = {},
  }: { settings?: typeof SETTINGS | Record<string, never>; env?: Record<string, string> } = {},
): Promise<{ rows: Row[]; exit: number; said: string }> {
  const text = { stdout: "", stderr: "" };
  const sink = (name: "stdout" | "stderr") => ({
    write: (piece: string) => {
      text[name] += piece;
    },
  });
  const output = new Output({ json: false, env, streams: { stdout: sink("stdout"), stderr: sink("stderr") } });
  async function* input(): AsyncGenerator<Buffer> {
    for (const piece of pieces) yield Buffer.from(piece);
  }
  const { exit } = await runPairs("-", { ...SETTINGS, ...settings }, { env, cwd: "/", output }, input());
  const rows = text.stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Row => JSON.parse(line));
  return { rows, exit, said: text.stderr };
}

const pair = (id: unknown, s1: unknown, s2: unknown): string => `${JSON.stringify({ id, s1, s2 })}\n`;

describe("the three answers", () => {
  test("subset, not-subset with a witness, unknown with what stopped it", async () => {
    const { rows, exit, said } = await answered([
      pair("yes", { const: 1 }, { type: "integer" }),
      pair(2, { type: "integer" }, { const: 1 }),
      pair(null, { $ref: "https://example.org/schema.json" }, { const: 1 }),
    ]);
    expect(rows).toEqual([
      { id: "yes", verdict: "subset", ms: expect.any(Number) },
      { id: 2, verdict: "not-subset", witness: expect.any(Number), ms: expect.any(Number) },
      { id: null, verdict: "unknown", reason: expect.stringContaining("$ref at s1"), ms: expect.any(Number) },
    ]);
    expect({ exit, said }).toEqual({ exit: 0, said: "" });
  });

  test("options of the command line say how they are read", async () => {
    await using place = await scratch();
    const file = await write(
      join(place.path, "pairs.jsonl"),
      pair(
        1,
        { items: [{ const: 1 }], additionalItems: false, type: "array", minItems: 1, maxItems: 1 },
        { const: [1] },
      ) + pair(2, { type: "string", format: "ipv4" }, { type: "string", maxLength: 15 }),
    );
    const { code, stdout } = await floeContracts(["review", "--pairs", file, "--draft", "7", "--format-assertion"]);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).verdict),
    ).toEqual(["subset", "subset"]);
    expect(code).toBe(0);
  });
});

describe("bad lines", () => {
  test("are answered, named by their number, and end with 2; the others are answered as ever", async () => {
    const good = pair("good", true, true);
    const { rows, exit, said } = await answered([
      "\ufeffnot JSON\n",
      good,
      "[1]\n",
      pair("no s2", {}, undefined),
      pair("text", {}, "text"),
      pair({ deep: 1 }, {}, {}),
      "\n  \r\n",
      Buffer.concat([Buffer.from('{"id":"bytes'), Buffer.from([0xff]), Buffer.from('"}\n')]),
      `{"id":"cut","s1":`,
    ]);
    expect(rows.map(({ id, verdict, error, line }) => [id, verdict, error?.slice(0, 24), line])).toEqual([
      [null, "unknown", "the line is not JSON: Un", 1],
      ["good", "subset", undefined, undefined],
      [null, "unknown", "the line is not an objec", 3],
      ["no s2", "unknown", "s2 is no schema: an obje", 4],
      ["text", "unknown", "s2 is no schema: an obje", 5],
      [null, "unknown", "id is neither a text nor", 6],
      [null, "unknown", "the line is not UTF-8 te", 9],
      [null, "unknown", "the line is not JSON: Un", 10],
    ]);
    expect({ exit, said }).toEqual({ exit: 2, said: "7 lines could not be read; the answer to each says why\n" });
  });

  test("a file that is not there, and a directory", async () => {
    const missing = await floeContracts(["review", "--pairs", "none.jsonl"]);
    expect(missing).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("file-not-found: there is no file"),
    });
    const directory = await floeContracts(["review", "--pairs", "/"]);
    expect(directory).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("file-unreadable") });
  });
});

const deep = (levels: number): string =>
  `{"id":"deep","s1":${'{"not":'.repeat(levels)}{}${"}".repeat(levels)},"s2":false}\n`;
const wide = (bytes: number): string => {
  const values = Array.from({ length: bytes / 10 }, (_, index) => `"${String(index).padStart(7, "0")}"`).join(",");
  return `{"id":"wide","s1":{"enum":[${values}]},"s2":{"enum":["x",${values}]}}\n`;
};

/** Each must end as unknown, or be answered, and leave the next pair unharmed. */
const HARD: readonly (readonly [string, () => string])[] = [
  ["nested 10,000 deep", () => deep(10_000)],
  ["nested a million deep", () => deep(1_000_000)],
  ["20 MB of an enumeration, twice", () => wide(10_000_000)],
  ["20 MB of brackets", () => `{"id":"brackets","s1":{"const":${"[".repeat(10e6)}${"]".repeat(10e6)}},"s2":true}\n`],
  ["a $ref to itself", () => pair("cycle", { $ref: "#" }, { type: "string" })],
  [
    "a $ref in a circle",
    () => pair("circle", { $ref: "#/$defs/a", $defs: { a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } } }, false),
  ],
  ["a $ref to nowhere", () => pair("nowhere", { $ref: "#/$defs/none" }, {})],
  ["a $ref to a URL", () => pair("url", {}, { $ref: "http://127.0.0.1:9/schema.json" })],
  [
    "a pattern that backtracks without end",
    () => pair("backtrack", { const: `${"a".repeat(60)}!` }, { pattern: "^(a|a)*(a+)+$" }),
  ],
  [
    "a pattern with a huge automaton",
    () => pair("automaton", { pattern: "^(a|b)*a(a|b){24}$" }, { pattern: "^(a|b)*b(a|b){23}$" }),
  ],
  [
    "a pattern repeated a billion times",
    () => pair("repeat", { pattern: "^(ab?){999999999}$" }, { pattern: "^a{9999999}$" }),
  ],
  ["an expression that is none", () => pair("expression", { pattern: "(" }, { pattern: "[" })],
  [
    "a choice of 2^40",
    () =>
      pair(
        "choice",
        {
          allOf: Array.from({ length: 40 }, (_, index) => ({
            oneOf: [{ multipleOf: index + 2 }, { minimum: index }, { maxLength: index }],
          })),
        },
        { multipleOf: 7919 },
      ),
  ],
];

describe("hard lines", () => {
  test.each(HARD)("%s", async (_, line) => {
    const begin = performance.now();
    const { rows } = await answered([pair("before", true, true), line(), pair("after", { const: 1 }, { const: 2 })]);
    expect(rows.map(({ verdict }) => verdict)).toEqual([
      "subset",
      expect.stringMatching(/^(unknown|subset|not-subset)$/),
      "not-subset",
    ]);
    if (rows[1]?.verdict === "unknown") expect(rows[1].reason ?? rows[1].error).toMatch(/\w+/);
    expect(performance.now() - begin).toBeLessThan(25_000);
  });
});

/** Without limits of its own the decision would walk through 2^25 states. */
const ENDLESS = pair(
  "endless",
  { type: "string", pattern: "^(a|b)*a(a|b){25}$" },
  { pattern: "^(a|b)*(a|c)(a|b){25}$" },
).trim();

describe("the process that decides", () => {
  test("is killed at its limit; the answer says so, and the next question goes to a new one", async () => {
    await using work = new IsolatedWork();
    const settings = `${JSON.stringify({ formats: "annotation", timeoutMs: 3_600_000, largest: 1e12 })}\t`;
    const endless = ENDLESS;
    const [first, second, third] = await Promise.all([
      work.ask("p", Buffer.from(settings + endless), 300),
      work.ask("i", Buffer.from(settings + endless), 5_000),
      work.ask("p", Buffer.from(settings + pair("next", true, false).trim()), 5_000),
    ]);
    expect(first).toMatchObject({ stopped: expect.stringMatching(/time|memory/) });
    expect(second).toMatchObject({ text: expect.stringContaining('"endless"') });
    expect(third).toMatchObject({ text: expect.stringContaining('"not-subset"') });
  });

  test("is killed when it fills the memory", async () => {
    await using work = new IsolatedWork();
    const numbers = `[${"[],".repeat(30e6)}0]`;
    const line = Buffer.from(`${JSON.stringify(SETTINGS)}\t{"id":"memory","s1":{"const":${numbers}},"s2":true}`);
    const begun = performance.now();
    expect(await work.ask("p", line, 60_000)).toMatchObject({ stopped: "memory" });
    expect(performance.now() - begun).toBeLessThan(50_000);
  });

  test("ends with whoever asked", async () => {
    const script = `
      const { IsolatedWork } = await import(${JSON.stringify(join(MAIN, "../review/isolated.ts"))});
      const work = new IsolatedWork();
      await work.ask("i", Buffer.from('{}\\t{"id":1}'), 5000);
      work.ask("p", Buffer.from('{"timeoutMs":1e9,"largest":1e12}\\t' + ${JSON.stringify(ENDLESS)}), 1e9);
      const { readFileSync } = await import("node:fs");
      console.log(readFileSync("/proc/self/task/" + process.pid + "/children", "utf8").trim());
      setTimeout(() => process.kill(process.pid, "SIGKILL"), 200);`;
    const { stdout, signal } = await run([process.execPath, "--input-type=module", "-e", script]);
    expect(signal).toBe("SIGKILL");
    const child = Number(stdout.trim());
    expect(child).toBeGreaterThan(1);
    await expect.poll(() => isAlive(child), { timeout: 10_000 }).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("an answer comes before the next line is there", async () => {
  let asked: () => void = () => {};
  const answeredFirst = new Promise<void>((done) => {
    asked = done;
  });
  async function* input(): AsyncGenerator<Buffer> {
    yield Buffer.from(pair(1, true, true));
    await answeredFirst;
    yield Buffer.from(pair(2, true, true));
  }
  const lines: string[] = [];
  const stdout = {
    write: (text: string) => {
      lines.push(text);
      asked();
    },
  };
  const output = new Output({ json: false, env: {}, streams: { stdout, stderr: stdout } });
  await runPairs("-", SETTINGS, { env: {}, cwd: "/", output }, input());
  expect(lines.map((line) => JSON.parse(line).id)).toEqual([1, 2]);
});

test("thousands of lines keep their order, and secrets stay inside", async () => {
  const ids = Array.from({ length: 3_000 }, (_, index) => index);
  const lines = ids.map((id) => pair(id, { const: "hunter22-is-secret" }, { const: id }));
  const { rows } = await answered([lines.join("")], { env: { DB_PASSWORD: "hunter22-is-secret" } });
  expect(rows.map(({ id }) => id)).toEqual(ids);
  expect(rows[7]?.witness).toBe("[secret hidden]");
});

test("a line without an end is not kept", async () => {
  async function* endless(): AsyncGenerator<Buffer> {
    for (let piece = 0; piece < 100; piece += 1) yield Buffer.alloc(1_000, 120);
    yield Buffer.from("\nnext\nlast");
  }
  const found: unknown[] = [];
  for await (const line of linesOf(endless(), 5_000)) found.push("bytes" in line ? line.bytes.toString() : line);
  expect(found).toEqual([{ number: 1, tooLong: true }, "next", "last"]);
});
