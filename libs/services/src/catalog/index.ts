/**
 * The Iceberg catalog. The first implementation needs nothing but the package registries; the others are taken where the
 * platform file names them.
 */
import type { CatalogEndpoint } from "../endpoints.ts";
import type { Service } from "../service.ts";
import { externalCatalog } from "./external.ts";
import { ICEBERG_VERSION } from "./iceberg-rest/jars.ts";
import { icebergRest } from "./iceberg-rest/native.ts";
import { nessie } from "./nessie/index.ts";
import { polaris } from "./polaris/index.ts";

export const catalog: Service<CatalogEndpoint> = {
  name: "catalog",
  purpose: "the Iceberg catalog: namespaces, tables, and who may do what with them",
  implementations: [
    {
      name: "iceberg-rest",
      title: `iceberg-rest reference ${ICEBERG_VERSION} + gateway`,
      drivers: {
        native: icebergRest,
        external: externalCatalog({
          vendsCredentials: false,
          identify: async () => ({
            title: "Iceberg REST catalog, not identified",
            notes: ["Any Iceberg REST catalog may stand there: none of them says what it is."],
          }),
        }),
      },
    },
    nessie,
    polaris,
  ],
};
