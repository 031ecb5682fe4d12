/**
 * Jaeger's all-in-one program, built once from the Go module proxy by the module in ./module: no registry carries it as a
 * program. Every module is checked against go.sum; what is built lies in the cache under the hash of these two files.
 */
import { createHash } from "node:crypto";
import { copyFile, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFileAtomic } from "@floe-contracts/base";
import type { Environment, Progress } from "../module.ts";
import { isExecutable } from "../python/interpreter.ts";
import { hashOf, isVerified, type KnownContent, stampVerified } from "../runtime/download-stamp.ts";
import { findInstalled, installOnce } from "../runtime/install-once.ts";
import { compile, MEGABYTES } from "./compile.ts";
import { goToolchain } from "./go.ts";

/** The release that ./module/go.mod requires. */
export const JAEGER_VERSION = "1.76.0";

const MODULE = fileURLToPath(new URL("./module/", import.meta.url));
const PACKAGE = "github.com/jaegertracing/jaeger/cmd/all-in-one";
/** As Jaeger's own Makefile sets it; without it the program knows no version of itself. */
const VERSION_FLAG = `-X github.com/jaegertracing/jaeger/internal/version.latestVersion=v${JAEGER_VERSION}`;
const LDFLAGS = `-s -w ${VERSION_FLAG}`;
/** Wins over GOFLAGS. Modules that can be written to can be removed without Go. */
const FLAGS = ["-mod=readonly", "-modcacherw", "-trimpath", "-buildvcs=false", "-v", "-ldflags", LDFLAGS];

export interface BuiltJaeger {
  readonly program: string;
  /** The Go that built it. */
  readonly go: string;
}

export interface BuildContext {
  /** The cache directory. */
  readonly cache: string;
  readonly environment: Environment;
  readonly progress: Progress;
}

/** What is kept beside the program, to know it again. */
interface BuildNote extends KnownContent {
  readonly go: string;
}

/** Everything that the program depends on. */
async function buildKey(): Promise<string> {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${FLAGS.join(" ")}`);
  for (const name of ["go.mod", "go.sum"]) hash.update(await readFile(join(MODULE, name)));
  return hash.digest("hex").slice(0, 16);
}

/** The program if it is in the cache, and as it was when it was built; changes nothing. */
export async function findJaeger(cache: string): Promise<BuiltJaeger | undefined> {
  const directory = await findInstalled(cache, "jaeger", await buildKey());
  return directory === undefined ? undefined : wholeIn(directory);
}

async function wholeIn(directory: string): Promise<BuiltJaeger | undefined> {
  const note = await readNote(directory);
  const program = join(directory, "jaeger");
  if (note === undefined || !(await isVerified(program, note)) || !(await isExecutable(program))) return undefined;
  return { program, go: note.go };
}

/**
 * The program, built now if it is not in the cache. With it there, neither a network nor Go is needed.
 * @throws FloeContractsError `go-not-found`, `service-build-failed`, `disk-full`, `cache-unusable`.
 */
export async function buildJaeger(context: BuildContext): Promise<BuiltJaeger> {
  const { directory } = await installOnce({
    cache: context.cache,
    name: "jaeger",
    key: await buildKey(),
    progress: context.progress,
    isWhole: async (found) => (await wholeIn(found)) !== undefined,
    install: (target) => build(context, target),
  });
  return { program: join(directory, "jaeger"), go: (await readNote(directory))?.go ?? "unknown" };
}

async function readNote(directory: string): Promise<BuildNote | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(join(directory, "built.json"), "utf8"));
    if (typeof value !== "object" || value === null) return undefined;
    if (!("size" in value) || !("sha256" in value) || !("go" in value)) return undefined;
    return { size: Number(value.size), sha256: String(value.sha256), go: String(value.go) };
  } catch {
    return undefined;
  }
}

async function build(context: BuildContext, target: string): Promise<void> {
  const progress: Progress = (text) => context.progress(`jaeger: ${text}`);
  const toolchain = await goToolchain({ environment: context.environment, progress });
  progress(
    `building ${JAEGER_VERSION} with Go ${toolchain.version}: some ${MEGABYTES} MB of modules, then some 200 s of compiling on two cores; this is done once`,
  );
  for (const name of ["go.mod", "go.sum"]) await copyFile(join(MODULE, name), join(target, name));
  const work = workDirectories(context);
  const program = join(target, "jaeger");
  const begin = performance.now();
  await compile({
    toolchain,
    args: ["build", ...FLAGS, "-o", program, PACKAGE],
    directory: target,
    modules: work.modules,
    env: work.env,
    environment: context.environment,
    progress,
  });
  const known = { size: (await stat(program)).size, sha256: await hashOf(program) };
  await writeFileAtomic(join(target, "built.json"), `${JSON.stringify({ ...known, go: toolchain.version })}\n`);
  await stampVerified(program, known);
  // Two gigabytes that only this build needed. They stay when it fails, so that the next one goes on from there.
  for (const directory of work.own) await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  progress(`built in ${Math.round((performance.now() - begin) / 1_000)} s: ${Math.round(known.size / 1e6)} MB`);
}

interface WorkDirectories {
  readonly env: Readonly<Record<string, string>>;
  /** Those that are made for the build and removed after it. */
  readonly own: readonly string[];
  /** The module cache. */
  readonly modules: string;
}

/** Where Go keeps modules and what it compiled: where the user's settings say, else in the cache while it builds. */
function workDirectories({ cache, environment }: BuildContext): WorkDirectories {
  const [modules, objects] = [join(cache, "go-modules"), join(cache, "go-objects")];
  const { GOMODCACHE, GOPATH, GOCACHE } = environment;
  const given = GOMODCACHE || (GOPATH ? join(GOPATH.split(":")[0] ?? "", "pkg", "mod") : undefined);
  return {
    env: { ...(given === undefined ? { GOMODCACHE: modules } : {}), ...(GOCACHE ? {} : { GOCACHE: objects }) },
    own: [...(given === undefined ? [modules] : []), ...(GOCACHE ? [] : [objects])],
    modules: given ?? modules,
  };
}
