/** The live run: every check of the contract, for every case. */
import { runBoundary } from "@floe-contracts/harness/vitest";
import { coreToDbt } from "../../src/index.ts";

runBoundary(await coreToDbt());
