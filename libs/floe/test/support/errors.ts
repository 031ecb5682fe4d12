/** Looking at errors: what a call throws, and all that a person could see of it. */
import { FloeContractsError, formatError } from "@floe-contracts/base";
import { expect } from "vitest";

/** The FloeContractsError that the call throws; anything else fails the test. */
export async function errorOf(call: () => unknown): Promise<FloeContractsError> {
  try {
    await call();
  } catch (thrown) {
    if (thrown instanceof FloeContractsError) return thrown;
    throw thrown;
  }
  return expect.fail("nothing was thrown");
}

/** Everything that an error could show anywhere: as text, as JSON, its stack, and its causes'. */
export function everythingIn(error: unknown): string {
  const parts: string[] = [];
  for (let each = error; each !== undefined; each = each instanceof Error ? each.cause : undefined) {
    parts.push(String(each));
    if (each instanceof Error) parts.push(each.stack ?? "", JSON.stringify({ ...each }));
    if (each instanceof FloeContractsError) parts.push(formatError(each), JSON.stringify(each));
  }
  return parts.join("\n");
}
