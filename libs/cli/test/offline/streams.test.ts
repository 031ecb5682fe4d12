import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cleanEnvironment, floeContracts, MAIN, ROOT, run, scratch } from "./support/cli.ts";
import { write } from "./support/project.ts";

describe("standard output", () => {
  test("a reader that went away ends it quietly", async () => {
    const file = join(ROOT, "schemas/platform-spec/examples/1.2.0/valid/full.yaml");
    const args = [MAIN, "validate", ...Array(20).fill(file)];
    const child = spawn(process.execPath, args, { env: cleanEnvironment(), stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      stderr += piece;
    });
    const code = await new Promise((done) => child.once("close", done));
    expect({ code, stderr }).toEqual({ code: 141, stderr: "" });
  });

  test("that is full is an error with a code", async () => {
    const full = ["/bin/sh", "-c", 'exec "$@" > /dev/full', "sh"];
    const { code, stderr } = await floeContracts(["version"], { under: full });
    expect(stderr).toMatch(/^error output-unwritable: cannot write to standard output \(ENOSPC\)\n/);
    expect(code).toBe(2);
  });

  test("all of a long answer arrives through a pipe", async () => {
    await using place = await scratch();
    const record = {
      ...Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`field${at}`, at])),
      boundary: "x",
      evidence: "live",
    };
    await write(join(place.path, "results.jsonl"), `${JSON.stringify(record)}\n`);
    const { code, stdout } = await floeContracts(["validate", "results.jsonl", "--json"], { cwd: place.path });
    expect(JSON.parse(stdout).documents[0].problems.length).toBeGreaterThan(1000);
    expect(code).toBe(1);
  });
});

describe("an error that nobody expected", () => {
  const script = (body: string) => [
    process.execPath,
    "--input-type=module-typescript",
    "-e",
    `import { guardProcess } from ${JSON.stringify(join(MAIN, "../output/streams.ts"))};
     import { runCli } from ${JSON.stringify(join(MAIN, "../cli.ts"))};
     const leave = guardProcess(process); ${body}`,
  ];

  test.each([
    ["thrown late", 'setTimeout(() => { throw new TypeError("x is not y"); }, 1);'],
    ["in a promise", 'Promise.reject(new TypeError("x is not y")); setTimeout(() => {}, 50);'],
  ])("%s is one line with a code, how to report it, and no stack", async (_case, body) => {
    const { code, stdout, stderr } = await run(script(body));
    expect(stderr).toMatch(
      /^error internal-error: something unexpected happened: x is not y\n {3}hint: .*FLOE_CONTRACTS_DEBUG=1.*\n$/,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  test("in a command is the same, in JSON too; the stack is for whoever asks", async () => {
    const sinks = "{ stdout: process.stdout, stderr: process.stderr }";
    const broken = `const env = new Proxy({ ...process.env }, { ownKeys: () => { throw new TypeError("x is not y"); } });
      leave(await runCli(["doctor", "--json"], { env, streams: ${sinks} }));`;
    const plain = await run(script(broken));
    const debug = await run(script(broken), { env: { FLOE_CONTRACTS_DEBUG: "1" } });
    expect(plain.stderr + plain.stdout).toContain("internal-error");
    expect(plain.stderr + plain.stdout).not.toMatch(/\n\s+at /);
    expect(debug.stderr).toMatch(/\n\s+at /);
    expect([plain.code, debug.code]).toEqual([2, 2]);
  });
});
