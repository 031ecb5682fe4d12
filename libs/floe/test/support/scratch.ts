/** A directory of one test, gone when the test is. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface Scratch extends AsyncDisposable {
  readonly dir: string;
  path(...parts: string[]): string;
  /** Writes a file, its directories too, and gives its path. */
  write(path: string, text: string | Uint8Array): Promise<string>;
  /** Writes an executable shell script and gives its path. */
  script(path: string, ...lines: string[]): Promise<string>;
  /** All files below, as relative paths, sorted. */
  files(): Promise<string[]>;
  /** The text of all files below, in one. */
  everything(): Promise<string>;
}

export async function scratch(): Promise<Scratch> {
  const dir = await mkdtemp(join(tmpdir(), "floe-lib-"));
  const path = (...parts: string[]): string => join(dir, ...parts);
  const write = async (name: string, text: string | Uint8Array): Promise<string> => {
    await mkdir(dirname(path(name)), { recursive: true });
    await writeFile(path(name), text);
    return path(name);
  };
  const files = async (): Promise<string[]> => {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
      .sort();
  };
  return {
    dir,
    path,
    write,
    files,
    script: async (name, ...lines) => {
      const file = await write(name, `#!/bin/sh\n${lines.join("\n")}\n`);
      await chmod(file, 0o755);
      return file;
    },
    everything: async () => (await Promise.all((await files()).map((file) => readFile(path(file), "utf8")))).join("\n"),
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}
