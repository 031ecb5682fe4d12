/** Apache Polaris as the catalog. */
import { dockerDriver } from "../../docker/driver.ts";
import type { CatalogEndpoint } from "../../endpoints.ts";
import type { Implementation } from "../../service.ts";
import { diagnosePolaris } from "./distribution.ts";
import { polarisContainer } from "./docker.ts";
import { externalPolaris } from "./external.ts";
import { installNative } from "./native.ts";

export const polaris: Implementation<CatalogEndpoint> = {
  name: "polaris",
  title: "Apache Polaris",
  drivers: {
    native: { needs: ["s3"], diagnose: diagnosePolaris, install: installNative },
    docker: dockerDriver(polarisContainer),
    external: externalPolaris,
  },
};
