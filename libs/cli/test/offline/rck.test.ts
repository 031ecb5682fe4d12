/** `rck` without a kit: what it takes, what it says of recorded outcomes, and what it writes. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import {
  countsOf,
  judge,
  KIT_CLASSES,
  kitTests,
  knownDifferences,
  type RckResult,
  type rck,
  readReport,
} from "@floe-contracts/rck";
import { describe, expect, test } from "vitest";
import type { Call } from "../../src/cli.ts";
import type { RckCommandOptions } from "../../src/commands/rck.ts";
import type { Outcome } from "../../src/outcome.ts";
import { Output } from "../../src/output/output.ts";
import { runRck } from "../../src/rck/run.ts";
import { cleanEnvironment, filesIn, floeContracts, golden, ROOT, scratch } from "./support/cli.ts";

const RECORDED = join(ROOT, "libs", "rck", "test", "recorded");

/** What the kit gave on the embedded catalog, by its recorded reports. @param edit of the reports' text */
async function recorded(edit: (xml: string) => string = (xml) => xml): Promise<RckResult> {
  const texts = await Promise.all(
    KIT_CLASSES.map((name) => readFile(join(RECORDED, `iceberg-rest.${name}.xml`), "utf8")),
  );
  const outcomes = texts.flatMap((xml) => readReport(edit(xml)));
  const tests = judge(kitTests(), outcomes, await knownDifferences("iceberg-rest"));
  return {
    kit: "1.10.1",
    whole: true,
    catalog: {
      implementation: "iceberg-rest",
      title: "iceberg-rest reference 1.10.1 + gateway",
      version: "1.10.1",
      driver: "native",
    },
    counts: countsOf(tests),
    tests,
    ms: 37_400,
  };
}

/** A catalog that lists a table less, knows more and words less than is written down, and a kit that skips a test. */
function broken(xml: string): string {
  const bad =
    '<failure type="x"><![CDATA[java.lang.AssertionError: \nExpected size: 2 but was: 1\n\tat a.B.c(D.java:1)]]></failure>\n';
  const whole = (method: string): RegExp =>
    new RegExp(`(<testcase name="${method}\\(\\)"[^>]*>\n)[^]*?(</testcase>\n)`);
  return xml
    .replace(whole("testListTables"), `$1${bad}$2`)
    .replace(whole("testLoadTable"), "$1$2")
    .replace(whole("testAppend"), "")
    .replaceAll("Namespace non-existing does not exist", "Something is not there");
}

type Options = Parameters<typeof rck>[0];

interface Called {
  readonly outcome: Outcome;
  readonly said: string;
  readonly seen: readonly Options[];
}

async function call(
  options: RckCommandOptions,
  cwd: string,
  result: (given: Options) => Promise<RckResult> = () => recorded(),
  env: Readonly<Record<string, string>> = {},
): Promise<Called> {
  const pieces: string[] = [];
  const sink = { write: (text: string) => pieces.push(text) };
  const environment = cleanEnvironment(env);
  const output = new Output({ json: false, env: environment, streams: { stdout: sink, stderr: sink } });
  const calling: Call = { env: environment, cwd, output };
  const seen: Options[] = [];
  const outcome = await runRck(options, calling, {
    rck: (given) => {
      seen.push(given);
      given.progress("rck: 149 of 149 tests, 127 passed");
      return result(given);
    },
  });
  return { outcome, said: `${pieces.join("")}${outcome.text}\n`, seen };
}

describe("rck says", () => {
  test("what is known, with the reasons, and is green", async () => {
    const { outcome, said } = await call({}, ROOT);
    const { expected, actual } = await golden("rck-known", said);
    expect(actual).toBe(expected);
    expect(outcome.exit).toBe(0);
  });

  test("what nobody has explained, and is red", async () => {
    const { outcome, said } = await call({}, ROOT, () => recorded(broken));
    const { expected, actual } = await golden("rck-red", said);
    expect(actual).toBe(expected);
    expect(outcome).toMatchObject({ exit: 1, json: { counts: { red: 4 } } });
  });
});

describe("rck", () => {
  test("takes the platform, the tests and the limit", async () => {
    const { seen, outcome } = await call({ platformEnv: "nessie", test: ["testAppend"], timeout: "30" }, ROOT);
    expect(seen).toMatchObject([
      {
        platform: join(ROOT, "examples/flights/platform/nessie/platform.yaml"),
        tests: ["testAppend"],
        limitMs: 30_000,
      },
    ]);
    expect(outcome.json).toMatchObject({ platform_env: "nessie", kit: "1.10.1", whole: true });
    expect((await call({}, ROOT, undefined, { FLOE_PLATFORM_ENV: "nessie" })).seen[0]?.platform).toContain("/nessie/");
  });

  test("writes every test as Markdown and as JSON, by the file's ending", async () => {
    await using place = await scratch();
    const { outcome } = await call({ output: ["rck.md", "deep.JSON"] }, place.path);
    expect(await filesIn(place.path)).toEqual(["deep.JSON", "rck.md"]);
    const markdown = await readFile(join(place.path, "rck.md"), "utf8");
    expect(markdown).toMatch(
      /^# Iceberg REST Compatibility Kit 1\.10\.1 on iceberg-rest reference 1\.10\.1 \+ gateway\n/,
    );
    expect(markdown.match(/^\| \w.* \| passed \| {2}\| {2}\| {2}\|$/gm)).toHaveLength(127);
    expect(markdown.match(/^\| \w.* \| failed \| known \| .+ \| .+ \|$/gm)).toHaveLength(14);
    expect(JSON.parse(await readFile(join(place.path, "deep.JSON"), "utf8"))).toEqual(
      JSON.parse(JSON.stringify(outcome.json)),
    );
  });

  test("writes no report and throws what the kit threw", async () => {
    await using place = await scratch();
    const refused = new FloeContractsError("rck-incomplete", "no report", { hint: "look" });
    await expect(call({ output: ["rck.md"] }, place.path, () => Promise.reject(refused))).rejects.toBe(refused);
    expect(await filesIn(place.path)).toEqual([]);
  });

  test("that is interrupted ends with the signal's code, and writes no report", async () => {
    await using place = await scratch();
    const { outcome } = await call({ output: ["rck.md"] }, place.path, async (given) => {
      // The command's own listener alone: those of the test's process would end it.
      process.listeners("SIGTERM").at(-1)?.("SIGTERM");
      given.signal.throwIfAborted();
      throw new Error("the signal was not heard");
    });
    expect(outcome).toMatchObject({ exit: 143, text: "interrupted by SIGTERM: what was started is stopped" });
    expect(await filesIn(place.path)).toEqual([]);
  });
});

test.for([
  [["rck", "--test", "testApend"], "rck-test-unknown", "did you mean testAppend?"],
  [["rck", "--timeout", "soon"], "command-line-invalid", "give seconds"],
  [["rck", "--timeout", "0"], "command-line-invalid", "give seconds"],
  [["rck", "--output", "rck.html"], "command-line-invalid", "end the file's name in .md or .json"],
  [["rck", "--platform-env", "moon"], "platform-not-found", "FLOE_PLATFORM_ENV"],
] as const)("%j is refused before anything is started", async ([args, code, hint]) => {
  const { code: exit, stdout, stderr } = await floeContracts(args);
  expect(stderr).toContain(code);
  expect(stderr).toContain(hint);
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
});
