/** The live run: every check of the contract, for every case. */
import { runBoundary } from "@floe-contracts/harness/vitest";
import { dbtToCube } from "../../src/index.ts";

runBoundary(await dbtToCube());
