/**
 * Questions to a service's HTTP API. Three things can come back: a value, "there is no such thing", and an error that says
 * which: nobody answers, or what answers is not the service that it is taken for.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { FloeContractsError, messageOf, systemCode } from "@floe-contracts/base";
import { AnswerError, Reader } from "./read.ts";

export interface Asking {
  /** The service in messages: `jaeger`, `lineage`. */
  readonly service: string;
  /** How long one answer may take, in milliseconds. */
  readonly timeoutMs: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * One request; any status is an answer.
 * @throws FloeContractsError `service-unreachable`.
 */
export async function request(url: string, asking: Asking, init: RequestInit = {}): Promise<HttpAnswer> {
  try {
    const signal = AbortSignal.timeout(asking.timeoutMs);
    const answer = await fetch(url, { ...init, redirect: "manual", signal });
    return { status: answer.status, text: await answer.text() };
  } catch (thrown) {
    const cause = thrown instanceof Error ? thrown.cause : undefined;
    const late = thrown instanceof Error && thrown.name === "TimeoutError";
    const reason = late ? `no answer within ${asking.timeoutMs / 1_000} s` : (systemCode(cause) ?? messageOf(thrown));
    throw new FloeContractsError("service-unreachable", `${asking.service}: ${url} does not answer: ${reason}`, {
      hint: "is it running, and is that its address?",
      where: { service: asking.service },
    });
  }
}

/**
 * The JSON of a GET, or undefined where the service says 404.
 * @throws FloeContractsError `service-unreachable`, `telemetry-answer-unreadable`.
 */
export async function getJson(url: string, asking: Asking): Promise<unknown> {
  const { status, text } = await request(url, asking);
  if (status === 404) return undefined;
  if (status !== 200) throw unreadable(url, asking, `status ${status}`);
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable(url, asking, "the answer is no JSON");
  }
}

/**
 * What `read` makes of the JSON of a GET, or undefined where the service says 404.
 * @throws FloeContractsError `service-unreachable`, `telemetry-answer-unreadable` with the place that differs.
 */
export async function readAnswer<T>(url: string, asking: Asking, read: (answer: Reader) => T): Promise<T | undefined> {
  const answer = await getJson(url, asking);
  if (answer === undefined) return undefined;
  try {
    return read(new Reader(answer));
  } catch (error) {
    if (error instanceof AnswerError) throw unreadable(url, asking, error.message);
    throw error;
  }
}

/** The error for an answer that is not what the API says. */
export function unreadable(url: string, asking: Asking, what: string): FloeContractsError {
  return new FloeContractsError("telemetry-answer-unreadable", `GET ${url}: ${what}`, {
    hint: "is it the service that it is taken for, in a version that this client knows (Marquez 0.51, Jaeger 1.76)?",
    where: { service: asking.service },
  });
}

export interface WaitOptions {
  /** How long to wait, in milliseconds; 10,000 unless given. */
  readonly limitMs?: number;
  /** Ends the waiting early; its reason is thrown. */
  readonly signal?: AbortSignal;
}

export const WAIT_MS = 10_000;
const POLL_MS = 50;

/** Asks every 50 ms until there is a value; undefined at the limit. */
export async function waitFor<T>(
  ask: () => Promise<T | undefined>,
  { limitMs = WAIT_MS, signal }: WaitOptions,
): Promise<T | undefined> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    signal?.throwIfAborted();
    const found = await ask();
    if (found !== undefined || performance.now() + POLL_MS > deadline) return found;
    await sleep(POLL_MS, undefined, signal === undefined ? {} : { signal });
  }
}
