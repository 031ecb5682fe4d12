/** Apache Polaris as a container: the service polaris of docker/compose.yaml, initialised inside the network. */
import { FloeContractsError } from "@floe-contracts/base";
import type { DockerDriverOptions } from "../../docker/driver.ts";
import { initialisedIn } from "../../docker/polaris-init.ts";
import type { CatalogEndpoint } from "../../endpoints.ts";
import { Secret } from "../../runtime/secret.ts";
import { proveCatalog } from "../rest.ts";
import { ALL_ROLES, catalogUrlOf, managementUrlOf, tokenUrlOf } from "./management.ts";

export const polarisContainer: DockerDriverOptions<CatalogEndpoint> = {
  service: "catalog",
  container: "polaris",
  init: "polaris-init",
  needs: ["s3"],
  ports: [8181],
  endpoint: ({ host, port, secrets, names, initialised }) => {
    const made = initialisedIn(initialised);
    if (made === undefined)
      throw new FloeContractsError("service-refused", "catalog: polaris-init did not say what it made", {
        hint: "its last line is JSON with location, writer and reader: docker compose run --rm polaris-init",
        where: { service: "catalog" },
      });
    const { location, writer, reader } = made;
    const base = `http://${host}:${port(8181)}`;
    return {
      uri: catalogUrlOf(base),
      warehouse: names.warehouse,
      tokenUrl: tokenUrlOf(base),
      writer: { id: writer.id, secret: new Secret(writer.secret), scope: names.scope },
      reader: { id: reader.id, secret: new Secret(reader.secret), scope: ALL_ROLES },
      vendsCredentials: true,
      managementUrl: managementUrlOf(base),
      admin: { id: "root", secret: secrets.POLARIS_ROOT_SECRET, scope: ALL_ROLES },
      location,
    };
  },
  probe: async (endpoint, signal) => {
    for (const client of [endpoint.writer, endpoint.reader]) await proveCatalog({ ...endpoint, client, signal });
    // No answer of Polaris holds its version.
    return { state: "ready", value: "unknown" };
  },
  notes: ["What it knows is kept in memory and ends with it."],
};
