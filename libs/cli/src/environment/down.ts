/** `floe-contracts down`: ends environments, and says what it ended. */
import { down } from "@floe-contracts/services";
import type { Call } from "../cli.ts";
import type { WhichOptions } from "../commands/environment.ts";
import { DONE, type Outcome } from "../outcome.ts";
import { showDuration } from "../output/text.ts";
import { whichOf } from "./which.ts";

export async function runDown(options: WhichOptions, { output: { paint } }: Call): Promise<Outcome> {
  const ended = await down({ ...whichOf(options), who: "floe-contracts down" });
  const lines = ended.map(({ name, root, ms, killed }) => {
    const where = options.all === true ? ` of ${root}` : "";
    const how = killed ? "; its supervisor did not answer and was killed" : "";
    return `${paint.green("✓")} ${name}${where} has ended, ${showDuration(ms)}${how}`;
  });
  return {
    exit: DONE,
    json: { ended: ended.map((each) => ({ ...each, ms: Math.round(each.ms) })) },
    text: lines.length === 0 ? "nothing runs" : lines.join("\n"),
  };
}
