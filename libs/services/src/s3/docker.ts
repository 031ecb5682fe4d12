/** LocalStack as a container: the service localstack of docker/compose.yaml; its bucket is made inside the network. */

import type { DockerDriverOptions } from "../docker/driver.ts";
import { LOCALSTACK_ROLE } from "../docker/values.ts";
import type { S3Endpoint } from "../endpoints.ts";
import { S3Client } from "./client.ts";

export const localstackContainer: DockerDriverOptions<S3Endpoint> = {
  service: "s3",
  container: "localstack",
  init: "localstack-init",
  needs: [],
  ports: [4566],
  endpoint: ({ host, port, secrets, names }) => {
    const url = `http://${host}:${port(4566)}`;
    const { region, bucket } = names;
    const keys = { accessKeyId: "floe", secretAccessKey: secrets.S3_SECRET_ACCESS_KEY };
    return { url, stsUrl: url, region, bucket, ...keys, pathStyle: true, roleArn: LOCALSTACK_ROLE };
  },
  probe: async (endpoint, signal) => {
    const client = new S3Client(endpoint, { signal });
    const { status } = await client.request({ method: "HEAD" });
    if (status !== 200) return { state: "waiting", why: `it answers ${status} for its bucket` };
    await client.assumeRole();
    const health = await fetch(`${endpoint.url}/_localstack/health`, { signal, redirect: "manual" });
    const said: unknown = await health.json();
    const known = typeof said === "object" && said !== null && "version" in said;
    return { state: "ready", value: known ? String(said.version) : "unknown" };
  },
  notes: [
    "S3 and STS are emulated by LocalStack.",
    "It asks for no signature, and what policies forbid is allowed all the same.",
  ],
};
