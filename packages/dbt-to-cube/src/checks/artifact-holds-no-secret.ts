/** An artifact is a file that people mail around. */
import { artifactHoldsNoSecret } from "@floe-contracts/artifacts";
import type { CubeSubject } from "../evidence.ts";

export default artifactHoldsNoSecret<CubeSubject>();
