/** Asked of every artifact alike: see libs/artifacts. */
import { artifactIsValid } from "@floe-contracts/artifacts";
import type { CatalogSubject } from "../evidence.ts";

export default artifactIsValid<CatalogSubject>();
