/** Polaris' own rights: principals and roles that a run makes for itself, by the management API, and removes. */
import { type Grant, type JoinedEnvironment, PolarisManagement } from "@floe-contracts/services";
import type { Principal } from "../area.ts";

/** The management API as Polaris' root; null where the catalog is none, or nobody may manage it. */
export async function polarisManagement(environment: JoinedEnvironment): Promise<PolarisManagement | null> {
  const { managementUrl, admin } = environment.service("catalog").endpoint;
  if (managementUrl === null || admin === null) return null;
  return PolarisManagement.connect(managementUrl.replace(/\/api\/management$/, ""), admin);
}

/** A principal of this run with a role of its own, which may do nothing yet. */
export interface MadePrincipal extends AsyncDisposable {
  readonly principal: Principal;
  /** Lets its role do something. */
  grant(grant: Grant): Promise<void>;
}

/**
 * Makes a principal, its principal role and its catalog role, all of one name.
 * @throws FloeContractsError `service-unreachable`, `service-refused`, `catalog-request-failed`.
 */
export async function makePrincipal(polaris: PolarisManagement, catalog: string, name: string): Promise<MadePrincipal> {
  await using undo = new AsyncDisposableStack();
  const credentials = await polaris.createPrincipal(name);
  if (credentials === undefined) throw new RangeError(`the principal ${name} is there already`);
  undo.defer(() => polaris.deletePrincipal(name));
  await polaris.createPrincipalRole(name);
  undo.defer(() => polaris.deletePrincipalRole(name));
  await polaris.assignPrincipalRole(name, name);
  await polaris.createCatalogRole(catalog, name);
  undo.defer(() => polaris.deleteCatalogRole(catalog, name));
  await polaris.assignCatalogRole(name, catalog, name);
  const made = undo.move();
  return {
    principal: { ...credentials, scope: `PRINCIPAL_ROLE:${name}` },
    grant: (grant) => polaris.grant(catalog, name, grant),
    [Symbol.asyncDispose]: () => made.disposeAsync(),
  };
}
