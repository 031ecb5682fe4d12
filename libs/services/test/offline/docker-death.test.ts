/** The docker driver on a fake docker: containers and engines that go away, and owners that are killed. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { clearOrphans } from "../../src/docker/orphans.ts";
import { projectName } from "../../src/docker/project.ts";
import { LABELS, processSpace, thisProcess } from "../../src/docker/values.ts";
import { fakeDocker, published, runDirectory, type Scenario, startWith, webDriver } from "../support/fake-docker.ts";
import { supportFile, waitUntil } from "../support/programs.ts";

describe("fake docker: something ends while it is needed", () => {
  test("a container, told with its last lines", async () => {
    await using web = await published();
    await using docker = await fakeDocker({ ports: web.ports ?? {}, log: ["up", "FATAL: out of luck"] });
    await using run = await runDirectory();
    const running = await startWith(docker, webDriver("trino"), { run });
    await waitUntil("its log is there", () => running.logs().length === 2);
    docker.end(`${projectName(run.path)}.web`, 137);
    const error = await running.died;
    expect(error.code).toBe("service-exited");
    expect(error.message).toBe("trino: its container ended with exit code 137");
    expect(error.where?.log).toEqual(["up", "FATAL: out of luck"]);
    await running.stop();
    expect(docker.containers()).toEqual([]);
  });

  test("the engine", async () => {
    await using web = await published();
    const ports: Scenario["ports"] = web.ports ?? {};
    await using docker = await fakeDocker({ ports });
    await using run = await runDirectory();
    const running = await startWith(docker, webDriver("trino"), { run });
    docker.be({ ports, engineError: "Cannot connect to the Docker daemon. Is the docker daemon running?" });
    const error = await running.died;
    expect(error.code).toBe("docker-unavailable");
    expect(error.message).toContain("the connection to the docker engine was lost");
    docker.be({ ports });
    await running.stop();
  });

  test("a stop is no death", async () => {
    await using web = await published();
    await using docker = await fakeDocker({ ports: web.ports ?? {} });
    await using run = await runDirectory();
    const running = await startWith(docker, webDriver("trino"), { run });
    await running.stop();
    const first = await Promise.race([running.died, Promise.resolve("nothing")]);
    expect(first).toBe("nothing");
  });
});

describe("fake docker: the owner is killed", () => {
  test("his helper removes the containers", async () => {
    await using web = await published();
    await using docker = await fakeDocker({ ports: web.ports ?? {} });
    const owner = spawn(process.execPath, [supportFile("docker-holder.ts"), docker.path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [said] = await once(owner.stdout.setEncoding("utf8"), "data");
    expect(said).toContain("started");
    expect(docker.containers()).toHaveLength(1);
    owner.kill("SIGKILL");
    await waitUntil("the containers are gone", () => docker.containers().length === 0, 20_000);
  });

  const me = thisProcess();
  const labels = (project: string, owner: { pid: number; started: string; host?: string }): string =>
    [
      `com.docker.compose.project=${project}`,
      `${LABELS.pid}=${owner.pid}`,
      `${LABELS.started}=${owner.started}`,
      `${LABELS.host}=${owner.host ?? processSpace()}`,
      `${LABELS.directory}=/tmp/somewhere`,
    ].join(",");

  test("the next run removes what belongs to nobody, and nothing else", async () => {
    await using docker = await fakeDocker({
      labelled: {
        container: [
          labels("dead", { pid: me.pid, started: "another start" }),
          labels("alive", me),
          labels("elsewhere", { pid: 1, started: "x", host: "another machine" }),
          "some.label=of somebody else",
        ],
        network: [labels("network-only", { pid: 2 ** 22 - 1, started: "never" })],
      },
    });
    expect(await clearOrphans(docker.environment)).toEqual(["dead", "network-only"]);
    const looked = docker.calls().filter(({ args }) => args.some((arg) => /project=(alive|elsewhere)$/.test(arg)));
    expect(looked).toEqual([]);
  });

  test.each([
    ["no engine", { engineError: "Cannot connect to the Docker daemon" }],
    ["nothing", {}],
  ] as const)("with %s there is nothing to remove", async (_, scenario) => {
    await using docker = await fakeDocker(scenario);
    expect(await clearOrphans(docker.environment)).toEqual([]);
  });

  test("without a client there is nothing to remove", async () => {
    expect(await clearOrphans({ PATH: "/nowhere" })).toEqual([]);
  });
});
