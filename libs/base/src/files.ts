/**
 * Files that are never half-written: the text goes to a temporary file in the same directory, is synced, and is renamed
 * over the old one. A failure removes the temporary file and leaves the old one as it was.
 */
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { FloeContractsError, systemCode } from "./errors.ts";

let serial = 0;

/**
 * Writes `text` to `path` in one step, as UTF-8; the directory is made when it is missing.
 * @throws FloeContractsError `file-unwritable`, naming the path and the system's reason (no space, no permission, …).
 */
export async function writeFileAtomic(path: string, text: string | Uint8Array): Promise<void> {
  const directory = dirname(path);
  // The process id and a counter keep two writers of one file, here or in another process, from sharing a temporary file.
  serial += 1;
  const temporary = join(directory, `.${basename(path)}.${process.pid}.${serial}.tmp`);
  try {
    await mkdir(directory, { recursive: true });
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new FloeContractsError("file-unwritable", `cannot write ${path}: ${reasonOf(cause)}`, {
      hint: hintFor(systemCode(cause)),
      where: { file: path },
      cause,
    });
  }
}

function reasonOf(cause: unknown): string {
  const code = systemCode(cause);
  return code === undefined ? String(cause) : (REASONS[code] ?? code);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  EISDIR: "there is a directory of that name",
  ENOTDIR: "a part of the path is a file and not a directory",
  EDQUOT: "the disk quota is used up",
  ENAMETOOLONG: "the name is too long",
  EEXIST: "a part of the path is a file and not a directory",
};

function hintFor(code: string | undefined): string {
  if (code === "ENOSPC" || code === "EDQUOT")
    return "free some space and run it again; the old file, if there was one, is untouched";
  return "choose another place with -o, or make that directory writable; the old file, if there was one, is untouched";
}
