/**
 * One request and its whole answer within a limit. A redirect, a page, and silence are errors here; what a catalog itself
 * says, a no included, goes on to the caller.
 */
import { FloeContractsError } from "@floe-contracts/base";
import type { CatalogAddress } from "./address.ts";
import { parseExact } from "./exact-json.ts";
import { brokenOff, noAnswer, redirected, unreadable } from "./failures.ts";

/** How requests travel. */
export interface Network {
  readonly address: Pick<CatalogAddress, "from">;
  readonly fetch: typeof fetch;
  /** For a request and the whole of its answer. */
  readonly limitMs: number;
}

export interface Question {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams | undefined;
}

export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON, exact; undefined for an answer without a body. */
  readonly json: unknown;
}

/** A table with thousands of snapshots has some megabytes. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/**
 * Asks once.
 * @throws FloeContractsError `catalog-unreachable`, `catalog-timeout`, `catalog-certificate-refused`, `catalog-redirected`,
 * `catalog-answer-unreadable`.
 */
export async function exchange(network: Network, question: Question): Promise<Answer> {
  const { address, limitMs } = network;
  const { url, method } = question;
  const signal = AbortSignal.timeout(limitMs);
  let begun: number | undefined;
  try {
    const headers = { accept: "application/json", ...question.headers };
    const sent = question.body === undefined ? {} : { body: question.body };
    const response = await network.fetch(url, { method, headers, signal, redirect: "manual", ...sent });
    const { status } = response;
    begun = status;
    // 304 belongs to a conditional request.
    if (status >= 300 && status < 400 && status !== 304) {
      await response.body?.cancel();
      throw redirected(address, url, status, response.headers.get("location"));
    }
    const text = await wholeText(network, url, response);
    return { url, status, headers: response.headers, text, json: jsonIn(network, url, { response, text }) };
  } catch (thrown) {
    if (thrown instanceof FloeContractsError) throw thrown;
    if (begun !== undefined && !signal.aborted) throw brokenOff(address, url, begun);
    throw noAnswer(address, url, limitMs, thrown);
  }
}

async function wholeText({ address }: Network, url: string, response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > LARGEST_ANSWER)
      throw unreadable(address, url, `answers with more than ${LARGEST_ANSWER / 1024 / 1024} MB`);
  }
  return text + decoder.decode();
}

/** Whatever the type says that a server gives to its answer: what parses is JSON. */
function jsonIn(
  { address }: Network,
  url: string,
  { response, text }: { readonly response: Response; readonly text: string },
): unknown {
  if (text.trim() === "") return undefined;
  try {
    return parseExact(text);
  } catch {
    const type = response.headers.get("content-type")?.split(";")[0]?.trim() ?? "no type";
    throw unreadable(address, url, `answers ${response.status} with ${type} that is no JSON`);
  }
}
