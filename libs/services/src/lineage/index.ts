/** Lineage: a collector of ours that needs nothing, or Marquez. Results name the one that ran. */
import { FloeContractsError } from "@floe-contracts/base";
import { dockerDriver } from "../docker/driver.ts";
import type { LineageEndpoint } from "../endpoints.ts";
import { diagnoseJava } from "../java/index.ts";
import type { Diagnosis, Environment } from "../module.ts";
import type { Service } from "../service.ts";
import { COLLECTOR_VERSION, installCollector } from "./collector.ts";
import { marquezContainer } from "./docker.ts";
import { externalLineage } from "./external.ts";
import { installMarquez, MARQUEZ_JAVA, marquezHome } from "./marquez.ts";

export const lineage: Service<LineageEndpoint> = {
  name: "lineage",
  purpose: "takes OpenLineage events and hands out what they say",
  implementations: [
    {
      name: "collector",
      title: "lineage collector",
      drivers: {
        native: { needs: [], diagnose: diagnoseCollector, install: installCollector },
        external: externalLineage("collector"),
      },
    },
    {
      name: "marquez",
      title: "Marquez",
      drivers: {
        native: { needs: ["postgres"], diagnose: diagnoseMarquez, install: installMarquez },
        docker: dockerDriver(marquezContainer),
        external: externalLineage("marquez"),
      },
    },
  ],
};

async function diagnoseCollector(): Promise<Diagnosis[]> {
  const found = `native, ${COLLECTOR_VERSION}`;
  return [
    { name: "lineage (collector)", status: "ok", found, needed: "nothing: it comes with this project", fix: undefined },
  ];
}

async function diagnoseMarquez(environment: Environment): Promise<Diagnosis[]> {
  const base = { name: "lineage (marquez)", needed: "marquez.jar in MARQUEZ_HOME, or a Marquez at FLOE_MARQUEZ_URL" };
  try {
    const { directory } = await marquezHome(environment);
    const java = await diagnoseJava(MARQUEZ_JAVA, environment);
    return [{ ...base, status: "ok", found: `native, ${directory}`, fix: undefined }, java];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [{ ...base, status: "missing", found: error.message, fix: error.hint }];
  }
}
