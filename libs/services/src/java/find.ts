/**
 * Finding a Java on this machine. Every candidate is asked who it is and what it holds: the name of a directory, a shim of
 * a version manager or a variable says nothing, and a Java that was cut down fails later in ways that nobody understands.
 */
import { readdir, readFile } from "node:fs/promises";
import { delimiter, isAbsolute, join, resolve } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import type { Environment } from "../module.ts";
import { isExecutable, pickEnvironment } from "../python/interpreter.ts";
import { runCommand } from "../runtime/run-command.ts";

/** Which Java is wanted, by its feature release. */
export type JavaWanted = { readonly atLeast: number } | { readonly exactly: number };

/** A Java that said who it is. */
export interface FoundJava {
  /** Its home directory, as it says itself. */
  readonly home: string;
  /** The feature release, e.g. 25. */
  readonly major: number;
  /** For example 25.0.2. */
  readonly version: string;
  /** Where it was found, in a few words. */
  readonly from: string;
}

/** What was looked at and does not do, as "PATH: Java 17.0.15 at /usr/bin/java". */
export type Refused = readonly string[];

interface Candidate {
  /** The program. */
  readonly java: string;
  readonly from: string;
}

/** Modules that the services use; each whole Java has them. */
const MODULES = ["java.se", "jdk.httpserver", "jdk.management", "jdk.security.auth", "jdk.unsupported", "jdk.zipfs"];

export function fits(major: number, wanted: JavaWanted): boolean {
  return "exactly" in wanted ? major === wanted.exactly : major >= wanted.atLeast;
}

/** For example "Java 21 or newer". */
export function describeWanted(wanted: JavaWanted): string {
  return "exactly" in wanted ? `Java ${wanted.exactly}` : `Java ${wanted.atLeast} or newer`;
}

/**
 * The first Java that fits: FLOE_JAVA_HOME, JAVA_HOME, every `java` on the PATH, then where installers put them, the newest
 * first. Undefined when none does.
 */
export async function findJava(
  wanted: JavaWanted,
  environment: Environment,
): Promise<{ readonly found: FoundJava | undefined; readonly refused: Refused }> {
  const refused: string[] = [];
  const looked = new Set<string>();
  for await (const { java, from } of candidates(wanted, environment)) {
    if (looked.has(java)) continue;
    looked.add(java);
    const answer = await ask(java, environment);
    if (typeof answer !== "string" && fits(answer.major, wanted)) return { found: { ...answer, from }, refused };
    refused.push(`${from}: ${typeof answer === "string" ? answer : `Java ${answer.version}`} at ${java}`);
  }
  return { found: undefined, refused };
}

async function* candidates(wanted: JavaWanted, environment: Environment): AsyncGenerator<Candidate> {
  for (const from of ["FLOE_JAVA_HOME", "JAVA_HOME"]) {
    const home = environment[from];
    if (home !== undefined && home !== "") yield { java: resolve(home, "bin", "java"), from };
  }
  const path = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin";
  for (const directory of path.split(delimiter).filter(isAbsolute)) {
    const java = join(directory, "java");
    // On macOS this one is no Java: where there is none it opens a window that offers one.
    if (process.platform === "darwin" && java === "/usr/bin/java") continue;
    if (await isExecutable(java)) yield { java, from: "PATH" };
  }
  for (const home of await installedHomes(wanted, environment)) yield { java: join(home, "bin", "java"), from: home };
}

/** Directories that hold Java homes, each in `below` of an entry. */
function installDirectories(environment: Environment): { directory: string; below: string }[] {
  const home = environment["HOME"];
  const own = [".sdkman/candidates/java", ".jdks", ".asdf/installs/java", ".local/share/mise/installs/java"];
  const plain = ["/usr/lib/jvm", "/usr/java", "/opt/java", "/opt"];
  const ofUser = home !== undefined && isAbsolute(home) ? own.map((name) => join(home, name)) : [];
  const mac = [
    "/Library/Java/JavaVirtualMachines",
    ...(home === undefined ? [] : [`${home}/Library/Java/JavaVirtualMachines`]),
  ];
  return [
    ...[...plain, ...ofUser].map((directory) => ({ directory, below: "" })),
    ...mac.map((directory) => ({ directory, below: "Contents/Home" })),
    ...["/opt/homebrew/opt", "/usr/local/opt"].map((directory) => ({
      directory,
      below: "libexec/openjdk.jdk/Contents/Home",
    })),
  ];
}

/** Homes whose `release` file says that they fit, the newest first. They are asked all the same. */
async function installedHomes(wanted: JavaWanted, environment: Environment): Promise<string[]> {
  const found = new Map<string, number>();
  for (const { directory, below } of installDirectories(environment)) {
    for (const name of await readdir(directory).catch(() => [])) {
      const home = join(directory, name, below);
      const release = await readFile(join(home, "release"), "utf8").catch(() => "");
      const major = majorOf(/^JAVA_VERSION="([^"]+)"/m.exec(release)?.[1] ?? "");
      if (major !== undefined && fits(major, wanted)) found.set(home, major);
    }
  }
  return [...found].toSorted(([, one], [, other]) => other - one).map(([home]) => home);
}

/** 17 of 17.0.15, 8 of 1.8.0_402. */
function majorOf(version: string): number | undefined {
  const match = /^(?:1\.)?(\d+)/.exec(version);
  return match === null ? undefined : Number(match[1]);
}

/** What a program said within this process, by its path. */
const answers = new Map<string, Promise<Omit<FoundJava, "from"> | string>>();

/** What the candidate says about itself, or why it does not do. */
export function ask(java: string, environment: Environment): Promise<Omit<FoundJava, "from"> | string> {
  // What a shim stands for depends on these.
  const env = pickEnvironment(environment, ["PATH", "HOME", "JENV_ROOT", "JENV_VERSION", "ASDF_DATA_DIR"]);
  const key = JSON.stringify([java, env]);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const asked = askAnew(java, env);
  answers.set(key, asked);
  // Another one may be there the next time.
  void asked.then((answer) => typeof answer === "string" && answers.delete(key));
  return asked;
}

async function askAnew(java: string, env: Record<string, string>): Promise<Omit<FoundJava, "from"> | string> {
  if (!(await isExecutable(java))) return "there is no program";
  try {
    const question = ["-XX:-UsePerfData", "-XshowSettings:properties", "--list-modules"];
    const result = await runCommand(java, question, { name: "java", cwd: "/", env, timeoutMs: 10_000 });
    if (result.timedOut) return "does not answer";
    if (result.exitCode !== 0) {
      if (/unrecognized option/i.test(result.stderr)) return "Java 8 or older";
      return result.stderr.trim().split("\n").at(-1) || "fails without a word";
    }
    return readAnswer(result.stderr, result.stdout);
  } catch (error) {
    return error instanceof FloeContractsError ? "cannot be started" : "gives no answer that can be read";
  }
}

function readAnswer(properties: string, list: string): Omit<FoundJava, "from"> | string {
  const property = (name: string): string | undefined =>
    new RegExp(`^ *${name} = (.+)$`, "m").exec(properties)?.[1]?.trim();
  const [version, home] = [property("java\\.version"), property("java\\.home")];
  const major = majorOf(version ?? "");
  if (version === undefined || home === undefined || major === undefined) return "gives no answer that can be read";
  const modules = new Set(list.split("\n").map((line) => line.split("@")[0]?.trim()));
  const missing = MODULES.filter((name) => !modules.has(name));
  return missing.length === 0 ? { home, major, version } : `Java ${version} without ${missing.join(", ")}`;
}
