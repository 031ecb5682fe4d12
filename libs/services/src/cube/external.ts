/** A Cube that runs already: FLOE_CUBE_URL, and FLOE_CUBE_API_SECRET, by which its clients' tokens are signed. */
import { FloeContractsError } from "@floe-contracts/base";
import type { CubeEndpoint } from "../endpoints.ts";
import type { Diagnosis, Environment } from "../module.ts";
import { httpUrl } from "../oidc/node-server.ts";
import { limits } from "../oidc/token.ts";
import { runningElsewhere } from "../runtime/running.ts";
import { newSecret, Secret } from "../runtime/secret.ts";
import type { ServiceDriver } from "../service.ts";
import { askCube, titlesOf } from "./client.ts";
import { cubeToken } from "./token.ts";

const NOTES = ["It ran before the tests; its REST API does not tell its version."];
const ANSWER_MS = 10_000;
const DOCTOR_MS = 1_500;

export const external: ServiceDriver<CubeEndpoint> = {
  needs: [],
  isConfigured: (environment) => Boolean(environment["FLOE_CUBE_URL"]),
  diagnose,
  install: async ({ environment }) => {
    const endpoint = externalEndpoint(environment);
    return {
      version: undefined,
      notes: NOTES,
      start: async ({ limitMs, signal }) => {
        await proveCube(endpoint, limits({ signal, timeoutMs: Math.min(limitMs, ANSWER_MS) }).signal);
        return runningElsewhere({ endpoint, version: "unknown", notes: NOTES });
      },
    };
  },
};

/** By the settings. @throws FloeContractsError `service-settings`. */
export function externalEndpoint(environment: Environment): CubeEndpoint {
  const [address, secret] = [environment["FLOE_CUBE_URL"], environment["FLOE_CUBE_API_SECRET"]];
  if (address === undefined || address === "") throw missing("FLOE_CUBE_URL");
  const url = httpUrl("cube", "FLOE_CUBE_URL", address);
  if (secret === undefined || secret === "") throw missing("FLOE_CUBE_API_SECRET");
  return { url, apiSecret: new Secret(secret), sql: null };
}

function missing(variable: string): FloeContractsError {
  return new FloeContractsError("service-settings", `cube: ${variable} is not set`, {
    hint: "an external Cube needs FLOE_CUBE_URL=http://HOST:4000 and FLOE_CUBE_API_SECRET",
    where: { service: "cube" },
  });
}

/**
 * It is a Cube when it tells its model to a token of this secret, and to no other.
 * @throws FloeContractsError `service-unreachable`, `service-refused`.
 */
export async function proveCube({ url, apiSecret }: CubeEndpoint, signal: AbortSignal): Promise<void> {
  const { status, body } = await askCube(url, "meta", await cubeToken(apiSecret), signal);
  if (status === 401 || status === 403)
    throw refused(
      `${url} answers ${status} to a token signed with FLOE_CUBE_API_SECRET`,
      "look at FLOE_CUBE_API_SECRET",
    );
  if (status !== 200 || titlesOf(body) === undefined)
    throw refused(`${url}/cubejs-api/v1/meta answers ${status}, and not with a model`, "look at FLOE_CUBE_URL");
  const other = await askCube(url, "meta", await cubeToken(newSecret()), signal);
  if (other.status < 400)
    throw refused(`${url} takes tokens of any secret`, "it runs in development mode: set CUBEJS_DEV_MODE=false there");
}

function refused(message: string, hint: string): FloeContractsError {
  return new FloeContractsError("service-refused", `cube: ${message}`, { hint, where: { service: "cube" } });
}

async function diagnose(environment: Environment): Promise<Diagnosis[]> {
  const needed = "a Cube at FLOE_CUBE_URL that takes FLOE_CUBE_API_SECRET";
  try {
    const endpoint = externalEndpoint(environment);
    await proveCube(endpoint, AbortSignal.timeout(DOCTOR_MS));
    return [{ name: "cube", status: "ok", found: `external, ${endpoint.url}`, needed, fix: undefined }];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [{ name: "cube", status: "broken", found: error.message, needed, fix: error.hint }];
  }
}
