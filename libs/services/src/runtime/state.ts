/**
 * The directory of this user in which running processes leave word of what they started, so that the next run finds it:
 * below the temporary directory, private, and gone again with the last file in it.
 */
import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { FloeContractsError, systemCode } from "@floe-contracts/base";
import { directoryError } from "./run-directory.ts";

/** Which directory that is; it need not exist. */
export function stateDirectory(): string {
  return join(resolve(tmpdir()), `floe-contracts-state-${process.getuid?.() ?? userInfo().uid}`);
}

/**
 * The directory, made when it is not there.
 * @throws FloeContractsError `state-unsafe` when it belongs to somebody else or others may look into it; `disk-full`,
 * `file-unwritable`.
 */
export function ensureStateDirectory(): string {
  const path = stateDirectory();
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    if (systemCode(cause) !== "EEXIST") throw directoryError(path, cause);
  }
  // Everybody on the machine knows that name: it counts only if this user made it and nobody else may enter.
  const found = lstatSync(path);
  if (found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid) && (found.mode & 0o077) === 0) return path;
  throw new FloeContractsError("state-unsafe", `${path} is not a private directory of this user`, {
    hint: "find out who made it and remove it, or set TMPDIR to a directory of your own",
    where: { file: path },
  });
}

/** Removes the directory when nothing is in it but locks, which mean nothing where there is nothing to lock. */
export function tidyStateDirectory(): void {
  const path = stateDirectory();
  try {
    const names = readdirSync(path);
    if (names.some((name) => !/\.lock(\.holder)?$/.test(name))) return;
    for (const name of names) rmSync(join(path, name), { force: true });
    rmdirSync(path);
  } catch {
    // Gone already, or in use again by now: both are as they should be.
  }
}
