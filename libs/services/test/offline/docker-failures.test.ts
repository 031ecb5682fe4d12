/** The docker driver on a fake docker that fails: each failure is named, with what docker said, and nothing stays. */
import { describe, expect, test } from "vitest";
import { FloeContractsError } from "../../../base/src/index.ts";
import {
  type FakeDocker,
  fakeDocker,
  published,
  runDirectory,
  type Scenario,
  startWith,
  webDriver,
} from "../support/fake-docker.ts";

const DAEMON = "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?";
const DENIED =
  'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: Get "http://%2Fvar%2Frun%2Fdocker.sock/v1.50/version": dial unix /var/run/docker.sock: connect: permission denied';

async function failureOf(work: Promise<unknown>): Promise<FloeContractsError> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof FloeContractsError) return thrown;
  throw new Error(`no FloeContractsError was thrown but ${thrown}`);
}

async function installing(docker: FakeDocker): Promise<FloeContractsError> {
  return failureOf(webDriver("trino").install({ environment: docker.environment, progress: () => {} }));
}

describe("fake docker: docker is not there", () => {
  const CASES: readonly [string, Scenario, string][] = [
    ["the engine does not run", { engineError: DAEMON }, `the docker engine does not answer: ${DAEMON}`],
    ["this user may not talk to it", { engineError: DENIED }, `the docker engine does not answer: ${DENIED}`],
    ["no plugin", { compose: null }, "the docker client has no compose plugin (docker compose)"],
    ["an old plugin", { compose: "2.17.3" }, "docker compose 2.17.3 is older than 2.21"],
    [
      "an engine elsewhere",
      { host: "ssh://me:word@build.example" },
      "the docker engine at ssh://build.example is on another machine, and ports are published on its loopback, out of reach from here",
    ],
  ];

  test.each(CASES)("%s", async (_, scenario, message) => {
    await using docker = await fakeDocker(scenario);
    const driver = webDriver("trino");
    const [error, findings] = await Promise.all([installing(docker), driver.diagnose(docker.environment)]);
    expect(error.code).toBe("docker-unavailable");
    expect(error.message).toBe(`trino: ${message}`);
    expect(error.where?.service).toBe("trino");
    expect(error.hint).toContain('"native"');
    expect(findings).toEqual([
      expect.objectContaining({ name: "trino", status: "missing", found: message, fix: error.hint }),
    ]);
  });

  test("an engine that hangs is not waited for by doctor", async () => {
    await using docker = await fakeDocker({ hangs: true });
    expect(await webDriver("trino").diagnose(docker.environment)).toEqual([
      expect.objectContaining({ status: "missing", found: "the docker engine did not answer within 1.5 s" }),
    ]);
  });

  test("no client", async () => {
    const environment = { PATH: "/nowhere", HOME: "/" };
    const error = await failureOf(webDriver("trino").install({ environment, progress: () => {} }));
    expect(error.code).toBe("docker-unavailable");
    expect(error.message).toBe("trino: the docker client is not on the PATH, or cannot be run");
  });

  test("and when all is there, it says which", async () => {
    await using docker = await fakeDocker({ host: "tcp://127.0.0.1:2375", compose: "v5.6.1" });
    expect(await webDriver("trino").diagnose(docker.environment)).toEqual([
      expect.objectContaining({ status: "ok", found: "docker, client 28.2.2, engine 20.10.24+dfsg1, compose 5.6.1" }),
    ]);
  });

  test("several that ask at once share the answer", async () => {
    await using docker = await fakeDocker();
    await Promise.all(["trino", "cube", "s3"].map(() => webDriver("trino").diagnose(docker.environment)));
    expect(docker.calls().filter(({ args }) => args[0] === "version")).toHaveLength(1);
  });
});

