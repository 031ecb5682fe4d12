/** Projects to call the command line on, written into a scratch directory. */
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { initProject } from "@floe-contracts/floe";
import { ROOT } from "./cli.ts";

/** A fresh project, as `init` makes it. */
export async function project(directory: string): Promise<string> {
  await initProject({ dir: directory, name: "sample" });
  return directory;
}

/** The example, without what dbt may have left in it. */
export async function flights(directory: string): Promise<string> {
  const example = join(ROOT, "examples", "flights");
  await cp(join(example, "platform"), join(directory, "platform"), { recursive: true });
  for (const file of ["floe.yaml", "floe-1.0.0.yaml"]) await cp(join(example, file), join(directory, file));
  await write(join(directory, "dbt", "dbt_project.yml"), "name: flights\n");
  return directory;
}

/** Writes a file and the directories above it. */
export async function write(path: string, text: string | Uint8Array): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

/** Changes a file of the project; the text that is replaced must be there. */
export async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, "utf8");
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  await writeFile(path, text.replace(from, to));
}
