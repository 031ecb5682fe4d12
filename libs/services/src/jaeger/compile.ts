/** One run of `go build`: with the user's settings of proxies and checksums, telling how far it is, at low priority. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError, redact, secretValuesOf } from "@floe-contracts/base";
import type { Environment, Progress } from "../module.ts";
import { isExecutable } from "../python/interpreter.ts";
import { type CommandResult, runCommand } from "../runtime/run-command.ts";
import type { GoToolchain } from "./go.ts";

export interface Compilation {
  readonly toolchain: GoToolchain;
  /** Of Go: `build` and what follows it. */
  readonly args: readonly string[];
  /** Where go.mod is. */
  readonly directory: string;
  /** The module cache, to see how much has come. */
  readonly modules: string;
  readonly env: Readonly<Record<string, string>>;
  /** The user's. */
  readonly environment: Environment;
  readonly progress: Progress;
}

/** Of the modules that are fetched, and the packages that are compiled, as counted on Linux. */
export const MEGABYTES = 185;
const PACKAGES = 1_710;

const LIMIT_MS = 3_600_000;
const PROGRESS_MS = 2_000;
/** Compiling takes minutes: a line every so many times is enough. */
const COMPILING_EVERY = 5;
const LINES_IN_ERRORS = 15;

/**
 * Runs it to its end.
 * @throws FloeContractsError `service-build-failed`, `disk-full`, `program-not-started`.
 */
export async function compile(compilation: Compilation): Promise<void> {
  const { toolchain, directory, progress } = compilation;
  const nice = (await isExecutable("/usr/bin/nice")) ? "/usr/bin/nice" : undefined;
  const [command, first] = nice === undefined ? [toolchain.go, []] : [nice, ["-n", "10", toolchain.go]];
  let compiled = 0;
  let [fetched, ticks] = [0, 0];
  const tell = setInterval(async () => {
    ticks += 1;
    if (compiled > 0) {
      if (ticks % COMPILING_EVERY === 0) progress(`compiling, ${compiled} of some ${PACKAGES} packages`);
      return;
    }
    const megabytes = (await sizeOfArchives(compilation.modules)) / 1e6;
    const speed = ((megabytes - fetched) * 1_000) / PROGRESS_MS;
    fetched = megabytes;
    // Nothing comes where the modules were there already.
    if (speed > 0)
      progress(`fetching modules, ${megabytes.toFixed(0)} of some ${MEGABYTES} MB, ${speed.toFixed(1)} MB/s`);
  }, PROGRESS_MS);
  try {
    const result = await runCommand(command, [...first, ...compilation.args], {
      name: "go build",
      cwd: directory,
      env: goEnvironment(compilation.environment, compilation.env),
      timeoutMs: LIMIT_MS,
      // With -v Go names each package as it compiles it; everything else that it says has blanks in it.
      onOutput: (piece) => {
        compiled += piece.match(/^[\w.~/-]+$/gm)?.length ?? 0;
      },
    });
    if (result.exitCode !== 0) throw buildError(result, compilation);
  } finally {
    clearInterval(tell);
  }
}

/**
 * The user's environment: proxies, certificates, GOPROXY, GOSUMDB, GOFLAGS and their like are his. What would build for
 * another machine, or fetch another Go, is set here.
 */
export function goEnvironment(
  environment: Environment,
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined && !/^(GO(ROOT|OS|ARCH|BIN|EXPERIMENT)|CGO_.*|FLOE_.*)$/.test(name)) kept[name] = value;
  return { ...kept, ...own, GOTOOLCHAIN: "local", GOWORK: "off", GO111MODULE: "on", CGO_ENABLED: "0" };
}

/** Of the modules that have come whole: Go's cache/download/<module>/@v/<version>.zip. */
async function sizeOfArchives(modules: string): Promise<number> {
  const entries = await readdir(join(modules, "cache", "download"), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const archives = entries.filter((entry) => entry.name.endsWith(".zip"));
  const sizes = archives.map(({ parentPath, name }) =>
    stat(join(parentPath, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const UNREACHABLE =
  /dial tcp|lookup .*:|no such host|connection refused|network is unreachable|i\/o timeout|TLS handshake|certificate|proxyconnect|404 Not Found|410 Gone|module lookup disabled/i;

function buildError(result: CommandResult, { toolchain, environment }: Compilation): FloeContractsError {
  const said = redact(result.stderr, secretValuesOf(environment)).replaceAll(/(\w+:\/\/)[^\s/@]+@/g, "$1");
  // The names of packages say nothing about the failure.
  const lines = said.split("\n").filter((line) => line.includes(" ") && !line.startsWith("go: downloading"));
  const log = lines.slice(-LINES_IN_ERRORS);
  const text = log.join("\n");
  const where = { service: "jaeger", log };
  if (/no space left on device|disk quota exceeded/i.test(text))
    return new FloeContractsError("disk-full", "no space is left on the disk to build Jaeger, which needs 2 GB", {
      hint: "free some space, or set FLOE_CONTRACTS_CACHE to a directory on another disk",
      where,
    });
  const how = result.timedOut ? `did not end within ${LIMIT_MS / 60_000} min` : `exit code ${result.exitCode}`;
  return new FloeContractsError("service-build-failed", `cannot build Jaeger with ${toolchain.from} (${how})`, {
    hint: hintFor(text),
    where,
  });
}

function hintFor(text: string): string {
  if (/checksum mismatch|SECURITY ERROR/i.test(text))
    return "the module proxy serves other files than those whose hashes are committed: do not use them; find out why";
  if (UNREACHABLE.test(text))
    return "the Go module proxy cannot be reached, or lacks a module: look at the network, GOPROXY and HTTPS_PROXY; once built, neither a network nor Go is needed";
  return "its last lines say why; what was fetched and compiled is kept for the next try. Or set FLOE_JAEGER_QUERY_URL and FLOE_JAEGER_OTLP_URL to a Jaeger that runs";
}