describe("fake docker: a service does not start", () => {
  interface Expected {
    readonly code: string;
    readonly message: string | RegExp;
    readonly log?: readonly string[];
  }

  const LOG = ["almost there", "the reason"];
  const CASES: readonly [string, Scenario, Expected][] = [
    [
      "unhealthy",
      { up: { error: "container p-web-1 is unhealthy" }, check: "curl: (22) 503\n", log: LOG },
      {
        code: "service-not-ready",
        message: "trino: its container is unhealthy; its health check said: curl: (22) 503",
        log: LOG,
      },
    ],
    [
      "ended",
      { up: { error: "container p-web-1 exited (3)", exitCode: 3 }, log: LOG },
      { code: "service-exited", message: "trino: its container ended with exit code 3", log: LOG },
    ],
    [
      "out of memory",
      { up: { error: "container p-web-1 exited (137)", exitCode: 137 }, outOfMemory: true },
      { code: "service-exited", message: "trino: its container was ended by the kernel at its memory limit of 256 MB" },
    ],
    [
      "too slow",
      { up: { error: "application not healthy after 5s" }, log: LOG },
      { code: "service-not-ready", message: "trino: its container was not healthy after 20 s", log: LOG },
    ],
    [
      "not made",
      { create: "Error response from daemon: network x is ambiguous (2 matches found on name)" },
      {
        code: "service-exited",
        message: /docker did not start its container: Error response from daemon: network x is ambiguous/,
      },
    ],
    [
      "a full disk",
      { create: "Error response from daemon: write /var/lib/docker/x: no space left on device" },
      { code: "disk-full", message: /no space left on device/ },
    ],
    [
      "its port is not published",
      { ports: { "8080/tcp": null } },
      { code: "service-exited", message: /its port 8080 is not published on 127\.0\.0\.1/ },
    ],
    [
      "its port is published to everybody",
      { ports: { "8080/tcp": [{ HostIp: "0.0.0.0", HostPort: "4711" }] } },
      { code: "service-exited", message: /it is published outside of loopback: 8080\/tcp on 0\.0\.0\.0/ },
    ],
  ];

  test.each(CASES)("%s", async (_, scenario, expected) => {
    await using web = await published();
    await using docker = await fakeDocker({ ports: web.ports ?? {}, ...scenario });
    await using run = await runDirectory();
    const error = await failureOf(startWith(docker, webDriver("trino"), { run }));
    expect(error.code).toBe(expected.code);
    expect(error.message).toMatch(expected.message);
    expect(error.where?.service).toBe("trino");
    if (expected.log !== undefined) expect(error.where?.log).toEqual(expected.log);
    expect(docker.containers()).toEqual([]);
    expect(docker.calls().some(({ args }) => args.includes("down"))).toBe(true);
  });

  test("its image cannot be pulled", async () => {
    const reason =
      'failed to solve: trinodb/trino:476: failed to do request: Head "https://registry-1.docker.io/v2/": network is unreachable';
    await using docker = await fakeDocker({ images: "missing", build: reason });
    const error = await installing(docker);
    expect(error.code).toBe("docker-image-unavailable");
    expect(error.message).toBe(`trino: its image cannot be had: ${reason}`);
  });

  test("what initialises it fails", async () => {
    await using web = await published();
    await using docker = await fakeDocker({
      ports: web.ports ?? {},
      run: { exitCode: 1, stderr: "service-refused: no\n" },
    });
    await using run = await runDirectory();
    const error = await failureOf(startWith(docker, webDriver("trino", { init: "web-init" }), { run }));
    expect(error.message).toContain("web-init ended with exit code 1");
    expect(error.where?.log).toEqual(["service-refused: no"]);
    expect(docker.containers()).toEqual([]);
  });

  test("it is healthy, and does not answer through its port", async () => {
    await using docker = await fakeDocker({ ports: { "8080/tcp": [{ HostIp: "127.0.0.1", HostPort: "1" }] } });
    await using run = await runDirectory();
    const error = await failureOf(startWith(docker, webDriver("trino"), { run, limitMs: 2_500 }));
    expect(error.code).toBe("service-not-ready");
    expect(error.message).toContain("did not answer through its published port");
    expect(docker.containers()).toEqual([]);
  });

  test("something that it needs is no container of this environment", async () => {
    await using docker = await fakeDocker();
    await using run = await runDirectory();
    const error = await failureOf(startWith(docker, webDriver("trino", { needs: ["s3", "catalog"] }), { run }));
    expect(error.code).toBe("service-driver-unavailable");
    expect(error.message).toBe(
      "trino as a container cannot reach s3 and catalog, which are not a container of this environment",
    );
    expect(docker.calls().some(({ args }) => args.includes("--no-start"))).toBe(false);
  });

  test("the run is given up meanwhile", async () => {
    await using docker = await fakeDocker({ createMs: 60_000 });
    await using run = await runDirectory();
    const abort = new AbortController();
    const reason = new FloeContractsError("service-exited", "another one failed", { hint: "look there" });
    const starting = startWith(docker, webDriver("trino"), { run, signal: abort.signal });
    setTimeout(() => abort.abort(reason), 300);
    expect(await failureOf(starting)).toBe(reason);
    expect(docker.containers()).toEqual([]);
  });

  test("something of it stays", async () => {
    await using web = await published();
    await using docker = await fakeDocker({ ports: web.ports ?? {}, left: { network: ["0123456789abcdef"] } });
    await using run = await runDirectory();
    const running = await startWith(docker, webDriver("trino"), { run });
    const error = await failureOf(running.stop());
    expect(error.code).toBe("service-not-stopped");
    expect(error.message).toBe("docker left network 0123456789abcdef behind");
    expect(error.hint).toMatch(/docker compose -p floe-contracts-[0-9a-f]{12} down/);
  });
});
