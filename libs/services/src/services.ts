/** Every service that there is. Loaded when it is asked for: a command that needs one does not pay for the others. */
import type { Service, ServiceName } from "./service.ts";

export const SERVICES: Readonly<Partial<Record<ServiceName, () => Promise<Service>>>> = {
  postgres: async () => (await import("./postgres/index.ts")).postgres,
};

/** The service of that name. */
export async function serviceOf(name: ServiceName): Promise<Service> {
  const load = SERVICES[name];
  if (load === undefined) throw new RangeError(`there is no service ${name}`);
  return load();
}
