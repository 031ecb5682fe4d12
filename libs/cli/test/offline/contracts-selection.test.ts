import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ContractsOptions } from "../../src/commands/contracts.ts";
import { absoluteCommand } from "../../src/contracts/environment.ts";
import { CHECKS, checkout, record, records, runJob } from "./support/checkout.ts";
import { floeContracts, scratch } from "./support/cli.ts";
import { write } from "./support/project.ts";

interface TurboCall {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

async function callOf(root: string): Promise<TurboCall> {
  return JSON.parse(await readFile(join(root, "turbo-call.json"), "utf8"));
}

describe("what turbo is asked", () => {
  test("by default: every boundary, anew, prefixed and streamed, and no selection", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha", "beta"]);
    const scenarios = { alpha: { records: records() }, beta: { records: records("beta") } };
    const env = { FORCE_COLOR: "1", FLOE_CONTRACTS_CHECK: "", SOMETHING: "else" };
    const { outcome } = await runJob(place.path, scenarios, { env });
    const call = await callOf(place.path);
    expect(call.args).toEqual([
      ...["run", "test:contracts", "--filter=./packages/alpha", "--filter=./packages/beta"],
      ...["--ui=stream", "--log-prefix=task", "--log-order=stream", "--output-logs=new-only"],
      ...["--continue", "--concurrency=1", "--env-mode=loose", "--force"],
    ]);
    expect(call.env).toMatchObject({ TURBO_TELEMETRY_DISABLED: "1", NO_COLOR: "1", SOMETHING: "else" });
    expect(call.env["PATH"]?.split(":")[0]).toBe(join(place.path, "node_modules", ".bin"));
    const unset = ["FORCE_COLOR", "FLOE_CONTRACTS_CHECK", "FLOE_CONTRACTS_TARGET", "FLOE_PROVIDER_COMMAND"];
    expect(Object.keys(call.env).filter((name) => unset.includes(name))).toEqual([]);
    expect(outcome.exit).toBe(0);
  });

  test("with options: one boundary, the selection and the peers by environment", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha", "beta"]);
    const options: ContractsOptions = {
      boundary: ["alpha"],
      check: ["profile-is-valid", "rows-are-equal"],
      target: ["duckdb"],
      artifactVersion: ["1.1.0"],
      platformEnv: ["local", "prod"],
      provider: "floe compile",
      consumer: "./bin/consume --strict",
      cached: true,
    };
    const { stdout } = await runJob(place.path, { alpha: { records: [record()] } }, { options });
    const { args, env } = await callOf(place.path);
    expect(args).toContain("--filter=./packages/alpha");
    expect(args).not.toContain("--filter=./packages/beta");
    expect(args).not.toContain("--force");
    expect(env).toMatchObject({
      FLOE_CONTRACTS_CHECK: "profile-is-valid,rows-are-equal",
      FLOE_CONTRACTS_TARGET: "duckdb",
      FLOE_CONTRACTS_VERSION: "1.1.0",
      FLOE_CONTRACTS_ENVIRONMENT: "local,prod",
      FLOE_PROVIDER_COMMAND: "floe compile",
      FLOE_CONSUMER_COMMAND: `${join(place.path, "bin/consume")} --strict`,
    });
    expect(stdout).toContain(
      "only: boundary alpha · check profile-is-valid, rows-are-equal · artifact 1.1.0 · target duckdb · platform local, prod",
    );
  });

  test("a boundary that has none of the named checks is left alone", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha", "beta"]);
    const contract = await readFile(join(place.path, "contracts", "beta.contract.yaml"), "utf8");
    await write(
      join(place.path, "contracts", "beta.contract.yaml"),
      contract.replace("id: rows-are-equal", "id: rows-are-there"),
    );
    const options = { check: ["rows-are-equal"] };
    const { outcome } = await runJob(
      place.path,
      { alpha: { records: [record({ id: "rows-are-equal" })] } },
      { options },
    );
    expect((await callOf(place.path)).args).not.toContain("--filter=./packages/beta");
    expect(outcome.exit).toBe(0);
  });
});

