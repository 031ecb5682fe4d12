/** Cube as a container of a run, on a fake docker: what it is made of, when it is ready, and that nothing of it stays. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { overrideOf } from "../../src/cube/container.ts";
import { CUBE_VERSION } from "../../src/cube/install.ts";
import { COMPOSE_FILE, networkOf } from "../../src/docker/project.ts";
import { Secret } from "../../src/runtime/secret.ts";
import { COMPOSE_TEXT, map, readCompose } from "../support/compose-rules.ts";
import { schemaErrors } from "../support/compose-schema.ts";
import {
  DATABASE,
  ENVIRONMENT_DIRECTORY,
  environmentWith,
  playedCube,
  startFake,
} from "../support/fake-cube-container.ts";
import { type Call, type FakeDocker, fakeDocker } from "../support/fake-docker.ts";
import { scratch, supportFile, waitUntil } from "../support/programs.ts";

/** The values of an option of the calls, each once. */
function valuesOf(calls: readonly Call[], option: string): string[] {
  const found = calls.flatMap(({ args }) => args.filter((_, at) => args[at - 1] === option));
  return [...new Set(found)];
}

function wordsOf(docker: FakeDocker): string[] {
  return docker.calls().map(({ args }) => args.join(" "));
}

describe("fake docker: Cube on a directory of a run", () => {
  test("it starts, answers by REST and SQL, and leaves nothing", async () => {
    await using cube = await playedCube();
    await using docker = await fakeDocker({ ports: cube.ports });
    await using place = await scratch("model");
    const running = await startFake(docker, place.path, { env: { CUBEJS_PRE_AGGREGATIONS_SCHEMA: "rollups" } });
    const { url, sql } = running.endpoint;
    expect(url).toBe(`http://127.0.0.1:${cube.ports["4000/tcp"]?.[0]?.HostPort}`);
    expect(sql).toMatchObject({ host: "127.0.0.1", port: Number(cube.ports["15432/tcp"]?.[0]?.HostPort) });
    expect(running.version).toBe("1");
    expect(running.notes[0]).toBe("It is a container of docker 20.10.24+dfsg1, made by compose 2.40.3.");

    const calls = docker.calls();
    const [project = ""] = valuesOf(calls, "-p");
    expect(docker.containers()).toEqual([`${project}.cube`]);
    const [compose, override = ""] = valuesOf(calls, "-f");
    expect(compose).toBe(COMPOSE_FILE);
    // In the environment's network it asks Postgres by name, and is joined to it before it starts.
    const order = wordsOf(docker).filter((call) => /--no-start|network connect|--detach/.test(call));
    expect(order).toEqual([
      expect.stringContaining("up --no-start"),
      `network connect ${networkOf(ENVIRONMENT_DIRECTORY)} ${project}.cube`,
      expect.stringContaining("up --detach"),
    ]);
    expect(statSync(override).mode & 0o777).toBe(0o600);
    const service = map(map(map(JSON.parse(readFileSync(override, "utf8")))["services"])["cube"]);
    expect(service["environment"]).toEqual({
      CUBEJS_DB_NAME: "flights_db",
      CUBEJS_DB_USER: "flights$$user",
      CUBEJS_SCHEMA_PATH: "model",
      CUBEJS_PRE_AGGREGATIONS_SCHEMA: "rollups",
    });
    const source = realpathSync(place.path);
    expect(service["volumes"]).toEqual([
      { type: "bind", source, target: service["working_dir"], read_only: true, bind: { create_host_path: false } },
    ]);

    await Promise.all([running.stop(), running.stop()]);
    expect(docker.containers()).toEqual([]);
    expect(wordsOf(docker).some((call) => call.includes("down --volumes"))).toBe(true);
    expect(existsSync(dirname(dirname(override)))).toBe(false);
  });

  test("its secrets are in a private file and in no argument, and cut out of its log", async () => {
    await using cube = await playedCube();
    const apiSecret = new Secret("api-secret-of-the-test");
    const secrets = [apiSecret.reveal(), DATABASE.password.reveal()];
    await using docker = await fakeDocker({ ports: cube.ports, log: [`keys ${secrets.join(" ")}`] });
    await using place = await scratch("model");
    await using running = await startFake(docker, place.path, { apiSecret });
    const [values = ""] = valuesOf(docker.calls(), "--env-file");
    expect(statSync(values).mode & 0o777).toBe(0o600);
    const text = readFileSync(values, "utf8");
    expect(text).toContain(`POSTGRES_PASSWORD='${secrets[1]}'\n`);
    expect(text).toContain(`CUBE_API_SECRET='${secrets[0]}'\n`);
    expect(text).toContain(`OWNER_PID='${process.pid}'\n`);
    expect(running.endpoint.apiSecret).toBe(apiSecret);
    const [, override = ""] = valuesOf(docker.calls(), "-f");
    const open = [JSON.stringify(docker.calls()), readFileSync(override, "utf8"), JSON.stringify(running)];
    for (const secret of secrets) expect(open.filter((each) => each.includes(secret))).toEqual([]);
    await waitUntil("its log is there", () => running.logs().length === 1);
    expect(running.logs()).toEqual(["keys [secret hidden] [secret hidden]"]);
  });

  test("each is a project of its own, which is not the environment's", async () => {
    await using cube = await playedCube();
    await using docker = await fakeDocker({ ports: cube.ports });
    await using place = await scratch("model");
    await using _first = await startFake(docker, place.path);
    await using _second = await startFake(docker, place.path);
    const projects = valuesOf(docker.calls(), "-p");
    expect(projects).toHaveLength(2);
    expect(projects.map((each) => `${each}_default`)).not.toContain(networkOf(ENVIRONMENT_DIRECTORY));
  });

  test("killed, its starter takes it along", async () => {
    await using cube = await playedCube();
    await using docker = await fakeDocker({ ports: cube.ports });
    const owner = spawn(process.execPath, [supportFile("docker-cube-holder.ts"), docker.path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(owner.stdout.setEncoding("utf8"), "data");
    expect(docker.containers()).toHaveLength(1);
    owner.kill("SIGKILL");
    await waitUntil("the container is gone", () => docker.containers().length === 0, 20_000);
  });

  test("its end is told", async () => {
    await using cube = await playedCube();
    await using docker = await fakeDocker({ ports: cube.ports });
    await using place = await scratch("model");
    await using running = await startFake(docker, place.path);
    docker.end(docker.containers()[0] ?? "", 137);
    expect(await running.died).toMatchObject({ code: "service-exited", where: { service: "cube" } });
  });
});

describe("fake docker: Cube that does not come", () => {
  test("a Postgres that is no container is out of its reach, and docker is not asked", async () => {
    await using docker = await fakeDocker();
    await using place = await scratch("model");
    const starting = startFake(docker, place.path, { environment: environmentWith("native") });
    await expect(starting).rejects.toMatchObject({
      code: "service-driver-unavailable",
      message: "cube as a container cannot reach postgres, which is not a container of this environment",
    });
    expect(docker.calls()).toEqual([]);
  });

  test("no engine", async () => {
    await using docker = await fakeDocker({ engineError: "Cannot connect to the Docker daemon" });
    await using place = await scratch("model");
    await expect(startFake(docker, place.path)).rejects.toMatchObject({
      code: "docker-unavailable",
      message: "cube: the docker engine does not answer: Cannot connect to the Docker daemon",
      where: { service: "cube" },
    });
  });

  test("a database that does not answer, an SQL API that is not there, and more that has to hold", async () => {
    await using cube = await playedCube();
    const { "15432/tcp": _, ...rest } = cube.ports;
    await using docker = await fakeDocker({ ports: cube.ports });
    await using place = await scratch("model");
    cube.status = 500;
    const refused = startFake(docker, place.path, { limitMs: 2_500 });
    await expect(refused).rejects.toMatchObject({
      code: "service-not-ready",
      message: expect.stringContaining("/readyz answers 500"),
    });
    cube.status = 200;
    const foreign = startFake(docker, place.path, {
      limitMs: 2_500,
      ready: async () => ({ state: "waiting", why: "it compiles" }),
    });
    await expect(foreign).rejects.toMatchObject({ message: expect.stringContaining("it compiles") });
    docker.be({ ports: rest });
    await expect(startFake(docker, place.path)).rejects.toMatchObject({
      code: "service-exited",
      message: expect.stringContaining("its port 15432 is not published"),
    });
    expect(docker.containers()).toEqual([]);
  });

  test("an SQL API that lets everybody in", async () => {
    await using cube = await playedCube();
    cube.isOpen = true;
    await using docker = await fakeDocker({ ports: cube.ports });
    await using place = await scratch("model");
    await expect(startFake(docker, place.path)).rejects.toMatchObject({
      code: "service-refused",
      message: "cube: its SQL API takes any password",
    });
    expect(docker.containers()).toEqual([]);
  });
});

test("what is put over compose.yaml is compose's, and takes nothing from its service but the model's place", () => {
  const override: unknown = JSON.parse(overrideOf({ directory: tmpdir(), postgres: DATABASE, env: {} }));
  expect(schemaErrors(override)).toEqual([]);
  const service = map(map(map(override)["services"])["cube"]);
  const base = map(map(readCompose()["services"])["cube"]);
  expect(Object.keys(service).sort()).toEqual(["environment", "volumes", "working_dir"]);
  // A variable that compose.yaml calls otherwise would be left as it stands there.
  expect(Object.keys(map(base["environment"]))).toEqual(
    expect.arrayContaining(["CUBEJS_DB_NAME", "CUBEJS_DB_USER", "CUBEJS_DB_PASS", "CUBEJS_PG_SQL_PORT"]),
  );
  expect(map(base["environment"])["CUBEJS_DB_HOST"]).toBe("postgres");
  expect(base["networks"]).toBeUndefined();
  // Two mounts below one another would hide the model.
  for (const volume of base["volumes"] as string[])
    expect(volume.split(":")[1]?.startsWith(String(service["working_dir"]))).toBe(false);
  expect(COMPOSE_TEXT).toContain(`image: floe-contracts/cube:${CUBE_VERSION}\n`);
});
