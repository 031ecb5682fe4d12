/** A command in the reference consumer's place. */
import { type CommandConsumerOptions, commandConsumer } from "./consumer.ts";
import type { Consumer } from "./provider.ts";

/** A command that takes the reference consumer's place: it is given {artifact} and an empty directory {out}. */
export const CONSUMER_COMMAND_VARIABLE = "FLOE_CONSUMER_COMMAND";

/**
 * The consumer that `FLOE_CONSUMER_COMMAND` names, else the reference.
 * @param command how a command is asked and what it leaves is read.
 */
export function consumerFromEnvironment<Output>(
  environment: Readonly<Record<string, string | undefined>>,
  reference: () => Consumer<Output>,
  command: Omit<CommandConsumerOptions<Output>, "command">,
): Consumer<Output> {
  const named = environment[CONSUMER_COMMAND_VARIABLE];
  return named === undefined || named.trim() === "" ? reference() : commandConsumer({ ...command, command: named });
}
