/**
 * A directory of its own for one run: unique, private, removed at the end whatever happens.
 * FLOE_CONTRACTS_KEEP=1 keeps it and says where it is.
 */
import { chmod, mkdir, mkdtemp, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { FloeContractsError, messageOf, systemCode } from "@floe-contracts/base";
import { guardDirectory, releaseDirectory } from "./reaper.ts";
import { runsAsRoot } from "./service-user.ts";

export interface RunDirectoryOptions {
  /** A short word in the directory's name, to know it by. */
  readonly label?: string;
  /** Where it is made; the system's temporary directory by default. */
  readonly parent?: string;
  /** Where to say that a directory was kept. */
  readonly progress?: (text: string) => void;
  /** Keep it at the end; FLOE_CONTRACTS_KEEP=1 says so by default. */
  readonly keep?: boolean;
}

export class RunDirectory implements AsyncDisposable {
  readonly path: string;
  readonly #keep: boolean;
  readonly #progress: (text: string) => void;

  private constructor(path: string, keep: boolean, progress: (text: string) => void) {
    this.path = path;
    this.#keep = keep;
    this.#progress = progress;
  }

  /**
   * Makes the directory.
   * @throws FloeContractsError `file-unwritable` or `disk-full`.
   */
  static async create(options: RunDirectoryOptions = {}): Promise<RunDirectory> {
    const parent = options.parent ?? (await temporaryParent());
    try {
      const path = await mkdtemp(join(parent, `floe-contracts-${options.label ?? "run"}-`));
      // Services that refuse to run as root run as nobody, who must be able to reach its own part. What is private in here
      // is private by its own mode.
      if (runsAsRoot()) await chmod(path, 0o711);
      const keep = options.keep ?? process.env["FLOE_CONTRACTS_KEEP"] === "1";
      if (!keep) guardDirectory(path);
      return new RunDirectory(path, keep, options.progress ?? ((text) => process.stderr.write(`${text}\n`)));
    } catch (cause) {
      throw directoryError(parent, cause);
    }
  }

  /** Makes a directory inside, private to this user, and gives its path. */
  async directory(name: string): Promise<string> {
    const path = join(this.path, name);
    try {
      await mkdir(path, { recursive: true, mode: 0o700 });
    } catch (cause) {
      throw directoryError(path, cause);
    }
    return path;
  }

  /** Removes it, unless it is to be kept. May be called again. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#keep) {
      this.#progress(`kept: ${this.path}`);
      return;
    }
    await rm(this.path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    releaseDirectory(this.path);
  }
}

/** The temporary directory; as root, one that every user can reach, since services run as nobody then. */
async function temporaryParent(): Promise<string> {
  // TMPDIR may be relative, and a service has a working directory of its own; links are resolved, since a process is known
  // by its real directory.
  const absolute = resolve(tmpdir());
  const first = await realpath(absolute).catch(() => absolute);
  if (!runsAsRoot()) return first;
  for (const candidate of [first, "/tmp", "/var/tmp"]) if (await isReachableByAll(candidate)) return candidate;
  return first;
}

/** Whether every directory on the way lets other users through, by its mode. */
export async function isReachableByAll(path: string): Promise<boolean> {
  for (let current = path; ; current = dirname(current)) {
    const mode = await stat(current).then(
      (found) => found.mode,
      () => 0,
    );
    if ((mode & 0o001) === 0) return false;
    if (dirname(current) === current) return true;
  }
}

/** The error for a file or directory of a run that cannot be made: a full disk has its own code. */
export function directoryError(path: string, cause: unknown): FloeContractsError {
  const code = systemCode(cause);
  if (code === "ENOSPC" || code === "EDQUOT")
    return new FloeContractsError("disk-full", `no space is left for ${path}`, {
      hint: "free some space, or set TMPDIR to a directory on another disk",
      where: { file: path },
      cause,
    });
  return new FloeContractsError("file-unwritable", `cannot write to ${path}: ${messageOf(cause)}`, {
    hint: "set TMPDIR to a directory that you may write to",
    where: { file: path },
    cause,
  });
}
