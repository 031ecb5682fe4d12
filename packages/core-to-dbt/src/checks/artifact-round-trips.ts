/** Asked of every artifact alike: see libs/artifacts. */
import { artifactRoundTrips } from "@floe-contracts/artifacts";
import type { DbtSubject } from "../evidence.ts";

export default artifactRoundTrips<DbtSubject>();
