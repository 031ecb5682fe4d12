/** Dagster, the orchestrator: native from its locked Python environment, or external by FLOE_DAGSTER_URL. */
import { dockerDriver } from "../docker/driver.ts";
import type { DagsterEndpoint } from "../endpoints.ts";
import type { Service } from "../service.ts";
import { dagsterContainer } from "./docker.ts";
import { external } from "./external.ts";
import { native } from "./native.ts";

export { addCodeLocation } from "./code-location.ts";
export { askDagster, type DagsterAnswer } from "./graphql.ts";
export { type DagsterInstallation, installDagster } from "./install.ts";
export { type CodeOptions, type DagsterOptions, startDagster } from "./server.ts";

export const dagster: Service<DagsterEndpoint> = {
  name: "dagster",
  purpose: "the orchestrator whose assets an artifact becomes",
  implementations: [
    { name: "dagster", title: "Dagster", drivers: { native, docker: dockerDriver(dagsterContainer), external } },
  ],
};
