/** What `doctor` says about Postgres: whether its program is there for this machine, or the server answers. Starts nothing. */
import { FloeContractsError } from "@floe-contracts/base";
import type { Diagnosis, Environment } from "../module.ts";
import { findPackage } from "./binaries.ts";
import { readVersion } from "./connection.ts";
import { externalAddress } from "./external.ts";

/** A doctor answers in two seconds, whatever the network does. */
const CONNECT_MS = 1_500;

const NEEDED = "Postgres 16, from the npm packages or by FLOE_POSTGRES_URL";

/** Whether the programs are there for this machine. */
export async function diagnoseNative(): Promise<Diagnosis[]> {
  try {
    const { packageVersion } = await findPackage();
    return [{ name: "postgres", status: "ok", found: `native, ${packageVersion}`, needed: NEEDED, fix: undefined }];
  } catch (error) {
    return [finding("missing", error)];
  }
}

/** Whether the server that the settings name answers. */
export async function diagnoseExternal(environment: Environment): Promise<Diagnosis[]> {
  try {
    const address = externalAddress(environment);
    const found = `external, ${await readVersion(address, CONNECT_MS)} at ${address.host}:${address.port}`;
    return [{ name: "postgres", status: "ok", found, needed: NEEDED, fix: undefined }];
  } catch (error) {
    return [finding("broken", error)];
  }
}

function finding(status: "missing" | "broken", error: unknown): Diagnosis {
  if (!(error instanceof FloeContractsError)) throw error;
  return { name: "postgres", status, found: error.message, needed: NEEDED, fix: error.hint };
}
