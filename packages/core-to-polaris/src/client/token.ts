/**
 * Tokens by client credentials (RFC 6749 section 4.4; /v1/oauth/tokens of the Iceberg REST specification). One request at a
 * time whoever waits, renewed before the end and when the catalog does not take it any more. The secret goes into the body
 * and nowhere else.
 */
import { blamedForTokens, type CatalogAddress, tokenUrlOf } from "./address.ts";
import { exchange, type Network } from "./exchange.ts";
import { tokenRefused, unreadable } from "./failures.ts";
import { field, type Outcome, refusalOf } from "./outcome.ts";

export interface Token {
  readonly accessToken: string;
  /** Of its life when it was given, in seconds; null where the issuer does not say. */
  readonly expiresIn: number | null;
}

export interface TokenRequest {
  readonly network: Network;
  readonly address: CatalogAddress;
  readonly credential: NonNullable<CatalogAddress["credential"]>;
  /** Cuts secrets out of what a server says. */
  readonly clean: (text: string) => string;
  /** Takes each token, so that it is kept out of everything. */
  readonly keep: (secret: string) => void;
}

/** Asks for a token once. @throws FloeContractsError as `exchange`. */
export async function requestToken({
  network,
  address,
  credential,
  clean,
  keep,
}: TokenRequest): Promise<Outcome<Token>> {
  const url = tokenUrlOf(address);
  const blamed = blamedForTokens(address);
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: credential.id,
    client_secret: credential.secret.reveal(),
    ...(address.scope === null || address.scope === "" ? {} : { scope: address.scope }),
  });
  const { status, json } = await exchange({ ...network, address: blamed }, { method: "POST", url, body });
  if (status >= 400) return refusalOf(status, json, clean);
  const accessToken = field(json, "access_token");
  if (typeof accessToken !== "string" || accessToken === "")
    throw unreadable(blamed, url, `answers ${status} without an access_token`);
  const type = field(json, "token_type");
  // RFC 6749 section 7.1: a client does not use a token of a type that it does not know.
  if (typeof type !== "string" || type.toLowerCase() !== "bearer")
    throw unreadable(blamed, url, "gives a token that is no bearer token");
  keep(accessToken);
  const seconds = Number(field(json, "expires_in") ?? Number.NaN);
  return { kind: "granted", status, value: { accessToken, expiresIn: seconds > 0 ? seconds : null } };
}

/** Longest time before its end at which a token is renewed, in milliseconds. */
const EARLIEST_MS = 30_000;

/** The client's token from one request to the next. */
export class TokenSource {
  readonly #request: TokenRequest;
  readonly #now: () => number;
  #current: { readonly text: string; readonly renewAt: number } | undefined;
  #pending: Promise<string> | undefined;
  #asked = 0;

  constructor(request: TokenRequest, now: () => number = () => performance.now()) {
    this.#request = request;
    this.#now = now;
  }

  /** How many tokens were asked for. */
  get asked(): number {
    return this.#asked;
  }

  /** @throws FloeContractsError `catalog-token-refused`, or as `exchange`. */
  async token(): Promise<string> {
    const current = this.#current;
    if (current !== undefined && this.#now() < current.renewAt) return current.text;
    return this.#renew();
  }

  /** Another token than `refused`, which the catalog did not take; null when the artifact wants none renewed. */
  async after(refused: string): Promise<string | null> {
    if (!this.#request.address.tokenRefresh) return null;
    const current = this.#current;
    // Somebody else was refused with the same token, and has renewed it meanwhile.
    if (current !== undefined && current.text !== refused) return this.token();
    return this.#renew();
  }

  #renew(): Promise<string> {
    this.#pending ??= this.#ask().finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  async #ask(): Promise<string> {
    const { address } = this.#request;
    const started = this.#now();
    this.#asked += 1;
    const outcome = await requestToken(this.#request);
    if (outcome.kind === "refusal") throw tokenRefused(blamedForTokens(address), outcome);
    const { accessToken, expiresIn } = outcome.value;
    const lifeMs = expiresIn === null || !address.tokenRefresh ? Number.POSITIVE_INFINITY : expiresIn * 1_000;
    // A fifth of its life before its end: tokens of some seconds are used too.
    this.#current = { text: accessToken, renewAt: started + lifeMs - Math.min(EARLIEST_MS, lifeMs / 5) };
    return accessToken;
  }
}
