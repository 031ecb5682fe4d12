/** Asked of every artifact alike: see libs/artifacts. */
import { artifactRecordsItsSource } from "@floe-contracts/artifacts";
import type { DbtSubject } from "../evidence.ts";

export default artifactRecordsItsSource<DbtSubject>();
