/** docs/services.md, followed: the clock is built from its blocks on a copy of the sources, started, killed and stopped. */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ICEBERG_VERSION } from "../../src/catalog/iceberg-rest/jars.ts";
import { NESSIE_VERSION } from "../../src/catalog/nessie/native.ts";
import { PROFILES } from "../../src/environment/profiles.ts";
import { SERVICE_NAMES, type ServiceName } from "../../src/service.ts";
import { SERVICES, serviceOf } from "../../src/services.ts";
import { PLAYED, ROOT, requirement, textOf } from "../support/compose-agreement.ts";
import { COMPOSE_TEXT, composeProblems, readCompose, servicesOf } from "../support/compose-rules.ts";
import { schemaErrors } from "../support/compose-schema.ts";
import { changed, stepsOf } from "../support/recipe.ts";

const PAGE = textOf("docs/services.md");
const STEPS = stepsOf(PAGE, "## Add another service");

/** The rows of the table below a heading, without its head; each row its cells. */
function tableBelow(heading: string): string[][] {
  const part = PAGE.slice(PAGE.indexOf(`\n${heading}\n`))
    .split("\n")
    .slice(2);
  const first = part.findIndex((line) => line.startsWith("|"));
  const rows = part.slice(
    first,
    part.findIndex((line, at) => at > first && !line.startsWith("|")),
  );
  return rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("the tables say what the code says", () => {
  test("every service, its programs and their drivers", async () => {
    const rows = tableBelow("## What there is");
    const found = new Map<string, string[]>();
    for (const name of SERVICE_NAMES) {
      if (SERVICES[name] === undefined) continue;
      const { implementations } = await serviceOf(name);
      for (const { name: program, drivers } of implementations)
        found.set(`${name}/${program}`, Object.keys(drivers).sort());
    }
    const programs = new Map(
      rows.map(([service, program, , drivers]) => [
        `${service}/${idOf(service, program)}`,
        (drivers ?? "").split(", ").sort(),
      ]),
    );
    expect(Object.fromEntries(programs)).toMatchObject(Object.fromEntries(found));
    for (const service of new Set(rows.map(([name]) => name))) expect(SERVICE_NAMES).toContain(service);
  });

  test("the version of everything that has a container", () => {
    const rows = tableBelow("## What there is");
    for (const { container, version } of PLAYED) {
      const versions = rows.filter(([name]) => name === container.service).map(([, , each]) => each);
      expect(versions, container.container).toContain(version);
    }
  });

  test("the version of the programs that have none", () => {
    const rows = tableBelow("## What there is");
    const versionOf = (service: string, program: string): string | undefined =>
      rows.find(([name, each]) => name === service && each?.startsWith(program))?.[2];
    expect(versionOf("catalog", "iceberg-rest")).toBe(ICEBERG_VERSION);
    expect(versionOf("catalog", "nessie")).toBe(NESSIE_VERSION);
    expect(versionOf("s3", "moto")).toBe(requirement("moto", "moto"));
    expect(textOf("pnpm-workspace.yaml")).toContain(`oidc-provider: ${versionOf("oidc", "oidc-provider")}\n`);
  });

  test("the profiles", () => {
    const rows = tableBelow("## Profiles");
    expect(rows.map(([name]) => name)).toEqual(Object.keys(PROFILES));
    let before: readonly ServiceName[] = [];
    for (const [name = "", words = ""] of rows) {
      const services: readonly ServiceName[] = PROFILES[name as keyof typeof PROFILES];
      const added = services.filter((service) => !before.includes(service));
      const plain = words.replace(/\(.*?\)/, "");
      expect(
        SERVICE_NAMES.filter((service) => new RegExp(`\\b${service}\\b`).test(plain)),
        name,
      ).toEqual(SERVICE_NAMES.filter((service) => added.includes(service)));
      before = services;
    }
  });

  test("where each version stands", () => {
    const rows = tableBelow("## Upgrade one service");
    for (const { container, version, file } of PLAYED) {
      const row = rows.find(
        ([, native, image]) => native?.includes(`\`${file}\``) && image?.includes(`docker/${container.container}/`),
      );
      expect(row, `${container.container}: ${file}`).toBeDefined();
      expect(`${file}\n${textOf(file)}`, file).toContain(version);
    }
    expect(rows).toHaveLength(PLAYED.length);
  });

  test("names inside the network", () => {
    const part = PAGE.slice(PAGE.indexOf("Inside the network"));
    const named = [...part.slice(0, part.indexOf("```")).matchAll(/`([a-z]+):(\d+)`/g)].map(
      ([, host, port]) => `${host}:${port}`,
    );
    const there = servicesOf(readCompose()).flatMap(({ name, ports }) =>
      ports.map((port) => `${name}:${port.split(":").at(-1)}`),
    );
    for (const address of named) expect(there).toContain(address);
    const hosts = servicesOf(readCompose()).filter(({ ports }) => ports.length > 0);
    expect(named.map((address) => address.split(":")[0]).sort()).toEqual(hosts.map(({ name }) => name).sort());
  });
});

/** The word for a program in platform files. */
function idOf(service: string | undefined, program: string | undefined): string {
  const first = (program ?? "").split(/[, ]/)[0] ?? "";
  return ["s3", "catalog", "lineage"].includes(service ?? "")
    ? first
    : service === "oidc"
      ? "oidc-provider"
      : (service ?? "");
}

describe("another service, by the recipe", () => {
  // Below results, which git and the other tests leave out, so that imports find this workspace's libraries.
  const copy = join(ROOT, "libs/services/results", `docs-${randomUUID().slice(0, 8)}`);
  const inCopy = (path: string): string => join(copy, path.replace(/^libs\/services\//, ""));

  beforeAll(async () => {
    await mkdir(copy, { recursive: true });
    await cp(join(ROOT, "libs/services/src"), join(copy, "src"), { recursive: true });
    for (const { path, kind, text } of STEPS.filter(({ path }) => path.startsWith("libs/"))) {
      const file = inCopy(path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, kind === "file" ? text : changed(await readFile(file, "utf8"), text));
    }
    await writeFile(join(copy, "try.ts"), TRY);
    const include = ["src/clock", "src/services.ts", "try.ts"];
    await writeFile(
      join(copy, "tsconfig.json"),
      JSON.stringify({ extends: "../../../../tsconfig.base.json", include }),
    );
  });

  afterAll(() => rm(copy, { recursive: true, force: true }));

  test("its steps are all there", () => {
    expect(STEPS.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      "change libs/services/src/service.ts",
      "change libs/services/src/endpoints.ts",
      "file libs/services/src/clock/server-main.ts",
      "file libs/services/src/clock/native.ts",
      "file libs/services/src/clock/external.ts",
      "file libs/services/src/clock/docker.ts",
      "yaml docker/compose.yaml",
      "file libs/services/src/clock/index.ts",
      "change libs/services/src/services.ts",
    ]);
  });

  test("it type-checks", async () => {
    const { code, output } = await run("tsc", ["--noEmit", "-p", copy]);
    expect(output).toBe("");
    expect(code).toBe(0);
  });

  test("it starts, proves itself, is seen to die, and leaves nothing", async () => {
    const { code, output } = await run(process.execPath, [join(copy, "try.ts")]);
    expect(output.trim().split("\n")).toEqual([
      "native: told the time",
      "native: service-exited, clock ended by signal SIGKILL, last line: listening",
      "native: no process and no port is left",
      "external: told the time",
      "external: service-unreachable when nobody answers",
    ]);
    expect(code).toBe(0);
  });

  test("its container keeps the rules of compose.yaml", () => {
    const yaml = STEPS.find(({ kind }) => kind === "yaml")?.text ?? "";
    const text = COMPOSE_TEXT.replace("\nsecrets:\n", () => `\n${yaml}\nsecrets:\n`);
    const read = (path: string): string => (path.includes("/clock/") ? `${FROM}\n` : textOf(path.slice(ROOT.length)));
    // The Dockerfile and the program are not there: only the page has them.
    const missing = [
      "clock: it has no Dockerfile",
      "clock: there is no ../libs/services/src/clock/server-main.ts to mount",
    ];
    expect(composeProblems(readCompose(text), read)).toEqual(missing);
    expect(schemaErrors(readCompose(text))).toEqual([]);
  });
});

const FROM = /`(FROM [^`]+)`/.exec(PAGE)?.[1] ?? "";

/** Uses the clock as the environment would. */
const TRY = `
import { connect } from "node:net";
import { RunDirectory } from "./src/runtime/run-directory.ts";
import { driverOf, startAll } from "./src/environment/start.ts";
import { serviceOf } from "./src/services.ts";
import type { Driver, Environment } from "./src/module.ts";

