/** The docker driver on a fake docker: what it asks of docker, what it makes of the answers, and that nothing stays. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectName } from "../../src/docker/project.ts";
import { LABELS, SECRETS, SETTINGS } from "../../src/docker/values.ts";
import { Secret } from "../../src/runtime/secret.ts";
import { fakeDocker, published, runDirectory, startWith, webDriver } from "../support/fake-docker.ts";
import { waitUntil } from "../support/programs.ts";

/** Calls of `docker compose`, from their own command on. */
function composeCalls(calls: readonly { args: readonly string[] }[]): string[] {
  const own = calls.filter(({ args }) => args[0] === "compose" && args.includes("-f"));
  return own.map(({ args }) => args.slice(args.indexOf("-f") + 2).join(" "));
}

describe("fake docker: a service as a container", () => {
  test("starts, answers through its published port, and leaves nothing", async () => {
    await using web = await published();
    await using docker = await fakeDocker({ ports: web.ports ?? {}, log: ["first", "second"] });
    await using run = await runDirectory();
    const running = await startWith(docker, webDriver("s3"), { run });
    expect(running.version).toBe("1.2.3");
    expect(running.endpoint["url"]).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(running.notes).toEqual([
      "It is a container of docker 20.10.24+dfsg1, made by compose 2.40.3.",
      "Its image is floe-contracts/web:1.",
    ]);
    await waitUntil("its log is there", () => running.logs().length === 2);
    expect(running.logs(1)).toEqual(["second"]);
    expect(readFileSync(join(run.path, "logs", "s3.log"), "utf8")).toBe("first\nsecond\n");
    const project = projectName(run.path);
    expect(docker.containers()).toEqual([`${project}.web`]);

    await Promise.all([running.stop(), running.stop()]);
    expect(docker.containers()).toEqual([]);
    const calls = docker.calls().map(({ args }) => args.join(" "));
    expect(composeCalls(docker.calls())).toEqual([
      "config --images web",
      "up --no-start --no-deps --no-build web",
      "ps --all --quiet web",
      expect.stringMatching(/^up --detach --no-deps --no-build --no-recreate --wait --wait-timeout 20 web$/),
      "--profile * down --volumes --remove-orphans --timeout 2",
    ]);
    expect(calls.filter((call) => call.startsWith("stop "))).toEqual([`stop --time 2 ${project}.web`]);
    expect(calls.filter((call) => call.startsWith("rm "))).toEqual([`rm --force --volumes ${project}.web`]);
    for (const pid of running.pids) await waitUntil(`process ${pid} is gone`, () => !isThere(pid));
  });

  test("secrets are in a private file and nowhere else, and the caller's variables do not reach docker", async () => {
    await using web = await published();
    await using docker = await fakeDocker({ ports: web.ports ?? {} });
    await using run = await runDirectory();
    const running = await startWith(docker, webDriver("s3"), { run });
    const file = join(run.path, "docker", "values.env");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, "utf8");
    expect([...text.matchAll(/^(\w+)=/gm)].map(([, name]) => name).sort()).toEqual([...SECRETS, ...SETTINGS].sort());
    expect(text).toContain("S3_BUCKET='lake'\n");
    expect(text).toContain(`OWNER_PID='${process.pid}'\n`);
    const secret = running.endpoint["secret"];
    if (!(secret instanceof Secret)) throw new Error("the endpoint has no secret");
    expect(text).toContain(`CUBE_API_SECRET='${secret.reveal()}'\n`);
    await running.stop();
    const calls = docker.calls();
    const values = [...text.matchAll(/^(?:\w*(?:SECRET|PASSWORD)\w*)='(.+)'$/gm)].map(([, value = ""]) => value);
    expect(values.length).toBe(SECRETS.length);
    for (const value of values) expect(JSON.stringify(calls)).not.toContain(value);
    for (const { environment } of calls) {
      expect(environment).not.toContain("COMPOSE_FILE");
      expect(environment).not.toContain("AWS_PROFILE");
    }
  });

  test("a secret in its log is cut out", async () => {
    await using web = await published();
    await using docker = await fakeDocker({ ports: web.ports ?? {} });
    await using run = await runDirectory();
    const first = await startWith(docker, webDriver("s3"), { run });
    const secret = first.endpoint["secret"];
    if (!(secret instanceof Secret)) throw new Error("the endpoint has no secret");
    docker.be({ ports: web.ports ?? {}, log: [`key ${secret.reveal()}`] });
    const second = await startWith(docker, webDriver("trino"), { run });
    await waitUntil("its log is there", () => second.logs().length === 1);
    expect(second.logs()).toEqual(["key [secret hidden]"]);
    await second.stop();
    await first.stop();
  });

  test("one service after another is made, so that compose makes one network; the last to go takes it along", async () => {
    await using web = await published();
    await using docker = await fakeDocker({ ports: web.ports ?? {}, createMs: 150 });
    await using run = await runDirectory();
    const names = ["s3", "jaeger", "cube"] as const;
    const started = await Promise.all(
      names.map((service) => startWith(docker, webDriver(service, { container: service }), { run })),
    );
    const made = docker
      .calls()
      .filter(({ args }) => args.includes("--no-start"))
      .toSorted((left, right) => left.begin - right.begin);
    expect(made.length).toBe(3);
    for (const [at, { begin }] of made.entries()) expect(begin).toBeGreaterThan(made[at - 1]?.end ?? -1);
    const isDown = (): boolean => docker.calls().some(({ args }) => args.includes("down"));
    await started[0]?.stop();
    await started[1]?.stop();
    expect(isDown()).toBe(false);
    await started[2]?.stop();
    expect(isDown()).toBe(true);
    expect(docker.containers()).toEqual([]);
  });

  test("two environments have projects of their own", async () => {
    await using web = await published();
    await using docker = await fakeDocker({ ports: web.ports ?? {} });
    await using one = await runDirectory();
    await using two = await runDirectory();
    const first = await startWith(docker, webDriver("s3"), { run: one });
    const second = await startWith(docker, webDriver("s3"), { run: two });
    expect(docker.containers().sort()).toEqual([`${projectName(one.path)}.web`, `${projectName(two.path)}.web`].sort());
    expect(String(first.endpoint["secret"])).not.toBe(undefined);
    await first.stop();
    expect(docker.containers()).toEqual([`${projectName(two.path)}.web`]);
    await second.stop();
  });

  test("what initialises it runs when it is healthy, and says what it made; what it needs before runs before", async () => {
    await using web = await published();
    await using docker = await fakeDocker({ ports: web.ports ?? {}, run: { stdout: 'working\n{"made":[1,2]}\n' } });
    await using run = await runDirectory();
    const running = await startWith(docker, webDriver("s3", { before: "web-before", init: "web-init" }), { run });
    expect(running.endpoint["initialised"]).toBe('{"made":[1,2]}');
    const order = composeCalls(docker.calls()).filter((call) => /^(run|up)/.test(call));
    expect(order).toEqual([
      "up --no-start --no-deps --no-build web",
      "run --rm --no-deps -T web-before",
      expect.stringMatching(/^up --detach .* web$/),
      "run --rm --no-deps -T web-init",
    ]);
    await running.stop();
  });

  test("an image that is not there is built before the time begins to run", async () => {
    await using web = await published();
    await using docker = await fakeDocker({ ports: web.ports ?? {}, images: "missing" });
    await using run = await runDirectory();
    const lines: string[] = [];
    const driver = webDriver("s3", { init: "web-init" });
    await driver.install({ environment: docker.environment, progress: (text) => lines.push(text) });
    expect(composeCalls(docker.calls())).toEqual(["config --images web web-init", "build web web-init"]);
    expect(lines).toEqual(["s3: docker builds floe-contracts/web-init:1", "s3: Image floe-contracts/web:1 Built"]);
    await driver.install({ environment: docker.environment, progress: (text) => lines.push(text) });
    expect(composeCalls(docker.calls()).filter((call) => call.startsWith("build"))).toHaveLength(1);
    expect(run.path).not.toBe("");
  });

  test("everything of a project carries its owner", () => {
    const text = readFileSync(new URL("../../../../docker/compose.yaml", import.meta.url), "utf8");
    for (const label of Object.values(LABELS)) expect(text).toContain(`${label}: $\{OWNER_`);
  });
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
