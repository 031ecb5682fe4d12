/**
 * Finding a pnpm to install with, and the settings to run it with. Whoever started this with `npx pnpm@12` has one, under
 * the name that pnpm leaves to its children; else there may be one on the PATH, or npm, which fetches one.
 */
import { realpath } from "node:fs/promises";
import { basename, delimiter, dirname, isAbsolute, join } from "node:path";
import { FloeContractsError, redact, secretValuesOf } from "@floe-contracts/base";
import type { Environment } from "../module.ts";
import { isExecutable } from "../python/interpreter.ts";
import { runCommand } from "../runtime/run-command.ts";

/** A command that runs pnpm. */
export interface PackageManager {
  readonly command: string;
  /** What comes before pnpm's own arguments. */
  readonly args: readonly string[];
  readonly version: string;
}

/** The first whose pnpm-workspace.yaml holds overrides is 10. */
const OLDEST = 10;
const FETCHED = "pnpm@12";

type Candidate = Omit<PackageManager, "version">;

/** What may be a pnpm, best first; nothing is started. */
export async function pnpmCandidates(environment: Environment): Promise<Candidate[]> {
  const found: Candidate[] = [];
  const own = environment["npm_execpath"];
  if (own !== undefined && isAbsolute(own) && /^pnpm(\.|$)/.test(basename(own))) {
    const isScript = /\.[cm]?js$/.test(own);
    found.push(isScript ? { command: process.execPath, args: [own] } : { command: own, args: [] });
  }
  const directories = (environment["PATH"] ?? "").split(delimiter).filter(isAbsolute);
  for (const [name, args] of [["pnpm", []] as const, ["npx", ["--yes", FETCHED]] as const]) {
    const seen = new Set<string>();
    for (const directory of directories) {
      const command = join(directory, name);
      // /bin and /usr/bin are often one directory.
      const file = await realpath(command).catch(() => command);
      if (!seen.has(file) && (await isExecutable(command))) found.push({ command, args });
      seen.add(file);
    }
  }
  return found;
}

/**
 * The first candidate that is a pnpm of a version that can be used.
 * @throws FloeContractsError `package-manager-missing`, saying what was looked at.
 */
export async function findPnpm(environment: Environment): Promise<PackageManager> {
  const seen: string[] = [];
  for (const candidate of await pnpmCandidates(environment)) {
    const answer = await askVersion(candidate, environment);
    if (answer.version !== undefined && Number.parseInt(answer.version, 10) >= OLDEST)
      return { ...candidate, version: answer.version };
    const shown = [candidate.command, ...candidate.args].join(" ");
    seen.push(`${shown}: ${answer.version === undefined ? answer.why : `version ${answer.version}`}`);
  }
  const why = seen.length === 0 ? "" : ` (${seen.join("; ")})`;
  throw new FloeContractsError("package-manager-missing", `neither pnpm ${OLDEST} or newer nor npm can be used${why}`, {
    hint: "start it with `npx pnpm@12`, which is found then, or put pnpm or npm on the PATH; npm needs its registry to fetch pnpm",
    where: { service: "cube" },
  });
}

type Answer = { readonly version: string } | { readonly version: undefined; readonly why: string };

async function askVersion({ command, args }: Candidate, environment: Environment): Promise<Answer> {
  const env = pnpmEnvironment(environment);
  // In the root directory, where no project can ask for another pnpm. npx may have to fetch one first.
  const run = { name: "pnpm", cwd: "/", env, timeoutMs: args.length === 0 ? 20_000 : 300_000 };
  const result = await runCommand(command, [...args, "--version"], run).catch(() => undefined);
  if (result === undefined) return { version: undefined, why: "cannot be started" };
  const version = result.stdout.trim().split("\n").at(-1) ?? "";
  if (result.exitCode === 0 && /^\d+\.\d+/.test(version)) return { version };
  const said = withoutCredentials(result.stderr, env)
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("npm warn"));
  return { version: undefined, why: result.timedOut ? "does not answer" : (said[0] ?? "does not say its version") };
}

/** What npm or pnpm wrote, without what registry addresses and settings hold of users and passwords. */
export function withoutCredentials(text: string, environment: Environment): string {
  return redact(text, secretValuesOf(environment)).replaceAll(/(\w+:\/\/)[^\s/@]+@/g, "$1");
}

/** Settings that say how to reach a registry; all others choose what is installed, or where. */
const REACHING =
  /^p?npm_config_(registry|\w*proxy|ca|cafile|cert|certfile|key|keyfile|strict_ssl|userconfig|globalconfig|npmrc_auth_file|cache|fetch_\w+|(prefer_)?offline|network_concurrency|maxsockets|_.*|\/\/.*|@.*)$/i;
/** Left by whatever runs this process, or meant for other Node programs. */
const FOREIGN =
  /^(npm_(lifecycle|package)_.*|npm_command|npm_execpath|INIT_CWD|PNPM_(PACKAGE_NAME|SCRIPT_SRC_DIR)|NODE_(OPTIONS|ENV|PATH)|FLOE_.*)$/;

/** The environment for pnpm: the user's, with his registry, proxies and certificates, on the Node that runs this. */
export function pnpmEnvironment(environment: Environment): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || FOREIGN.test(name)) continue;
    if (/^p?npm_config_/i.test(name) && !REACHING.test(name)) continue;
    result[name] = value;
  }
  const path = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin";
  return { ...result, PATH: `${dirname(process.execPath)}${delimiter}${path}`, NO_COLOR: "1" };
}
