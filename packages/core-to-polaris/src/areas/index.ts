/**
 * Every area: its script, loaded when a check first asks for it, and the cases that it is for. A new area is a line in
 * `Areas` (evidence.ts) and one here.
 */
import type { AreaContext } from "../area.ts";
import type { AreaName, Areas, CatalogCase } from "../evidence.ts";

export interface Area<Evidence> {
  /** Drives the catalog once. What it waits for is its own to charge, by `inService`. */
  readonly gather: (context: AreaContext) => Promise<Evidence>;
  readonly appliesTo: (it: CatalogCase) => boolean;
  /** `nobody` for an area that asks servers of its own alone: it waits for no service, and its evidence is offline. */
  readonly asks?: "nobody";
}

/** Live cases of the newest version: the whole script. */
export const live = (it: CatalogCase): boolean => it.evidence === "live" && it.artifactVersion === "1.1.0";
/** The same, and the recording. */
export const liveOrRecorded = (it: CatalogCase): boolean => it.artifactVersion === "1.1.0";
/** What is small enough for every version of the artifact, the recording too. */
export const everyCase = (_it: CatalogCase): boolean => true;
/** Every version of the artifact, on a catalog that runs. */
export const liveEveryVersion = (it: CatalogCase): boolean => it.evidence === "live";

export const AREAS: { readonly [Name in AreaName]: Area<Areas[Name]> } = {
  namespaces: {
    gather: async (context) => (await import("./namespaces.ts")).gatherNamespaces(context),
    appliesTo: liveOrRecorded,
  },
  tables: { gather: async (context) => (await import("./tables.ts")).gatherTables(context), appliesTo: liveOrRecorded },
  privileges: {
    gather: async (context) => (await import("./privileges.ts")).gatherPrivileges(context),
    appliesTo: liveOrRecorded,
  },
  vending: {
    gather: async (context) => (await import("./vending.ts")).gatherVending(context),
    appliesTo: liveOrRecorded,
  },
  access: {
    gather: async (context) => (await import("./access.ts")).gatherAccess(context),
    appliesTo: liveEveryVersion,
  },
  connections: {
    gather: async (context) => (await import("./connections.ts")).gatherConnections(context),
    appliesTo: liveEveryVersion,
  },
  refusals: {
    gather: async (context) => (await import("./refusals.ts")).gatherRefusals(context),
    appliesTo: everyCase,
  },
  hosts: { gather: async (context) => (await import("./hosts.ts")).gatherHosts(context), appliesTo: live },
  answers: {
    gather: async (context) => (await import("./answers.ts")).gatherAnswers(context),
    appliesTo: live,
    asks: "nobody",
  },
  rows: { gather: async (context) => (await import("./rows.ts")).gatherRows(context), appliesTo: live },
  evolution: { gather: async (context) => (await import("./evolution.ts")).gatherEvolution(context), appliesTo: live },
  history: { gather: async (context) => (await import("./history.ts")).gatherHistory(context), appliesTo: live },
  commits: { gather: async (context) => (await import("./commits.ts")).gatherCommits(context), appliesTo: live },
};

/** The areas of a case by name, for whoever treats all alike. */
export function areasFor(it: CatalogCase): readonly string[] {
  return Object.entries<Area<unknown>>(AREAS)
    .filter(([, area]) => area.appliesTo(it))
    .map(([name]) => name);
}
