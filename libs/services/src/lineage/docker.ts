/** Marquez as a container: the service marquez of docker/compose.yaml, with a database in the Postgres beside it. */
import type { DockerDriverOptions } from "../docker/driver.ts";
import type { LineageEndpoint } from "../endpoints.ts";

export const marquezContainer: DockerDriverOptions<LineageEndpoint> = {
  service: "lineage",
  before: "postgres-init",
  container: "marquez",
  needs: ["postgres"],
  ports: [5000],
  endpoint: ({ host, port }) => ({ url: `http://${host}:${port(5000)}`, implementation: "marquez" }),
  probe: async ({ url }, signal) => {
    // Every Marquez has a namespace `default`.
    const answer = await fetch(`${url}/api/v1/namespaces/default`, { signal, redirect: "manual" });
    await answer.body?.cancel();
    if (!answer.ok) return { state: "waiting", why: `/api/v1/namespaces/default answers ${answer.status}` };
    return { state: "ready", value: "unknown" };
  },
};
