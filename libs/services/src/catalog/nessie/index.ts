/** Nessie as the catalog. */
import { FloeContractsError } from "@floe-contracts/base";
import type { CatalogEndpoint } from "../../endpoints.ts";
import type { Implementation } from "../../service.ts";
import { externalCatalog } from "../external.ts";
import { diagnoseNative, installNative, NESSIE_VERSION } from "./native.ts";

export const nessie: Implementation<CatalogEndpoint> = {
  name: "nessie",
  title: `Nessie ${NESSIE_VERSION}`,
  drivers: {
    native: { needs: ["s3", "oidc"], diagnose: diagnoseNative, install: installNative },
    external: externalCatalog({
      // Whether it does is a setting of the server's, and nothing that it tells.
      vendsCredentials: false,
      identify: async ({ settings, config }) => {
        if (config.overrides["nessie.is-nessie-catalog"] === "true") return {};
        throw new FloeContractsError("service-refused", `catalog: the catalog at ${settings.uri} is no Nessie`, {
          hint: "look at FLOE_CATALOG_URI, or take another implementation",
          where: { service: "catalog" },
        });
      },
    }),
  },
};
