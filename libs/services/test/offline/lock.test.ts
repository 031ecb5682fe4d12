import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { acquireLock } from "../../src/runtime/lock.ts";
import { scratch, supportFile } from "../support/programs.ts";

test("one holds it at a time, in one process too, and the one who waits is told", async () => {
  await using place = await scratch();
  const path = join(place.path, "deep", "lock");
  const order: string[] = [];
  const work = async (name: string): Promise<void> => {
    using _lock = await acquireLock(path, { onWait: (holder) => order.push(`${name} waits for ${holder}`) });
    order.push(`${name} in`);
    await sleep(50);
    order.push(`${name} out`);
  };
  await Promise.all([work("a"), work("b")]);
  const [first, second] = order[0] === "a in" ? ["a", "b"] : ["b", "a"];
  expect(order.filter((line) => !line.includes("waits"))).toEqual([
    `${first} in`,
    `${first} out`,
    `${second} in`,
    `${second} out`,
  ]);
  expect(order).toContainEqual(expect.stringContaining(`${second} waits for`));
});

test("kill -9 of the holder frees it", async () => {
  await using place = await scratch();
  const path = join(place.path, "lock");
  const holder = spawn(process.execPath, [supportFile("lock-holder.ts"), path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => holder.stdout.once("data", resolve));
  const waited: string[] = [];
  const waiting = acquireLock(path, { onWait: (text) => waited.push(text) });
  await expect(Promise.race([waiting.then(() => "got it"), sleep(300, "waits")])).resolves.toBe("waits");
  holder.kill("SIGKILL");
  (await waiting)[Symbol.dispose]();
  expect(waited).toEqual([`process ${holder.pid}`]);
});

test("waiting can be ended", async () => {
  await using place = await scratch();
  const path = join(place.path, "lock");
  using _lock = await acquireLock(path);
  await expect(acquireLock(path, { signal: AbortSignal.timeout(150) })).rejects.toThrow();
});

test("a place where no lock can be is an error with what to do", async () => {
  await using place = await scratch();
  await writeFile(join(place.path, "file"), "");
  await expect(acquireLock(join(place.path, "file", "lock"))).rejects.toMatchObject({
    code: "cache-unusable",
    hint: expect.stringContaining("FLOE_CONTRACTS_CACHE"),
  });
});
