/** Trino, which reads and writes the tables of the environment's Iceberg catalog by SQL. */
import { dockerDriver } from "../docker/driver.ts";
import type { TrinoEndpoint } from "../endpoints.ts";
import type { Service } from "../service.ts";
import { TRINO_VERSION } from "./distribution.ts";
import { trinoContainer } from "./docker.ts";
import { externalTrino } from "./external.ts";
import { nativeTrino } from "./native.ts";

export const trino: Service<TrinoEndpoint> = {
  name: "trino",
  purpose: "SQL on the catalog's Iceberg tables",
  implementations: [
    {
      name: "trino",
      title: `Trino ${TRINO_VERSION}`,
      drivers: { native: nativeTrino, docker: dockerDriver(trinoContainer), external: externalTrino },
      // Ready in 7 s on two idle cores; everything else starts beside it.
      limitMs: 90_000,
    },
  ],
};
