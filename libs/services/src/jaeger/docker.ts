/** Jaeger as a container: the service jaeger of docker/compose.yaml. */
import type { DockerDriverOptions } from "../docker/driver.ts";
import type { JaegerEndpoint } from "../endpoints.ts";
import { startExternalJaeger } from "./external.ts";

export const jaegerContainer: DockerDriverOptions<JaegerEndpoint> = {
  service: "jaeger",
  container: "jaeger",
  needs: [],
  ports: [16686, 4318, 4317],
  endpoint: ({ host, port }) => ({
    queryUrl: `http://${host}:${port(16686)}`,
    otlpHttpUrl: `http://${host}:${port(4318)}`,
    otlpGrpcAddress: `${host}:${port(4317)}`,
  }),
  probe: async (endpoint) => ({ state: "ready", value: (await startExternalJaeger(endpoint)).version }),
  notes: ["Traces are in memory; of more than 50,000 the oldest are dropped."],
};
