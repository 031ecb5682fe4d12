/** Everything that a run wrote, searched for the values of its secrets: the last word on FR-023. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/**
 * The files below `directories`, and those of them in which a secret's value stands, as paths relative to `base`.
 * Binary files (a DuckDB database) are searched as bytes.
 */
export async function searchWritten(
  base: string,
  directories: readonly string[],
  secrets: readonly string[],
): Promise<{ files: number; withSecret: string[] }> {
  const needles = secrets.map((secret) => Buffer.from(secret, "utf8"));
  const paths = (await Promise.all(directories.map(filesBelow))).flat();
  const withSecret: string[] = [];
  for (const path of paths) {
    const content = await readFile(path);
    if (needles.some((needle) => content.includes(needle))) withSecret.push(relative(base, path));
  }
  return { files: paths.length, withSecret: withSecret.sort() };
}

/** The paths of all regular files below a directory. */
export async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
