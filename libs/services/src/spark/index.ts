/** Spark's Thrift server, which reads and writes the tables of the environment's Iceberg catalog by SQL. */
import { dockerDriver } from "../docker/driver.ts";
import type { SparkEndpoint } from "../endpoints.ts";
import type { Service } from "../service.ts";
import { ICEBERG_VERSION, SPARK_VERSION } from "./distribution.ts";
import { sparkContainer } from "./docker.ts";
import { externalSpark } from "./external.ts";
import { nativeSpark } from "./native.ts";

export const spark: Service<SparkEndpoint> = {
  name: "spark",
  purpose: "Spark SQL on the catalog's Iceberg tables, over Thrift",
  implementations: [
    {
      name: "spark",
      title: `Spark Thrift server ${SPARK_VERSION} + Iceberg ${ICEBERG_VERSION}`,
      drivers: { native: nativeSpark, docker: dockerDriver(sparkContainer), external: externalSpark },
      // Ready in 3 s on two idle cores; everything else starts beside it.
      limitMs: 60_000,
    },
  ],
};
