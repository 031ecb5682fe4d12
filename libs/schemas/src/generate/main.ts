/**
 * `pnpm generate` compares, `pnpm generate --write` writes. The comparison is part of `pnpm test`: what is committed is
 * what the schemas say.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { plural, writeFileAtomic } from "@floe-contracts/base";
import { compareWithPlan, planFiles } from "./plan.ts";

export interface GenerateOptions {
  /** The repository's root, absolute. */
  readonly root: string;
  readonly write: boolean;
  readonly print: (line: string) => void;
}

/** Checks or writes the generated files. Returns the exit code: 1 when a check found a difference. */
export async function generate(options: GenerateOptions): Promise<0 | 1> {
  const plan = await planFiles(options.root);
  const differences = await compareWithPlan(options.root, plan);
  if (!options.write) {
    for (const { path, kind } of differences) options.print(`${kind.padEnd(7)} ${path}`);
    if (differences.length === 0) options.print(`${plural(plan.files.size, "generated file")} agree with the schemas`);
    else
      options.print(
        `${plural(differences.length, "generated file differs", "generated files differ")}; run: pnpm generate --write`,
      );
    return differences.length === 0 ? 0 : 1;
  }
  for (const { path, kind } of differences) {
    const text = plan.files.get(path);
    if (text === undefined) await rm(join(options.root, path));
    else await writeFileAtomic(join(options.root, path), text);
    options.print(`${kind === "surplus" ? "removed" : "wrote  "} ${path}`);
  }
  if (differences.length === 0) options.print("nothing to write");
  return 0;
}
