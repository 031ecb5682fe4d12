/** Kill -9 of anything: nobody waits for what is dead, the reason is told, and nothing remains. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readProcess } from "../../src/runtime/process-table.ts";
import { Place, pidsOf } from "../support/environments.ts";
import { waitUntil } from "../support/programs.ts";

const POSTGRES = ["postgres"];

/** The reaper of a supervisor, by its journal. */
function reaperOf(place: Place, pid: number): number {
  const name = readdirSync(place.stateDirectory()).find(
    (each) => each.startsWith(`${pid}-`) && each.endsWith(".journal"),
  );
  const lines = readFileSync(join(place.stateDirectory(), name ?? ""), "utf8")
    .trim()
    .split("\n");
  const found = lines.map((line) => JSON.parse(line)).findLast((message) => message.op === "reaper");
  return found.pid;
}

test("a service that dies while it is used is named with its last lines, and takes nobody new", async () => {
  await using place = new Place();
  const user = await place.client("guard", POSTGRES);
  const idle = await place.client("wait", POSTGRES);
  const [postgres = 0] = pidsOf(user.said);
  const begin = performance.now();
  process.kill(postgres, "SIGKILL");
  const lost = await user.lost;
  expect(performance.now() - begin).toBeLessThan(5_000);
  expect(lost).toMatchObject({ code: "service-exited", where: { service: "postgres" } });
  expect(lost.message).toContain("postgres ended by signal SIGKILL");
  expect(lost.where?.log?.join("\n")).toContain("ready to accept connections");
  expect((await idle.lost).code).toBe("service-exited");
  await idle.ended;
  const { running } = await place.manage("status");
  expect(running[0]?.services).toMatchObject([
    { service: "postgres", state: "dead", error: { code: "service-exited" } },
  ]);
  const next = await place.client("leave", POSTGRES);
  expect(next.said.failed).toBeUndefined();
  expect(next.said.id).not.toBe(user.said.id);
  // The one whose service has died was in nobody's use any more, so it made room.
  await waitUntil("the first environment has ended", () => place.states().every(({ id }) => id !== user.said.id));
  expect(existsSync(user.said.directory)).toBe(false);
});

test("a service that somebody else does not use may die: he goes on", async () => {
  await using place = new Place();
  const both = await place.client("guard", ["postgres", "lineage"]);
  const one = await place.client("wait", POSTGRES);
  const lineage = both.said.services.find(({ service }) => service === "lineage");
  process.kill(lineage?.pids[0] ?? 0, "SIGKILL");
  expect((await both.lost).message).toContain("lineage");
  expect(one.child.exitCode).toBe(null);
  await place.manage("down");
  expect((await one.lost).code).toBe("environment-ended");
});

test("kill -9 of a client gives its place back", async () => {
  await using place = new Place();
  const one = await place.client("wait", POSTGRES, { env: { FLOE_SERVICES_IDLE: "0" } });
  const supervisor = place.supervisor();
  process.kill(one.said.self, "SIGKILL");
  await place.expectNothing([supervisor.pid, ...pidsOf(one.said)]);
});

test("kill -9 of the supervisor: clients are told, nothing remains, and the next run starts anew", async () => {
  await using place = new Place();
  const one = await place.client("wait", POSTGRES);
  const supervisor = place.supervisor();
  process.kill(supervisor.pid, "SIGKILL");
  const lost = await one.lost;
  expect(lost).toMatchObject({
    code: "environment-ended",
    message: "the environment has ended: its supervisor is gone",
  });
  await one.ended;
  await place.expectNothing([supervisor.pid, ...pidsOf(one.said)]);
  const next = await place.client("leave", POSTGRES);
  expect(next.said.failed).toBeUndefined();
});

test("kill -9 of the supervisor and of its reaper in one moment: the next run clears away what they left", async () => {
  await using place = new Place();
  const one = await place.client("wait", POSTGRES);
  const supervisor = place.supervisor();
  const reaper = reaperOf(place, supervisor.pid);
  // Stopped first, so that it cannot see the end of the other one.
  process.kill(reaper, "SIGSTOP");
  process.kill(supervisor.pid, "SIGKILL");
  process.kill(reaper, "SIGKILL");
  await one.ended;
  const [postgres = 0] = pidsOf(one.said);
  expect(readProcess(postgres)).toBeDefined();
  const next = await place.client("leave", POSTGRES, { env: { FLOE_SERVICES_IDLE: "0" } });
  expect(next.said.failed).toBeUndefined();
  await place.expectNothing([postgres]);
});

test("down ends one whose supervisor hangs, by killing it", async () => {
  await using place = new Place();
  const one = await place.client("wait", POSTGRES);
  const supervisor = place.supervisor();
  process.kill(supervisor.pid, "SIGSTOP");
  const [ended] = await place.manage("down");
  expect(ended?.killed).toBe(true);
  await place.expectNothing([supervisor.pid, ...pidsOf(one.said)]);
});

test("a whole process group is killed, as a terminal or a CI runner does: the environment of others stays", async () => {
  await using place = new Place();
  const one = await place.client("wait", POSTGRES);
  process.kill(one.said.self, "SIGINT");
  await one.ended;
  expect(readProcess(place.supervisor().pid)).toBeDefined();
});
