import { chmod, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { prepareAll } from "@floe-contracts/services";
import { describe, expect, test } from "vitest";
import { discoverBoundaries } from "../../src/contracts/boundaries.ts";
import { firstSteps } from "../../src/contracts/first-steps.ts";
import { Interrupt } from "../../src/contracts/interrupt.ts";
import { prepare } from "../../src/contracts/prepare.ts";
import { checkout, records, runJob } from "./support/checkout.ts";
import { cleanEnvironment, filesIn, ROOT, scratch } from "./support/cli.ts";
import { write } from "./support/project.ts";

describe("prepare", () => {
  test("installs what the contracts name, says what goes on, and leaves the rest alone", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const said: string[] = [];
    const asked: string[] = [];
    const install: typeof prepareAll = async function* (names, { progress }) {
      asked.push(...names);
      progress("postgres: copying it");
      yield { name: "postgres", title: "Postgres", version: "16.14", driver: "native" };
      yield { name: "catalog", title: "iceberg-rest reference 1.10.1 + gateway", version: "1.10.1", driver: "native" };
    };
    using interrupt = new Interrupt();
    const say = (text: string) => said.push(`· ${text}`);
    const done = (text: string) => said.push(`✓ ${text.replace(/\d+\.\d s/, "… s")}`);
    const prepared = await prepare(await discoverBoundaries(place.path), { env: {}, interrupt, say, done, install });
    expect(asked).toEqual(["postgres"]);
    expect(said).toEqual([
      "· postgres: copying it",
      "✓ postgres 16.14, native (… s)",
      "✓ catalog: iceberg-rest reference 1.10.1 + gateway, native (… s)",
    ]);
    const title = "Postgres";
    expect(prepared[0]).toEqual({
      name: "postgres",
      title,
      version: "16.14",
      driver: "native",
      ms: expect.any(Number),
    });
  });

  test("that fails ends the run with its error; nothing is compiled and nothing is run", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const failing = () =>
      Promise.reject(new FloeContractsError("python-not-found", "no Python", { hint: "install one" }));
    const never = () => Promise.reject(new Error("it went on"));
    const job = runJob(
      place.path,
      { alpha: { records: records() } },
      { parts: { prepare: failing, firstSteps: never } },
    );
    await expect(job).rejects.toMatchObject({ code: "python-not-found", exitCode: 2 });
    expect(await filesIn(place.path)).not.toContain("turbo-call.json");
  });
});

describe("the first steps", () => {
  async function take(env: Record<string, string>) {
    const said: string[] = [];
    const failures: unknown[] = [];
    using interrupt = new Interrupt();
    const done = (text: string) => said.push(text.replace(/\d+\.\d s/, "… s"));
    const onFailure = async (thrown: unknown) => {
      failures.push(thrown);
    };
    const steps = await firstSteps({ root: ROOT, env: cleanEnvironment(env), interrupt, done, onFailure }).catch(
      () => undefined,
    );
    return { said, steps, failure: failures[0] };
  }

  /** A provider that writes `text` as the artifact. */
  async function provider(directory: string, text: string): Promise<string> {
    await write(join(directory, "artifact.json"), text);
    const file = await write(
      join(directory, "floe"),
      `#!/bin/sh\ncp ${join(directory, "artifact.json")} "$5/compiled_artifacts.json"\n`,
    );
    await chmod(file, 0o755);
    return `${file} compile -f {spec} -o {out}`;
  }

  test("compile the example with the reference, and gate 1 lets it through", async () => {
    await using place = await scratch();
    const { said, steps } = await take({ TMPDIR: place.path });
    expect(said).toEqual([
      expect.stringMatching(/^the reference floe-core \S+ compiled examples\/flights \(… s\)$/),
      "gate 1: it meets compiled-artifacts 1.1.0, target duckdb",
    ]);
    expect(steps).toMatchObject({ provider: { kind: "reference" }, artifact_version: "1.1.0", target: "duckdb" });
  });

  test("leave nothing in the example", async () => {
    const before = await readdir(join(ROOT, "examples", "flights"));
    await take({});
    expect(await readdir(join(ROOT, "examples", "flights"))).toEqual(before);
    expect(before).not.toContain(".floe");
  });

  test("take a command as the provider", async () => {
    await using place = await scratch();
    const good = await readFile(join(ROOT, "schemas/compiled-artifacts/examples/1.0.0/valid/full.json"), "utf8");
    const { said, steps } = await take({ FLOE_PROVIDER_COMMAND: await provider(place.path, good) });
    expect(said[0]).toMatch(/^the command floe unknown compiled examples\/flights/);
    expect(steps).toMatchObject({ provider: { name: "floe", kind: "command" }, artifact_version: "1.0.0" });
  });

  test.each([
    ["meets no schema", '{"version": "1.1.0", "metadata": {}, "transforms": 3}', "gate-1-refused"],
    ["says no version", "{}", "artifact-version-unknown"],
    ["is no JSON", "floe 1.0", "command-output-invalid"],
  ])("stop at an artifact that %s", async (_case, text, code) => {
    await using place = await scratch();
    const { failure } = await take({ FLOE_PROVIDER_COMMAND: await provider(place.path, text) });
    expect(failure).toMatchObject({ code });
  });

  test("that fail end the run with the provider's error, and no boundary is run", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const parts = { firstSteps: (options: Parameters<typeof firstSteps>[0]) => firstSteps({ ...options, root: ROOT }) };
    const options = { provider: await provider(place.path, '{"version": "1.1.0", "transforms": []}') };
    const { outcome, stdout } = await runJob(place.path, { alpha: { records: records() } }, { options, parts });
    expect(stdout).toContain("gate-1-refused: gate 1 refused");
    expect(stdout).toContain("hint:     the provider wrote what the schema refuses");
    expect(outcome).toMatchObject({ exit: 1, json: { error: { code: "gate-1-refused" } } });
    expect(await filesIn(place.path)).not.toContain("turbo-call.json");
  });
});
