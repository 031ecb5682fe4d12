/** A Marquez, or a collector, that runs already: by FLOE_MARQUEZ_URL (or MARQUEZ_URL) and FLOE_LINEAGE_URL. */
import { FloeContractsError, messageOf, systemCode } from "@floe-contracts/base";
import type { LineageEndpoint } from "../endpoints.ts";
import type { Diagnosis, Environment } from "../module.ts";
import { httpUrl } from "../oidc/node-server.ts";
import { runningElsewhere } from "../runtime/running.ts";
import type { Running, ServiceDriver } from "../service.ts";

type Implementation = "collector" | "marquez";

interface Kind {
  /** Which variables name one; the first that is set counts. */
  readonly variables: readonly [string, ...string[]];
  readonly example: string;
  /** A path that it answers, and a field of that answer which tells it from others. */
  readonly path: string;
  isIts(answer: unknown): boolean;
  /** The version that the answer names. */
  versionOf(answer: unknown): string;
}

const KINDS: Readonly<Record<Implementation, Kind>> = {
  marquez: {
    variables: ["FLOE_MARQUEZ_URL", "MARQUEZ_URL"],
    example: "http://127.0.0.1:5000",
    path: "/api/v1/namespaces",
    // Every Marquez has its namespace `default`, and so an answer with a list that holds something.
    isIts: (answer) => hasField(answer, "namespaces") && Array.isArray(answer["namespaces"]),
    versionOf: () => "unknown",
  },
  collector: {
    variables: ["FLOE_LINEAGE_URL"],
    example: "http://127.0.0.1:5000",
    path: "/.floe/start",
    isIts: (answer) => hasField(answer, "start") && hasField(answer, "version"),
    versionOf: (answer) => (hasField(answer, "version") ? String(answer["version"]) : "unknown"),
  },
};

function hasField(value: unknown, name: string): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && name in value;
}

function setting(implementation: Implementation, environment: Environment): { variable: string; value: string } {
  const { variables, example } = KINDS[implementation];
  for (const variable of variables) {
    const value = environment[variable];
    if (value !== undefined && value !== "") return { variable, value };
  }
  throw new FloeContractsError("service-settings", `${implementation}: ${variables[0]} is not set`, {
    hint: `set it to the address of a ${implementation} that runs, e.g. ${variables[0]}=${example}`,
    where: { service: "lineage" },
  });
}

const ANSWER_MS = 5_000;
const DIAGNOSE_MS = 1_500;

/** The driver `external` of an implementation. */
export function externalLineage(implementation: Implementation): ServiceDriver<LineageEndpoint> {
  const { variables } = KINDS[implementation];
  return {
    needs: [],
    isConfigured: (environment) => variables.some((variable) => Boolean(environment[variable])),
    diagnose: (environment) => diagnose(implementation, environment),
    install: async ({ environment }) => {
      const { variable, value } = setting(implementation, environment);
      const url = httpUrl("lineage", variable, value);
      return { version: undefined, notes: [], start: () => connect(implementation, url, variable, ANSWER_MS) };
    },
  };
}

/**
 * Asks the address who it is.
 * @throws FloeContractsError `service-unreachable`, `service-refused`.
 */
async function connect(
  implementation: Implementation,
  url: string,
  variable: string,
  timeoutMs: number,
): Promise<Running<LineageEndpoint>> {
  const kind = KINDS[implementation];
  const where = { service: "lineage" };
  let response: Response;
  try {
    response = await fetch(`${url}${kind.path}`, { redirect: "manual", signal: AbortSignal.timeout(timeoutMs) });
  } catch (thrown) {
    const cause = thrown instanceof Error ? thrown.cause : undefined;
    const reason = systemCode(cause) ?? (messageOf(cause ?? thrown) || "no answer");
    throw new FloeContractsError("service-unreachable", `${implementation}: ${url} does not answer: ${reason}`, {
      hint: `look at ${variable}, and whether the server takes connections from here`,
      where,
    });
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok || !kind.isIts(answer))
    throw new FloeContractsError(
      "service-refused",
      `${implementation}: ${url}${kind.path} answers ${response.status}, not as a ${implementation} does`,
      { hint: `${variable} is the server's address without /api/v1`, where },
    );
  const notes = ["It ran before the tests, and other events may be in it."];
  return runningElsewhere({ endpoint: { url, implementation }, version: kind.versionOf(answer), notes });
}

async function diagnose(implementation: Implementation, environment: Environment): Promise<Diagnosis[]> {
  const base = {
    name: `lineage (${implementation})`,
    needed: `a ${implementation} at ${KINDS[implementation].variables[0]}`,
  };
  try {
    const { variable, value } = setting(implementation, environment);
    const running = await connect(implementation, httpUrl("lineage", variable, value), variable, DIAGNOSE_MS);
    return [{ ...base, status: "ok", found: `external, ${running.endpoint.url}`, fix: undefined }];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [{ ...base, status: "broken", found: error.message, fix: error.hint }];
  }
}
