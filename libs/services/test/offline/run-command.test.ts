import { expect, test } from "vitest";
import { readProcess } from "../../src/runtime/process-table.ts";
import { runCommand } from "../../src/runtime/run-command.ts";
import { STUBBORN } from "../support/programs.ts";

const base = { name: "test", cwd: "/", env: { PATH: "/usr/bin:/bin" }, timeoutMs: 30_000 };
const node = (code: string, options: Partial<Parameters<typeof runCommand>[2]> = {}) =>
  runCommand(process.execPath, ["-e", code], { ...base, ...options });

test("a bad exit code is a result, with both streams", async () => {
  const result = await node(`console.log("out"); console.error("err"); process.exit(4)`);
  expect(result).toMatchObject({ exitCode: 4, stdout: "out\n", stderr: "err\n", timedOut: false, aborted: false });
  expect(result.durationMs).toBeGreaterThan(0);
});

test("output is whole, however much it is", async () => {
  const result = await node(`process.stdout.write("é".repeat(3_000_000))`);
  expect(result.stdout.length).toBe(3_000_000);
  expect(new Set(result.stdout)).toEqual(new Set(["é"]));
});

test("at the limit the program and its stubborn child are killed, and what they wrote is kept", async () => {
  const result = await node(STUBBORN, { timeoutMs: 700, graceMs: 100 });
  expect(result).toMatchObject({ exitCode: null, timedOut: true, aborted: false });
  const child = Number(/child (\d+)/.exec(result.stdout)?.[1]);
  expect(child).toBeGreaterThan(0);
  expect(readProcess(child)).toBeUndefined();
});

test("a caller can end it", async () => {
  const abort = new AbortController();
  const running = node("setInterval(() => {}, 1000)", { signal: abort.signal });
  abort.abort();
  expect(await running).toMatchObject({ exitCode: null, timedOut: false, aborted: true });
  expect(await node("setInterval(() => {}, 1000)", { signal: AbortSignal.abort() })).toMatchObject({ aborted: true });
});

test("a child that it leaves in its group is ended", async () => {
  const code = `console.log(require("node:child_process").spawn("sleep", ["60"], { stdio: "ignore" }).pid); process.exit(0)`;
  const result = await node(code);
  expect(result.exitCode).toBe(0);
  expect(readProcess(Number(result.stdout))).toBeUndefined();
});

test("it has the environment that was given and no other, and the input", async () => {
  const code = `process.stdin.pipe(process.stdout); console.log(Object.keys(process.env).join())`;
  expect((await node(code, { env: { ONLY: "1" }, input: "hello" })).stdout).toBe("ONLY\nhello");
});

test("a program that is not there is an error that names it", async () => {
  await expect(runCommand("/nowhere/dbt", [], base)).rejects.toMatchObject({
    code: "program-not-started",
    message: expect.stringContaining("/nowhere/dbt"),
  });
  await expect(node("", { cwd: "/nowhere" })).rejects.toMatchObject({ code: "program-not-started" });
});
