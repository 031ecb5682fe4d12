/** Looking for programs and asking for rights, without starting or changing anything. */
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import type { Environment } from "../output/output.ts";

/** The first executable of that name on the PATH. */
export async function findOnPath(name: string, env: Environment): Promise<string | undefined> {
  for (const directory of (env["PATH"] ?? "").split(delimiter).filter(isAbsolute)) {
    const path = join(directory, name);
    if (await isAllowed(path, constants.X_OK)) return path;
  }
  return undefined;
}

/** Whether this user may do with the path what `mode` (of fs.constants) says. */
export function isAllowed(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}
