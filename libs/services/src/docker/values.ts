/**
 * What docker/compose.yaml takes from outside: names from the platform file, secrets made for the environment, and whose it
 * is. They go to compose in a file that only this user can read, never in a command line.
 */
import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { FloeContractsError } from "@floe-contracts/base";
import { type GroupLeader, readProcess } from "../runtime/process-table.ts";
import { newSecret, type Secret } from "../runtime/secret.ts";
import type { ResourceNames } from "../service.ts";

/** Secrets that compose.yaml asks for. */
export const SECRETS = [
  "POSTGRES_PASSWORD",
  "S3_SECRET_ACCESS_KEY",
  "POLARIS_ROOT_SECRET",
  "CUBE_API_SECRET",
  "CUBE_SQL_PASSWORD",
  "MARQUEZ_PASSWORD",
] as const;

export type SecretName = (typeof SECRETS)[number];
export type Secrets = Readonly<Record<SecretName, Secret>>;

/** Values that compose.yaml has a default for. */
export const SETTINGS = [
  "S3_BUCKET",
  "S3_REGION",
  "CATALOG_WAREHOUSE",
  "CATALOG_CLIENT_ID",
  "CATALOG_SCOPE",
  "OWNER_PID",
  "OWNER_STARTED",
  "OWNER_HOST",
  "OWNER_DIRECTORY",
] as const;

/** A role that LocalStack lends to whoever asks; the account is the one that it takes every key for. */
export const LOCALSTACK_ROLE = "arn:aws:iam::000000000000:role/floe";

/** Every container, network and volume of ours carries these, so that what a killed owner left can be told from the rest. */
export const LABELS = {
  pid: "floe-contracts.owner-pid",
  started: "floe-contracts.owner-started",
  host: "floe-contracts.owner-host",
  directory: "floe-contracts.owner-directory",
} as const;

export function newSecrets(): Secrets {
  return {
    POSTGRES_PASSWORD: newSecret(),
    S3_SECRET_ACCESS_KEY: newSecret(),
    POLARIS_ROOT_SECRET: newSecret(),
    CUBE_API_SECRET: newSecret(),
    CUBE_SQL_PASSWORD: newSecret(),
    MARQUEZ_PASSWORD: newSecret(),
  };
}

/**
 * Where process ids mean what they mean here: this start of this machine, and this namespace of ids. A container that shares
 * the host's engine sees other processes under the same ids, and must not judge whether an owner lives.
 */
export function processSpace(): string {
  const read = (get: () => string): string => {
    try {
      return get().trim();
    } catch {
      return "";
    }
  };
  const boot = read(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"));
  const ids = read(() => readlinkSync("/proc/self/ns/pid"));
  const parts = [hostname(), boot, ids];
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 16);
}

export function thisProcess(): GroupLeader {
  return { pid: process.pid, started: readProcess(process.pid)?.started ?? "unknown" };
}

/** The values of one environment. Secrets are revealed here, on their way into a private file. */
export function valuesOf(names: ResourceNames, secrets: Secrets, directory: string): Record<string, string> {
  const owner = thisProcess();
  const settings: Record<(typeof SETTINGS)[number], string> = {
    S3_BUCKET: names.bucket,
    S3_REGION: names.region,
    CATALOG_WAREHOUSE: names.warehouse,
    CATALOG_CLIENT_ID: names.clientId,
    CATALOG_SCOPE: names.scope,
    OWNER_PID: String(owner.pid),
    OWNER_STARTED: owner.started,
    OWNER_HOST: processSpace(),
    OWNER_DIRECTORY: directory,
  };
  const revealed = SECRETS.map((name) => [name, secrets[name].reveal()] as const);
  return { ...settings, ...Object.fromEntries(revealed) };
}

/** Something for every variable, for commands that read compose.yaml and start nothing. */
export function placeholders(): Record<string, string> {
  return Object.fromEntries([...SECRETS, ...SETTINGS].map((name) => [name, "unused"]));
}

/**
 * The text of a file for `--env-file`. Values stand in single quotes, where compose takes every character as it is.
 * @throws FloeContractsError `service-settings` for a value that no such file can hold.
 */
export function envFile(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => {
    if (/['\\\r\n\0]/.test(value))
      throw new FloeContractsError("service-settings", `${name} has a quote, a backslash or a line end in it`, {
        hint: "use letters, digits and . _ : / - in the names of the platform file and in TMPDIR",
      });
    return `${name}='${value}'\n`;
  });
  return lines.join("");
}
