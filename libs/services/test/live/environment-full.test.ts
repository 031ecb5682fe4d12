/**
 * Everything at once: the profile full, embedded, started from a warm cache with no way out to any registry. What holds for
 * every service is looked at here for all of them, by the kernel's tables: addresses, arguments, logs, what remains.
 */
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { secretsIn } from "../../src/environment/codec.ts";
import { environment, environments, PROFILES } from "../../src/environment/index.ts";
import { choose, DEFAULT_SELECTION } from "../../src/environment/plan.ts";
import { driverOf } from "../../src/environment/start.ts";
import { listProcesses, membersOf, readProcess } from "../../src/runtime/process-table.ts";
import { reaperPid } from "../../src/runtime/reaper.ts";
import { SERVICE_NAMES } from "../../src/service.ts";
import { Place } from "../support/environments.ts";
import { waitUntil } from "../support/programs.ts";
import { exposedSockets, listeningSockets } from "../support/sockets.ts";

/** Every registry leads to a port on which nobody listens. */
const NO_WAY_OUT = {
  HTTPS_PROXY: "http://127.0.0.1:9",
  HTTP_PROXY: "http://127.0.0.1:9",
  https_proxy: "http://127.0.0.1:9",
  http_proxy: "http://127.0.0.1:9",
  NO_PROXY: "127.0.0.1,localhost",
  no_proxy: "127.0.0.1,localhost",
  FLOE_MAVEN_URL: "http://127.0.0.1:9",
  UV_DEFAULT_INDEX: "http://127.0.0.1:9/simple",
  UV_OFFLINE: "1",
  PIP_INDEX_URL: "http://127.0.0.1:9/simple",
  npm_config_registry: "http://127.0.0.1:9",
  GOPROXY: "off",
};

/** What names other servers than the embedded ones is not wanted here. */
function settings(place: Place): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(FLOE_(?!CONTRACTS_CACHE|PYTHON|JAVA)|POLARIS_|MARQUEZ_|CI$)/.test(name),
  );
  return { ...Object.fromEntries(kept), TMPDIR: place.path, ...NO_WAY_OUT };
}

test("full starts from a warm cache without a network, keeps to itself, and is gone at once", async () => {
  // What is not installed yet is installed now, with the network that there is.
  const embedded = await choose(PROFILES.full, DEFAULT_SELECTION, {});
  expect(embedded.map(({ service }) => service).toSorted()).toEqual([...SERVICE_NAMES].toSorted());
  for (const choice of embedded) await driverOf(choice).install({ progress: () => {}, environment: process.env });

  await using place = new Place();
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = place.path;
  try {
    await using env = await environment("full", { environment: settings(place), name: "full", idleMs: 600_000 });
    const pids = [...env.services.values()].flatMap((service) => service.pids);
    const leader = readProcess(place.supervisor().pid);
    if (leader === undefined) throw new Error("the supervisor is gone");
    const everything = membersOf(leader, listProcesses()).map(({ pid }) => pid);
    // The reaper is a child too; it listens on nothing.
    for (const pid of pids) expect(everything).toContain(pid);

    const listening = listeningSockets(everything);
    expect(new Set(listening.map(({ port }) => port)).size).toBeGreaterThan(SERVICE_NAMES.length);
    expect(exposedSockets(everything)).toEqual([]);

    const secrets = [...env.services.values()]
      .flatMap(({ endpoint }) => secretsIn(endpoint))
      .map((secret) => secret.reveal());
    expect(secrets.length).toBeGreaterThan(5);
    const shown = everything.filter((pid) => secrets.some((secret) => commandLine(pid).includes(secret)));
    expect(shown.map(commandLine)).toEqual([]);
    for (const name of env.services.keys()) {
      const log = (await env.logs(name, 100_000)).join("\n");
      expect([name, secrets.filter((secret) => log.includes(secret)).length]).toEqual([name, 0]);
    }
    const logs = globSync(join(place.path, "**/*.log"));
    const telling = logs.filter((file) => secrets.some((secret) => readFileSync(file, "latin1").includes(secret)));
    expect(telling).toEqual([]);
    // Files that hold a secret are this user's alone, by their own mode or by that of a directory above them.
    const files = globSync(join(env.directory, "**/*")).filter((file) => isSmallFile(file));
    const open = files.filter(
      (file) =>
        isOpenToOthers(file, place.path) && secrets.some((secret) => readFileSync(file, "latin1").includes(secret)),
    );
    expect(open).toEqual([]);

    const { running } = await environments({ name: "full" });
    const memory = running[0]?.services.reduce((sum, service) => sum + (service.memory ?? 0), 0) ?? 0;
    expect(memory).toBeGreaterThan(1e9);
    expect(memory).toBeLessThan(6e9);

    // Whoever is needed by others goes last: its end can be theirs.
    for (const name of [...env.services.keys()].toReversed()) {
      for (const pid of env.service(name).pids) kill(pid);
      const told = async (): Promise<boolean> => {
        const found = (await environments({ name: "full" })).running[0]?.services.find(
          ({ service }) => service === name,
        );
        return found?.state === "dead" && found.error?.where?.service !== undefined;
      };
      await waitUntil(`the death of ${name} is told`, told, 5_000);
    }
    const lost = await env.lost;
    expect([lost.code, lost.where?.log?.length]).toEqual(["service-exited", expect.any(Number)]);

    expect(await place.manage("down")).toHaveLength(1);
    const ports = listening.map(({ port }) => port);
    for (const pid of everything) await waitUntil(`process ${pid} is gone`, () => readProcess(pid) === undefined);
    expect(
      listeningSockets([process.pid, ...listProcesses().map(({ pid }) => pid)]).filter(({ port }) =>
        ports.includes(port),
      ),
    ).toEqual([]);
    expect(existsSync(env.directory)).toBe(false);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  // This process has a reaper of its own, whose journal goes with it.
  const own = reaperPid() === undefined ? [] : place.stateNames().filter((name) => name.startsWith(`${process.pid}-`));
  expect(place.stateNames().filter((name) => !own.includes(name) && !/\.lock(\.holder)?$/.test(name))).toEqual([]);
});

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has gone with another one.
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1");
  } catch {
    return "";
  }
}

function isSmallFile(path: string): boolean {
  try {
    const found = statSync(path);
    return found.isFile() && found.size < 1e6;
  } catch {
    return false;
  }
}

/** Whether another user could read it: by its mode, and through every directory from `top` down. */
function isOpenToOthers(path: string, top: string): boolean {
  if ((statSync(path).mode & 0o004) === 0) return false;
  for (
    let directory = join(path, "..");
    directory.startsWith(top) && directory !== top;
    directory = join(directory, "..")
  )
    if ((statSync(directory).mode & 0o001) === 0) return false;
  return true;
}
