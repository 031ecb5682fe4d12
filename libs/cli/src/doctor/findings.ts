/**
 * What this machine has. Each finding says what was found, what is needed and what to do; one that blocks is what the
 * main job cannot install by itself. Looks only: nothing is made, installed or started for longer than it takes to answer.
 */
import { constants } from "node:fs";
import { statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { type Diagnosis, diagnoseAll, runCommand } from "@floe-contracts/services";
import type { Environment } from "../output/output.ts";
import { findOnPath, isAllowed } from "./path.ts";

export interface Finding {
  readonly name: string;
  readonly status: Diagnosis["status"];
  readonly found: string;
  readonly needed: string;
  readonly fix?: string;
  /** Whether the main job cannot run because of it. */
  readonly blocks: boolean;
}

const NODE_NEEDED = 24;
/** dbt's project copies, a Postgres cluster and DuckDB files of one run. */
const TEMPORARY_NEEDED_GIGABYTES = 1;

/** All findings, in the order in which a person would look. */
export async function findings(env: Environment): Promise<Finding[]> {
  const [pnpm, temporary, services] = await Promise.all([pnpmFinding(env), temporaryFinding(), diagnoseAll(env)]);
  return [
    nodeFinding(process.versions.node),
    pnpm,
    ...services.map(ofService),
    temporary,
    userFinding(process.getuid?.()),
  ];
}

export function nodeFinding(version: string): Finding {
  const ok = Number(version.split(".")[0]) >= NODE_NEEDED;
  return {
    name: "node",
    status: ok ? "ok" : "broken",
    found: version,
    needed: `Node ${NODE_NEEDED}, which \`npx pnpm@12 install\` puts into the checkout`,
    ...(ok ? {} : { fix: "start it as `npx pnpm@12 floe-contracts …`: then it runs on the checkout's own Node" }),
    blocks: !ok,
  };
}

/** A missing environment is installed by the main job; whatever else is missing or broken needs a person. */
function ofService(diagnosis: Diagnosis): Finding {
  const { name, status, found, needed, fix } = diagnosis;
  const installable = status === "missing" && name.startsWith("python environment");
  return {
    name,
    status,
    found,
    needed,
    ...(fix === undefined ? {} : { fix }),
    blocks: status !== "ok" && !installable,
  };
}

/** pnpm runs the boundaries' scripts; started by pnpm, this process knows its version. */
async function pnpmFinding(env: Environment): Promise<Finding> {
  const needed = "pnpm 12 on the PATH, as `npx pnpm@12 …` puts it there";
  const agent = /^pnpm\/(\S+)/.exec(env["npm_config_user_agent"] ?? "")?.[1];
  const path = await findOnPath("pnpm", env);
  if (path !== undefined) {
    const found = agent ?? (await askVersion(path, env));
    return { name: "pnpm", status: "ok", found: `${found} at ${path}`, needed, blocks: false };
  }
  const npx = await findOnPath("npx", env);
  return {
    name: "pnpm",
    status: "missing",
    found: npx === undefined ? "neither pnpm nor npx is on the PATH" : "not on the PATH; npx is",
    needed,
    fix: npx === undefined ? "install Node with npm, or pnpm 12" : "start the main job as `npx pnpm@12 contracts`",
    blocks: npx === undefined,
  };
}

async function askVersion(path: string, env: Environment): Promise<string> {
  const set = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const run = { name: "pnpm", cwd: "/", env: Object.fromEntries(set), timeoutMs: 2_000 };
  const result = await runCommand(path, ["--version"], run).catch(() => undefined);
  return result?.exitCode === 0 ? result.stdout.trim() : "of unknown version";
}

async function temporaryFinding(): Promise<Finding> {
  const path = tmpdir();
  const writable = await isAllowed(path, constants.W_OK | constants.X_OK);
  const system = await statfs(path).catch(() => undefined);
  const free = system === undefined ? undefined : (system.bavail * system.bsize) / 1e9;
  const enough = free === undefined || free >= TEMPORARY_NEEDED_GIGABYTES;
  const ok = writable && enough;
  return {
    name: "temporary files",
    status: ok ? "ok" : "broken",
    found: `${path}${writable ? "" : ", cannot be written to"}${free === undefined ? "" : `, ${free.toFixed(1)} GB free`}`,
    needed: `writable, ${TEMPORARY_NEEDED_GIGABYTES} GB free`,
    ...(ok ? {} : { fix: "set TMPDIR to a directory with more room that you may write to" }),
    blocks: !ok,
  };
}

/** Being root changes how services are run; that is worth knowing, and never in the way. */
export function userFinding(uid: number | undefined): Finding {
  const found =
    uid === 0
      ? "root: services that refuse to run as root run as nobody; no user is made"
      : `${uid === undefined ? "no user id on this system" : `user id ${uid}`}: services run as you`;
  return { name: "user", status: "ok", found, needed: "any", blocks: false };
}
