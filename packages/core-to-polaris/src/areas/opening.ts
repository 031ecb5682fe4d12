/** An attempt to open the catalog, and what came of it as its user sees it. Areas of bad settings are made of these. */
import { inspect } from "node:util";
import { FloeContractsError } from "@floe-contracts/base";
import { type CatalogAddress, CatalogClient, CatalogRefused, type ClientOptions } from "../client/index.ts";

export interface Opening {
  readonly opened: boolean;
  /** Of the error, e.g. `catalog-token-refused`; null when it opened. */
  readonly code: string | null;
  /** The artifact's field that the error names. */
  readonly pointer: string | null;
  readonly message: string;
  readonly hint: string;
  /** What the issuer or the catalog answered; null where nothing of the kind came. */
  readonly status: number | null;
  readonly type: string | null;
  readonly ms: number;
  /** Whether the error, with everything in it, shows a secret that the client knew. */
  readonly showsSecret: boolean;
  /** A recording lost the body of the answer: only its status may be claimed. */
  readonly lost: boolean;
}

/**
 * Opens the catalog once.
 * @param secrets values that no error may show.
 */
export async function tryToOpen(
  address: CatalogAddress,
  options: ClientOptions,
  secrets: readonly string[],
): Promise<Opening> {
  const started = performance.now();
  const own = address.credential?.secret.reveal();
  const known = [...secrets];
  if (own !== undefined && own !== "") known.push(own);
  const keep = (token: string): void => {
    known.push(token);
    options.keep?.(token);
  };
  try {
    await CatalogClient.open(address, { ...options, keep });
    return { ...OPENED, ms: performance.now() - started };
  } catch (thrown) {
    if (!(thrown instanceof FloeContractsError)) throw thrown;
    const { code, message, hint, where } = thrown;
    const refusal = thrown instanceof CatalogRefused ? thrown.refusal : null;
    const all = `${inspect(thrown, { depth: 10 })} ${JSON.stringify(thrown)}`;
    return {
      opened: false,
      code,
      pointer: where?.pointer ?? null,
      message,
      hint,
      status: refusal?.status ?? null,
      type: refusal?.type ?? null,
      ms: performance.now() - started,
      showsSecret: known.some((secret) => all.includes(secret)),
      lost: false,
    };
  }
}

const OPENED = {
  opened: true,
  code: null,
  pointer: null,
  message: "",
  hint: "",
  status: 200,
  type: null,
  showsSecret: false,
  lost: false,
};
