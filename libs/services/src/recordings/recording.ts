/**
 * Recorded exchanges with a real service: one JSON line each, `{step, request, response}`. A body that the recorder did not
 * keep whole is told apart from one that was empty, so that nobody takes it for an answer.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { FloeContractsError, messageOf } from "@floe-contracts/base";

/** The recordings that come with this package; recordings/README.md says where they are from. */
export const RECORDINGS = ["polaris-1.4.1", "marquez-0.51.1"] as const;

export type RecordingName = (typeof RECORDINGS)[number];

/** What is known of a body: there was none; its text; or that there was one, of which no text is left. */
export type RecordedBody =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "lost" };

export interface RecordedRequest {
  readonly method: string;
  /** Path and query, percent-encoded. */
  readonly path: string;
  /** The headers that matter, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Null when there was none. */
  readonly body: string | null;
}

export interface RecordedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RecordedBody;
}

export interface Exchange {
  /** The step; the second exchange of a step is `step#2`, and so on. */
  readonly id: string;
  readonly step: string;
  readonly request: RecordedRequest;
  readonly response: RecordedResponse;
}

export interface Recording {
  readonly name: string;
  /** In the order in which they happened. */
  readonly exchanges: readonly Exchange[];
}

/** One of the recordings of this package. */
export async function readRecording(name: RecordingName): Promise<Recording> {
  return readRecordingFile(fileURLToPath(new URL(`../../recordings/${name}.jsonl`, import.meta.url)), name);
}

/** @throws FloeContractsError `file-unreadable`, `recording-unreadable` with the line. */
export async function readRecordingFile(file: string, name: string): Promise<Recording> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new FloeContractsError("file-unreadable", `the recording ${name} cannot be read: ${messageOf(cause)}`, {
      hint: "look at the path and the mode of the file",
      where: { file },
      cause,
    });
  }
  const counts = new Map<string, number>();
  const exchanges = text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const exchange = parseLine(line, { file, line: index + 1 });
    const count = (counts.get(exchange.step) ?? 0) + 1;
    counts.set(exchange.step, count);
    return [{ ...exchange, id: count === 1 ? exchange.step : `${exchange.step}#${count}` }];
  });
  return { name, exchanges };
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function parseLine(line: string, place: Place): Omit<Exchange, "id"> {
  const unreadable = (what: string, cause?: unknown): FloeContractsError =>
    new FloeContractsError("recording-unreadable", `an exchange cannot be read: ${what}`, {
      hint: "each line is {step, request: {method, path, headers, body}, response: {status, headers, body}}",
      where: place,
      cause,
    });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw unreadable("the line is no JSON", cause);
  }
  const exchange = fields(value, ["step", "request", "response"]);
  const request = fields(exchange?.["request"], ["method", "path", "headers", "body"]);
  const response = fields(exchange?.["response"], ["status", "headers", "body"]);
  if (exchange === undefined || request === undefined || response === undefined)
    throw unreadable("it has other fields");
  const { step } = exchange;
  const { method, path } = request;
  const { status } = response;
  const [asked, answered] = [headersOf(request["headers"]), headersOf(response["headers"])];
  if (typeof step !== "string" || typeof method !== "string" || typeof path !== "string" || !path.startsWith("/"))
    throw unreadable("step, method or path is no text, or the path has no slash in front");
  if (typeof status !== "number" || asked === undefined || answered === undefined)
    throw unreadable("the status is no number, or a header no text");
  const [sent, got] = [request["body"], response["body"]];
  if ((sent !== null && typeof sent !== "string") || (got !== null && typeof got !== "string"))
    throw unreadable("a body is neither text nor null");
  if (sent !== null && bodyOf(sent).kind === "lost") throw unreadable("the request's body is not whole");
  return {
    step,
    request: { method: method.toUpperCase(), path, headers: asked, body: sent },
    response: { status, headers: answered, body: bodyOf(got) },
  };
}

/**
 * U+FFFD stands where bytes that are no UTF-8 were decoded as if they were: in these recordings, compressed bodies. What
 * stood there cannot be had back, so none of such a body counts.
 */
function bodyOf(text: string | null): RecordedBody {
  if (text === null) return { kind: "none" };
  return text.includes("\uFFFD") ? { kind: "lost" } : { kind: "text", text };
}

/** The object, if these and no others are its fields. */
function fields(value: unknown, names: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const entries = Object.entries(value);
  if (entries.length !== names.length || entries.some(([name]) => !names.includes(name))) return undefined;
  return Object.fromEntries(entries);
}

function headersOf(value: unknown): Record<string, string> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const headers: Record<string, string> = {};
  for (const [name, text] of Object.entries(value)) {
    if (typeof text !== "string") return undefined;
    headers[name.toLowerCase()] = text;
  }
  return headers;
}
