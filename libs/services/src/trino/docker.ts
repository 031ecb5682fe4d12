/** Trino as a container: the service trino of docker/compose.yaml, with the Polaris beside it as its Iceberg catalog. */
import type { DockerDriverOptions } from "../docker/driver.ts";
import type { TrinoEndpoint } from "../endpoints.ts";
import { LAKE } from "./configuration.ts";
import { identify } from "./external.ts";

export const trinoContainer: DockerDriverOptions<TrinoEndpoint> = {
  service: "trino",
  container: "trino",
  needs: ["s3", "catalog"],
  ports: [8080],
  endpoint: ({ host, port }) => ({ url: `http://${host}:${port(8080)}`, user: "floe", password: null, catalog: LAKE }),
  probe: async (endpoint, signal) => ({ state: "ready", value: (await identify(endpoint, { signal })).version }),
  notes: ["It is one node with a heap of 1 GB, and takes every user at his word."],
};
