/** Asked of every artifact alike: see libs/artifacts. */
import { artifactRoundTrips } from "@floe-contracts/artifacts";
import type { CatalogSubject } from "../evidence.ts";

export default artifactRoundTrips<CatalogSubject>();
