/**
 * Polaris as a process, with a fake program in Java's place: how it is started, proved, initialised and ended. That the real
 * one takes these settings is not shown here: no registry has it.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { FloeContractsError, formatError } from "@floe-contracts/base";
import { expect, test } from "vitest";
import { diagnosePolaris, findDistribution } from "../../src/catalog/polaris/distribution.ts";
import { installNative, startPolaris } from "../../src/catalog/polaris/native.ts";
import type { CatalogEndpoint } from "../../src/endpoints.ts";
import { RunDirectory, Secret } from "../../src/index.ts";
import { readProcess } from "../../src/runtime/process-table.ts";
import type { ResourceNames, Running, StartContext } from "../../src/service.ts";
import { scratch, shellScript, supportFile } from "../support/programs.ts";
import { NAMES } from "../support/standalone.ts";

const S3_SECRET = "s3-secret-of-the-test";

/** A directory like an unpacked distribution, whose program behaves as `how` says. */
async function distribution(path: string, how: string): Promise<string> {
  const home = join(path, "polaris");
  await mkdir(join(home, "server", "lib", "main"), { recursive: true });
  await writeFile(join(home, "server", "quarkus-run.jar"), "");
  await writeFile(join(home, "server", "quarkus-run.jar.fake"), how);
  await writeFile(join(home, "server", "lib", "main", "org.apache.polaris.polaris-core-1.4.1.jar"), "");
  return home;
}

interface Fake {
  readonly how?: string;
  readonly limitMs?: number;
  readonly lends?: boolean;
  readonly names?: Partial<ResourceNames>;
}

/** Starts the fake program as the driver starts Polaris. */
async function startFake(
  run: RunDirectory,
  path: string,
  { how = "", limitMs = 20_000, lends = true, names }: Fake = {},
): Promise<Running<CatalogEndpoint>> {
  const environment = { POLARIS_HOME: await distribution(path, how) };
  const main = supportFile("fake-polaris-main.ts");
  const java = await shellScript(join(path, "java"), `exec "${process.execPath}" "${main}" "$@"`);
  const context: StartContext = {
    run,
    limitMs,
    names: { ...NAMES, ...names },
    environment,
    progress: () => {},
    signal: new AbortController().signal,
    endpoints: {
      s3: {
        url: "http://127.0.0.1:1",
        stsUrl: lends ? "http://127.0.0.1:1" : null,
        region: "us-east-1",
        accessKeyId: "key",
        secretAccessKey: new Secret(S3_SECRET),
        bucket: "lake",
        pathStyle: true,
        roleArn: lends ? "arn:aws:iam::000000000000:role/lake" : null,
      },
    },
  };
  return startPolaris({ java: { java, major: 21 }, distribution: await findDistribution(environment) }, context);
}

test("it starts, is initialised, keeps its secrets to itself, and is gone afterwards", async () => {
  await using place = await scratch("polaris");
  await using run = await RunDirectory.create({ label: "polaris" });
  const running = await startFake(run, place.path);
  const { endpoint } = running;
  expect(endpoint).toMatchObject({
    warehouse: NAMES.warehouse,
    location: `s3://lake/${NAMES.warehouse}`,
    vendsCredentials: true,
    writer: { id: NAMES.clientId, scope: NAMES.scope },
    reader: { id: `${NAMES.clientId}-reader`, scope: "PRINCIPAL_ROLE:ALL" },
    admin: { id: "root" },
  });
  expect(endpoint.managementUrl).toBe(endpoint.uri.replace(/catalog$/, "management"));
  expect([running.version, running.notes.length]).toEqual(["0.0.0-fake", 1]);
  const secrets = [endpoint.writer, endpoint.reader, endpoint.admin].flatMap((client) => client?.secret.reveal() ?? []);
  expect(secrets.length).toBe(3);
  const file = join(run.path, "catalog", "config", "application.properties");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const [pid = 0] = running.pids;
  const shown = [
    readFileSync(`/proc/${pid}/cmdline`, "utf8"),
    running.logs().join("\n"),
    readFileSync(join(run.path, "logs", "catalog.log"), "utf8"),
    JSON.stringify(endpoint),
  ].join("\n");
  expect(shown).toContain("AWS_SECRET_ACCESS_KEY=[secret hidden]");
  for (const secret of [...secrets, S3_SECRET]) expect(shown).not.toContain(secret);
  await running.stop();
  expect(readProcess(pid)).toBeUndefined();
});

