/**
 * Where a script plays: the live catalog that the connection opens, or Polaris played back from its recording. The client is
 * the same in both.
 */
import { inService } from "@floe-contracts/harness";
import type { JoinedEnvironment, PolarisManagement } from "@floe-contracts/services";
import type { AreaContext, Principal } from "../area.ts";
import { CatalogClient } from "../client/index.ts";
import type { ResolvedConnection } from "../consumer/resolve.ts";
import { catalogUse } from "../live/catalog.ts";
import { type RecordedStory, withRecordedPolaris } from "../recorded/polaris.ts";
import { polarisManagement } from "./polaris-rights.ts";
import { Script } from "./steps.ts";

export interface Scene<Name extends string> {
  readonly script: Script<Name>;
  /** The principal that the artifact names. */
  readonly writer: CatalogClient;
  readonly connection: ResolvedConnection;
  /** Null when a recording plays. */
  readonly environment: JoinedEnvironment | null;
  /** Another principal. @throws FloeContractsError where the catalog does not let it in at all. */
  as(principal: Principal): Promise<CatalogClient>;
  /** A principal that may not even read the configuration: it has that of the artifact's, and a token of its own. */
  pathsFor(principal: Principal): Promise<CatalogClient>;
  /** The artifact's principal, asking for what is lent with tables in this way. */
  lending(delegation: ResolvedConnection["accessDelegation"], principal?: Principal): Promise<CatalogClient>;
  /** The recorded reader on a recording, else null. */
  readonly recordedReader: Principal | null;
  /** Polaris' management API as its root; null for a catalog that has none. */
  readonly management: PolarisManagement | null;
}

/**
 * Opens the catalog and plays a script on it.
 * @param story what of it was recorded; asked for when a recording plays the catalog.
 * @throws FloeContractsError what opening the catalog throws, `recording-missing`, `recording-unused`.
 */
export async function onScene<Name extends string, T>(
  context: AreaContext,
  story: RecordedStory<Name>,
  play: (scene: Scene<Name>) => Promise<T>,
): Promise<T> {
  const { environment } = context;
  if (environment === null) return onRecording(context, story, play);
  return inCatalog(environment, async () => {
    const { connection, keep } = context;
    const management = await polarisManagement(environment);
    const writer = await CatalogClient.open(connection, { keep });
    return play({
      script: new Script<Name>(null),
      writer,
      connection,
      environment,
      as: (principal) => CatalogClient.open(connection, { keep, as: principal }),
      pathsFor: (principal) => CatalogClient.open(connection, { keep, as: principal, fetch: knowing(writer) }),
      lending: (accessDelegation, as) =>
        CatalogClient.open({ ...connection, accessDelegation }, { keep, ...(as === undefined ? {} : { as }) }),
      recordedReader: null,
      management,
    });
  });
}

function onRecording<Name extends string, T>(
  { connection: original, keep }: AreaContext,
  story: RecordedStory<Name>,
  play: (scene: Scene<Name>) => Promise<T>,
): Promise<T> {
  return withRecordedPolaris(original, story, async ({ connection, fetch, reader, management, recorded }) => {
    const as = (principal: Principal) => CatalogClient.open(connection, { keep, fetch, as: principal });
    const writer = await CatalogClient.open(connection, { keep, fetch });
    return play({
      script: new Script<Name>(recorded),
      writer,
      connection,
      environment: null,
      as,
      pathsFor: as,
      lending: (accessDelegation) => CatalogClient.open({ ...connection, accessDelegation }, { keep, fetch }),
      recordedReader: reader,
      management,
    });
  });
}

/** Answers /v1/config with what another client was told; everything else is asked. */
function knowing({ config }: CatalogClient): typeof fetch {
  return async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    return pathname.endsWith("/v1/config") ? Response.json(config) : fetch(input, init);
  };
}

/** Work that waits for the catalog: its time is the catalog's, and the record names it. A death of it ends the wait. */
export function inCatalog<T>(environment: JoinedEnvironment, work: () => Promise<T>): Promise<T> {
  return inService(catalogUse(environment), () => environment.guard(work()));
}
