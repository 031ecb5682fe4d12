/** Cube, the semantic layer: native from its npm packages without the native addon, a container, or external by FLOE_CUBE_URL. */
import { dockerDriver } from "../docker/driver.ts";
import type { CubeEndpoint } from "../endpoints.ts";
import type { Service } from "../service.ts";
import { cubeContainer } from "./docker.ts";
import { external } from "./external.ts";
import { native } from "./native.ts";

export { type CubeContainerOptions, startCubeContainer } from "./container.ts";
export { CUBE_VERSION, type CubeInstallation, installCube } from "./install.ts";
export { type CubeOptions, startCube } from "./server.ts";
export { cubeToken } from "./token.ts";

export const cube: Service<CubeEndpoint> = {
  name: "cube",
  purpose: "the semantic layer that people outside the team query",
  implementations: [
    {
      name: "cube",
      title: "Cube",
      drivers: { native, docker: dockerDriver(cubeContainer), external },
    },
  ],
};
