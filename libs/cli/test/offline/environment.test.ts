import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { floeContracts, scratch } from "./support/cli.ts";

describe("up, down, status and logs, where nothing runs", () => {
  test("down and status say so, end with 0 and leave nothing", async () => {
    await using place = await scratch();
    const env = { TMPDIR: place.path };
    expect(await floeContracts(["status"], { env })).toMatchObject({
      code: 0,
      stdout: "nothing runs: floe-contracts up starts it\n",
    });
    expect(await floeContracts(["down"], { env })).toMatchObject({ code: 0, stdout: "nothing runs\n" });
    const { stdout } = await floeContracts(["status", "--json"], { env });
    expect(JSON.parse(stdout)).toEqual({ command: "status", ok: true, environments: [], silent: [] });
    expect(await readdir(place.path)).toEqual([]);
  });

  test("logs of a service that does not run ends with 2 and says what to do", async () => {
    await using place = await scratch();
    const { code, stdout, stderr } = await floeContracts(["logs", "catalog"], { env: { TMPDIR: place.path } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("error service-unknown: catalog does not run");
    expect(stderr).toContain("floe-contracts up");
  });

  test.for([
    [["up", "storge"], "service-unknown", "did you mean storage?"],
    [["up", "--driver", "podman"], "command-line-invalid", "native, docker or external"],
    [["up", "--name", "../x"], "command-line-invalid", "letters, digits"],
    [["up", "--idle", "soon"], "command-line-invalid", "seconds from 0"],
    [["up", "--idle", ""], "command-line-invalid", "seconds from 0"],
    [["up", "--platform-env", "nowhere"], "platform-not-found", "set FLOE_PLATFORM_ENV to one of"],
    [["up", "--platform-file", "missing.yaml"], "file-not-found", "missing.yaml"],
    [["up", "--platform-env", "local", "--platform-file", "x"], "command-line-invalid", "give one of them"],
    [["logs"], "command-line-invalid", "service"],
    [["logs", "storage"], "service-unknown", "name one service of it"],
    [["logs", "postgres", "--lines", "-1"], "command-line-invalid", "whole number"],
  ] as const)("%o ends with 2 before anything starts", async ([args, problem, text]) => {
    await using place = await scratch();
    const { code, stderr } = await floeContracts(args, { cwd: place.path, env: { TMPDIR: place.path } });
    expect(code).toBe(2);
    expect(stderr).toContain(`${problem}: `);
    expect(stderr).toContain(text);
    expect(await readdir(place.path)).toEqual([]);
  });

  test("a platform file that asks for what cannot be started is refused at its place", async () => {
    await using place = await scratch();
    const file = join(place.path, "platform.yaml");
    await writeFile(
      file,
      "version: 1.2.0\ncatalogs:\n  default:\n    type: glue\n    uri: http://x\n    warehouse: w\nobservability:\n  attributes:\n    floe.contracts.driver: native\n",
    );
    const env = { TMPDIR: await directory(place.path, "tmp") };
    const { code, stderr } = await floeContracts(["up", "--platform-file", file], { env });
    expect(code).toBe(2);
    expect(stderr).toContain("platform.yaml:4:");
    expect(stderr).toContain("no catalog of type glue can be started here");
    await writeFile(file, "version: 1.2.0\nobservability:\n  attributes:\n    floe.contracts.driver: podman\n");
    const second = await floeContracts(["up", "--platform-file", file], { env });
    expect(second.stderr).toContain("platform.yaml:4:");
    expect(second.stderr).toContain("use native, docker or external");
  });

  test("a state directory that others may enter is not believed", async () => {
    await using place = await scratch();
    await mkdir(join(place.path, `floe-contracts-state-${process.getuid?.()}`), { mode: 0o755 });
    const { code, stderr } = await floeContracts(["up", "postgres"], { env: { TMPDIR: place.path } });
    expect(code).toBe(2);
    expect(stderr).toContain("state-unsafe: ");
  });
});

async function directory(parent: string, name: string): Promise<string> {
  const path = join(parent, name);
  await mkdir(path);
  return path;
}
