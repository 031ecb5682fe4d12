import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { endGroup, isAlive, listProcesses, membersOf, readProcess } from "../../src/runtime/process-table.ts";
import { waitUntil } from "../support/programs.ts";

function startGroup(shell: string): number {
  const child = spawn("/bin/sh", ["-c", shell], { detached: true, stdio: "ignore" });
  if (child.pid === undefined) throw new Error("no shell");
  return child.pid;
}

test("a process is found with its parent, its group and a start time", () => {
  const self = readProcess(process.pid);
  expect(self).toMatchObject({ pid: process.pid, ppid: process.ppid });
  expect(self?.started).not.toBe("");
  expect(listProcesses().find((entry) => entry.pid === process.pid)).toEqual(self);
  expect(readProcess(2 ** 22 + 1)).toBeUndefined();
});

test("a zombie counts as gone", async () => {
  // The shell is told to wait for something else, so its child stays a zombie.
  const leader = startGroup("sleep 0 & exec sleep 30");
  const entry = readProcess(leader);
  await waitUntil("the child is a zombie or gone", () => listProcesses().every((each) => each.ppid !== leader));
  expect(entry).toBeDefined();
  await endGroup({ pid: leader, started: entry?.started ?? "" }, { signal: "SIGTERM", graceMs: 1_000 });
});

test("members are the group and all descendants, in whatever group", () => {
  const all = [
    { pid: 10, ppid: 1, pgid: 10, started: "a" },
    { pid: 11, ppid: 10, pgid: 10, started: "b" },
    { pid: 12, ppid: 11, pgid: 12, started: "c" },
    { pid: 13, ppid: 1, pgid: 10, started: "d" },
    { pid: 14, ppid: 1, pgid: 14, started: "e" },
  ];
  expect(membersOf({ pid: 10, started: "a" }, all).map((entry) => entry.pid)).toEqual([10, 11, 13, 12]);
});

test("a process that took over the id of a leader is not a member, and nothing of it is", () => {
  const all = [
    { pid: 10, ppid: 1, pgid: 10, started: "later" },
    { pid: 11, ppid: 10, pgid: 10, started: "later" },
  ];
  expect(membersOf({ pid: 10, started: "earlier" }, all)).toEqual([]);
});

test("what was left of a group whose leader is gone is a member", () => {
  const all = [{ pid: 11, ppid: 1, pgid: 10, started: "b" }];
  expect(membersOf({ pid: 10, started: "a" }, all)).toEqual(all);
});

test("a process with another start time is not killed", async () => {
  const pid = startGroup("exec sleep 30");
  const started = readProcess(pid)?.started ?? "";
  expect(await endGroup({ pid, started: "another" }, { signal: "SIGKILL", graceMs: 0 })).toEqual([]);
  await sleep(50);
  expect(isAlive({ pid, started })).toBe(true);
  await endGroup({ pid, started }, { signal: "SIGTERM", graceMs: 1_000 });
  expect(isAlive({ pid, started })).toBe(false);
});

test("a descendant in a session of its own is ended too", async () => {
  const pid = startGroup("setsid sleep 30 & wait");
  const leader = { pid, started: readProcess(pid)?.started ?? "" };
  await waitUntil("the child has a group of its own", () =>
    membersOf(leader).some((entry) => entry.pgid === entry.pid && entry.pid !== pid),
  );
  const members = membersOf(leader);
  expect(await endGroup(leader, { signal: "SIGTERM", graceMs: 200 })).toEqual([]);
  expect(members.filter((entry) => isAlive(entry))).toEqual([]);
});
