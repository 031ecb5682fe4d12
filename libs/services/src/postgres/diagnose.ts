/** What `doctor` says about Postgres: whether its program is there for this machine, or the server answers. Starts nothing. */
import { FloeContractsError } from "@floe-contracts/base";
import type { Diagnosis, Environment } from "../module.ts";
import { findPackage } from "./binaries.ts";
import { readVersion } from "./connection.ts";
import { externalAddress } from "./external.ts";

/** A doctor answers in two seconds, whatever the network does. */
const CONNECT_MS = 1_500;

export async function diagnosePostgres(environment: Environment = process.env): Promise<Diagnosis[]> {
  const needed = "Postgres 16, from the npm packages or by FLOE_POSTGRES_URL";
  const external = Boolean(environment["FLOE_POSTGRES_URL"] || environment["FLOE_POSTGRES_HOST"]);
  try {
    if (external) {
      const address = externalAddress(environment);
      const found = `external, ${await readVersion(address, CONNECT_MS)} at ${address.host}:${address.port}`;
      return [{ name: "postgres", status: "ok", found, needed, fix: undefined }];
    }
    const found = await findPackage();
    return [{ name: "postgres", status: "ok", found: `native, ${found.packageVersion}`, needed, fix: undefined }];
  } catch (error) {
    if (!(error instanceof FloeContractsError)) throw error;
    return [
      { name: "postgres", status: external ? "broken" : "missing", found: error.message, needed, fix: error.hint },
    ];
  }
}
