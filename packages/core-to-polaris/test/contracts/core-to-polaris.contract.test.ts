/** The live run: every check of the contract, for every case; and the table of catalogs that comes of it. */
import { platformEnvOf } from "@floe-contracts/floe";
import { runBoundary } from "@floe-contracts/harness/vitest";
import { coreToPolaris } from "../../src/index.ts";
import { keepCatalogs } from "../support/records.ts";

const boundary = await coreToPolaris();
runBoundary(boundary);

keepCatalogs(platformEnvOf(process.env), boundary);
