/** Whoever plays the catalog of a case: the environment's services, or a recording. */
import type { ServiceUse } from "@floe-contracts/harness";
import { type JoinedEnvironment, newSecret } from "@floe-contracts/services";
import type { AreaContext } from "../area.ts";
import { type Placement, placementOf } from "./variables.ts";

export interface CatalogAtHand {
  readonly placement: Placement;
  readonly principals: AreaContext["principals"];
  /** Null when a recording plays the catalog. */
  readonly environment: JoinedEnvironment | null;
  /** Every secret that came with it. */
  readonly secrets: readonly string[];
}

/** The catalog of an environment that was joined with the services `catalog` and `s3`. */
export function catalogOfEnvironment(environment: JoinedEnvironment): CatalogAtHand {
  const { endpoint: catalog, implementation, driver } = environment.service("catalog");
  const { endpoint: s3 } = environment.service("s3");
  // Polaris gives tokens of its own: there is no issuer beside it.
  const oidc = environment.services.has("oidc") ? environment.service("oidc").endpoint : null;
  const principals = {
    reader: catalog.reader,
    outsider: oidc?.outsider ?? null,
    shortLived: oidc?.shortLived ?? null,
  };
  const clients = [catalog.writer, catalog.reader, catalog.admin, principals.outsider, principals.shortLived];
  // The gateway before the reference server hands requests for tokens on to the issuer.
  const itself = (implementation === "iceberg-rest" && driver === "native") || catalog.tokenUrl.startsWith(catalog.uri);
  return {
    placement: placementOf(catalog, s3, itself ? null : catalog.tokenUrl),
    principals,
    environment,
    secrets: [...clients.flatMap((client) => client?.secret.reveal() ?? []), s3.secretAccessKey.reveal()],
  };
}

/** What answers at an environment's catalog, as records name it. The title says what else takes part, e.g. a gateway. */
export function catalogUse(environment: JoinedEnvironment): ServiceUse {
  const { title, version, driver } = environment.service("catalog");
  return { name: "catalog", version: title.includes(version) ? title : version, driver };
}

/**
 * In the place of a catalog that runs: where one is played back, each area's part of the recording has a server of its own
 * (src/recorded); and some areas ask servers that are none. It is what the artifact's secrets are looked up to be.
 */
export function catalogOfNobody(): CatalogAtHand {
  const [secret, key] = [newSecret(), newSecret()];
  const client = { id: "nobody", secret, scope: "PRINCIPAL_ROLE:ALL" };
  const s3 = {
    url: "https://s3.nobody.example",
    region: "us-east-1",
    bucket: "nobody",
    pathStyle: true,
    accessKeyId: "nobody",
    secretAccessKey: key,
  };
  return {
    placement: {
      uri: "https://polaris.nobody.example/api/catalog",
      tokenUrl: null,
      warehouse: "nobody",
      client,
      s3,
    },
    principals: { reader: { ...client, id: "nobody-reader", secret: newSecret() }, outsider: null, shortLived: null },
    environment: null,
    secrets: [secret.reveal(), key.reveal()],
  };
}
