/** The live run: every check of the contract, for every case; and the table of catalogs that comes of it. */
import { platformEnvOf } from "@floe-contracts/floe";
import { runBoundary } from "@floe-contracts/harness/vitest";
import { coreToPolaris } from "../../src/index.ts";
import { keepCatalogs } from "../support/records.ts";

const boundary = await coreToPolaris();
// The longest case comes last: what the others ask is looked at while its services work.
runBoundary({ ...boundary, cases: [...boundary.cases].reverse() });

keepCatalogs(platformEnvOf(process.env), boundary);
