/** `floe-contracts version`: the suite, Node, and every schema that documents are held against. */
import type { Command } from "commander";
import type { Act } from "../cli.ts";

export function defineVersion(program: Command, act: Act): void {
  program
    .command("version")
    .summary("show the versions of the suite, of Node and of every schema")
    .description("Show the versions of the suite, of Node, and of every schema that documents are held against.")
    .option("--json", "print one JSON object")
    .action((options: { json?: boolean }) =>
      act("version", options.json, async (call) => {
        const { runVersion } = await import("../version/run.ts");
        return runVersion(call);
      }),
    );
}
