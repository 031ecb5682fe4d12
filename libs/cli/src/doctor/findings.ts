/**
 * What this machine has. Each finding says what was found, what is needed and what to do; one that blocks is what the
 * main job cannot install by itself. Looks only: nothing is made, installed or started for longer than it takes to answer.
 */
import { constants } from "node:fs";
import { statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import {
  choose,
  type Diagnosis,
  diagnoseAll,
  isServiceName,
  runCommand,
  type Selection,
  type ServiceFinding,
} from "@floe-contracts/services";
import { discoverBoundaries } from "../contracts/boundaries.ts";
import type { Environment } from "../output/output.ts";
import { selectedPlatform } from "../platform.ts";
import { ROOT } from "../root.ts";
import { findOnPath, isAllowed } from "./path.ts";

export interface Finding {
  readonly name: string;
  readonly status: Diagnosis["status"];
  readonly found: string;
  readonly needed: string;
  readonly fix?: string;
  /** Whether the main job cannot run because of it. */
  readonly blocks: boolean;
  /** True for what only another platform file would use. */
  readonly elsewhere: boolean;
}

const NODE_NEEDED = 24;
/** dbt's project copies, a Postgres cluster and DuckDB files of one run. */
const TEMPORARY_NEEDED_GIGABYTES = 1;

/**
 * All findings, in the order in which a person would look.
 * @param platformEnv the platform whose services are looked at; FLOE_PLATFORM_ENV, or local.
 * @throws FloeContractsError when the platform file or a setting of a service cannot be used.
 */
export async function findings(env: Environment, platformEnv?: string): Promise<Finding[]> {
  const { selection } = await selectedPlatform(env, platformEnv);
  const [pnpm, temporary, needed, services] = await Promise.all([
    pnpmFinding(env),
    temporaryFinding(),
    neededBy(selection, env),
    diagnoseAll(selection, env),
  ]);
  const told = services.map((finding) => ofService(finding, needed));
  return [
    nodeFinding(process.versions.node),
    pnpm,
    ...told.filter(({ elsewhere }) => !elsewhere),
    temporary,
    userFinding(process.getuid?.()),
    ...told.filter(({ elsewhere }) => elsewhere),
  ];
}

/** The tools and services that the boundaries' contracts name, and what those services need. */
async function neededBy(selection: Selection, env: Environment): Promise<Set<string>> {
  const boundaries = await discoverBoundaries(ROOT);
  const named = boundaries.flatMap(({ contract }) => contract.services.map(({ name }) => name));
  const chosen = await choose(named.filter(isServiceName), selection, env);
  return new Set([...named, ...chosen.map(({ service }) => service)]);
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
    elsewhere: false,
  };
}

/** What the first run installs is not in the way, nor is what no boundary needs on this platform. */
function ofService(diagnosis: ServiceFinding, needed: ReadonlySet<string>): Finding {
  const { name, status, found, needed: wanted, fix, installable, of, chosen } = diagnosis;
  return {
    name,
    status,
    found,
    needed: wanted,
    ...(fix === undefined ? {} : { fix }),
    blocks: status !== "ok" && installable !== true && chosen && needed.has(of),
    elsewhere: !chosen,
  };
}

/** pnpm runs the boundaries' scripts; started by pnpm, this process knows its version. */
async function pnpmFinding(env: Environment): Promise<Finding> {
  const needed = "pnpm 12 on the PATH, as `npx pnpm@12 …` puts it there";
  const agent = /^pnpm\/(\S+)/.exec(env["npm_config_user_agent"] ?? "")?.[1];
  const path = await findOnPath("pnpm", env);
  if (path !== undefined) {
    const found = agent ?? (await askVersion(path, env));
    return { name: "pnpm", status: "ok", found: `${found} at ${path}`, needed, blocks: false, elsewhere: false };
  }
  const npx = await findOnPath("npx", env);
  return {
    name: "pnpm",
    status: "missing",
    found: npx === undefined ? "neither pnpm nor npx is on the PATH" : "not on the PATH; npx is",
    needed,
    fix: npx === undefined ? "install Node with npm, or pnpm 12" : "start the main job as `npx pnpm@12 contracts`",
    blocks: npx === undefined,
    elsewhere: false,
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
    elsewhere: false,
  };
}

/** Being root changes how services are run; that is worth knowing, and never in the way. */
export function userFinding(uid: number | undefined): Finding {
  const found =
    uid === 0
      ? "root: services that refuse to run as root run as nobody; no user is made"
      : `${uid === undefined ? "no user id on this system" : `user id ${uid}`}: services run as you`;
  return { name: "user", status: "ok", found, needed: "any", blocks: false, elsewhere: false };
}
