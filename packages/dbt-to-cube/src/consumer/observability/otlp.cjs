"use strict";
/**
 * Spans on their way to a collector, as OTLP over HTTP in JSON (OpenTelemetry, "OTLP/HTTP"). Policy: they are sent behind the
 * answers, in batches, and what is not taken is let go; nobody waits for a collector, and one that is in trouble is told once.
 */

/** Spans wait this long for others, so that one request carries many. */
const BATCH_MS = 100;
const ANSWER_MS = 2_000;
/** What may wait to be sent. */
const MOST = 2_048;

class Sender {
  #url;
  #resource;
  #warn;
  #waiting = [];
  #isBusy = false;
  #timer;

  constructor(url, { attributes }, warn) {
    this.#url = url;
    this.#resource = { attributes: attributesOf(attributes) };
    this.#warn = warn;
  }

  add(span) {
    // Nobody takes them: the newest are let go.
    if (this.#waiting.length >= MOST) return;
    this.#waiting.push(span);
    if (this.#timer !== undefined || this.#isBusy) return;
    this.#timer = setTimeout(() => void this.#send(), BATCH_MS);
    this.#timer.unref();
  }

  async #send() {
    this.#timer = undefined;
    this.#isBusy = true;
    while (this.#waiting.length > 0) {
      const why = await this.#post(this.#waiting.splice(0));
      if (why !== undefined) this.#warn(`${placeOf(this.#url)} takes no spans: ${why}`);
    }
    this.#isBusy = false;
  }

  /** Why it was not taken; it is not sent again. */
  async #post(spans) {
    const scopeSpans = [{ scope: { name: "floe-cube" }, spans: spans.map(otlpOf) }];
    try {
      const answer = await fetch(this.#url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ resourceSpans: [{ resource: this.#resource, scopeSpans }] }),
        redirect: "error",
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      await answer.arrayBuffer();
      return answer.ok ? undefined : `it answers ${answer.status}`;
    } catch (error) {
      if (error?.name === "TimeoutError") return `no answer within ${ANSWER_MS / 1_000} s`;
      return error?.cause?.code ?? "it cannot be reached";
    }
  }
}

/** The address without what may be secret in it. */
function placeOf(url) {
  try {
    return new URL(url).origin;
  } catch {
    return "what should be the collector's address";
  }
}

/** opentelemetry-proto's JSON: ids in hexadecimal digits, 64-bit integers as text. */
function otlpOf({ start, end, isError, attributes, ...span }) {
  return {
    ...span,
    startTimeUnixNano: start,
    endTimeUnixNano: end,
    attributes: attributesOf(attributes),
    status: isError ? { code: 2 } : {},
  };
}

function attributesOf(attributes) {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: anyValueOf(value) }));
}

function anyValueOf(value) {
  if (Array.isArray(value)) return { arrayValue: { values: value.map(anyValueOf) } };
  if (typeof value === "boolean") return { boolValue: value };
  return typeof value === "number" ? { intValue: String(value) } : { stringValue: String(value) };
}

module.exports = { Sender };