test("a scope that names a role, no STS, and a Polaris that keeps its own ids", async () => {
  await using place = await scratch("polaris");
  await using run = await RunDirectory.create({ label: "polaris" });
  const names = { scope: "PRINCIPAL_ROLE:flights_writer", warehouse: "Flüge 2013" };
  await using running = await startFake(run, place.path, { how: "old", lends: false, names });
  expect(running.endpoint).toMatchObject({ vendsCredentials: false, writer: { id: "fakeid1", scope: names.scope } });
  expect(running.endpoint.location).toBe("s3://lake/Fl%C3%BCge%202013");
  expect(running.notes).toEqual([
    "What it knows is kept in memory and ends with it.",
    expect.stringContaining("no STS"),
    expect.stringContaining("not the one in the platform file"),
  ]);
});

test.for([
  ["fails", "service-exited", "with exit code 3"],
  ["never-ready", "service-not-ready", "its health check answers 503"],
  ["foreign", "service-port-taken", "gives no token for the secret of the one that was started"],
  ["port-taken", "service-port-taken", "its port is taken"],
] as const)("a program that %s", async ([how, code, message]) => {
  await using place = await scratch("polaris");
  await using run = await RunDirectory.create({ label: "polaris" });
  const limitMs = how === "never-ready" ? 1_000 : 20_000;
  const error = await startFake(run, place.path, { how, limitMs }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code, message: expect.stringContaining(message), where: { service: "catalog" } });
  if (!(error instanceof FloeContractsError)) return;
  const file = join(run.path, "catalog", "config", "application.properties");
  const secret = /credentials=POLARIS,root,(\w+)/.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  expect(secret.length).toBeGreaterThan(20);
  expect(`${formatError(error)}${inspect(error)}`).not.toContain(secret);
  if (how === "fails") expect(error.where?.log?.at(-1)).toContain("it was told [secret hidden]");
});

test("killed, it says so with its last lines", async () => {
  await using place = await scratch("polaris");
  await using run = await RunDirectory.create({ label: "polaris" });
  await using running = await startFake(run, place.path);
  process.kill(running.pids[0] ?? 0, "SIGKILL");
  expect(await running.died).toMatchObject({ code: "service-exited", message: "catalog ended by signal SIGKILL" });
});

test("without a distribution the error and doctor say what to do", async () => {
  const install = (environment: Record<string, string>) => installNative({ environment, progress: () => {} });
  await expect(install({})).rejects.toMatchObject({
    code: "service-not-installed",
    message: expect.stringContaining("POLARIS_HOME is not set"),
    hint: expect.stringMatching(/polaris\.apache\.org\/downloads.*POLARIS_HOME.*POLARIS_URL.*FLOE_PLATFORM_ENV=docker/),
  });
  await using place = await scratch("polaris");
  await expect(install({ POLARIS_HOME: place.path })).rejects.toMatchObject({
    code: "service-not-installed",
    message: expect.stringContaining("no server/quarkus-run.jar"),
  });
  const [missing] = await diagnosePolaris({});
  expect(missing).toMatchObject({ name: "catalog", status: "missing", fix: expect.stringContaining("POLARIS_HOME") });
  const home = await distribution(place.path, "");
  const [found, java] = await diagnosePolaris({ ...process.env, POLARIS_HOME: home });
  expect(found).toMatchObject({ status: "ok", found: `native, Polaris 1.4.1 at ${home}`, fix: undefined });
  expect(java?.needed).toContain("Java 21 or newer");
  expect(existsSync(join(home, "server"))).toBe(true);
});
