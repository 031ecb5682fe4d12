/** What an area is given on a recording, without a boundary around it. */
import { Secret } from "@floe-contracts/services";
import type { AreaContext } from "../../src/area.ts";
import { connectionOf } from "../../src/consumer/consumer.ts";
import { addressOf } from "./catalog-server.ts";

export function recordedContext(): AreaContext {
  const somebody = { id: "somebody", secret: new Secret("nothing"), scope: "PRINCIPAL_ROLE:ALL" };
  return {
    it: {
      artifactVersion: "1.1.0",
      target: null,
      environment: "polaris",
      evidence: "recorded",
      implementation: "polaris",
    },
    implementation: "polaris",
    connection: {
      ...addressOf("https://polaris.recorded.example/api/catalog"),
      type: "polaris",
      namespace: "flights",
      storage: null,
      layers: {},
    },
    document: connectionOf({
      version: "1.0.0",
      catalog: { type: "polaris", uri: "https://polaris.recorded.example/api/catalog" },
    }),
    principals: { reader: somebody, outsider: null, shortLived: null },
    environment: null,
    variables: {},
    name: (part) => part,
    directory: "/nowhere",
    keep: () => {},
  };
}
