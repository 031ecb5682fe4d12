/** The consumer run twice into one directory, and what the second run did to the files of the first. */
import { copyFile, mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { CubeSubject, ModelFiles } from "./evidence.ts";

/** A file as the disk knows it: two that are the same file and were not written in between are equal. */
export interface FileState {
  readonly inode: number;
  readonly modified: number;
}

export async function statesOf({ directory, files }: ModelFiles): Promise<Record<string, FileState>> {
  const states = await Promise.all(
    [...files.keys()].map(async (path) => {
      const { ino, mtimeMs } = await stat(join(directory, path));
      return [path, { inode: ino, modified: mtimeMs }] as const;
    }),
  );
  return Object.fromEntries(states);
}

/** A copy of what the consumer left, for the next run to bring up to date. */
export async function copyOf(subject: CubeSubject, name: string): Promise<string> {
  const { directory, files } = await subject.model();
  const copy = `${directory}-${name}`;
  for (const path of files.keys()) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await copyFile(join(directory, path), join(copy, path));
  }
  return copy;
}
