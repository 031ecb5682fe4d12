/**
 * One question to Cube over HTTP, to its end: a query that still runs answers "Continue wait" and is asked again, every
 * question has a limit, and any status is an answer. Nothing is judged here.
 */
import { FloeContractsError, messageOf, systemCode } from "@floe-contracts/base";
import { inService } from "@floe-contracts/harness";
import type { Secret } from "@floe-contracts/services";
import type { RunningCube } from "../area.ts";
import { cubeUse } from "./cube.ts";

/** An answer of Cube. */
export interface CubeAnswer {
  readonly status: number;
  /** What the JSON holds; the text itself where it is no JSON. */
  readonly body: unknown;
  /** The text as it came: what a refusal must not hold is looked for here. */
  readonly text: string;
}

export interface Asking {
  readonly cube: Pick<RunningCube, "url" | "version" | "driver">;
  /** Sent as it is in the header Authorization; nothing is sent without one. */
  readonly token?: Secret | undefined;
  /** How long one question may take with all its waiting, in milliseconds. */
  readonly limitMs?: number;
  /** More headers, e.g. traceparent. */
  readonly headers?: Readonly<Record<string, string>>;
}

const LIMIT_MS = 30_000;

/** @param path below /cubejs-api. @throws FloeContractsError `service-unreachable`, also when the limit is over. */
export async function ask(asking: Asking, path: string, body?: object): Promise<CubeAnswer> {
  const { cube, token, limitMs = LIMIT_MS } = asking;
  const signal = AbortSignal.timeout(limitMs);
  const url = `${cube.url}/cubejs-api/${path}`;
  const init: RequestInit = {
    redirect: "manual",
    signal,
    headers: {
      // A connection that waits for its next question may be closed by Cube in that very moment.
      connection: "close",
      ...(token === undefined ? {} : { authorization: token.reveal() }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...asking.headers,
    },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  };
  return inService(cubeUse(cube.version, cube.driver), async () => {
    for (;;) {
      const answer = await once(url, init, limitMs);
      // Cube itself waits up to some seconds before it says so: asking again at once is what its own client does.
      if (!isWaiting(answer.body)) return answer;
    }
  });
}

async function once(url: string, init: RequestInit, limitMs: number): Promise<CubeAnswer> {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, body: parsed(text), text };
  } catch (thrown) {
    const cause = thrown instanceof Error ? thrown.cause : undefined;
    const late = thrown instanceof Error && thrown.name === "TimeoutError";
    const why = late ? `no answer within ${limitMs / 1_000} s` : (systemCode(cause) ?? messageOf(thrown));
    throw new FloeContractsError("service-unreachable", `cube: ${url} does not answer: ${why}`, {
      hint: "Cube's log says what it was at",
      where: { service: "cube" },
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Cube's reference of its REST API, "Continue wait"; GraphQL tells it as an error's message. */
function isWaiting(body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  if ("error" in body) return body.error === "Continue wait";
  const errors: readonly unknown[] = "errors" in body && Array.isArray(body.errors) ? body.errors : [];
  return errors.some((error) => isRecordOf(error, "message", "Continue wait"));
}

function isRecordOf(value: unknown, key: string, expected: string): boolean {
  return typeof value === "object" && value !== null && (value as Record<string, unknown>)[key] === expected;
}
