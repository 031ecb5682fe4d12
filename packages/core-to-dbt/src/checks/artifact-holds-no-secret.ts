/** Asked of every artifact alike: see libs/artifacts. */
import { artifactHoldsNoSecret } from "@floe-contracts/artifacts";
import type { DbtSubject } from "../evidence.ts";

export default artifactHoldsNoSecret<DbtSubject>();
