/** What a reading or checking function throws, as the error that users see. */
import { FloeContractsError } from "@floe-contracts/base";

export function errorOf(run: () => unknown): FloeContractsError {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof FloeContractsError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

export async function errorOfAsync(run: () => Promise<unknown>): Promise<FloeContractsError> {
  try {
    await run();
  } catch (thrown) {
    if (thrown instanceof FloeContractsError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

/** `code line:column` */
export function placeOf(error: FloeContractsError): string {
  return `${error.code} ${error.where?.line}:${error.where?.column}`;
}
