/** Asked of every artifact alike: see libs/artifacts. */
import { artifactHoldsNoSecret } from "@floe-contracts/artifacts";
import type { CatalogSubject } from "../evidence.ts";

export default artifactHoldsNoSecret<CatalogSubject>();
