/** Gate 1 as a check: the artifact against the schema of its version. */
import { artifactIsValid } from "@floe-contracts/artifacts";
import type { CubeSubject } from "../evidence.ts";

export default artifactIsValid<CubeSubject>();
