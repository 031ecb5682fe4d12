/** The command line without a process of its own: the same code from arguments to exit code, a tenth of the time. */
import { runCli } from "../../../src/cli.ts";
import { cleanEnvironment, type Ran } from "./cli.ts";

/** Runs `floe-contracts` in this process; the working directory is changed for as long as it runs. */
export async function callCli(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Ran> {
  const text = { stdout: "", stderr: "" };
  const sink = (name: "stdout" | "stderr") => ({
    write: (piece: string) => {
      text[name] += piece;
    },
  });
  const before = process.cwd();
  process.chdir(options.cwd);
  try {
    const streams = { stdout: sink("stdout"), stderr: sink("stderr") };
    const code = await runCli(args, { env: cleanEnvironment(options.env), streams });
    return { code, signal: null, ...text };
  } finally {
    process.chdir(before);
  }
}
