/** A Jaeger that runs already: FLOE_JAEGER_QUERY_URL for reading, FLOE_JAEGER_OTLP_URL (and _GRPC) for sending. */
import { FloeContractsError, messageOf, systemCode } from "@floe-contracts/base";
import type { JaegerEndpoint } from "../endpoints.ts";
import type { Environment } from "../module.ts";
import { httpUrl } from "../oidc/node-server.ts";
import { runningElsewhere } from "../runtime/running.ts";
import type { Running } from "../service.ts";

/** Whether the settings name one. */
export function isExternalJaeger(environment: Environment): boolean {
  return Boolean(environment["FLOE_JAEGER_QUERY_URL"] || environment["FLOE_JAEGER_OTLP_URL"]);
}

/**
 * Its addresses by the settings.
 * @throws FloeContractsError `service-settings`.
 */
export function externalEndpoint(environment: Environment): JaegerEndpoint {
  const queryUrl = addressOf(environment, "FLOE_JAEGER_QUERY_URL", "http://127.0.0.1:16686");
  const otlpHttpUrl = addressOf(environment, "FLOE_JAEGER_OTLP_URL", "http://127.0.0.1:4318");
  const grpc = environment["FLOE_JAEGER_OTLP_GRPC"] || `${new URL(otlpHttpUrl).hostname}:4317`;
  if (!/^(\[[0-9a-fA-F:]+\]|[\w.-]+):\d{1,5}$/.test(grpc))
    throw new FloeContractsError("service-settings", "jaeger: FLOE_JAEGER_OTLP_GRPC is not host:port", {
      hint: "set it to something like 127.0.0.1:4317",
      where: { service: "jaeger" },
    });
  return { queryUrl, otlpHttpUrl, otlpGrpcAddress: grpc };
}

function addressOf(environment: Environment, variable: string, example: string): string {
  const value = environment[variable];
  if (value !== undefined && value !== "") return httpUrl("jaeger", variable, value);
  throw new FloeContractsError("service-settings", `jaeger: ${variable} is not set`, {
    hint: `an external Jaeger needs FLOE_JAEGER_QUERY_URL and FLOE_JAEGER_OTLP_URL; set ${variable}=${example}`,
    where: { service: "jaeger" },
  });
}

const ANSWER_MS = 5_000;

/**
 * Asks both addresses who they are: the query API for its services, the OTLP receiver for what it says to an export
 * without spans (OTLP/HTTP 1.x: an ExportTraceServiceResponse).
 * @throws FloeContractsError `service-unreachable`, `service-refused`.
 */
export async function startExternalJaeger(
  endpoint: JaegerEndpoint,
  timeoutMs = ANSWER_MS,
): Promise<Running<JaegerEndpoint>> {
  const services = await ask(`${endpoint.queryUrl}/api/services`, { method: "GET" }, timeoutMs);
  if (typeof services !== "object" || services === null || !("data" in services))
    throw notJaeger(endpoint.queryUrl, "its answer to /api/services is not Jaeger's");
  const headers = { "content-type": "application/json" };
  const otlp = { method: "POST", headers, body: JSON.stringify({ resourceSpans: [] }) };
  const accepted = await ask(`${endpoint.otlpHttpUrl}/v1/traces`, otlp, timeoutMs);
  if (typeof accepted !== "object" || accepted === null)
    throw notJaeger(endpoint.otlpHttpUrl, "its answer to /v1/traces is not OTLP's");
  const notes = ["It ran before the tests, and other traces may be in it."];
  return runningElsewhere({ endpoint, version: "unknown", notes });
}

async function ask(url: string, init: RequestInit, timeoutMs: number): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(url, { ...init, redirect: "manual", signal: AbortSignal.timeout(timeoutMs) });
  } catch (thrown) {
    const cause = thrown instanceof Error ? thrown.cause : undefined;
    const reason = systemCode(cause) ?? (messageOf(cause ?? thrown) || "no answer");
    throw new FloeContractsError("service-unreachable", `jaeger: ${url} does not answer: ${reason}`, {
      hint: "look at FLOE_JAEGER_QUERY_URL and FLOE_JAEGER_OTLP_URL, and whether Jaeger takes connections from here",
      where: { service: "jaeger" },
    });
  }
  if (!answer.ok) {
    await answer.body?.cancel();
    throw notJaeger(url, `it answers ${answer.status}`);
  }
  return answer.json().catch(() => undefined);
}

function notJaeger(url: string, why: string): FloeContractsError {
  return new FloeContractsError("service-refused", `jaeger: ${url} is no Jaeger that can be used: ${why}`, {
    hint: "FLOE_JAEGER_QUERY_URL is the query API (port 16686 as a rule), FLOE_JAEGER_OTLP_URL the OTLP receiver (4318)",
    where: { service: "jaeger" },
  });
}
