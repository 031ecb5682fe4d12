/**
 * Postgres as a process of ours, for one run: a fresh cluster in the run's directory, on loopback and without a Unix
 * socket (so no directory is too long for one), by password only. Nothing of it is kept, so nothing is synced to disk.
 */
import { chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError, systemCode } from "@floe-contracts/base";
import { ManagedProcess, type ProbeResult } from "../runtime/managed-process.ts";
import { type CommandResult, runCommand } from "../runtime/run-command.ts";
import { directoryError, type RunDirectory } from "../runtime/run-directory.ts";
import { newSecret, type Secret } from "../runtime/secret.ts";
import { serviceUser, type UserIds } from "../runtime/service-user.ts";
import type { PostgresBinaries } from "./binaries.ts";
import { type PostgresAddress, withClient } from "./connection.ts";

const SUPERUSER = "floe";

/** The environment of the programs: English messages, UTC, nothing of the caller's LANG, LC_* or PG* variables. */
function environmentFor(home: string): Record<string, string> {
  return { PATH: "/usr/local/bin:/usr/bin:/bin", HOME: home, LANG: "C", TZ: "UTC" };
}

/** A cluster on disk that no server has opened yet. */
export interface Cluster {
  readonly home: string;
  readonly data: string;
  readonly user: UserIds | undefined;
  readonly password: Secret;
  readonly locale: string;
}

/**
 * Makes a cluster in the run's directory, owned by whoever will run it.
 * @throws FloeContractsError `service-exited` with what initdb said, `disk-full`.
 */
