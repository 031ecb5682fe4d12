/** The few questions that this package asks of a Cube: its model, and a query. */
import { setTimeout as sleep } from "node:timers/promises";
import { answerOf } from "../oidc/token.ts";
import type { Secret } from "../runtime/secret.ts";

export interface CubeAnswer {
  readonly status: number;
  /** What the JSON holds; undefined where the answer is none. */
  readonly body: unknown;
}

/** GET below /cubejs-api/v1. @throws FloeContractsError `service-unreachable`. */
export async function askCube(
  url: string,
  path: string,
  token: Secret | undefined,
  signal: AbortSignal,
): Promise<CubeAnswer> {
  const headers = token === undefined ? {} : { authorization: token.reveal() };
  const response = await answerOf("cube", `${url}/cubejs-api/v1/${path}`, { headers, signal, redirect: "manual" });
  return { status: response.status, body: await response.json().catch(() => undefined) };
}

const AGAIN_MS = 50;

/** A query's answer. While a query runs Cube answers "Continue wait", and is asked again until `signal`. */
export async function loadCube(url: string, query: object, token: Secret, signal: AbortSignal): Promise<CubeAnswer> {
  const path = `load?query=${encodeURIComponent(JSON.stringify(query))}`;
  for (;;) {
    const answer = await askCube(url, path, token, signal);
    const waits = typeof answer.body === "object" && answer.body !== null && "error" in answer.body;
    if (!waits || answer.body.error !== "Continue wait") return answer;
    await sleep(AGAIN_MS, undefined, { signal });
  }
}

/** The titles of the cubes in an answer to /meta, by name; undefined when the body is none. */
export function titlesOf(body: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof body !== "object" || body === null || !("cubes" in body) || !Array.isArray(body.cubes)) return undefined;
  const cubes: readonly unknown[] = body.cubes;
  return Object.fromEntries(
    cubes.flatMap((cube) => {
      if (typeof cube !== "object" || cube === null || !("name" in cube) || !("title" in cube)) return [];
      return [[String(cube.name), String(cube.title)]];
    }),
  );
}
