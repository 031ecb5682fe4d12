/** One environment for several processes: started once, joined, kept warm, ended. Postgres stands for any service. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listProcesses, membersOf, readProcess } from "../../src/runtime/process-table.ts";
import { Place, pidsOf } from "../support/environments.ts";
import { waitUntil } from "../support/programs.ts";

const POSTGRES = ["postgres"];

test("two processes that start at once get one environment, which stays warm for the next and ends by down", async () => {
  await using place = new Place();
  const [one, two] = await Promise.all([place.client("wait", POSTGRES), place.client("wait", POSTGRES)]);
  expect(two.said.id).toBe(one.said.id);
  expect(pidsOf(two.said)).toEqual(pidsOf(one.said));
  one.child.kill("SIGTERM");
  two.child.kill("SIGTERM");
  await Promise.all([one.ended, two.ended]);
  const later = await place.client("leave", POSTGRES);
  await later.ended;
  expect(later.said.id).toBe(one.said.id);
  const supervisor = place.supervisor();
  const [ended] = await place.manage("down");
  expect(ended).toMatchObject({ id: one.said.id, killed: false });
  await place.expectNothing([supervisor.pid, ...pidsOf(one.said)]);
});

test("what a second client needs besides is started in the same environment", async () => {
  await using place = new Place();
  const one = await place.client("wait", POSTGRES);
  const two = await place.client("wait", ["postgres", "lineage"]);
  expect(two.said.id).toBe(one.said.id);
  expect(two.said.services.map(({ service }) => service)).toEqual(["postgres", "lineage"]);
  const { running } = await place.manage("status");
  expect(running[0]?.services.map(({ service }) => service)).toEqual(["postgres", "lineage"]);
  expect(running[0]?.users).toHaveLength(2);
});

test("environments of four names live side by side, and each ends by itself", async () => {
  await using place = new Place();
  const names = ["a", "b", "c", "d"];
  const clients = await Promise.all(names.map((name) => place.client("wait", POSTGRES, { name })));
  expect(new Set(clients.map(({ said }) => said.id)).size).toBe(4);
  expect(new Set(clients.flatMap(({ said }) => pidsOf(said))).size).toBe(4);
  const supervisors = place.states().map(({ pid }) => pid);
  expect(supervisors).toHaveLength(4);
  expect(await place.manage("down")).toHaveLength(4);
  const ends = await Promise.all(clients.map(({ lost }) => lost));
  for (const { code, message } of ends) {
    expect(code).toBe("environment-ended");
    expect(message).toContain("it was ended by");
  }
  await place.expectNothing([...supervisors, ...clients.flatMap(({ said }) => pidsOf(said))]);
});

test("CI=true ends it with its last user", async () => {
  await using place = new Place();
  const env = { CI: "true", FLOE_SERVICES_IDLE: "" };
  const one = await place.client("wait", POSTGRES, { env });
  const two = await place.client("leave", POSTGRES, { env });
  await two.ended;
  const supervisor = place.supervisor();
  expect(two.said.id).toBe(one.said.id);
  expect(readProcess(supervisor.pid)).toBeDefined();
  one.child.kill("SIGTERM");
  await place.expectNothing([supervisor.pid, ...pidsOf(one.said)]);
});

test("nobody uses it for as long as the idle limit says: it ends", async () => {
  await using place = new Place();
  const env = { FLOE_SERVICES_IDLE: "1" };
  const one = await place.client("leave", POSTGRES, { env });
  await one.ended;
  await place.expectNothing([...pidsOf(one.said)]);
});

test("other settings of services are another environment", async () => {
  await using place = new Place();
  const one = await place.client("wait", POSTGRES);
  const two = await place.client("wait", POSTGRES, { env: { FLOE_S3_REGION: "eu-west-1" } });
  expect(two.said.id).not.toBe(one.said.id);
});

test("nothing of it can be read by others, and no secret is in an argument", async () => {
  await using place = new Place();
  const one = await place.client("wait", POSTGRES);
  const supervisor = place.supervisor();
  const modes = [place.stateDirectory(), ...place.stateNames().map((name) => join(place.stateDirectory(), name))];
  // A lock holds nothing, and nobody else can enter its directory.
  for (const path of modes.filter((each) => !/\.lock(\.holder)?$/.test(each)))
    expect([path, (statSync(path).mode & 0o077).toString(8)]).toEqual([path, "0"]);
  const leader = readProcess(supervisor.pid);
  if (leader === undefined) throw new Error("the supervisor is gone");
  const all = listProcesses();
  const pids = [
    leader.pid,
    ...pidsOf(one.said).flatMap((pid) => membersOf(readProcess(pid) ?? leader, all).map((entry) => entry.pid)),
  ];
  for (const pid of pids) expect(readFileSync(`/proc/${pid}/cmdline`, "utf8")).not.toContain(supervisor.token);
});

test("who does not know the token hears nothing and changes nothing", async () => {
  await using place = new Place();
  const one = await place.client("wait", POSTGRES);
  const { port, pid } = place.supervisor();
  const hostile = [
    '{"op":"down","token":"guessed","who":"me"}',
    '{"op":"status"}',
    "GET / HTTP/1.1",
    "null",
    "1",
    "[]",
    '""',
  ];
  for (const words of hostile) {
    const socket = connect({ host: "127.0.0.1", port });
    let heard = "";
    socket.setEncoding("utf8").on("data", (piece: string) => (heard += piece));
    socket.write(`${words}\n`);
    await new Promise((resolve) => socket.once("close", resolve));
    expect(heard).toBe("");
  }
  const endless = connect({ host: "127.0.0.1", port });
  endless.on("error", () => {});
  const closed = new Promise((resolve) => endless.once("close", resolve));
  endless.write(Buffer.alloc(32e6, "x"));
  await closed;
  expect(readProcess(pid)).toBeDefined();
  const later = await place.client("leave", POSTGRES);
  expect(later.said.id).toBe(one.said.id);
  expect(existsSync(one.said.directory)).toBe(true);
});

test("a service that takes longer than its limit is named with its limit, and nothing of it is left", async () => {
  await using place = new Place();
  const env = { FLOE_SERVICES_LIMIT: "postgres=0.001", FLOE_SERVICES_IDLE: "0" };
  const { said } = await place.client("leave", POSTGRES, { env });
  expect(said.failed?.code).toBe("service-not-ready");
  expect(said.failed?.message).toContain("postgres was not ready after 0.001 s");
  await place.expectNothing([]);
});

test("an unknown word, an unusable limit and an unusable idle time are refused before anything starts", async () => {
  await using place = new Place();
  const cases = [
    { words: ["postgrse"], env: {}, code: "service-unknown", text: "did you mean postgres?" },
    { words: POSTGRES, env: { FLOE_SERVICES_LIMIT: "postgres=soon" }, code: "service-settings", text: "no limit" },
    { words: POSTGRES, env: { FLOE_SERVICES_IDLE: "never" }, code: "service-settings", text: "FLOE_SERVICES_IDLE" },
    { words: POSTGRES, env: { FLOE_SERVICES_DRIVER: "podman" }, code: "service-settings", text: "podman" },
  ];
  for (const { words, env, code, text } of cases) {
    const { said } = await place.client("leave", words, { env });
    expect(said.failed?.code).toBe(code);
    expect(`${said.failed?.message} ${said.failed?.hint}`).toContain(text);
  }
  await waitUntil("no supervisor is left", () => place.states().length === 0);
});
