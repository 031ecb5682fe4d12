/** Asked of every artifact alike: see libs/artifacts. */
import { artifactRecordsItsSource } from "@floe-contracts/artifacts";
import type { CatalogSubject } from "../evidence.ts";

export default artifactRecordsItsSource<CatalogSubject>();
