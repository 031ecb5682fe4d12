/** What remains of a Postgres after kill -9 of the run that started it, or of the server itself: nothing. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { startPostgres } from "../../src/index.ts";
import { withClient } from "../../src/postgres/connection.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import { dataOf, isOpen, processesOf } from "../support/postgres-watch.ts";
import { supportFile, waitUntil } from "../support/programs.ts";

interface Held {
  readonly backend: number;
  readonly checkpointer: number;
  readonly self: number;
  readonly port: number;
  readonly uid: number;
  readonly user: string;
}

/** Runs the holder, as another user when `uid` is given, and gives what it said. */
async function hold(args: readonly string[], uid?: number): Promise<{ held: Held; ended: Promise<number | null> }> {
  const program = [process.execPath, supportFile("postgres-holder.ts"), ...args];
  const command =
    uid === undefined ? program : ["setpriv", `--reuid=${uid}`, `--regid=${uid}`, "--clear-groups", ...program];
  const [file = "", ...rest] = command;
  const child = spawn(file, rest, {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"] ?? "" },
  });
  let [text, errors] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (errors += piece));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const held = await new Promise<Held>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
      if (text.includes("\n")) resolve(JSON.parse(text));
    });
    child.once("close", () => reject(new Error(`the holder ended without a word: ${errors}`)));
  });
  return { held, ended };
}

async function expectNothingLeft(held: Held, data: string): Promise<void> {
  for (const pid of [held.self, held.backend, held.checkpointer])
    await waitUntil(`process ${pid} is gone`, () => readProcess(pid) === undefined);
  await waitUntil("the data directory is gone", () => !existsSync(data));
  expect(await isOpen(held.port)).toBe(false);
}

test("kill -9 of the run while a query is running leaves no process, no port and no directory", async () => {
  const { held } = await hold([]);
  const data = dataOf(held.checkpointer);
  process.kill(held.self, "SIGKILL");
  await expectNothingLeft(held, data);
});

test("a user that is not root starts and stops it", async () => {
  // Whoever runs this is root in a container, or nobody special on a laptop; then the first case is this one already.
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  const { held, ended } = await hold(["stop"], uid);
  expect(held.uid).not.toBe(0);
  expect(await ended).toBe(0);
  expect(await isOpen(held.port)).toBe(false);
});

test("kill -9 of the server makes work fail at once, with a reason, and leaves nothing", async () => {
  const server = await startPostgres();
  const processes = await processesOf(server);
  const [postmaster = 0] = processes;
  const memory = (): number =>
    readFileSync("/proc/sysvipc/shm", "utf8")
      .split("\n")
      .filter((line) => line.trim().split(/\s+/)[4] === String(postmaster)).length;
  expect(memory()).toBe(1);
  const work = server.guard(
    withClient(server.address, (client) => client.query("SELECT pg_sleep(60)")).catch(() => new Promise(() => {})),
  );
  const failure = work.catch((error: unknown) => error);
  process.kill(postmaster, "SIGKILL");
  expect(await failure).toMatchObject({
    code: "service-exited",
    message: expect.stringContaining("SIGKILL"),
    where: { service: "postgres" },
  });
  await server.stop();
  expect(processes.filter((pid) => readProcess(pid) !== undefined)).toEqual([]);
  expect(memory()).toBe(0);
});
