/** Services for the live tests of the clients, in an environment of their own that ends with its last user. */
import { randomUUID } from "node:crypto";
import { type Endpoints, environment } from "@floe-contracts/services";

/** One service with everything that it needs; all of it is gone when it is disposed. */
export async function started<N extends "jaeger" | "lineage">(
  name: N,
): Promise<AsyncDisposable & { endpoint: Endpoints[N] }> {
  const joined = await environment([name], {
    name: `observability-${randomUUID()}`,
    driver: "native",
    idleMs: 0,
    // Whatever Jaeger or Marquez the machine's settings name: these tests are about the ones that are started here.
    environment: Object.fromEntries(
      Object.entries(process.env).filter(([key]) => !/^(FLOE_(JAEGER|LINEAGE)|MARQUEZ)/.test(key)),
    ),
  });
  return {
    endpoint: joined.service(name).endpoint,
    [Symbol.asyncDispose]: () => joined[Symbol.asyncDispose](),
  };
}
