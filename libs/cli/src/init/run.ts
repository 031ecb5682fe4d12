/** `floe-contracts init`: where the project goes, and what to do next. */
import { basename, resolve } from "node:path";
import { initProject } from "@floe-contracts/floe";
import type { Call } from "../cli.ts";
import type { InitCommandOptions } from "../commands/init.ts";
import { DONE, type Outcome } from "../outcome.ts";
import { showPath } from "../output/text.ts";

export async function runInit(name: string | undefined, options: InitCommandOptions, call: Call): Promise<Outcome> {
  const dir = resolve(call.cwd, options.dir ?? name ?? ".");
  const project = name ?? basename(dir);
  const { files } = await initProject({ dir, name: project });
  const { paint } = call.output;
  const place = showPath(dir, call.cwd);
  const enter = place === "." ? "" : `cd ${place} && `;
  const text = [
    `${paint.green("✓")} made the project ${paint.bold(project)} in ${place}`,
    ...files.map((file) => `  ${file}`),
    "",
    `next: ${enter}floe-contracts validate && floe-contracts compile`,
  ].join("\n");
  return { exit: DONE, json: { name: project, dir, files }, text };
}
