/** Dagster as a container: the service dagster of docker/compose.yaml, from the same lock and with the same code location. */
import type { DockerDriverOptions } from "../docker/driver.ts";
import type { DagsterEndpoint } from "../endpoints.ts";
import { proveDagster } from "./external.ts";
import { ENVIRONMENT_LOCATION } from "./native.ts";

export const dagsterContainer: DockerDriverOptions<DagsterEndpoint> = {
  service: "dagster",
  container: "dagster",
  needs: [],
  ports: [3000],
  // Without a home that is reached from here, no code location can be added to it.
  endpoint: ({ host, port }) => ({ url: `http://${host}:${port(3000)}`, location: ENVIRONMENT_LOCATION, home: null }),
  probe: async ({ url }, signal) => ({ state: "ready", value: (await proveDagster(url, signal)).version }),
  notes: [
    "No daemon runs: schedules and sensors are listed and do not fire, and runs are not queued.",
    "Code locations of tests cannot be added to it from outside of the container.",
  ],
};
