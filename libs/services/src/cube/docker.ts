/** Cube as a container: the service cube of docker/compose.yaml, with the native addon and so with its SQL API. */
import type { DockerDriverOptions } from "../docker/driver.ts";
import type { CubeEndpoint } from "../endpoints.ts";
import { proveCube } from "./external.ts";

export const cubeContainer: DockerDriverOptions<CubeEndpoint> = {
  service: "cube",
  container: "cube",
  needs: ["postgres"],
  ports: [4000, 15432],
  endpoint: ({ host, port, secrets }) => ({
    url: `http://${host}:${port(4000)}`,
    apiSecret: secrets.CUBE_API_SECRET,
    // SQL over Postgres's protocol, which the native one cannot have.
    sql: { host, port: port(15432), user: "floe", password: secrets.CUBE_SQL_PASSWORD, database: "db" },
  }),
  probe: async (endpoint, signal) => {
    await proveCube(endpoint, signal);
    return { state: "ready", value: "unknown" };
  },
};
