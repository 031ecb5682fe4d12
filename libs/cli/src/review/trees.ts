/**
 * The two sides of a change: the base's commit, and the working tree or another commit. Only what a review looks at is
 * read, and all of it before the review starts, so that the review can run in another process.
 */

import { isUtf8 } from "node:buffer";
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { FloeContractsError, messageOf, systemCode } from "@floe-contracts/base";
import { LARGEST_JSON } from "@floe-contracts/schemas";
import type { Git, TreeEntry } from "./git.ts";

const POLICY = "review.yaml";
const LOOKED_AT = ["schemas", "contracts", POLICY] as const;

export type FileText =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly error: FloeContractsError };

/** A side with its texts; what cannot be read is an error of its own, told when the review asks for that file. */
export interface Side {
  readonly name: string;
  readonly files: readonly FileText[];
}

export interface ChosenSides {
  readonly before: Side;
  readonly after: Side;
  /** Said to the person: why the base is not just the commit that was named. */
  readonly note?: string;
}

/**
 * Reads both sides.
 * @param base what the change is held against; by default main, here or at origin, or master
 * @param head instead of the working tree
 * @throws FloeContractsError `revision-unknown`, `git-not-usable`
 */
export async function chooseSides(
  git: Git,
  { base, head }: { readonly base?: string | undefined; readonly head?: string | undefined },
): Promise<ChosenSides> {
  const tip = await newSide(git, head);
  const named = await oldSide(git, base);
  const parted = tip === undefined ? undefined : await git.mergeBase(named.commit, tip);
  const before = parted ?? named.commit;
  const short = before.slice(0, 10);
  const note = noteOn(named, before, parted, tip !== undefined && (await git.isShallow()));
  return {
    before: {
      name: before === named.commit ? `${named.name} (${short})` : short,
      files: await commitFiles(git, before),
    },
    after:
      head === undefined || tip === undefined
        ? { name: "the working tree", files: await workingFiles(git) }
        : { name: `${head} (${tip.slice(0, 10)})`, files: await commitFiles(git, tip) },
    ...(note === undefined ? {} : { note }),
  };
}

interface Named {
  readonly name: string;
  readonly commit: string;
}

function noteOn(named: Named, before: string, parted: string | undefined, shallow: boolean): string | undefined {
  if (before !== named.commit)
    return `held against ${before.slice(0, 10)}, where this side and ${named.name} parted; what ${named.name} got since then is not part of the change`;
  if (parted === undefined && shallow)
    return `the clone is shallow: where this side and ${named.name} parted is not in it, so ${named.name} is taken as it is`;
  return undefined;
}

/** The commit of the new side: HEAD for the working tree, undefined in a repository without commits. */
async function newSide(git: Git, head: string | undefined): Promise<string | undefined> {
  const commit = await git.commit(head ?? "HEAD");
  if (commit === undefined && head !== undefined) throw await unknownRevision(git, [head], "--head");
  return commit;
}

const DEFAULT_BASES: readonly (readonly [name: string, ref: string])[] = [
  ["main", "refs/heads/main"],
  ["origin/main", "refs/remotes/origin/main"],
  ["master", "refs/heads/master"],
  ["origin/master", "refs/remotes/origin/master"],
];

async function oldSide(git: Git, base: string | undefined): Promise<Named> {
  const asked = base === undefined ? DEFAULT_BASES : [[base, base] as const];
  for (const [name, ref] of asked) {
    const commit = await git.commit(ref);
    if (commit !== undefined) return { name, commit };
  }
  throw await unknownRevision(
    git,
    asked.map(([name]) => name),
    "--base",
  );
}

async function unknownRevision(git: Git, names: readonly string[], option: string): Promise<FloeContractsError> {
  const shown = names.map((name) => JSON.stringify(name)).join(", ");
  const hint = (await git.isShallow())
    ? `the clone is shallow: fetch the commit (git fetch --depth=1 origin <commit>), or name another one with ${option}`
    : `name a branch, a tag or a commit that is in this clone with ${option}`;
  return new FloeContractsError("revision-unknown", `there is no commit ${shown} in this clone`, { hint });
}

/** Schemas, contracts and the policy; the examples beside schemas are documents and not part of them. */
function isLookedAt(path: string): boolean {
  if (path === POLICY) return true;
  if (path.startsWith("schemas/")) return path.endsWith(".json") && !path.includes("/examples/");
  return /^contracts\/[^/]+\.ya?ml$/.test(path);
}

async function commitFiles(git: Git, commit: string): Promise<FileText[]> {
  const entries = (await git.list(commit, LOOKED_AT)).filter(({ path, kind }) => kind !== "other" && isLookedAt(path));
  const readable = entries.filter((entry) => problemWith(entry) === undefined);
  const contents = await git.blobs(readable.map(({ id }) => id));
  const texts = new Map(readable.map(({ path }, index) => [path, contents[index] ?? Buffer.alloc(0)]));
  return entries.map((entry) => {
    const bytes = texts.get(entry.path);
    const error = problemWith(entry);
    return bytes === undefined ? { path: entry.path, error: error ?? missing(entry.path) } : decoded(entry.path, bytes);
  });
}

function problemWith({ path, kind, size }: TreeEntry): FloeContractsError | undefined {
  if (kind === "link") return isLink(path);
  return size > LARGEST_JSON ? tooLarge(path, size) : undefined;
}

async function workingFiles(git: Git): Promise<FileText[]> {
  const files: FileText[] = [];
  for (const { path, id } of await git.workingPaths(LOOKED_AT)) {
    if (!isLookedAt(path)) continue;
    if (id !== undefined) files.push(...(await git.blobs([id])).map((bytes) => decoded(path, bytes)));
    else files.push(...(await workingFile(git.root, path)));
  }
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** None for a file that was deleted and is still in the index. */
async function workingFile(root: string, path: string): Promise<FileText[]> {
  const file = join(root, path);
  try {
    const found = await lstat(file);
    if (found.isDirectory()) return [];
    if (!found.isFile()) return [{ path, error: isLink(path) }];
    if (found.size > LARGEST_JSON) return [{ path, error: tooLarge(path, found.size) }];
    return [decoded(path, await readFile(file))];
  } catch (cause) {
    if (systemCode(cause) === "ENOENT" || systemCode(cause) === "ENOTDIR") return [];
    const error = new FloeContractsError("file-unreadable", `cannot read ${path}: ${messageOf(cause)}`, {
      hint: "make it readable for the user that runs the review",
      where: { file: path },
      cause,
    });
    return [{ path, error }];
  }
}

function decoded(path: string, bytes: Buffer): FileText {
  if (isUtf8(bytes)) return { path, text: bytes.toString("utf8").replace(/^\ufeff/, "") };
  const error = new FloeContractsError("file-not-utf8", `${path} is not UTF-8 text`, {
    hint: "save it as UTF-8; is it a binary file?",
    where: { file: path },
  });
  return { path, error };
}

function isLink(path: string): FloeContractsError {
  return new FloeContractsError("file-unreadable", `${path} is a symbolic link or no file at all`, {
    hint: "put the text itself there: what a link names may lie outside of the repository",
    where: { file: path },
  });
}

function tooLarge(path: string, size: number): FloeContractsError {
  const message = `${path} has ${size} bytes, more than the ${LARGEST_JSON} that are read`;
  return new FloeContractsError("file-too-large", message, { hint: "is it a schema?", where: { file: path } });
}

function missing(path: string): FloeContractsError {
  return new FloeContractsError("file-not-found", `${path} is not in the commit`, { hint: "report this, please" });
}
