/** Asked of every artifact alike: see libs/artifacts. */
import { artifactIsValid } from "@floe-contracts/artifacts";
import type { DbtSubject } from "../evidence.ts";

export default artifactIsValid<DbtSubject>();
