/** Postgres as a container: the service postgres of docker/compose.yaml. */
import type { DockerDriverOptions } from "../docker/driver.ts";
import type { PostgresEndpoint } from "../endpoints.ts";
import { readVersion } from "./connection.ts";

export const postgresContainer: DockerDriverOptions<PostgresEndpoint> = {
  service: "postgres",
  container: "postgres",
  needs: [],
  ports: [5432],
  endpoint: ({ host, port, secrets }) => ({
    host,
    port: port(5432),
    user: "floe",
    password: secrets.POSTGRES_PASSWORD,
    database: "postgres",
    url: null,
  }),
  probe: async ({ host, port, user, password, database }) => {
    // It says, e.g., 16.14 (Debian 16.14-1.pgdg12+1).
    const version = await readVersion({ host, port, user, password, database });
    return { state: "ready", value: version.split(" ")[0] ?? version };
  },
  notes: ["Nothing is synced to disk (fsync off): its data is thrown away."],
};
