/** The command: how it is called wrongly, and that a process which fails is no measurement. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BARE, runNode } from "../../src/processes.ts";

const MAIN = join(import.meta.dirname, "../../main.ts");

test.for([
  ["--only", "nothing", 'there is no section "nothing"'],
  ["--rounds", "0", "--rounds is a number from 1 to 1000"],
  ["--fast", "", "Unknown option '--fast'"],
] as const)("%s %s is wrong usage: exit code 2 and the usage", ([option, value, message]) => {
  const args = [MAIN, option, ...(value === "" ? [] : [value])];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain("pnpm bench [--json]");
  expect(stdout).toBe("");
});

test("a process is timed and its output handed over", () => {
  const { milliseconds, stdout } = runNode(
    { name: "says", args: ["-e", "process.stdout.write('said')"] },
    process.cwd(),
  );
  expect(stdout).toBe("said");
  expect(milliseconds).toBeGreaterThan(0);
  expect(runNode(BARE, process.cwd()).stdout).toBe("");
});

test("a process that fails is an error with its last words, not a time", () => {
  const fails = { name: "fails", args: ["-e", "console.error('why'); process.exit(3)"] };
  expect(() => runNode(fails, process.cwd())).toThrow("fails ended with 3: why");
});
