/** Cube as a process, over the environment's Postgres, with a model of one cube. */
import { randomUUID } from "node:crypto";
import { type CubeEndpoint, endpointOf } from "../endpoints.ts";
import type { Diagnosis, Environment } from "../module.ts";
import { addressOf } from "../postgres/service.ts";
import { isWritable, locateCache } from "../runtime/cache.ts";
import type { InstallContext, InstalledService, ServiceDriver, StartContext } from "../service.ts";
import { CUBE_VERSION, type CubeInstallation, findCube, installCube } from "./install.ts";
import { proveModel, writeModel } from "./model.ts";
import { pnpmCandidates } from "./package-manager.ts";
import { CUBE_NOTES, startCube } from "./server.ts";

export const native: ServiceDriver<CubeEndpoint> = {
  needs: ["postgres"],
  diagnose,
  install: async (context: InstallContext): Promise<InstalledService<CubeEndpoint>> => {
    const installed = await installCube(context);
    return { version: CUBE_VERSION, notes: CUBE_NOTES, start: (starting) => start(installed, starting) };
  },
};

async function start(installed: CubeInstallation, context: StartContext) {
  const { run, limitMs, signal } = context;
  const modelDirectory = await run.directory("cube-model");
  const startToken = randomUUID();
  await writeModel(modelDirectory, startToken);
  return startCube(installed, {
    run,
    // It only reads there, and only what its model makes up.
    postgres: addressOf(endpointOf(context, "postgres")),
    modelDirectory,
    limitMs,
    signal,
    ready: (endpoint, asking) => proveModel(endpoint, startToken, asking),
  });
}

/** Whether it is installed; if not, whether it could be. */
async function diagnose(environment: Environment): Promise<Diagnosis[]> {
  const needed = `Cube ${CUBE_VERSION} in the cache, or pnpm or npm to install it with`;
  const cache = await locateCache(environment);
  const installed = await findCube(cache).catch(() => undefined);
  const finding = (status: Diagnosis["status"], found: string, fix?: string): Diagnosis[] => [
    { name: "cube", status, found, needed, fix },
  ];
  if (installed !== undefined) return finding("ok", `native, ${CUBE_VERSION}`);
  if (!(await isWritable(cache)))
    return finding(
      "broken",
      `not installed, and ${cache} cannot be written to`,
      "set FLOE_CONTRACTS_CACHE to a directory that you may write to",
    );
  const candidates = await pnpmCandidates(environment);
  if (candidates.length === 0)
    return finding("missing", "not installed, and neither pnpm nor npm is on the PATH", "put pnpm or npm on the PATH");
  return finding("missing", "not installed", "nothing to do: the first run that needs it installs it");
}
