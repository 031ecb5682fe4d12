/** A secret is planted wherever one can get to, and everything that was said or written is searched for it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { firstSteps } from "../../src/contracts/first-steps.ts";
import { checkout, record, records, runJob } from "./support/checkout.ts";
import { filesIn, floeContracts, type Ran, ROOT, scratch } from "./support/cli.ts";
import { callCli } from "./support/in-process.ts";
import { edit, flights, write } from "./support/project.ts";

const SECRET = "pl4nted-s3cret-v4lue";
const PLATFORM = "platform/local/platform.yaml";
const ENDPOINT = "endpoint:\n      secret_ref: storage-local-endpoint\n";

/** Where a person may leave a secret by mistake. Each edits a good project. */
const MISTAKES: Readonly<Record<string, (at: string) => Promise<unknown>>> = {
  "a password among the properties": (at) =>
    edit(join(at, PLATFORM), "      schema: flights\n", `      schema: flights\n      password: ${SECRET}\n`),
  "a secret in the place of its reference": (at) =>
    edit(join(at, PLATFORM), "secret_ref: catalog-local-client-secret", `client_secret: ${SECRET}`),
  "a secret_ref that is the secret, and no name": (at) =>
    edit(join(at, PLATFORM), "secret_ref: s3-local-credential", `secret_ref: "${SECRET} !"`),
  "a password in a URI": (at) => edit(join(at, PLATFORM), ENDPOINT, `endpoint: http://me:${SECRET}@localhost:4566\n`),
  "a wrong type beside a password in a URI": (at) =>
    edit(join(at, PLATFORM), ENDPOINT, `endpoint: [http://me:${SECRET}@localhost:4566]\n`),
  "a syntax error in the line of a password": (at) =>
    edit(join(at, PLATFORM), "    type: s3\n", `    type: s3\n    password: ${SECRET}: x\n`),
  "a syntax error below a private key": (at) =>
    edit(
      join(at, PLATFORM),
      "    type: s3\n",
      `    type: s3\n    private_key: "-----BEGIN\n      ${SECRET}\n      - [\n`,
    ),
  "a duplicate password": (at) =>
    edit(join(at, PLATFORM), "    type: s3\n", `    type: s3\n    password: ${SECRET}\n    password: ${SECRET}\n`),
  "a password that floe.yaml does not know": async (at) =>
    write(join(at, "floe.yaml"), `${await readFile(join(at, "floe.yaml"), "utf8")}\ndb_password: ${SECRET}\n`),
  "an api token as a list": async (at) =>
    write(join(at, "floe.yaml"), `${await readFile(join(at, "floe.yaml"), "utf8")}\napi_token:\n  - ${SECRET}\n`),
};

async function everything(directory: string, inputs: readonly string[]): Promise<string> {
  const made = (await filesIn(directory)).filter((file) => !inputs.includes(file));
  return (await Promise.all(made.map((file) => readFile(join(directory, file), "utf8")))).join("\n");
}

describe("a secret that only its place gives away is in nothing that is said or written", () => {
  test.for(Object.entries(MISTAKES))("%s", async ([, plant]) => {
    await using place = await scratch();
    await flights(place.path);
    await plant(place.path);
    const inputs = await filesIn(place.path);
    const said: Ran[] = [];
    for (const json of [[], ["--json"]]) {
      for (const args of [["validate"], ["validate", "floe.yaml", PLATFORM], ["compile"]]) {
        said.push(await callCli([...args, ...json], { cwd: place.path, env: { FLOE_CONTRACTS_DEBUG: "1" } }));
      }
    }
    expect(said.filter(({ code }) => code !== 0).length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(said) + (await everything(place.path, inputs))).not.toContain(SECRET);
  });

  test.each([
    [
      "an artifact",
      "compiled-artifacts/examples/1.0.0/valid/full.json",
      '"properties": {',
      `"properties": { "password": "${SECRET}", "x": [],`,
    ],
    [
      "a profile",
      "dbt-profile/examples/1.0.0/valid/full.yaml",
      "    local:\n",
      `    local:\n      password: ${SECRET}\n      passwd: [1]\n`,
    ],
  ])("in %s", async (_case, example, from, to) => {
    await using place = await scratch();
    const text = await readFile(join(ROOT, "schemas", example), "utf8");
    const name = example.endsWith(".json") ? "compiled_artifacts.json" : "profiles.yml";
    expect(text).toContain(from);
    await write(join(place.path, name), text.replace(from, to));
    const ran = [
      await callCli(["validate", name], { cwd: place.path }),
      await callCli(["validate", name, "--json"], { cwd: place.path }),
    ];
    expect(JSON.stringify(ran)).not.toContain(SECRET);
  });
});

describe("a secret of the environment is in nothing that is said or written, wherever it stands", () => {
  const env = { WAREHOUSE_PASSWORD: SECRET };

  test("in documents under harmless names, in file names and in arguments", async () => {
    await using place = await scratch();
    await flights(place.path);
    await edit(join(place.path, "floe.yaml"), "name: flights", `name: "${SECRET} !"`);
    await write(join(place.path, `${SECRET}.yaml`), "a: 1\n");
    const calls = [
      ["validate"],
      ["validate", `${SECRET}.yaml`],
      ["compile"],
      ["compile", `--${SECRET}`],
      ["init", SECRET],
      [SECRET],
    ];
    const said: Ran[] = [];
    for (const args of calls) {
      said.push(
        await callCli(args, { cwd: place.path, env }),
        await callCli([...args, "--json"], { cwd: place.path, env }),
      );
    }
    for (const { stdout, stderr } of said) expect(stdout + stderr).toContain("[secret hidden]");
    expect(JSON.stringify(said)).not.toContain(SECRET);
  });

  test("in a valid project's artifact and everything beside it", async () => {
    await using place = await scratch();
    await flights(place.path);
    const inputs = await filesIn(place.path);
    const ran = await floeContracts(["compile"], { cwd: place.path, env });
    expect(ran.code).toBe(0);
    expect(JSON.stringify(ran) + (await everything(place.path, inputs))).not.toContain(SECRET);
  });

  test("in a boundary's lines, its records, its log and a provider's command", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha", "beta"]);
    const differences = [{ pointer: "/a", expected: SECRET, found: `x${SECRET}y` }];
    const failed = records().map((each) =>
      record({ ...each, status: "failed", differences, sentence: `It is ${SECRET}.` }),
    );
    const scenarios = {
      alpha: { records: failed, lines: [`✓ alpha says ${SECRET}`], fails: true },
      beta: { lines: [`boom ${SECRET}`], fails: true },
    };
    const { stdout, stderr } = await runJob(place.path, scenarios, { env });
    expect(stdout).toContain("✓ alpha says [secret hidden]");
    expect(stdout).toContain("│ boom [secret hidden]");
    expect(stdout + stderr).not.toContain(SECRET);
  });

  test("in a command that is given one as an argument", async () => {
    await using place = await scratch();
    await checkout(place.path, ["alpha"]);
    const parts = { firstSteps: (options: Parameters<typeof firstSteps>[0]) => firstSteps({ ...options, root: ROOT }) };
    const options = { provider: `/bin/cat --token ${SECRET} {spec} {out}` };
    const { outcome, stdout, stderr } = await runJob(place.path, {}, { options, parts });
    expect(outcome.exit).not.toBe(0);
    expect(JSON.stringify(outcome) + stdout + stderr).not.toContain(SECRET);
  });
});
