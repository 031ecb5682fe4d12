/**
 * Which files of the cache were hashed before. Beside a file lies a stamp with its size, inode and times of its last
 * change; as long as they are the same, nobody has written to it, since no program can set a file's ctime. Anything else (a
 * cache that was copied, restored or touched) is hashed once more. What this does not see is a disk that changes bytes
 * without a write.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { writeFileAtomic } from "@floe-contracts/base";

/** What is known of a file by its content. */
export interface KnownContent {
  /** In bytes. */
  readonly size: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Files that this process has hashed, for a cache that takes no stamps. */
const seen = new Map<string, string>();

/** Whether the file is there with this content; it is read only when there is no stamp that fits. */
export async function isVerified(path: string, known: KnownContent): Promise<boolean> {
  const state = await stateOf(path);
  if (state === undefined || state.size !== known.size) return false;
  const expected = `${known.sha256} ${state.text}`;
  if (seen.get(path) === expected) return true;
  if ((await readFile(stampOf(path), "latin1").catch(() => "")) !== `${expected}\n`) {
    if ((await hashOf(path)) !== known.sha256) return false;
    await writeStamp(path, expected);
  }
  seen.set(path, expected);
  return true;
}

/** Notes that the file has just been hashed. */
export async function stampVerified(path: string, known: KnownContent): Promise<void> {
  const state = await stateOf(path);
  if (state === undefined) return;
  const text = `${known.sha256} ${state.text}`;
  seen.set(path, text);
  await writeStamp(path, text);
}

/** The sha256 of a file, in hexadecimal digits. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece);
  return hash.digest("hex");
}

function stampOf(path: string): string {
  return `${path}.verified`;
}

async function stateOf(path: string): Promise<{ size: number; text: string } | undefined> {
  const found = await lstat(path, { bigint: true }).catch(() => undefined);
  if (found === undefined || !found.isFile()) return undefined;
  const { size, ino, mtimeNs, ctimeNs } = found;
  return { size: Number(size), text: `${size} ${ino} ${mtimeNs} ${ctimeNs}` };
}

/** A read-only cache takes none; then each process hashes for itself. */
async function writeStamp(path: string, text: string): Promise<void> {
  await writeFileAtomic(stampOf(path), `${text}\n`).catch(() => {});
}
