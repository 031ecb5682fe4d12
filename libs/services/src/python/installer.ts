/**
 * Running pip and uv: with the user's own settings of indexes, proxies and certificates, without those of his settings that
 * would change what is installed or where, and with an error that says what to do when it fails.
 */
import { stat } from "node:fs/promises";
import { FloeContractsError, redact, secretValuesOf } from "@floe-contracts/base";
import type { Environment, Progress } from "../module.ts";
import { type CommandResult, runCommand } from "../runtime/run-command.ts";

/** Settings that choose other versions, another place or another interpreter than the locked install means. */
const FOREIGN = [
  /^PYTHON/,
  /^(VIRTUAL_ENV|CONDA_PREFIX|__PYVENV_LAUNCHER__)$/,
  /^PIP_(TARGET|PREFIX|ROOT|USER|CONSTRAINT|REQUIREMENT|REQUIRE_VIRTUALENV|PRE|NO_DEPS|DRY_RUN|LOG|REPORT|PYTHON)$/,
  /^UV_(PYTHON|SYSTEM_PYTHON|TARGET|PREFIX|CONSTRAINT|BUILD_CONSTRAINT|OVERRIDE|EXCLUDE_NEWER|PRERELEASE|RESOLUTION)$/,
  /^UV_(NO_DEPS|NO_BINARY|NO_VERIFY_HASHES|REQUIRE_HASHES|BREAK_SYSTEM_PACKAGES|PROJECT|WORKING_DIR|CACHE_DIR|NO_CACHE)$/,
  /^FLOE_/,
];

/** The environment for pip and uv. */
export function installerEnvironment(environment: Environment, cacheOfUv: string): Record<string, string> {
  const kept = Object.entries(environment).filter(([name]) => !FOREIGN.some((pattern) => pattern.test(name)));
  const result: Record<string, string> = {};
  for (const [name, value] of kept) if (value !== undefined) result[name] = value;
  return {
    ...result,
    PIP_USER: "0",
    PIP_DISABLE_PIP_VERSION_CHECK: "1",
    PIP_NO_INPUT: "1",
    UV_CACHE_DIR: cacheOfUv,
    UV_PYTHON_DOWNLOADS: "never",
    UV_NO_PROGRESS: "1",
    LC_ALL: "C.UTF-8",
    NO_COLOR: "1",
  };
}

/**
 * pip's settings of indexes as uv's variables, for whoever has configured pip alone: uv does not read pip.conf. What is set
 * for uv already wins.
 * @param configList what `pip config list` prints.
 */
export async function uvSettingsFromPip(configList: string, environment: Environment): Promise<Record<string, string>> {
  const settings = new Map<string, string>();
  for (const line of configList.split("\n")) {
    const match = /^([^=]+)\.([a-z-]+)='(.*)'$/.exec(line.trim());
    if (match?.[2] !== undefined && match[3] !== undefined) settings.set(match[2], match[3]);
  }
  const words = (name: string): string =>
    (settings.get(name) ?? "")
      .split(/\\n|\s+/)
      .filter(Boolean)
      .join(" ");
  const result: Record<string, string> = {};
  const set = (names: readonly string[], value: string): void => {
    const [first] = names;
    if (value !== "" && first !== undefined && names.every((name) => !environment[name])) result[first] = value;
  };
  set(["UV_DEFAULT_INDEX", "UV_INDEX_URL"], settings.get("index-url") ?? "");
  set(["UV_INDEX", "UV_EXTRA_INDEX_URL"], words("extra-index-url"));
  set(["UV_INSECURE_HOST"], words("trusted-host"));
  set(["SSL_CERT_FILE"], settings.get("cert") ?? "");
  set(["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"], settings.get("proxy") ?? "");
  const links: string[] = [];
  // pip warns of a directory that is not there, uv stops.
  for (const link of words("find-links").split(" ")) if (link.includes("://") || (await exists(link))) links.push(link);
  set(["UV_FIND_LINKS"], links.filter(Boolean).join(","));
  return result;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

export interface InstallerStep {
  /** What is being installed, for the error: "dbt and its adapters". */
  readonly what: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly progress: Progress;
}

/** The lines of uv that tell a waiting person something. */
const TELLING = /^\s*(Resolved|Prepared|Installed|Downloading|Building|Installing)\b/;
const LINES_IN_ERRORS = 15;
const UNREACHABLE =
  /dns error|lookup address|name resolution|connection refused|network is unreachable|timed? ?out|certificate|tunnel|could not connect|error sending request|failed to fetch|no matching distribution|max retries|offline|no route/i;

/**
 * Runs one step of an install.
 * @throws FloeContractsError `python-install-failed` or `disk-full`, with the tool's last lines, credentials cut out.
 */
export async function runInstaller(step: InstallerStep): Promise<CommandResult> {
  let rest = "";
  const onOutput = (piece: string): void => {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (TELLING.test(line)) step.progress(line.trim());
  };
  const result = await runCommand(step.command, step.args, { ...step, name: step.what, onOutput });
  if (result.exitCode === 0) return result;
  const lines = withoutCredentials(`${result.stdout}\n${result.stderr}`, step.env).split("\n");
  const log = lines.filter((line) => line.trim() !== "").slice(-LINES_IN_ERRORS);
  const text = log.join("\n");
  const where = { service: "python", log };
  if (/no space left on device|os error 28|disk quota exceeded/i.test(text))
    throw new FloeContractsError("disk-full", `no space is left on the disk to install ${step.what}`, {
      hint: "free 2 GB, or set FLOE_CONTRACTS_CACHE to a directory on another disk",
      where,
    });
  const how = result.timedOut ? `did not end within ${step.timeoutMs / 1000} s` : `exit code ${result.exitCode}`;
  throw new FloeContractsError("python-install-failed", `cannot install ${step.what} (${how})`, {
    hint: hintFor(text),
    where,
  });
}

function hintFor(text: string): string {
  if (/hash(es)? mismatch|do not match the hashes/i.test(text))
    return "the index serves other files than the locked ones: do not install them; find out why";
  if (UNREACHABLE.test(text))
    return "the package index cannot be reached, or lacks a package: look at the network, HTTPS_PROXY, SSL_CERT_FILE and the index in pip.conf or UV_DEFAULT_INDEX; once installed, no network is needed";
  return "its last lines say why; what is installed half is thrown away, so it can be run again";
}

/** Index addresses hold user names and passwords. */
function withoutCredentials(text: string, env: Readonly<Record<string, string>>): string {
  return redact(text, secretValuesOf(env)).replaceAll(/(\w+:\/\/)[^\s/@]+@/g, "$1");
}
