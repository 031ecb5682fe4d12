/**
 * A new project in a directory: all files or none, and never a file in the place of another. Each is created exclusively,
 * so that one which appears between the look and the write is not lost either.
 */
import { access, mkdir, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { FloeContractsError, messageOf, systemCode } from "@floe-contracts/base";
import { initialFiles } from "./files.ts";

export interface InitOptions {
  /** Where the project goes; made when it is missing. */
  readonly dir: string;
  /** Its name in floe.yaml: a letter, then up to 99 letters, digits, - and _. */
  readonly name: string;
}

export interface InitResult {
  readonly dir: string;
  /** The files written, as paths in the project. */
  readonly files: readonly string[];
}

/**
 * Writes floe.yaml, platform/local/platform.yaml, a dbt project and a .gitignore.
 * @throws FloeContractsError `project-name-invalid`, `project-exists` (naming the files that are in the way), or
 *   `file-unwritable`; nothing that was written stays then
 */
export async function initProject(options: InitOptions): Promise<InitResult> {
  const { name } = options;
  const dir = resolve(options.dir);
  if (!/^[a-zA-Z][a-zA-Z0-9_-]{0,99}$/.test(name)) {
    throw new FloeContractsError("project-name-invalid", `${JSON.stringify(name.slice(0, 120))} is no project name`, {
      hint: "start with a letter; then letters, digits, - and _, at most 100 in all",
    });
  }
  const files = initialFiles(name);
  await refuseExisting(dir, Object.keys(files));
  const made: string[] = [];
  try {
    for (const [path, text] of Object.entries(files)) await create(dir, path, text, made);
  } catch (cause) {
    await undo(made);
    if (cause instanceof FloeContractsError) throw cause;
    throw new FloeContractsError("file-unwritable", `cannot make a project in ${dir}: ${reasonOf(cause)}`, {
      hint: "choose another directory, or make that one writable; nothing was left behind",
      where: { file: dir },
      cause,
    });
  }
  return { dir, files: Object.keys(files) };
}

async function refuseExisting(dir: string, paths: readonly string[]): Promise<void> {
  const existing: string[] = [];
  for (const path of paths) {
    const there = await access(join(dir, path)).then(
      () => true,
      () => false,
    );
    if (there) existing.push(path);
  }
  if (existing.length > 0) throw projectExists(dir, existing);
}

function projectExists(dir: string, existing: readonly string[]): FloeContractsError {
  return new FloeContractsError("project-exists", `${dir} has already: ${existing.join(", ")}`, {
    hint: "choose another directory, or move these files away; nothing was written",
    where: { file: join(dir, existing[0] ?? "") },
  });
}

/** Writes one file that must not exist; `made` gets every directory and file that was made, in order. */
async function create(dir: string, path: string, text: string, made: string[]): Promise<void> {
  const file = join(dir, path);
  const firstMade = await mkdir(dirname(file), { recursive: true });
  if (firstMade !== undefined) made.push(...directoriesBetween(firstMade, dirname(file)));
  try {
    await writeFile(file, text, { flag: "wx" });
  } catch (cause) {
    if (systemCode(cause) === "EEXIST") throw projectExists(dir, [path]);
    // A full disk leaves a file that is ours and half-written.
    await rm(file, { force: true });
    throw cause;
  }
  made.push(file);
}

function directoriesBetween(first: string, last: string): string[] {
  const between = [last];
  for (let each = last; each !== first && dirname(each) !== each; each = dirname(each)) between.unshift(dirname(each));
  return between;
}

/** Takes back what was made, last first. A directory in which somebody else has put something by now is left. */
async function undo(made: readonly string[]): Promise<void> {
  for (const path of [...made].reverse()) {
    await rm(path).catch(() => rmdir(path).catch(() => {}));
  }
}

function reasonOf(cause: unknown): string {
  return systemCode(cause) ?? messageOf(cause);
}
