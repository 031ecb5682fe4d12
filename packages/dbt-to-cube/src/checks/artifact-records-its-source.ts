/** An artifact that cannot be led back to its floe.yaml proves nothing about it. */
import { artifactRecordsItsSource } from "@floe-contracts/artifacts";
import type { CubeSubject } from "../evidence.ts";

export default artifactRecordsItsSource<CubeSubject>();
