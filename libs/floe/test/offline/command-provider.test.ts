/** The command provider against commands that break in every way there is. */
import { chmod, readdir, readFile, stat } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandProvider, providerFromEnvironment } from "../../src/providers/command.ts";
import { errorOf, everythingIn } from "../support/errors.ts";
import { type Scratch, scratch } from "../support/scratch.ts";

const ENV = { PATH: process.env["PATH"] };
const SECRET = "hunter2-plays-chess";

let dir: Scratch;
let spec: string;

beforeAll(async () => {
  dir = await scratch();
  spec = await dir.write("project dir/floe.yaml", "name: x\n");
});
afterAll(() => dir[Symbol.asyncDispose]());

async function run(name: string, lines: string[], options: { timeoutMs?: number; env?: Record<string, string> } = {}) {
  const script = await dir.script(`bin/${name}`, ...lines);
  const provider = commandProvider({
    command: [script],
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
  });
  const outDir = dir.path("out", name);
  return { outDir, done: () => provider.compile({ specPath: spec, outDir, env: { ...ENV, ...options.env } }) };
}

/** `-f <spec> -o <out>` is appended, so $2 is the spec and $4 the directory. */
const WRITE_WELL = `printf '{"version": "1.1.0", "n": 1.0}' > "$4/compiled_artifacts.json"`;

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    // A process that ended and that nobody has waited for yet is gone for our purpose.
    if (/^\d+ \(.*\) Z/.test(await readFile(`/proc/${pid}/stat`, "utf8").catch(() => ""))) return true;
    await new Promise((done) => setTimeout(done, 10));
  }
  return false;
}

describe("a command that works", () => {
  test("is given the paths, and its file is taken over byte for byte", async () => {
    const { outDir, done } = await run("good", [`echo "compiled $2"`, `echo careful >&2`, WRITE_WELL]);
    const result = await done();
    expect(await readFile(result.path, "utf8")).toBe('{"version": "1.1.0", "n": 1.0}');
    expect(await readdir(outDir)).toEqual(["compiled_artifacts.json"]);
    expect(result.log).toBe(`compiled ${spec}\ncareful`);
    expect(result.durationMs).toBeGreaterThan(0);
  });

  test("runs in the project's directory with exactly the environment that it is given", async () => {
    const { done } = await run("where", ["pwd", "env | sort", WRITE_WELL], { env: { ONE: "1" } });
    const lines = (await done()).log.split("\n");
    expect(lines[0]).toBe(dir.path("project dir"));
    const names = lines.slice(1).map((line) => line.split("=")[0]);
    expect(names.filter((name) => !["PWD", "OLDPWD", "SHLVL", "_"].includes(name ?? ""))).toEqual(["ONE", "PATH"]);
  });

  test("takes placeholders anywhere, and nothing in a path is interpreted", async () => {
    const script = await dir.script(
      "bin/placed",
      'to="$1"; printf "{}" > "$(echo "$to" | cut -c6-)/compiled_artifacts.json"',
      'echo "$2"',
    );
    const odd = await dir.write("a $(touch x) ; dir/floe.yaml", "name: x\n");
    const provider = commandProvider({ command: `${script} --to={out} {spec}` });
    const result = await provider.compile({ specPath: odd, outDir: dir.path("out $& placed"), env: ENV });
    expect(result.log).toBe(odd);
    expect(await readdir(dir.path("a $(touch x) ; dir"))).toEqual(["floe.yaml"]);
  });

  test("is chosen by FLOE_PROVIDER_COMMAND, and the reference without it", async () => {
    const now = () => new Date(0);
    expect(providerFromEnvironment({}, { now }).kind).toBe("reference");
    expect(providerFromEnvironment({ FLOE_PROVIDER_COMMAND: " " }, { now }).kind).toBe("reference");
    const chosen = providerFromEnvironment({ FLOE_PROVIDER_COMMAND: "/opt/my\\ floe compile" }, { now });
    expect(chosen).toMatchObject({ kind: "command", id: "my floe" });
  });

  test("tells its version when there is a way to ask", async () => {
    const floe = await dir.script("bin/floe", "echo", 'echo "floe 9.9.9"');
    expect(await commandProvider({ command: `${floe} compile` }).version()).toBe("floe 9.9.9");
    expect(await commandProvider({ command: `node ${floe} compile` }).version()).toBe("unknown");
    expect(await commandProvider({ command: "x", versionCommand: [floe] }).version()).toBe("floe 9.9.9");
    expect(await commandProvider({ command: "/nowhere/floe compile" }).version()).toBe("unknown");
    expect(await commandProvider({ command: "x", versionCommand: "false" }).version()).toBe("unknown");
  });
});

