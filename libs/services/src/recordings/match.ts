/**
 * Whether a request is the one that was recorded. By meaning, not by bytes: the order of a query, of form fields and of
 * JSON fields does not count, everything else does. `<jwt-1>` in a recording stands for a value that was taken out: it
 * matches any text, and from then on the same one.
 */
import { describeValue, isSecretName } from "@floe-contracts/base";
import type { RecordedRequest } from "./recording.ts";

/** A request as it came in. */
export interface AskedRequest {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Something in which a request is not the recorded one, as a message may show it. */
export interface Difference {
  /** Larger for what makes it another request altogether. */
  readonly weight: number;
  readonly text: string;
}

export interface Comparison {
  /** None for a request that is the recorded one. */
  readonly differences: readonly Difference[];
  /** What the placeholders stand for, those that were known before included. */
  readonly bindings: ReadonlyMap<string, string>;
  /** How many values matched only because a placeholder stands there. */
  readonly placeholders: number;
}

const PLACEHOLDER = /<[a-z]+-\d+>/g;

/**
 * Compares.
 * @param headers the names that count, in lower case: where the recorded request has none, the asked one must have none.
 * `content-type` counts where there is a body.
 */
export function compare(
  asked: AskedRequest,
  recorded: RecordedRequest,
  headers: ReadonlySet<string>,
  bindings: ReadonlyMap<string, string>,
): Comparison {
  const comparing = new Comparing(bindings);
  if (asked.method !== recorded.method) comparing.differ("method", asked.method, recorded.method, 20);
  comparePaths(comparing, asked.path, recorded.path);
  for (const name of headers) {
    if (name === "content-type") continue;
    comparing.text(`header ${name}`, asked.headers[name], recorded.headers[name], name);
  }
  compareBodies(comparing, asked, recorded);
  return comparing;
}

class Comparing implements Comparison {
  readonly differences: Difference[] = [];
  readonly bindings: Map<string, string>;
  placeholders = 0;

  constructor(bindings: ReadonlyMap<string, string>) {
    this.bindings = new Map(bindings);
  }

  /** @param name of the field, which says whether its value may be shown. */
  differ(what: string, asked: unknown, recorded: unknown, weight = 1, name = ""): void {
    const secret = isSecretName(name);
    const [was, is] = [describeValue(recorded, { secret }), describeValue(asked, { secret })];
    this.differences.push({ weight, text: `${what}: recorded ${was}, asked ${is}` });
  }

  text(what: string, asked: string | undefined, recorded: string | undefined, name: string, weight = 1): void {
    const same = asked === undefined || recorded === undefined ? asked === recorded : this.#binds(asked, recorded);
    if (!same) this.differ(what, asked, recorded, weight, name);
  }

  /** Whether the text is the recorded one, its placeholders filled; what they stand for is kept. */
  #binds(asked: string, recorded: string): boolean {
    const names = recorded.match(PLACEHOLDER);
    if (names === null) return asked === recorded;
    const pattern = recorded.split(PLACEHOLDER).map(escapeRegExp).join("(.+?)");
    const values = new RegExp(`^${pattern}$`, "su").exec(asked)?.slice(1);
    if (values === undefined) return false;
    for (const [index, name] of names.entries()) {
      const value = values[index] ?? "";
      // A value that is a placeholder's own name stands for that one alone.
      if (/^<[a-z]+-\d+>$/.test(value) && value !== name) return false;
      const known = this.bindings.get(name);
      if (known !== undefined ? known !== value : [...this.bindings.values()].includes(value)) return false;
      this.bindings.set(name, value);
      this.placeholders += 1;
    }
    return true;
  }
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

function comparePaths(comparing: Comparing, asked: string, recorded: string): void {
  const [mine, theirs] = [splitPath(asked), splitPath(recorded)];
  const longest = Math.max(mine.segments.length, theirs.segments.length);
  let same = 0;
  const before = comparing.differences.length;
  for (let index = 0; index < longest; index += 1) {
    const count = comparing.differences.length;
    comparing.text("path", mine.segments[index], theirs.segments[index], "");
    if (comparing.differences.length === count) same += 1;
  }
  // One line for the whole path reads better than one a segment.
  if (comparing.differences.splice(before).length > 0)
    comparing.differ("path", mine.path, theirs.path, 5 * (longest - same));
  compareFields(comparing, "query", mine.query, theirs.query);
}

function splitPath(text: string): { path: string; segments: readonly string[]; query: URLSearchParams } {
  const [path = "", ...query] = text.split("?");
  return { path, segments: path.split("/").map(decode), query: new URLSearchParams(query.join("?")) };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Fields by name, several of one name in their order. */
function compareFields(comparing: Comparing, what: string, asked: URLSearchParams, recorded: URLSearchParams): void {
  for (const name of new Set([...recorded.keys(), ...asked.keys()])) {
    const [mine, theirs] = [asked.getAll(name), recorded.getAll(name)];
    const longest = Math.max(mine.length, theirs.length);
    for (let index = 0; index < longest; index += 1)
      comparing.text(`${what} ${name}`, mine[index], theirs[index], name, 2);
  }
}

function compareBodies(comparing: Comparing, asked: AskedRequest, recorded: RecordedRequest): void {
  if (recorded.body === null) {
    if (asked.body !== "") comparing.differ("body", `${asked.body.length} characters`, "none");
    return;
  }
  const [type, recordedType] = [mediaType(asked.headers), mediaType(recorded.headers)];
  if (type !== recordedType) comparing.differ("header content-type", type, recordedType);
  const [mine, theirs] = [parseJson(asked.body), parseJson(recorded.body)];
  if (recordedType === "application/x-www-form-urlencoded")
    compareFields(comparing, "body", new URLSearchParams(asked.body), new URLSearchParams(recorded.body));
  else if (recordedType === "application/json" && theirs !== undefined) {
    if (mine === undefined) comparing.differ("body", "text that is no JSON", "JSON");
    else compareValues(comparing, "body", mine.value, theirs.value, "");
  } else if (asked.body !== recorded.body) comparing.differ("body", "another text", "a text that is no JSON");
}

function mediaType(headers: Readonly<Record<string, string>>): string | undefined {
  return headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    // An integer beyond 2^53 keeps its digits: two of them that differ would be one number else.
    const exact = (_: string, value: unknown, context?: { source?: string }): unknown =>
      typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? "")
        ? { integer: context?.source }
        : value;
    return { value: JSON.parse(text, exact) };
  } catch {
    return undefined;
  }
}

function compareValues(comparing: Comparing, what: string, asked: unknown, recorded: unknown, name: string): void {
  if (typeof asked === "string" && typeof recorded === "string") comparing.text(what, asked, recorded, name);
  else if (Array.isArray(asked) && Array.isArray(recorded) && asked.length === recorded.length) {
    for (const [index, value] of recorded.entries())
      compareValues(comparing, `${what}/${index}`, asked[index], value, name);
  } else if (isObject(asked) && isObject(recorded)) {
    for (const key of new Set([...Object.keys(recorded), ...Object.keys(asked)]))
      compareValues(comparing, `${what}/${key}`, asked[key], recorded[key], key);
  } else if (asked !== recorded) comparing.differ(what, asked, recorded, 1, name);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
