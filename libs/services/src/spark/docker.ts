/** Spark's Thrift server as a container: the service spark of docker/compose.yaml, with the Polaris beside it as its catalog. */
import type { DockerDriverOptions } from "../docker/driver.ts";
import type { SparkEndpoint } from "../endpoints.ts";
import { LAKE } from "./configuration.ts";
import { identify } from "./external.ts";

export const sparkContainer: DockerDriverOptions<SparkEndpoint> = {
  service: "spark",
  container: "spark",
  needs: ["s3", "catalog"],
  ports: [10000],
  endpoint: ({ host, port }) => ({ host, port: port(10000), user: "floe", password: null, catalog: LAKE }),
  probe: async (endpoint, signal) => ({ state: "ready", value: (await identify(endpoint, { signal })).version }),
  notes: ["It is one JVM with a heap of 1 GB, and takes every user at his word."],
};
