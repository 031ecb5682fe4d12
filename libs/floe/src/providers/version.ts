/** Asking a command for its version, for result records. Not knowing it fails nothing: `unknown` is an answer. */

import { runCommand } from "./run-command.ts";
import { type CommandTemplate, commandTemplate } from "./template.ts";

const VERSION_TIMEOUT_MS = 15_000;
const LONGEST_VERSION = 100;

/**
 * The first line that the version command prints, or `unknown`. Without one of its own, a command `<program> compile …` is
 * asked by `<program> --version`; for other commands (`node x.js …`) the program is not what has the version.
 */
export async function askVersion(
  template: CommandTemplate,
  options: { readonly versionCommand?: string | readonly string[]; readonly secrets?: readonly string[] },
): Promise<string> {
  const [program = "", first] = template.words;
  const asked = options.versionCommand ?? (first === "compile" ? [program, "--version"] : undefined);
  if (asked === undefined) return "unknown";
  const { words, shown } = commandTemplate(asked, {});
  const end = await runCommand({
    who: "the version command",
    argv: words,
    shown,
    cwd: process.cwd(),
    env: process.env,
    timeoutMs: VERSION_TIMEOUT_MS,
    secrets: options.secrets ?? [],
  });
  if (end.how !== "exit" || end.exitCode !== 0) return "unknown";
  const line = end.stdout.map((each) => each.trim()).find((each) => each !== "");
  return line?.slice(0, LONGEST_VERSION) ?? "unknown";
}
