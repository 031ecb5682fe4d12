import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import type { FloeContractsError } from "@floe-contracts/base";
import { expect, test } from "vitest";
import { ManagedProcess, type ProbeResult } from "../../src/runtime/managed-process.ts";
import { freePort, withFreePort } from "../../src/runtime/ports.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import { newSecret } from "../../src/runtime/secret.ts";
import { ANSWERS, nodeProgram, STUBBORN, scratch, waitUntil } from "../support/programs.ts";

const never = async (): Promise<ProbeResult<string>> => ({ state: "waiting", why: "it says nothing" });

async function errorOf(promise: Promise<unknown>): Promise<FloeContractsError> {
  return promise.then(
    () => {
      throw new Error("it was expected to fail");
    },
    (error: FloeContractsError) => error,
  );
}

/** Ready when the answer on the port holds the token of the process that was started. */
function tokenProbe(port: number, token: string): () => Promise<ProbeResult<string>> {
  return async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
    return answer === token ? { state: "ready", value: answer } : { state: "foreign", why: "another one answers" };
  };
}

test("a process that ends at once fails at once, with its exit code and its last lines", async () => {
  await using service = await ManagedProcess.spawn(
    nodeProgram(`console.error("cannot find my file"); process.exit(3)`),
  );
  // The limit is far beyond the test's own: only the end of the process can have ended the waiting.
  const error = await errorOf(service.ready(never, 600_000));
  expect(error.code).toBe("service-exited");
  expect(error.message).toContain("exit code 3");
  expect(error.where).toEqual({ service: "test-service", log: ["cannot find my file"] });
});

test("a process that is killed says by which signal", async () => {
  await using service = await ManagedProcess.spawn(nodeProgram(`process.kill(process.pid, "SIGKILL")`));
  const error = await errorOf(service.ready(never, 600_000));
  expect(error.message).toContain("signal SIGKILL");
});

test("a process that is never ready fails at its limit, with what the probe saw", async () => {
  await using service = await ManagedProcess.spawn(nodeProgram(`console.log("thinking"); setInterval(() => {}, 1000)`));
  await waitUntil("it wrote its line", () => service.logs().length > 0);
  const error = await errorOf(service.ready(never, 200));
  expect(error.code).toBe("service-not-ready");
  expect(error.message).toContain("it says nothing");
  expect(error.where?.log).toEqual(["thinking"]);
});

test("a probe that hangs does not outlive the limit", async () => {
  await using service = await ManagedProcess.spawn(nodeProgram("setInterval(() => {}, 1000)"));
  const error = await errorOf(service.ready(() => new Promise(() => {}), 150));
  expect(error.code).toBe("service-not-ready");
});

test("a process that ignores SIGTERM, and its child, are killed and gone", async () => {
  const service = await ManagedProcess.spawn({ ...nodeProgram(STUBBORN), stopGraceMs: 100 });
  await waitUntil("the child is up", () => service.logs().some((line) => line.startsWith("child")));
  const child = Number(service.logs().at(-1)?.split(" ")[1]);
  expect(readProcess(child)).toBeDefined();
  await service.stop();
  expect([readProcess(service.pid), readProcess(child)]).toEqual([undefined, undefined]);
  expect(service.logs()).toContain("no");
  expect(await service.exited).toEqual({ code: null, signal: "SIGKILL" });
  await service.stop();
});

test("a child that is left when the process ends by itself is killed at the stop", async () => {
  const code = `
    const child = require("node:child_process").spawn("sleep", ["60"], { stdio: "ignore" });
    console.log(child.pid);
    setTimeout(() => process.exit(0), 50);`;
  const service = await ManagedProcess.spawn(nodeProgram(code));
  await service.exited;
  const child = Number(service.logs()[0]);
  expect(readProcess(child)).toBeDefined();
  await service.stop();
  expect(readProcess(child)).toBeUndefined();
});

test("a program that is not there is named", async () => {
  const error = await errorOf(ManagedProcess.spawn({ ...nodeProgram(""), command: "/nowhere/postgres" }));
  expect(error.code).toBe("program-not-started");
  expect(error.message).toContain("/nowhere/postgres");
});

