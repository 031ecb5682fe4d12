import { join } from "node:path";
import { type Consumer, commandConsumer } from "@floe-contracts/floe";

/** The broken floe-dbt as the command that it is. */
export function brokenConsumer(fault: string): Consumer<string> {
  const program = join(import.meta.dirname, "broken-consumer.ts");
  return commandConsumer({
    id: "broken-floe-dbt",
    command: [process.execPath, program, fault, "{artifact}", "{out}"],
    versionCommand: [process.execPath, "--version"],
    read: async (outDir) => join(outDir, "profiles.yml"),
  });
}
