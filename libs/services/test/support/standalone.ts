/** Starts services in this process, with everything that they need, without an environment around them. */

import type { Endpoints } from "../../src/endpoints.ts";
import { type Choice, driverOf, implementationOf, type StartedService, startAll } from "../../src/environment/start.ts";
import type { Driver } from "../../src/module.ts";
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import type { ResourceNames, Running, ServiceName } from "../../src/service.ts";
import { serviceOf } from "../../src/services.ts";

export const NAMES: ResourceNames = {
  bucket: "flights-local",
  region: "us-east-1",
  warehouse: "flights_local",
  clientId: "flights-local",
  scope: "PRINCIPAL_ROLE:ALL",
};

export interface Wanted {
  readonly service: ServiceName;
  readonly implementation?: string;
  readonly driver?: Driver;
}

export interface Standalone extends AsyncDisposable {
  readonly run: RunDirectory;
  running<N extends ServiceName>(name: N): Running<Endpoints[N]>;
  started(name: ServiceName): StartedService;
}

/** The services and all that they need; one that is only needed is its default implementation, native. */
export async function standalone(
  wanted: readonly (ServiceName | Wanted)[],
  options: { environment?: NodeJS.ProcessEnv; names?: Partial<ResourceNames>; progress?: (text: string) => void } = {},
): Promise<Standalone> {
  const choices = new Map<ServiceName, Choice>();
  const add = async (want: Wanted): Promise<void> => {
    if (choices.has(want.service)) return;
    const implementation = implementationOf(await serviceOf(want.service), want.implementation);
    const choice = { service: want.service, implementation, driver: want.driver ?? "native" } as const;
    choices.set(want.service, choice);
    for (const service of driverOf(choice).needs) await add({ service });
  };
  for (const each of wanted) await add(typeof each === "string" ? { service: each } : each);
  const run = await RunDirectory.create({ label: "standalone" });
  try {
    const group = await startAll([...choices.values()], {
      run,
      names: { ...NAMES, ...options.names },
      progress: options.progress ?? (() => {}),
      environment: options.environment ?? process.env,
    });
    const get = (name: ServiceName): StartedService => {
      const found = group.started.get(name);
      if (found === undefined) throw new RangeError(`${name} was not started`);
      return found;
    };
    return {
      run,
      started: get,
      running: <N extends ServiceName>(name: N) => get(name).running as Running<Endpoints[N]>,
      [Symbol.asyncDispose]: async () => {
        await group.stop().finally(() => run[Symbol.asyncDispose]());
      },
    };
  } catch (error) {
    await run[Symbol.asyncDispose]();
    throw error;
  }
}
