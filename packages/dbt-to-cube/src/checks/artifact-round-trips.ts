/** Read, written and read again, nothing is lost. */
import { artifactRoundTrips } from "@floe-contracts/artifacts";
import type { CubeSubject } from "../evidence.ts";

export default artifactRoundTrips<CubeSubject>();
