/**
 * A token that ends in the middle of work. Three clients use one that lives for some seconds: one keeps it, one renews it
 * before its end, and one is not told when that is and renews it when the catalog does not take it any more. The first
 * refusal of the first shows that the token has ended for all of them; then the others work on.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { AreaContext, Principal } from "../area.ts";
import { CatalogClient, type CatalogRefusal, type ClientOptions, granted, tokenUrlOf } from "../client/index.ts";

export interface Lifetime {
  /** The client that keeps its token. */
  readonly kept: { readonly granted: number; readonly refusal: Refused | null; readonly tokens: number };
  readonly renewed: Readonly<Record<"before-its-end" | "when-refused", Work>>;
}

export type Refused = Pick<CatalogRefusal, "status" | "type" | "message">;

/** Writes of one client to a property of a namespace, one after the other. */
export interface Work {
  readonly granted: number;
  readonly refusals: readonly Refused[];
  readonly tokens: number;
  /** Requests that were answered with 401: each is a token that was not renewed in time. */
  readonly rejected: number;
  /** The last value that was written, and what another client reads after it. */
  readonly wrote: string;
  readonly read: string | null;
}

/** Written again and again. */
const PROPERTY = "count";
/** Between two requests of a client. */
const PAUSE_MS = 200;
/** After it nobody waits any more for the end of the token. */
const LONGEST_MS = 20_000;

/** Null where no client of the environment has such tokens. */
export async function watchLifetime(context: AreaContext, options: ClientOptions): Promise<Lifetime | null> {
  const { connection, principals, name } = context;
  const { shortLived } = principals;
  if (shortLived === null) return null;
  const owner = await CatalogClient.open(connection, options);
  // One each: a catalog may refuse two who change the same one at once, which is not what is asked here.
  const names = ["kept", "before-its-end", "when-refused"] as const;
  const [idle, early, late] = names.map((each) => [name(`lifetime_${each.replaceAll("-", "_")}`)] as const);
  if (idle === undefined || early === undefined || late === undefined) throw new RangeError("three names make three");
  await using undo = new AsyncDisposableStack();
  for (const namespace of [idle, early, late]) {
    granted(await owner.namespaces.create(namespace), `create the namespace ${namespace}`);
    undo.defer(async () => void granted(await owner.namespaces.drop(namespace), `drop the namespace ${namespace}`));
  }
  const [keeper, first, second] = await Promise.all([
    CatalogClient.open({ ...connection, tokenRefresh: false }, { ...options, as: shortLived }),
    worker(context, { ...options, as: shortLived }, early),
    worker(context, withoutLifetime(context, options, shortLived), late),
  ]);
  const kept = await useUp(keeper, idle, {
    meanwhile: () => Promise.all([first.work(), second.work()]),
    enough: () => first.renewedAhead(),
  });
  const read = async (namespace: readonly string[]): Promise<string | null> =>
    granted(await owner.namespaces.load(namespace), `load the namespace ${namespace}`).properties[PROPERTY] ?? null;
  const renewed = {
    "before-its-end": { ...first.done(), read: await read(early) },
    "when-refused": { ...second.done(), read: await read(late) },
  };
  return { kept, renewed };
}

/**
 * Asks with the same token until it is refused, and lets the others work meanwhile and once more after that. On a busy
 * machine a token may end before the client's turn comes to renew it, so the work goes on until it was `enough`.
 */
async function useUp(
  keeper: CatalogClient,
  namespace: readonly string[],
  { meanwhile, enough }: { readonly meanwhile: () => Promise<unknown>; readonly enough: () => boolean },
): Promise<Lifetime["kept"]> {
  const started = performance.now();
  let granted = 0;
  let refusal: Refused | null = null;
  for (;;) {
    const asked = refusal === null ? keeper.namespaces.load(namespace) : null;
    const [answer] = await Promise.all([asked, meanwhile()]);
    if (answer?.kind === "granted") granted += 1;
    if (answer?.kind === "refusal") refusal = refusedOf(answer);
    if ((refusal !== null && enough()) || performance.now() - started > LONGEST_MS) {
      await meanwhile();
      return { granted, refusal, tokens: keeper.tokensAsked };
    }
    await sleep(PAUSE_MS);
  }
}

interface Worker {
  work(): Promise<void>;
  /** Whether a token was renewed that nobody had refused. */
  renewedAhead(): boolean;
  done(): Omit<Work, "read">;
}

async function worker(
  { connection }: AreaContext,
  options: ClientOptions,
  namespace: readonly string[],
): Promise<Worker> {
  const inner = options.fetch ?? fetch;
  let rejected = 0;
  const counting: typeof fetch = async (input, init) => {
    const response = await inner(input, init);
    if (response.status === 401) rejected += 1;
    return response;
  };
  const client = await CatalogClient.open(connection, { ...options, fetch: counting });
  const refusals: Refused[] = [];
  let [granted, wrote] = [0, ""];
  return {
    work: async () => {
      const value = String(granted + refusals.length + 1);
      const answer = await client.namespaces.updateProperties(namespace, { updates: { [PROPERTY]: value } });
      if (answer.kind === "refusal") refusals.push(refusedOf(answer));
      else [granted, wrote] = [granted + 1, value];
    },
    renewedAhead: () => client.tokensAsked - 1 > rejected,
    done: () => ({ granted, refusals, tokens: client.tokensAsked, rejected, wrote }),
  };
}

/** A client whose issuer does not say how long a token lives (RFC 6749 section 5.1 only recommends it). */
function withoutLifetime({ connection }: AreaContext, options: ClientOptions, as: Principal): ClientOptions {
  const inner = options.fetch ?? fetch;
  const silent: typeof fetch = async (input, init) => {
    const response = await inner(input, init);
    if (String(input) !== tokenUrlOf(connection)) return response;
    const { expires_in: _, ...rest } = (await response.json()) as Record<string, unknown>;
    return Response.json(rest, { status: response.status });
  };
  return { ...options, as, fetch: silent };
}

function refusedOf({ status, type, message }: CatalogRefusal): Refused {
  return { status, type, message };
}
