import { join } from "node:path";
import { type Consumer, commandConsumer } from "@floe-contracts/floe";
import { CONNECTION_FILE } from "../../src/index.ts";

/** The broken floe-polaris as the command that it is. */
export function brokenConsumer(fault: string): Consumer<string> {
  const program = join(import.meta.dirname, "broken-consumer.ts");
  return commandConsumer({
    id: "broken-floe-polaris",
    command: [process.execPath, program, fault, "{artifact}", "{out}"],
    versionCommand: [process.execPath, "--version"],
    read: async (outDir) => join(outDir, CONNECTION_FILE),
  });
}
