/** Asking a container until it answers: every 50 ms, no longer than the limit, no longer than it lives. */
import { setTimeout as sleep } from "node:timers/promises";
import { FloeContractsError, messageOf } from "@floe-contracts/base";
import type { ProbeResult } from "../runtime/managed-process.ts";

const POLL_MS = 50;

export type Answer<T> =
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "ended" }
  | { readonly state: "limit"; readonly why: string };

/**
 * Asks `probe` until it says ready.
 * @param options.ended ends the asking: what is asked is gone.
 * @throws what the signal's reason is, and a FloeContractsError that the probe throws, such as `service-refused`. One that
 * says `service-unreachable`, and anything else that it throws, means not yet.
 */
export async function untilReady<T>(
  probe: (signal: AbortSignal) => Promise<ProbeResult<T>>,
  options: { readonly limitMs: number; readonly signal: AbortSignal; readonly ended: Promise<void> },
): Promise<Answer<T>> {
  const { limitMs, signal } = options;
  const over = new AbortController();
  const stop = AbortSignal.any([over.signal, signal]);
  const ended = options.ended.then(() => ({ state: "ended" }) as const);
  const limit = sleep(limitMs, { state: "limit" } as const, { signal: stop }).catch(
    () => ({ state: "limit" }) as const,
  );
  const ask = (): Promise<ProbeResult<T>> =>
    probe(stop).catch((thrown: unknown) => {
      if (thrown instanceof FloeContractsError && thrown.code !== "service-unreachable") throw thrown;
      return { state: "waiting", why: messageOf(thrown) };
    });
  let why = "it has not answered yet";
  try {
    for (;;) {
      signal.throwIfAborted();
      const found = await Promise.race([ask(), ended, limit]);
      signal.throwIfAborted();
      if (found.state === "ready" || found.state === "ended") return found;
      if (found.state === "limit") return { state: "limit", why };
      why = found.why;
      await Promise.race([sleep(POLL_MS, undefined, { signal: stop }).catch(() => {}), ended, limit]);
    }
  } finally {
    over.abort();
  }
}
