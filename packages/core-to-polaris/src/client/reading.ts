/** Reading answers: what has to be there is asked for by name. */
import { field, type Outcome } from "./outcome.ts";

/** What an answer should hold and does not; the message names it. */
export class Unexpected extends Error {}

/** @throws Unexpected */
export function expectList(json: unknown, name: string): unknown[] {
  const found = field(json, name);
  if (!Array.isArray(found)) throw new Unexpected(`the list ${name}`);
  return found;
}

/** @throws Unexpected */
export function expectObject(value: unknown, name: string): object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Unexpected(`the object ${name}`);
  return value;
}

/** @throws Unexpected */
export function expectTexts(value: unknown, name: string): Record<string, string> {
  const entries = Object.entries(expectObject(value, name));
  return Object.fromEntries(entries.map(([key, text]) => [key, String(text)]));
}

export interface Page<T> {
  readonly items: readonly T[];
  /** What asks for the page after it; null for the last one. */
  readonly next: string | null;
}

/** Asks for one page; `next` reads its answer for the page after it. */
type AskPage<T> = (pageToken: string | undefined, next: (json: unknown) => string | null) => Promise<Outcome<Page<T>>>;

/**
 * All pages of a list as one (the REST specification on PageToken: null, nothing or an empty text end it). A page that names
 * one that was there would never end, and is no answer.
 */
export async function pages<T>(ask: AskPage<T>): Promise<Outcome<T[]>> {
  const items: T[] = [];
  const seen = new Set<string>();
  const next = (json: unknown): string | null => {
    const token = field(json, "next-page-token");
    if (typeof token !== "string" || token === "") return null;
    if (seen.has(token)) throw new Unexpected("a page that was not there before");
    seen.add(token);
    return token;
  };
  for (let token: string | undefined; ; ) {
    const outcome = await ask(token, next);
    if (outcome.kind === "refusal") return outcome;
    items.push(...outcome.value.items);
    if (outcome.value.next === null) return { ...outcome, value: items };
    token = outcome.value.next;
  }
}
