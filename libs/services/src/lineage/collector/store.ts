/**
 * The events that were accepted, in the order in which they came. Memory is bounded: past a number of events, or of bytes
 * of their texts, the oldest are dropped, and how many is counted and told.
 */
import type { OpenLineageEventKind } from "@floe-contracts/schemas/openlineage";

/** Any object of an event. */
export type Json = Readonly<Record<string, unknown>>;

export interface StoredEvent {
  readonly kind: OpenLineageEventKind;
  /** As it was sent: handed out again without a change, so that no number loses a digit. */
  readonly text: string;
  /** The same as a value; integers beyond 2^53 are kept as JSON.rawJSON, whatever a Number makes of them. */
  readonly event: Json;
  /** `eventTime` in milliseconds since 1970. */
  readonly time: number;
}

export interface StoreLimits {
  readonly mostEvents: number;
  /** Of the events' texts, in bytes. */
  readonly mostBytes: number;
}

/** What happened so far. */
export interface Counters {
  /** Events that were stored, the dropped ones included. */
  readonly accepted: number;
  /** Events that the schemas refused. */
  readonly refused: number;
  /** Events that had to make room. */
  readonly dropped: number;
  /** Facets of accepted events that have no schema here. */
  readonly uncheckedFacets: number;
}

export class EventStore {
  readonly #limits: StoreLimits;
  readonly #events: StoredEvent[] = [];
  #bytes = 0;
  #counters: Counters = { accepted: 0, refused: 0, dropped: 0, uncheckedFacets: 0 };

  constructor(limits: StoreLimits) {
    this.#limits = limits;
  }

  add(event: StoredEvent, uncheckedFacets: number): void {
    this.#events.push(event);
    this.#bytes += Buffer.byteLength(event.text);
    let { dropped } = this.#counters;
    while (this.#events.length > this.#limits.mostEvents || this.#bytes > this.#limits.mostBytes) {
      const oldest = this.#events.shift();
      if (oldest === undefined) break;
      this.#bytes -= Buffer.byteLength(oldest.text);
      dropped += 1;
    }
    const { accepted, refused, uncheckedFacets: before } = this.#counters;
    this.#counters = { accepted: accepted + 1, refused, dropped, uncheckedFacets: before + uncheckedFacets };
  }

  refuse(): void {
    this.#counters = { ...this.#counters, refused: this.#counters.refused + 1 };
  }

  /** Oldest first. */
  get events(): readonly StoredEvent[] {
    return this.#events;
  }

  get counters(): Counters {
    return this.#counters;
  }
}

/** A number, as JSON.parse's reviver sees it. */
function exactly(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source;
  if (typeof value !== "number" || source === undefined || Number.isSafeInteger(value) || !/^-?\d+$/.test(source))
    return value;
  return rawJson(source);
}

/** JSON.rawJSON, which TypeScript's library does not know yet. */
function rawJson(source: string): unknown {
  const { rawJSON } = JSON as unknown as { readonly rawJSON: (text: string) => unknown };
  return rawJSON(source);
}

/** An event's text as a value that keeps every integer. */
export function parseExactly(text: string): Json {
  return JSON.parse(text, exactly) as Json;
}
