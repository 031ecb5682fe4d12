/** A small checkout with boundaries of its own, and a turbo that does as it is told: for the main job without its hours. */
import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ResultRecord } from "@floe-contracts/harness";
import type { ContractsOptions } from "../../../src/commands/contracts.ts";
import type { ContractsParts } from "../../../src/contracts/run.ts";
import { runContracts } from "../../../src/contracts/run.ts";
import type { Outcome } from "../../../src/outcome.ts";
import { Output, type Streams } from "../../../src/output/output.ts";
import { cleanEnvironment } from "./cli.ts";
import { write } from "./project.ts";

const FAKE_TURBO = fileURLToPath(new URL("./fake-turbo.ts", import.meta.url));

/** What the fake turbo does for one boundary. */
export interface Scenario {
  /** Lines that its script prints. */
  readonly lines?: readonly string[];
  /** Texts of files in results/; an array is records, a line each, with a run.json that counts them. */
  readonly records?: readonly ResultRecord[];
  readonly files?: Readonly<Record<string, string>>;
  readonly cached?: boolean;
  readonly fails?: boolean;
}

export const CHECKS = ["profile-is-valid", "profile-takes-the-rest-from-the-environment", "rows-are-equal"] as const;

/** Makes a checkout with these boundaries; each declares CHECKS. */
export async function checkout(directory: string, boundaries: readonly string[]): Promise<string> {
  for (const name of boundaries) {
    const manifest = { name: `@floe-contracts/${name}`, version: "0.1.0", scripts: { "test:contracts": "true" } };
    await write(join(directory, "packages", name, "package.json"), JSON.stringify(manifest));
    await write(join(directory, "contracts", `${name}.contract.yaml`), contract(name));
  }
  await write(join(directory, "package.json"), JSON.stringify({ name: "root", version: "0.0.0" }));
  const pnpm = await write(join(directory, "bin", "pnpm"), "#!/bin/sh\nexit 9\n");
  await chmod(pnpm, 0o755);
  return directory;
}

function contract(name: string): string {
  return `boundary: ${name}
summary: A boundary of a test.
provider: floe-core
consumer: floe-dbt
artifact: { document: compiled-artifacts, accepts: ["1.0.0", "1.1.0"] }
targets: [duckdb, postgres, snowflake, bigquery]
output: { document: dbt-profile, version: "1.0.0" }
reads:
  - { pointer: /version, versions: ["1.0.0", "1.1.0"], why: decides where the compute settings stand }
services:
  - { name: postgres, why: holds the rows }
checks:
${CHECKS.map((id) => `  - { id: ${id}, sentence: It holds ${id}., requirements: [FR-010], evidence: ${id === "rows-are-equal" ? "live" : "offline"} }`).join("\n")}
`;
}

/** A passed record; fields as they are given. */
export function record(fields: Partial<ResultRecord> = {}): ResultRecord {
  const peer = (name: string) => ({ name, kind: "reference" as const, version: "0.1.0" });
  return {
    id: "profile-is-valid",
    boundary: "alpha",
    sentence: "The profile meets its schema.",
    requirements: ["FR-010"],
    run: "b070fbcf-cfa8-4c60-b091-c20f7c2d5777",
    started_at: "2013-01-31T12:00:00.000Z",
    provider: peer("floe-core"),
    consumer: peer("floe-dbt"),
    artifact_version: "1.1.0",
    target: "duckdb",
    environment: "local",
    services: [],
    evidence: "offline",
    status: "passed",
    compared: 3,
    proved_on: ["drops a key", "writes another target"],
    time: { service_ms: 100, harness_ms: 50 },
    differences: [],
    differences_total: 0,
    error: null,
    ...fields,
  };
}

const TARGETS = ["duckdb", "postgres", "snowflake", "spark"];

/** Every check for two versions: two of them for all targets, the live one for two. */
export function records(boundary = "alpha"): ResultRecord[] {
  return ["1.0.0", "1.1.0"].flatMap((artifact_version) =>
    CHECKS.flatMap((id) =>
      TARGETS.filter((target) => id !== "rows-are-equal" || target === "duckdb" || target === "postgres").map(
        (target) =>
          record({ id, boundary, artifact_version, target, evidence: id === "rows-are-equal" ? "live" : "offline" }),
      ),
    ),
  );
}

export interface Job {
  readonly outcome: Outcome;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the main job in a checkout, with a turbo that plays the scenarios. */
export async function runJob(
  root: string,
  scenarios: Readonly<Record<string, Scenario>>,
  more: {
    options?: ContractsOptions;
    env?: Record<string, string>;
    parts?: ContractsParts;
    json?: boolean;
    streams?: Streams;
  } = {},
): Promise<Job> {
  const text = { stdout: "", stderr: "" };
  const sink = (name: "stdout" | "stderr") => ({
    write: (piece: string) => {
      text[name] += piece;
    },
  });
  const plan = await write(join(root, "plan.json"), JSON.stringify(scenarios));
  const env = cleanEnvironment({ PATH: `${join(root, "bin")}:/usr/bin:/bin`, FAKE_TURBO_PLAN: plan, ...more.env });
  const streams = more.streams ?? { stdout: sink("stdout"), stderr: sink("stderr") };
  const output = new Output({ json: more.json === true, env, streams });
  const parts: ContractsParts = {
    root,
    turbo: [process.execPath, FAKE_TURBO],
    prepare: async (_boundaries, { done }) => {
      done("postgres 16.14, native (0.1 s)");
      return [{ name: "postgres", title: "Postgres", version: "16.14", driver: "native", ms: 100 }];
    },
    firstSteps: async ({ done }) => {
      done("the reference floe-core 0.1.0+reference compiled examples/flights (0.1 s)");
      return {
        provider: { name: "reference", kind: "reference", version: "0.1.0" },
        artifact_version: "1.1.0",
        target: "duckdb",
        ms: 100,
      };
    },
    ...more.parts,
  };
  const outcome = await runContracts(more.options ?? {}, { env, cwd: root, output }, parts);
  if (more.json !== true) output.say(outcome.text);
  return { outcome, ...text };
}
