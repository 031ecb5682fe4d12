/**
 * A server that answers what a real one was recorded to answer, and nothing else. A request without a recording is refused
 * with 501 and remembered: whoever uses the server hears of it at the end, also when the client took the refusal for
 * something else. A body that the recording lost is never made up here: it stays away, unless the caller gives one in its
 * place, and each answer says which it was.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { FloeContractsError, plural } from "@floe-contracts/base";
import { type AskedRequest, type Comparison, compare } from "./match.ts";
import { type Exchange, type Recording, type RecordingName, readRecording } from "./recording.ts";

/**
 * What an answer's body was: as recorded; recorded as none; `lost`, so that only status and headers say something; or a
 * stand-in of the caller, from which nothing may be claimed about the real service.
 */
export type ReplayedBody = "recorded" | "none" | "lost" | "stand-in";

/** A request that had its recording. */
export interface Answer {
  /** The exchange's id. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: ReplayedBody;
}

export interface ReplayOptions {
  /** Which exchanges there are: ids, steps, or a beginning with a star (`token.*`); all unless given. */
  readonly steps?: readonly string[];
  /**
   * Bodies for exchanges whose own is lost, by id: what is no text is sent as JSON. One for an exchange that has its body,
   * or that had none, is an error.
   */
  readonly standIns?: Readonly<Record<string, unknown>>;
  /** What placeholders stand for, by their names (`<jwt-1>`); what is not given is learned from the first request. */
  readonly bindings?: Readonly<Record<string, string>>;
  /**
   * Which headers count, in lower case: all that the recording holds unless given. For a client that sends one of them with
   * every request; what is left out here is not shown by the replay.
   */
  readonly headers?: readonly string[];
  /**
   * What happens when a request comes again after all its recordings were given: it is refused like any unknown one
   * (`refuse`, the default), or gets the last of them again (`last`).
   */
  readonly again?: "refuse" | "last";
}

/** A request that was refused. */
export interface Unmatched {
  readonly method: string;
  readonly path: string;
  /** Why, and the recorded exchanges that are nearest with what is different; no secrets. */
  readonly reasons: readonly string[];
}

const NEAREST = 3;
const LONGEST_BODY = 4 * 1024 * 1024;
/** Says on each answer which exchange it is and what its body is. */
export const REPLAY_HEADER = "floe-recording";

export class ReplayServer implements AsyncDisposable {
  /** Without a slash at its end. */
  readonly url: string;
  readonly recording: Recording;
  readonly answers: Answer[] = [];
  readonly unmatched: Unmatched[] = [];
  readonly #server: Server;
  readonly #options: ReplayOptions;
  readonly #headers: ReadonlySet<string>;
  #selected: readonly Exchange[];
  /** How often each exchange was given since it was selected. */
  #given = new Map<string, number>();
  #bindings: ReadonlyMap<string, string>;
  #reported = 0;

  private constructor(recording: Recording, options: ReplayOptions, server: Server, port: number) {
    this.recording = recording;
    this.url = `http://127.0.0.1:${port}`;
    this.#options = options;
    this.#server = server;
    const recorded = recording.exchanges.flatMap(({ request }) => Object.keys(request.headers));
    this.#headers = new Set(options.headers ?? recorded);
    this.#bindings = new Map(Object.entries(options.bindings ?? {}));
    this.#selected = selectExchanges(recording, options.steps ?? ["*"]);
    for (const id of Object.keys(options.standIns ?? {})) {
      const exchange = recording.exchanges.find((each) => each.id === id);
      if (exchange?.response.body.kind !== "lost")
        throw new RangeError(`${recording.name} has no exchange ${id} with a lost body`);
    }
  }

