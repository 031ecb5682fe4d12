/**
 * Polaris on this machine: an unpacked official distribution that POLARIS_HOME names. No package registry has it as
 * something that runs, so nothing is fetched here.
 */
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { FloeContractsError } from "@floe-contracts/base";
import { diagnoseJava } from "../../java/index.ts";
import type { Diagnosis, Environment } from "../../module.ts";

export const JAVA = { atLeast: 21 } as const;

export interface Distribution {
  readonly home: string;
  readonly jar: string;
  /** By the names of its jars; undefined where they do not say it. */
  readonly version: string | undefined;
}

const NEEDED = "a binary distribution of Apache Polaris in POLARIS_HOME, or a Polaris at FLOE_POLARIS_URL";
const HINT =
  "download the binary distribution from https://polaris.apache.org/downloads/, unpack it and set POLARIS_HOME to its directory; or name a Polaris that runs by POLARIS_URL; or take one in Docker by FLOE_PLATFORM_ENV=docker";

/** @throws FloeContractsError `service-not-installed`. */
export async function findDistribution(environment: Environment): Promise<Distribution> {
  const named = environment["POLARIS_HOME"];
  if (named === undefined || named === "")
    throw missing("Polaris is on no package registry as something that runs, and POLARIS_HOME is not set", HINT);
  const home = resolve(named);
  const jar = join(home, "server", "quarkus-run.jar");
  const found = await stat(jar).catch(() => undefined);
  if (found?.isFile() !== true)
    throw missing(
      `POLARIS_HOME is ${home}, and there is no server/quarkus-run.jar in it`,
      `it has to be the directory that the distribution unpacks to, with bin and server in it: ${HINT}`,
    );
  return { home, jar, version: await versionIn(home) };
}

function missing(message: string, hint: string): FloeContractsError {
  return new FloeContractsError("service-not-installed", `catalog: ${message}`, {
    hint,
    where: { service: "catalog" },
  });
}

/** 1.4.1 of org.apache.polaris.polaris-core-1.4.1.jar. */
async function versionIn(home: string): Promise<string | undefined> {
  const names = await readdir(join(home, "server", "lib", "main")).catch(() => []);
  return names.map((name) => /polaris-core-(\d[\w.-]*)\.jar$/.exec(name)?.[1]).find((version) => version !== undefined);
}

/** What `doctor` says. */
export async function diagnosePolaris(environment: Environment): Promise<Diagnosis[]> {
  const base = { name: "catalog", needed: NEEDED };
  const java = await diagnoseJava(JAVA, environment);
  try {
    const { version, home } = await findDistribution(environment);
    const found = `native, Polaris ${version ?? "of an unknown version"} at ${home}`;
    return [{ ...base, status: "ok", found, fix: undefined }, java];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [{ ...base, status: "missing", found: error.message, fix: error.hint }, java];
  }
}
