/** Every service that there is. Loaded when it is asked for: a command that needs one does not pay for the others. */
import type { Service, ServiceName } from "./service.ts";

export const SERVICES: Readonly<Record<ServiceName, () => Promise<Service>>> = {
  postgres: async () => (await import("./postgres/index.ts")).postgres,
  jaeger: async () => (await import("./jaeger/index.ts")).jaeger,
  s3: async () => (await import("./s3/index.ts")).s3,
  oidc: async () => (await import("./oidc/index.ts")).oidc,
  catalog: async () => (await import("./catalog/index.ts")).catalog,
  trino: async () => (await import("./trino/index.ts")).trino,
  spark: async () => (await import("./spark/index.ts")).spark,
  dagster: async () => (await import("./dagster/index.ts")).dagster,
  cube: async () => (await import("./cube/index.ts")).cube,
  lineage: async () => (await import("./lineage/index.ts")).lineage,
};

/** The service of that name. */
export function serviceOf(name: ServiceName): Promise<Service> {
  return SERVICES[name]();
}