  /** Listens on loopback at a port that was free. */
  static async start(of: RecordingName | Recording, options: ReplayOptions = {}): Promise<ReplayServer> {
    const recording = typeof of === "string" ? await readRecording(of) : of;
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ host: "127.0.0.1", port: 0 }, resolve);
    });
    try {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
      const replay = new ReplayServer(recording, options, server, address.port);
      server.on("request", (request, response) => void replay.#take(request, response));
      return replay;
    } catch (error) {
      server.close();
      throw error;
    }
  }

  /** From here on only these exchanges count, all of them as not yet given; what placeholders stand for stays. */
  select(...steps: readonly string[]): void {
    this.#selected = selectExchanges(this.recording, steps);
    this.#given = new Map();
  }

  /** The exchanges that are selected and were not asked for, by id. */
  get unused(): string[] {
    return this.#selected.filter(({ id }) => !this.#given.has(id)).map(({ id }) => id);
  }

  /** @throws FloeContractsError `recording-missing` when a request had no recording, with the recorded ones nearest to it. */
  assertAllMatched(): void {
    this.#reported = this.unmatched.length;
    const [first, ...more] = this.unmatched;
    if (first === undefined) return;
    const others = more.length === 0 ? "" : `, nor have ${plural(more.length, "other request")}`;
    throw new FloeContractsError(
      "recording-missing",
      `${first.method} ${first.path} has no recording in ${this.recording.name}${others}`,
      {
        hint: "the client sends something else than was sent when the service was recorded, or in another order",
        where: {
          service: this.recording.name,
          log: this.unmatched.flatMap(({ method, path, reasons }) => [`${method} ${path}`, ...reasons]),
        },
      },
    );
  }

  /** @throws FloeContractsError `recording-unused` when a selected exchange was not asked for; `recording-missing`. */
  assertAllUsed(): void {
    this.assertAllMatched();
    if (this.unused.length === 0) return;
    const count = plural(this.unused.length, "exchange");
    throw new FloeContractsError("recording-unused", `${count} of ${this.recording.name} never asked for`, {
      hint: "ask for them, or select fewer steps",
      where: { service: this.recording.name, log: this.unused },
    });
  }

  /** Ends it. @throws like `assertAllMatched`, unless that was called after the last refusal. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    if (this.unmatched.length > this.#reported) this.assertAllMatched();
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await readRequest(request).catch(() => undefined);
    if (asked === undefined) {
      this.unmatched.push({ method: request.method ?? "", path: request.url ?? "", reasons: ["  it was cut off"] });
      return void response.destroy();
    }
    const found = this.#find(asked);
    if (found === undefined) return this.#refuse(asked, response);
    const { exchange, comparison } = found;
    this.#bindings = comparison.bindings;
    this.#given.set(exchange.id, (this.#given.get(exchange.id) ?? 0) + 1);
    const { status, headers } = exchange.response;
    const { kind, text } = this.#bodyFor(exchange);
    this.answers.push({ id: exchange.id, method: asked.method, path: asked.path, status, body: kind });
    response.writeHead(status, { ...headers, [REPLAY_HEADER]: `${exchange.id}; body=${kind}` });
    response.end(text);
  }

  /** The exchange to give: a literal one before one with placeholders, and the earliest that was not given yet. */
  #find(asked: AskedRequest): { exchange: Exchange; comparison: Comparison } | undefined {
    const fitting = this.#selected
      .map((exchange) => ({ exchange, comparison: this.#compare(asked, exchange) }))
      .filter(({ comparison }) => comparison.differences.length === 0);
    const fewest = Math.min(...fitting.map(({ comparison }) => comparison.placeholders));
    const best = fitting.filter(({ comparison }) => comparison.placeholders === fewest);
    const next = best.find(({ exchange }) => !this.#given.has(exchange.id));
    return next ?? (this.#options.again === "last" ? best.at(-1) : undefined);
  }

  #compare(asked: AskedRequest, exchange: Exchange): Comparison {
    return compare(asked, exchange.request, this.#headers, this.#bindings);
  }

  #bodyFor(exchange: Exchange): { kind: ReplayedBody; text: string } {
    const { body } = exchange.response;
    if (body.kind === "none") return { kind: "none", text: "" };
    const standIn = this.#options.standIns?.[exchange.id];
    if (body.kind === "lost" && standIn === undefined) return { kind: "lost", text: "" };
    let text = body.kind === "text" ? body.text : typeof standIn === "string" ? standIn : JSON.stringify(standIn);
    for (const [name, value] of this.#bindings) text = text.replaceAll(name, value);
    return { kind: body.kind === "text" ? "recorded" : "stand-in", text };
  }

  #refuse(asked: AskedRequest, response: ServerResponse): void {
    const ranked = this.#selected
      .map((exchange) => ({ exchange, differences: this.#compare(asked, exchange).differences }))
      .map((each) => ({ ...each, weight: each.differences.reduce((sum, { weight }) => sum + weight, 0) }))
      .sort((a, b) => a.weight - b.weight);
    const reasons = ranked.slice(0, NEAREST).map(({ exchange, differences }) => {
      if (differences.length === 0) return `  ${exchange.id}: its recording was given already`;
      return `  nearest ${exchange.id}: ${differences.map(({ text }) => text).join("; ")}`;
    });
    const { method, path } = asked;
    this.unmatched.push({ method, path, reasons });
    const message = `${method} ${path} has no recording in ${this.recording.name}`;
    // The shape of Iceberg's and Polaris' own errors, so that a client shows the message.
    const error = { message, type: "RecordingMissing", code: 501 };
    response.writeHead(501, { "content-type": "application/json", [REPLAY_HEADER]: "none" });
    response.end(JSON.stringify({ error, nearest: reasons.map((reason) => reason.trim()) }));
  }
}

/** @throws RangeError for a word that selects nothing. */
function selectExchanges(recording: Recording, steps: readonly string[]): readonly Exchange[] {
  const selects = (word: string, { id, step }: Exchange): boolean =>
    word.endsWith("*") ? step.startsWith(word.slice(0, -1)) : word === step || word === id;
  for (const word of steps)
    if (!recording.exchanges.some((exchange) => selects(word, exchange)))
      throw new RangeError(`${recording.name} has no step ${word}`);
  return recording.exchanges.filter((exchange) => steps.some((word) => selects(word, exchange)));
}

async function readRequest(request: IncomingMessage): Promise<AskedRequest> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    const bytes = Buffer.isBuffer(piece) ? piece : Buffer.from(String(piece));
    size += bytes.length;
    // What is longer than any recording has none: its rest is not kept.
    if (size <= LONGEST_BODY) pieces.push(bytes);
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = [value ?? []].flat().join(", ");
  const body = Buffer.concat(pieces).toString("utf8");
  return { method: (request.method ?? "GET").toUpperCase(), path: request.url ?? "/", headers, body };
}
