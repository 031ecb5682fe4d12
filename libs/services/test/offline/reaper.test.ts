/** Whatever happens to a run's own process, no process and no directory of the run remains. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readProcess } from "../../src/runtime/process-table.ts";
import { supportFile, waitUntil } from "../support/programs.ts";

interface Held {
  readonly path: string;
  readonly service: number;
  readonly child: number | undefined;
  readonly reaper: number;
  readonly self: number;
}

async function startHolder(ending: string, temporary?: string): Promise<{ holder: ChildProcess; held: Held }> {
  const holder = spawn(process.execPath, [supportFile("holder.ts"), ending], {
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
    ...(temporary === undefined ? {} : { env: { ...process.env, TMPDIR: temporary } }),
  });
  const line = await new Promise<string>((resolve, reject) => {
    let text = "";
    // Not at its exit: what it said may still be on its way.
    holder.once("close", () => reject(new Error("the holder ended without a word")));
    holder.stdout?.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
      if (text.includes("\n")) resolve(text);
    });
  });
  return { holder, held: JSON.parse(line) };
}

async function expectNothingLeft(held: Held): Promise<void> {
  for (const pid of [held.self, held.service, held.child ?? held.service, held.reaper])
    await waitUntil(`process ${pid} is gone`, () => readProcess(pid) === undefined);
  await waitUntil("the directory is gone", () => !existsSync(held.path));
}

// "at-once": in the same moment in which the service was started, before the reaper has read a word.
test.concurrent.for(["kill", "at-once", "exit", "throw"])("the run's process ends by %s", async (ending) => {
  const { held } = await startHolder(ending);
  await expectNothingLeft(held);
});

test.concurrent("its whole process group is killed, as a terminal or a CI runner does", async () => {
  const { held } = await startHolder("wait");
  process.kill(-held.self, "SIGKILL");
  await expectNothingLeft(held);
});

test.concurrent("Ctrl-C reaches its group", async () => {
  const { held } = await startHolder("wait");
  process.kill(-held.self, "SIGINT");
  await expectNothingLeft(held);
});

test.concurrent("the reaper is killed first: another one takes its place", async () => {
  const { held } = await startHolder("wait");
  process.kill(held.reaper, "SIGKILL");
  await waitUntil("the first reaper is gone", () => readProcess(held.reaper) === undefined);
  expect(readProcess(held.service)).toBeDefined();
  // The parent sees the death of a child within a turn of its loop; without a pause this would kill both at one time.
  await new Promise((resolve) => setTimeout(resolve, 300));
  process.kill(held.self, "SIGKILL");
  await expectNothingLeft(held);
});

test.concurrent("both are killed in one moment: the next run reads what they wrote down, and clears it away", async () => {
  const temporary = mkdtempSync(join(tmpdir(), "reaper-test-"));
  try {
    const { held } = await startHolder("wait", temporary);
    // Stopped first, so that it cannot see the end of the other one.
    process.kill(held.reaper, "SIGSTOP");
    process.kill(held.self, "SIGKILL");
    process.kill(held.reaper, "SIGKILL");
    await waitUntil("the reaper is gone", () => readProcess(held.reaper) === undefined);
    expect(readProcess(held.service)).toBeDefined();
    expect(existsSync(held.path)).toBe(true);
    const { held: next } = await startHolder("kill", temporary);
    await expectNothingLeft(held);
    await expectNothingLeft(next);
    await waitUntil("nothing is left in the temporary directory", () => readdirSync(temporary).length === 0);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});