describe("a command that breaks", () => {
  const cases: [name: string, lines: string[], code: string, exit: number, message: RegExp][] = [
    ["exit-1", ["echo invalid: compute >&2", "exit 1"], "command-refused", 1, /refused its input \(exit code 1\)/],
    ["exit-2", ["echo no such option >&2", "exit 2"], "command-usage", 2, /exit code 2/],
    ["exit-3", ["echo boom >&2", "exit 3"], "command-failed", 1, /exit code 3, which the contract does not define/],
    ["kill", ["kill -9 $$"], "command-killed", 1, /killed by SIGKILL/],
    ["no-output", ["exit 0"], "command-no-output", 1, /left no compiled_artifacts.json in \{out\}, but nothing/],
    ["other-name", ['echo "{}" > "$4/artifacts.json"'], "command-no-output", 1, /but artifacts.json/],
    ["garbage", ['echo "Compiled!" > "$4/compiled_artifacts.json"'], "command-output-invalid", 1, /no usable JSON: /],
    ["empty", [': > "$4/compiled_artifacts.json"'], "command-output-invalid", 1, /empty/],
    [
      "cut",
      ['printf "{\\"version\\": \\"1.1" > "$4/compiled_artifacts.json"'],
      "command-output-invalid",
      1,
      /compiled_artifacts|JSON/,
    ],
    ["binary", ['printf "\\377\\376" > "$4/compiled_artifacts.json"'], "command-output-invalid", 1, /UTF-8/],
    ["directory", ['mkdir "$4/compiled_artifacts.json"'], "command-output-invalid", 1, /is no file/],
    ["link", ['ln -s /etc/passwd "$4/compiled_artifacts.json"'], "command-output-invalid", 1, /is no file/],
    ["pipe", ['mkfifo "$4/compiled_artifacts.json"'], "command-output-invalid", 1, /is no file/],
  ];
  test.each(cases)("%s", async (name, lines, code, exit, message) => {
    const { outDir, done } = await run(name, lines);
    const error = await errorOf(done);
    expect(error).toMatchObject({ code, exitCode: exit });
    expect(error.message).toMatch(message);
    expect(error.message).toContain(`the provider ${name}`);
    expect(error.hint).not.toBe("");
    expect(everythingIn(error)).not.toContain(".run-");
    expect(await readdir(outDir)).toEqual([]);
  });

  test("keeps the last lines of what it said", async () => {
    const { done } = await run("said", ["echo first >&2", "echo second >&2", "exit 1"]);
    expect((await errorOf(done)).where?.log).toEqual(["first", "second"]);
    const silent = await run("said-out", ["echo only here", "exit 1"]);
    expect((await errorOf(silent.done)).where?.log).toEqual(["only here"]);
  });

  test("is not there, or may not be executed", async () => {
    const missing = commandProvider({ command: "/nowhere/floe compile" });
    const request = { specPath: spec, outDir: dir.path("out", "missing"), env: ENV };
    expect(await errorOf(() => missing.compile(request))).toMatchObject({ code: "command-not-found", exitCode: 2 });
    const plain = await dir.script("bin/plain", "exit 0");
    await chmod(plain, 0o644);
    const error = await errorOf(() => commandProvider({ command: plain }).compile(request));
    expect(error).toMatchObject({ code: "command-not-executable", exitCode: 2 });
    const elsewhere = commandProvider({ command: plain }).compile({
      ...request,
      specPath: dir.path("no", "floe.yaml"),
    });
    expect(await errorOf(() => elsewhere)).toMatchObject({ code: "file-not-found", exitCode: 2 });
  });

  test("cannot be called when the output directory cannot be made", async () => {
    const file = await dir.write("a-file", "");
    const provider = commandProvider({ command: "true" });
    const error = await errorOf(() => provider.compile({ specPath: spec, outDir: `${file}/out`, env: ENV }));
    expect(error).toMatchObject({ code: "file-unwritable", exitCode: 2 });
  });

  test("hangs: it is killed with all that it started, even when that ignores the polite signal", async () => {
    const pids = dir.path("hang.pids");
    const lines = [
      `sh -c 'trap "" TERM; echo $$ >> "${pids}"; sleep 60 & echo $! >> "${pids}"; wait; sleep 60' &`,
      "sleep 60",
    ];
    const { outDir, done } = await run("hang", lines, { timeoutMs: 400 });
    const error = await errorOf(done);
    expect(error).toMatchObject({ code: "command-timeout" });
    expect(error.message).toContain("did not end within 0.4 s");
    const started = (await readFile(pids, "utf8")).trim().split("\n").map(Number);
    expect(started).toHaveLength(2);
    for (const pid of started) expect(await gone(pid)).toBe(true);
    expect(await readdir(outDir)).toEqual([]);
  });

  test("hangs and ignores the polite signal itself", async () => {
    const { done } = await run("deaf", ['trap "" TERM', "while :; do sleep 0.1; done"], { timeoutMs: 200 });
    expect((await errorOf(done)).code).toBe("command-timeout");
  });

  test("leaves a child behind: the child is ended and nobody waits for it", async () => {
    const pids = dir.path("left.pids");
    const { done } = await run("left", [`sleep 60 & echo $! > "${pids}"`, WRITE_WELL]);
    await done();
    expect(await gone(Number(await readFile(pids, "utf8")))).toBe(true);
  });

  test("is stopped with the run, before and while it runs", async () => {
    const script = await dir.script("bin/slow", "sleep 60");
    const provider = commandProvider({ command: script });
    const request = { specPath: spec, outDir: dir.path("out", "slow"), env: ENV };
    for (const signal of [AbortSignal.abort(), AbortSignal.timeout(100)]) {
      expect(await errorOf(() => provider.compile({ ...request, signal }))).toMatchObject({
        code: "command-cancelled",
      });
    }
  });

  test("says a great deal: memory and the error stay small", async () => {
    const { done } = await run("huge", [
      "i=0",
      'while [ $i -lt 2000 ]; do printf "%02000d\\n" $i; i=$((i+1)); done >&2',
      "head -c 3000000 /dev/zero | tr '\\0' x >&2",
      "exit 1",
    ]);
    const error = await errorOf(done);
    expect(error.code).toBe("command-refused");
    const log = error.where?.log ?? [];
    expect(log).toHaveLength(20);
    expect(log.at(-1)).toMatch(/^x{2000}… \(line cut\)$/);
    expect(log.join("").length).toBeLessThan(50_000);
  });
});