const names = { bucket: "b", region: "r", warehouse: "w", clientId: "c", scope: "s" };
const service = await serviceOf("clock");
const [implementation] = service.implementations;
const begin = async (driver: Driver, environment: Environment) => {
  const run = await RunDirectory.create({ label: "clock" });
  const choice = { service: service.name, implementation, driver };
  if (driver === "external" && driverOf(choice).isConfigured?.(environment) !== true) throw new Error("not configured");
  const started = await startAll([choice], { run, names, progress: () => {}, environment });
  const clock = started.started.get("clock");
  if (clock === undefined) throw new Error("it was not started");
  const time = await (await fetch(String(clock.running.endpoint["url"]))).text();
  console.log(\`\${driver}: \${Number.isNaN(Date.parse(time)) ? time : "told the time"}\`);
  return { run, group: started, clock };
};

const native = await begin("native", {});
const url = String(native.clock.running.endpoint["url"]);
const [pid = 0] = native.clock.running.pids;
process.kill(pid, "SIGKILL");
const { code, message, where } = await native.clock.running.died;
console.log(\`native: \${code}, \${message}, last line: \${where?.log?.at(-1)}\`);
await native.group.stop();
await native.run[Symbol.asyncDispose]();
const isFree = await new Promise((resolve) => {
  const socket = connect(Number(new URL(url).port), "127.0.0.1", () => resolve(false));
  socket.on("error", () => resolve(true));
});
console.log(isFree ? "native: no process and no port is left" : "native: it still answers");

const other = await import("node:http").then(({ createServer }) =>
  createServer((_, answer) => answer.end(new Date().toISOString())).listen(0, "127.0.0.1"),
);
await new Promise((resolve) => other.once("listening", resolve));
const address = other.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
const external = await begin("external", { FLOE_CLOCK_URL: \`http://127.0.0.1:\${port}\` });
await external.group.stop();
await external.run[Symbol.asyncDispose]();
other.close();
const failed = await begin("external", { FLOE_CLOCK_URL: "http://127.0.0.1:1" }).catch((error: { code?: string }) => error);
console.log(\`external: \${"code" in failed ? failed.code : "well"} when nobody answers\`);
process.exit(0);
`;

async function run(command: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (piece: string) => pieces.push(piece));
  const [code] = await once(child, "close");
  return { code, output: pieces.join("") };
}
