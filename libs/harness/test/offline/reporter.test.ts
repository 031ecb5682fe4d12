/** The reporter in a real vitest: what it writes when a check passes, fails, or takes its process with it. */
import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { startVitest } from "vitest/node";
import { ContractReporter } from "../../src/reporter.ts";

const directories: string[] = [];
afterEach(async () => {
  delete process.env["FLOE_TOY"];
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true, force: true });
});

/** The fixture in a vitest whose root is a directory of its own. */
async function runToy(
  mode: string,
): Promise<{ records: Record<string, unknown>[]; printed: string[]; summary: Record<string, number> }> {
  // Inside the package, so that its imports resolve; in results/, which nobody takes for source.
  const results = join(import.meta.dirname, "..", "..", "results");
  await mkdir(results, { recursive: true });
  const root = await mkdtemp(join(results, "toy-"));
  directories.push(root);
  await mkdir(join(root, "fixtures"));
  await mkdir(join(root, "offline"));
  await cp(
    join(import.meta.dirname, "..", "fixtures", "toy.contract.test.ts"),
    join(root, "fixtures", "toy.contract.test.ts"),
  );
  await cp(join(import.meta.dirname, "support.ts"), join(root, "offline", "support.ts"));
  process.env["FLOE_TOY"] = mode;
  const printed: string[] = [];
  const reporter = new ContractReporter({ print: (line) => printed.push(line) });
  const vitest = await startVitest("test", [], {
    root,
    config: false,
    watch: false,
    include: ["fixtures/*.test.ts"],
    reporters: [reporter],
    setupFiles: [join(import.meta.dirname, "..", "..", "src", "setup.ts")],
    env: { FLOE_TOY: mode },
  });
  await vitest.close();
  process.exitCode = 0;
  const lines = (await readFile(join(root, "results", "results.jsonl"), "utf8")).trim().split("\n");
  return {
    records: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    printed,
    summary: JSON.parse(await readFile(join(root, "results", "run.json"), "utf8")) as Record<string, number>,
  };
}

describe("the reporter", () => {
  test("writes a passed record", async () => {
    const { records, printed, summary } = await runToy("pass");
    expect(records).toMatchObject([{ id: "answer-is-42", status: "passed", proved_on: ["answers 41"] }]);
    expect(printed.join("\n")).toContain("✓ toy-boundary 1.1.0 duckdb local: 1 check passed");
    expect(summary).toMatchObject({ records: 1, passed: 1, failed: 0 });
  });

  test("writes a failed record and says what does not hold", async () => {
    const { records, printed } = await runToy("fail");
    expect(records).toMatchObject([{ id: "answer-is-42", status: "failed", differences: [{ pointer: "/answer" }] }]);
    expect(printed.join("\n")).toContain(
      "toy-boundary/answer-is-42 does not hold: the number is what answer-is-42 says",
    );
  });

  test("writes a failed record for a check whose process died", async () => {
    const { records, summary } = await runToy("die");
    expect(records).toMatchObject([{ id: "answer-is-42", status: "failed", error: { code: "check-lost" } }]);
    expect(summary).toMatchObject({ records: 1, failed: 1 });
  });
});