test("a file from before the run is not taken for its output, and survives a failure", async () => {
  for (const [name, lines, code] of [
    ["stale-silent", ["exit 0"], "command-no-output"],
    ["stale-failed", ["exit 1"], "command-refused"],
  ] as const) {
    const stale = await dir.write(`out/${name}/compiled_artifacts.json`, '{"old": true}');
    const before = await stat(stale, { bigint: true });
    const error = await errorOf((await run(name, [...lines])).done);
    expect(error.code).toBe(code);
    if (code === "command-no-output") expect(error.hint).toContain("from before this run");
    expect((await stat(stale, { bigint: true })).mtimeNs).toBe(before.mtimeNs);
    expect(await readFile(stale, "utf8")).toBe('{"old": true}');
  }
});

test("a secret that a command repeats appears nowhere", async () => {
  const pem = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----";
  const env = { DB_PASSWORD: SECRET, SIGNING_TOKEN: pem, DATABASE_URL: "postgres://me:uri-pass-word@host/db" };
  const say = [
    'echo "stdout $DB_PASSWORD" ; echo "stderr $DB_PASSWORD" >&2; echo "$SIGNING_TOKEN" >&2; echo "$DATABASE_URL" >&2',
    'printf "colour \\033[31m$DB_PASSWORD\\033[0m\\n" >&2; printf "$DB_PASSWORD" | base64 >&2',
    'printf "hunter2-\\033[1mplays-chess\\033[0m\\n" >&2',
  ];
  const shown: string[] = [];
  for (const [name, end] of [
    ["leak-1", "exit 1"],
    ["leak-0", "exit 0"],
  ] as const) {
    shown.push(everythingIn(await errorOf((await run(name, [...say, end], { env })).done)));
  }
  const { done } = await run("leak-well", [...say, WRITE_WELL], { env });
  shown.push((await done()).log);
  for (const text of shown) {
    expect(text).toContain("[secret hidden]");
    for (const part of [
      SECRET,
      "plays-chess",
      "MIIEvQIBADANBgkq",
      "hkiG9w0BAQEFAASC",
      "uri-pass-word",
      Buffer.from(SECRET).toString("base64"),
    ]) {
      expect(text).not.toContain(part);
    }
  }
});

test("a secret among the arguments is not shown", async () => {
  const provider = commandProvider({
    command: ["/nowhere/floe", "--token", SECRET, `--password=${SECRET}`, "--verbose"],
  });
  const error = await errorOf(() => provider.compile({ specPath: spec, outDir: dir.path("out", "args"), env: ENV }));
  expect(everythingIn(error)).not.toContain(SECRET);
  expect(error.hint).toContain("--verbose");
});

test.each([
  ["", "the command is empty"],
  ["  ", "the command is empty"],
  ["floe compile -f {spec}", "the command has no {out}"],
  ["floe compile -o {out}", "the command has no {spec}"],
])("a template that cannot be run is refused when it is configured: %j", async (command, message) => {
  expect(await errorOf(() => commandProvider({ command }))).toMatchObject({
    code: "command-template-invalid",
    exitCode: 2,
    message,
  });
});