export async function initialise(binaries: PostgresBinaries, run: RunDirectory): Promise<Cluster> {
  const user = serviceUser();
  const password = newSecret();
  const home = join(run.path, "postgres");
  const passwordFile = join(home, "password");
  const data = join(home, "data");
  try {
    await makeHome(home, passwordFile, password, user);
    // Some systems, macOS among them, have no C.UTF-8; C sorts the same, and the encoding is UTF8 in both.
    for (const locale of ["C.UTF-8", "C"]) {
      const result = await initdb(binaries, { home, data, user, passwordFile, locale });
      if (result.exitCode === 0) return { home, data, user, password, locale };
      if (!/invalid locale/.test(result.stderr) || locale === "C") throw initdbError(result, password);
      await rm(data, { recursive: true, force: true });
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  throw new Error("there is no locale left to try");
}

async function makeHome(
  home: string,
  passwordFile: string,
  password: Secret,
  user: UserIds | undefined,
): Promise<void> {
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    await writeFile(passwordFile, `${password.reveal()}\n`, { mode: 0o600 });
    if (user !== undefined) for (const path of [home, passwordFile]) await chown(path, user.uid, user.gid);
  } catch (cause) {
    if (user !== undefined && systemCode(cause) === "EPERM")
      throw new FloeContractsError("program-not-started", "postgres: this process is root but may not become nobody", {
        hint: "Postgres refuses to run as root: run this as another user, let the container change users (CAP_CHOWN, CAP_SETUID, CAP_SETGID), or set FLOE_POSTGRES_URL",
        where: { service: "postgres" },
        cause,
      });
    throw directoryError(home, cause);
  }
}

function initdb(
  binaries: PostgresBinaries,
  cluster: { home: string; data: string; user: UserIds | undefined; passwordFile: string; locale: string },
): Promise<CommandResult> {
  const args = [
    `--pgdata=${cluster.data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${cluster.passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    `--locale=${cluster.locale}`,
    "--lc-messages=C",
    "--no-sync",
    "--no-instructions",
  ];
  const { home: cwd, user } = cluster;
  return runCommand(binaries.initdb, args, { name: "initdb", cwd, env: environmentFor(cwd), user, timeoutMs: 60_000 });
}

function initdbError(result: CommandResult, password: Secret): FloeContractsError {
  const text = `${result.stdout}\n${result.stderr}`.replaceAll(password.reveal(), String(password));
  const log = text.split("\n").filter((line) => line.trim() !== "");
  const where = { service: "postgres", log: log.slice(-20) };
  if (/no space left on device/i.test(text))
    return new FloeContractsError("disk-full", "no space is left for a Postgres cluster, which needs some 50 MB", {
      hint: "free some space, or set TMPDIR to a directory on another disk",
      where,
    });
  const unnamed = /could not look up effective user ID/.test(text);
  const how = result.timedOut ? "did not end within 60 s" : `ended with exit code ${result.exitCode}`;
  return new FloeContractsError("service-exited", `postgres: initdb ${how}`, {
    hint: unnamed
      ? "Postgres needs a name for the user that runs it: add one to /etc/passwd, or set FLOE_POSTGRES_URL"
      : "its last lines say why",
    where,
  });
}

export interface RunningCluster {
  readonly process: ManagedProcess;
  readonly address: PostgresAddress;
  readonly version: string;
}

/**
 * Starts a server on a cluster at a port and waits until SQL proves that it is this one.
 * @throws FloeContractsError `service-port-taken`, `service-exited`, `service-not-ready`.
 */
export async function startServer(
  binaries: PostgresBinaries,
  cluster: Cluster,
  options: { port: number; limitMs: number; logFile: string; signal?: AbortSignal | undefined },
): Promise<RunningCluster> {
  const settings: Record<string, string | number> = {
    listen_addresses: "127.0.0.1",
    port: options.port,
    unix_socket_directories: "",
    // Shared memory as files in the data directory, so that the directory's removal removes it too.
    dynamic_shared_memory_type: "mmap",
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    max_connections: 50,
    timezone: "UTC",
    log_timezone: "UTC",
    // A statement in the log could hold a password.
    log_min_error_statement: "panic",
  };
  const process = await ManagedProcess.spawn({
    name: "postgres",
    command: binaries.postgres,
    args: ["-D", cluster.data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    env: environmentFor(cluster.home),
    cwd: cluster.home,
    user: cluster.user,
    secrets: [cluster.password],
    logFile: options.logFile,
    // SIGTERM would wait for every client to go; SIGINT ends their connections.
    stopSignal: "SIGINT",
    // Its children make sessions of their own, and can outlive a server that was killed by a moment.
    strays: { program: binaries.postgres, directory: cluster.data },
  });
  const address: PostgresAddress = {
    host: "127.0.0.1",
    port: options.port,
    user: SUPERUSER,
    password: cluster.password,
    database: "postgres",
  };
  try {
    const probe = (): Promise<ProbeResult<string>> => proveIdentity(address, cluster.data, process.pid);
    return { process, address, version: await process.ready(probe, options.limitMs, options.signal) };
  } catch (error) {
    await process.stop();
    throw error;
  }
}

/** SQLSTATE 57P03: the server is still starting. */
const STARTING = "57P03";

/**
 * An open port proves nothing: another Postgres on it looks alike. Ours has our data directory, and names in its
 * postmaster.pid the process that we started.
 */
export async function proveIdentity(address: PostgresAddress, data: string, pid: number): Promise<ProbeResult<string>> {
  try {
    return await withClient(address, async (client) => {
      const result = await client.query<{ version: string; data: string; pid: string }>(
        `SELECT current_setting('server_version') AS version, current_setting('data_directory') AS data,
                split_part(pg_read_file('postmaster.pid'), chr(10), 1) AS pid`,
      );
      const [row] = result.rows;
      if (row === undefined || row.data !== data || Number(row.pid) !== pid)
        return { state: "foreign", why: `another Postgres answers on port ${address.port}` };
      return { state: "ready", value: row.version };
    });
  } catch (error) {
    const code = systemCode(error);
    // Ours knows the password, so whoever refuses it is another server; unless ours ended, which is seen first.
    if (code?.startsWith("28") === true)
      return { state: "foreign", why: `a Postgres on port ${address.port} refuses the password of the one started` };
    return {
      state: "waiting",
      why: code === STARTING ? "it is still starting" : `no answer yet (${code ?? "no code"})`,
    };
  }
}

/**
 * Removes the few bytes of System V shared memory that a Postgres leaves when it is killed by SIGKILL; an ordinary end
 * removes them itself. Called after it is gone and before its directory goes: its postmaster.pid holds the number.
 */
export async function removeSharedMemory(data: string): Promise<void> {
  const lines = (await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const id = lines[6]?.trim().split(/\s+/)[1];
  if (id === undefined || process.platform !== "linux") return;
  // Columns of /proc/sysvipc/shm: key, shmid, perms, size, cpid, lpid, nattch. A number is used again: whose is it?
  const table = await readFile("/proc/sysvipc/shm", "utf8").catch(() => "");
  const row = table
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .find((columns) => columns[1] === id);
  if (row === undefined || row[4] !== lines[0]?.trim() || row[6] !== "0") return;
  const run = { name: "ipcrm", cwd: "/", env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" }, timeoutMs: 5_000 };
  await runCommand("ipcrm", ["-m", id], run).catch(() => {});
}
