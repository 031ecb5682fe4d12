import { mkdir, readdir } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { findings, nodeFinding, userFinding } from "../../src/doctor/findings.ts";
import { cleanEnvironment, filesIn, floeContracts, scratch } from "./support/cli.ts";

const NAMES = ["node", "pnpm", "postgres", "python", "cache", "temporary files", "user"];

describe("doctor", () => {
  test("says what it found about everything that the main job needs", async () => {
    const { code, stdout, stderr } = await floeContracts(["doctor"], { env: { HOME: process.env["HOME"] ?? "/" } });
    for (const name of NAMES) expect(stdout).toMatch(new RegExp(`^[✓✗○] ${name} `, "m"));
    expect(stdout).toMatch(/floe-contracts contracts can(not)? run/);
    expect(stderr).toBe("");
    expect([0, 1]).toContain(code);
  });

  test("answers in JSON, and ends with 1 exactly when something blocks", async () => {
    await using place = await scratch();
    const env = { HOME: place.path, TMPDIR: place.path, PATH: dirname(process.execPath) };
    const { code, stdout } = await floeContracts(["doctor", "--json"], { env });
    const { ok, findings: found } = JSON.parse(stdout);
    const blocking = found.filter((finding: { blocks: boolean }) => finding.blocks);
    // There is no Python on this PATH.
    expect(blocking).toContainEqual(
      expect.objectContaining({ name: "python", status: "missing", fix: expect.any(String) }),
    );
    expect({ ok, code }).toEqual({ ok: false, code: 1 });
  });

  test("changes nothing: no cache is made, no file is left", async () => {
    await using place = await scratch();
    const home = join(place.path, "home");
    const temporary = join(place.path, "tmp");
    await Promise.all([mkdir(home), mkdir(temporary)]);
    await floeContracts(["doctor"], { cwd: place.path, env: { HOME: home, TMPDIR: temporary } });
    expect(await filesIn(place.path)).toEqual([]);
    expect(await readdir(home)).toEqual([]);
    expect(await readdir(temporary)).toEqual([]);
  });
});

describe("findings", () => {
  test("an environment that the main job installs is missing and does not block", async () => {
    await using place = await scratch();
    const env = { ...cleanEnvironment(), PATH: process.env["PATH"] ?? "", HOME: place.path };
    const found = await findings(env);
    const environment = found.find((finding) => finding.name.startsWith("python environment"));
    const python = found.find((finding) => finding.name === "python");
    // On a machine without Python there is no finding about the environment, and Python itself blocks.
    expect(environment ?? { status: "missing", blocks: false }).toMatchObject({ status: "missing", blocks: false });
    expect(python?.blocks).toBe(python?.status !== "ok");
  });

  test("an old Node blocks and says how to get the right one", () => {
    expect(nodeFinding("24.1.0")).toMatchObject({ status: "ok", blocks: false });
    expect(nodeFinding("20.20.2")).toMatchObject({
      status: "broken",
      blocks: true,
      fix: expect.stringContaining("npx pnpm@12"),
    });
  });

  test("being root is said and does not block", () => {
    expect(userFinding(0)).toMatchObject({
      status: "ok",
      found: expect.stringContaining("run as nobody"),
      blocks: false,
    });
    expect(userFinding(1000).found).toContain("services run as you");
  });

  test("a temporary directory that cannot be used blocks", async () => {
    const before = process.env["TMPDIR"];
    process.env["TMPDIR"] = "/nowhere/at/all";
    try {
      const found = await findings({ PATH: ["/usr/bin", "/bin"].join(delimiter) });
      expect(found.find((finding) => finding.name === "temporary files")).toMatchObject({
        status: "broken",
        blocks: true,
        fix: expect.stringContaining("TMPDIR"),
      });
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
    }
  });
});
