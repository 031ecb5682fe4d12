/** Dagster as two processes, with a code location of one asset, to which boundaries add theirs. */
import { fileURLToPath } from "node:url";
import type { DagsterEndpoint } from "../endpoints.ts";
import { diagnosePython } from "../python/diagnose.ts";
import type { ServiceDriver } from "../service.ts";
import { installDagster } from "./install.ts";
import { DAGSTER_NOTES, startDagster } from "./server.ts";

/** The name of the code location that is always there. */
export const ENVIRONMENT_LOCATION = "floe-environment";

const DEFINITIONS = fileURLToPath(new URL("./definitions.py", import.meta.url));

export const native: ServiceDriver<DagsterEndpoint> = {
  needs: [],
  diagnose: (environment) => diagnosePython("dagster", environment),
  install: async (context) => {
    const installed = await installDagster(context);
    return {
      version: installed.version,
      notes: DAGSTER_NOTES,
      start: ({ run, limitMs, signal }) =>
        startDagster(installed, { run, definitions: DEFINITIONS, location: ENVIRONMENT_LOCATION, limitMs, signal }),
    };
  },
};