describe("a consumer is one boundary's", () => {
  const consumer = "bin/consume {artifact} {out}";

  test("named for several it is refused before anything is installed, with their names", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha", "beta"]);
    const nothing = () => Promise.reject(new Error("it was prepared"));
    const job = runJob(place.path, {}, { options: { consumer }, parts: { prepare: nothing } });
    await expect(job).rejects.toMatchObject({
      code: "consumer-for-several-boundaries",
      exitCode: 2,
      message: expect.stringContaining("alpha, beta"),
      hint: expect.stringContaining("--boundary alpha"),
    });
  });

  test("named for one it takes part", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha", "beta"]);
    const options = { consumer, boundary: ["beta"] };
    await runJob(place.path, { beta: { records: [record({ boundary: "beta" })] } }, { options });
    expect((await callOf(place.path)).env).toMatchObject({
      FLOE_CONSUMER_COMMAND: `${join(place.path, "bin/consume")} {artifact} {out}`,
    });
  });
});

describe("a platform", () => {
  const platformOf = async (options: ContractsOptions, env: Record<string, string> = {}) => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    await runJob(place.path, { alpha: { records: [record()] } }, { options, env });
    return (await callOf(place.path)).env["FLOE_PLATFORM_ENV"];
  };

  test("that is asked for alone is the one that runs", async () => {
    expect(await platformOf({ platformEnv: ["nessie"] })).toBe("nessie");
    expect(await platformOf({ platformEnv: ["local", "nessie"] })).toBeUndefined();
  });

  test("that the variable alone selects is selected and not run: what is played back has no platform", async () => {
    expect(await platformOf({ platformEnv: ["polaris"] }, { FLOE_CONTRACTS_ENVIRONMENT: "polaris" })).toBeUndefined();
  });
});

describe("a selection that fits nothing ends with 2 before anything is installed", () => {
  const nothing = () => Promise.reject(new Error("it was prepared"));
  test.each([
    [{ boundary: ["alhpa"] }, "boundary-unknown", "did you mean alpha?"],
    [{ check: ["profile-is-vaild"] }, "nothing-selected", "did you mean profile-is-valid?"],
    [{ target: ["postgers"] }, "nothing-selected", "did you mean postgres?"],
    [{ artifactVersion: ["2.0.0"] }, "nothing-selected", "there are 1.0.0, 1.1.0"],
  ])("%j", async (options, code, hint) => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const job = runJob(place.path, {}, { options, parts: { prepare: nothing } });
    await expect(job).rejects.toMatchObject({ code, exitCode: 2, hint: expect.stringContaining(hint) });
  });

  test("no boundary at all", async () => {
    await using place = await scratch();
    await checkout(place.path, []);
    await expect(runJob(place.path, {})).rejects.toMatchObject({ code: "nothing-selected", exitCode: 2 });
  });

  test("on the command line, in JSON and by environment variable", async () => {
    const flag = await floeContracts(["contracts", "--boundary", "core-to-dtb", "--json"]);
    expect(JSON.parse(flag.stdout)).toMatchObject({
      ok: false,
      error: { code: "boundary-unknown", hint: expect.stringContaining("core-to-dbt") },
    });
    const variable = await floeContracts(["contracts"], { env: { FLOE_CONTRACTS_TARGET: "duckbd" } });
    expect(variable.stderr).toContain("did you mean duckdb?");
    expect([flag.code, variable.code]).toEqual([2, 2]);
  });
});

test("without pnpm on the PATH it says how to start it", async () => {
  await using place = await scratch();
  await checkout(place.path, ["alpha"]);
  const job = runJob(place.path, {}, { env: { PATH: "/nowhere" } });
  await expect(job).rejects.toMatchObject({
    code: "package-manager-missing",
    hint: expect.stringContaining("npx pnpm@12 contracts"),
  });
});

test("a contract that is not valid stops the run at its place", async () => {
  await using place = await scratch();
  await checkout(place.path, ["alpha"]);
  const file = join(place.path, "contracts", "alpha.contract.yaml");
  await write(file, (await readFile(file, "utf8")).replace("evidence: live", "evidence: lively"));
  await expect(runJob(place.path, {})).rejects.toMatchObject({
    code: "document-invalid",
    where: { file, line: expect.any(Number) },
  });
});

test.each([
  [undefined, undefined],
  ["floe compile", "floe compile"],
  ["./floe compile", "/here/floe compile"],
  ["tools/floe -v", "/here/tools/floe -v"],
  ["node ../floe.mjs {spec} {out}", "node /floe.mjs {spec} {out}"],
  ["/usr/bin/floe x/y", "/usr/bin/floe x/y"],
  ["./my\\ floe a", "/here/my\\ floe a"],
])("the command %j is meant from where the caller is: %j", (command, expected) => {
  expect(absoluteCommand(command, "/here")).toBe(expected);
});

test("the checks of the test's contracts are those that its records have", () => {
  expect(new Set(records().map(({ id }) => id))).toEqual(new Set(CHECKS));
});
