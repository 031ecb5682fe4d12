import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { Interrupt } from "../../src/contracts/interrupt.ts";
import { checkout } from "./support/checkout.ts";
import { cleanEnvironment, scratch } from "./support/cli.ts";

const JOB = fileURLToPath(new URL("./support/job-main.ts", import.meta.url));

function start(root: string): ChildProcess {
  const env = cleanEnvironment({ TMPDIR: root, FAKE_TURBO_HANGS: "1" });
  return spawn(process.execPath, [JOB, root], { env, stdio: ["ignore", "pipe", "inherit"] });
}

/** Collects the child's output; `seen` waits for a pattern in it. */
function listen(child: ChildProcess) {
  let text = "";
  const waiting = new Set<() => void>();
  child.stdout?.setEncoding("utf8").on("data", (piece: string) => {
    text += piece;
    for (const wake of waiting) wake();
  });
  const seen = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((done) => {
      const look = () => {
        const found = pattern.exec(text);
        if (found === null) return;
        waiting.delete(look);
        done(found);
      };
      waiting.add(look);
      look();
    });
  return { seen, text: () => text };
}

/** Ends what a failed test would leave behind. */
function endAll(pids: readonly number[]): void {
  for (const pid of pids) if (pid > 0 && isAlive(pid)) process.kill(pid, "SIGKILL");
}

/** A process that ended and has no parent to collect it is no process any more. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = `/proc/${pid}/stat`;
  return !(existsSync(stat) && / [ZX] /.test(readFileSync(stat, "latin1").replace(/\(.*\)/, "")));
}

describe("a signal in the middle of a run", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s ends it with %i, and nothing that it started lives on", async (signal, code) => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const child = start(place.path);
    const pids: number[] = [];
    onTestFinished(() => endAll([child.pid ?? 0, ...pids]));
    const { seen, text } = listen(child);
    const [, turbo, deaf] = await seen(/hanging (\d+) (\d+)/);
    pids.push(Number(turbo), Number(deaf));
    expect(pids.map(isAlive)).toEqual([true, true]);
    child.kill(signal);
    const ended = await new Promise((done) => child.once("close", (exit, by) => done({ exit, by })));
    expect(ended).toEqual({ exit: code, by: null });
    expect(pids.map(isAlive)).toEqual([false, false]);
    expect(text()).toContain(`interrupted by ${signal}: what was started is stopped`);
    expect((await readdir(place.path)).filter((name) => name.startsWith("floe-contracts-"))).toEqual([]);
  });
});

test("a wait is given up as soon as a signal comes, and listeners are gone afterwards", async () => {
  const before = process.listenerCount("SIGHUP");
  {
    using interrupt = new Interrupt();
    const work = interrupt.race(new Promise(() => {}));
    process.emit("SIGHUP");
    await expect(work).rejects.toMatchObject({ name: "Interrupted", exit: 129 });
    await expect(interrupt.race(Promise.resolve(1))).rejects.toMatchObject({ exit: 129 });
  }
  expect(process.listenerCount("SIGHUP")).toBe(before);
});
