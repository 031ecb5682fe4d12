/** The program of polaris-init: see polaris-init.ts. Its last line is for the driver. */
import { FloeContractsError } from "@floe-contracts/base";
import { initialisePolaris } from "./polaris-init.ts";

try {
  console.log(JSON.stringify(await initialisePolaris(process.env, "/credentials")));
} catch (error) {
  const known = error instanceof FloeContractsError;
  console.error(known ? `${error.code}: ${error.message}\n${error.hint}` : error);
  process.exitCode = 1;
}