test("a secret is in no line, no file and no error, though it comes in two pieces", async () => {
  await using place = await scratch();
  const secret = newSecret();
  const [first, second] = [secret.reveal().slice(0, 9), secret.reveal().slice(9)];
  const code = `
    process.stdout.write("the key is ${first}");
    setTimeout(() => { process.stdout.write("${second} really\\n"); console.error(process.env.KEY); process.exit(1); }, 60)`;
  const logFile = join(place.path, "log");
  const program = nodeProgram(code);
  const service = await ManagedProcess.spawn({
    ...program,
    env: { ...program.env, KEY: secret.reveal() },
    logFile,
    secrets: [secret],
  });
  const error = await errorOf(service.ready(never, 600_000));
  await service.stop();
  const seen = JSON.stringify([error, service.logs(), await readFile(logFile, "utf8")]);
  expect(seen).not.toContain(secret.reveal());
  expect(service.logs()[0]).toBe("the key is [secret hidden] really");
});

test("a probe's own message does not carry the secret into the error", async () => {
  const secret = newSecret();
  await using service = await ManagedProcess.spawn({
    ...nodeProgram("setInterval(() => {}, 1000)"),
    secrets: [secret],
  });
  const error = await errorOf(service.ready(() => Promise.reject(new Error(`refused ${secret.reveal()}`)), 100));
  expect(error.message).toContain("refused [secret hidden]");
});

test("another program that answers alike on the port is found out, and another port is tried", async () => {
  const foreign = createServer((_, answer) => answer.end("foreign token"));
  const taken = await new Promise<number>((resolve) => {
    foreign.listen(0, "127.0.0.1", () => {
      const address = foreign.address();
      resolve(address !== null && typeof address === "object" ? address.port : 0);
    });
  });
  try {
    const tried: number[] = [];
    const ports = [taken, await freePort()];
    const started = await withFreePort(
      async (port) => {
        tried.push(port);
        // It swallows the error of a port that is taken and stays, as some services do.
        const program = nodeProgram(
          `process.on("uncaughtException", () => {}); setInterval(() => {}, 1000); ${ANSWERS}`,
        );
        const env = { ...program.env, PORT: String(port), TOKEN: "ours" };
        const service = await ManagedProcess.spawn({ ...program, env });
        try {
          await service.ready(tokenProbe(port, "ours"), 20_000);
          return service;
        } catch (error) {
          await service.stop();
          throw error;
        }
      },
      async () => ports.shift() ?? 0,
    );
    await using service = started;
    expect(tried).toEqual([taken, expect.any(Number)]);
    expect(readProcess(service.pid)).toBeDefined();
  } finally {
    foreign.close();
  }
});

test("a process that ends because its port is taken says just that", async () => {
  const code = `console.error("Error: listen EADDRINUSE: address already in use 127.0.0.1:5432"); process.exit(1)`;
  await using service = await ManagedProcess.spawn(nodeProgram(code));
  expect((await errorOf(service.ready(never, 600_000))).code).toBe("service-port-taken");
});

test("a port that is taken every time ends in that error, and other errors are not tried again", async () => {
  let tries = 0;
  const code = `console.error("address already in use"); process.exit(1)`;
  const error = await errorOf(
    withFreePort(async () => {
      tries += 1;
      await using service = await ManagedProcess.spawn(nodeProgram(code));
      return await service.ready(never, 600_000);
    }),
  );
  expect([error.code, tries]).toEqual(["service-port-taken", 5]);
  tries = 0;
  await errorOf(
    withFreePort(async () => {
      tries += 1;
      throw new Error("something else");
    }),
  );
  expect(tries).toBe(1);
});

test("work that a dead service would keep waiting fails at once and names it", async () => {
  await using service = await ManagedProcess.spawn(
    nodeProgram(`setTimeout(() => { console.error("out of memory"); process.exit(9) }, 100)`),
  );
  const error = await errorOf(service.guard(new Promise(() => {})));
  expect([error.code, error.where?.log]).toEqual(["service-exited", ["out of memory"]]);
  await using alive = await ManagedProcess.spawn(nodeProgram("setInterval(() => {}, 1000)"));
  expect(await alive.guard(Promise.resolve("done"))).toBe("done");
});

test("nothing of this process's environment reaches the service", async () => {
  process.env["FLOE_TEST_MARK"] = "leak";
  try {
    await using service = await ManagedProcess.spawn(
      nodeProgram("console.log(JSON.stringify(Object.keys(process.env)))"),
    );
    await service.exited;
    expect(JSON.parse(service.logs()[0] ?? "")).toEqual(["PATH"]);
  } finally {
    delete process.env["FLOE_TEST_MARK"];
  }
});

test("a log file that cannot be written does not stop the service", async () => {
  await using place = await scratch();
  await writeFile(join(place.path, "file"), "");
  const logFile = join(place.path, "file", "log");
  await using service = await ManagedProcess.spawn({ ...nodeProgram(`console.log("here")`), logFile });
  await service.exited;
  expect(service.logs()).toEqual(["here"]);
});
