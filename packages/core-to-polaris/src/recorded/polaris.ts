/**
 * Polaris 1.4.1 played back (libs/services/recordings). The recording's own names and requests are used, and a request that
 * it does not hold fails the area. 37 of its 82 bodies are lost: where the client needs one to go on it is given a stand-in,
 * and the step says that its body is lost, so that no check looks into it.
 */
import {
  type Exchange,
  PolarisManagement,
  type Recording,
  ReplayServer,
  readRecording,
  Secret,
} from "@floe-contracts/services";
import type { Principal } from "../area.ts";
import type { RecordedScript } from "../areas/steps.ts";
import type { ResolvedConnection } from "../consumer/resolve.ts";
import { ROOT_TOKEN, STAND_INS } from "./stand-ins.ts";

/** What an area asks of the recording. */
export interface RecordedStory<Name extends string> {
  /** The exchange for each step that was recorded, by its id. */
  readonly exchanges: Readonly<Partial<Record<Name, string>>>;
  /** Exchanges beside the steps, e.g. the reader's token. The principal's token and the configuration come by themselves. */
  readonly also?: readonly string[];
}

export interface RecordedPolaris<Name extends string> {
  /** The case's connection with the recording's address, warehouse and principal. */
  readonly connection: ResolvedConnection;
  /** What clients of the script are given in the place of Node's own. */
  readonly fetch: typeof fetch;
  /** The principal that may read the data of one namespace and nothing else. */
  readonly reader: Principal;
  readonly management: PolarisManagement;
  readonly recorded: RecordedScript<Name>;
}

/** Names in the recording. */
const RECORDED_WAREHOUSE = "analytics";
export const RECORDED_NAMESPACE = "bronze";

/**
 * Plays the recording to a script.
 * @param connection the case's; it is given the recording's address, warehouse and principal.
 * @throws FloeContractsError `recording-missing` for a request that was not recorded; `recording-unused` when the script did
 *   not ask for all that the story names.
 */
export async function withRecordedPolaris<Name extends string, T>(
  connection: ResolvedConnection,
  story: RecordedStory<Name>,
  play: (polaris: RecordedPolaris<Name>) => Promise<T>,
): Promise<T> {
  const recording = await readRecording("polaris-1.4.1");
  const exchanges: string[] = Object.values<string | undefined>(story.exchanges).filter((id) => id !== undefined);
  const steps = ["token.principal", "config.ok", ...exchanges, ...(story.also ?? [])];
  await using server = await ReplayServer.start(recording, { steps, standIns: STAND_INS });
  const result = await play({
    connection: connectionTo(recording, connection, server.url),
    fetch: fetchFrom(),
    reader: principalIn(recording, "reader.token"),
    management: new PolarisManagement(`${server.url}/api/management`, new Secret(ROOT_TOKEN)),
    recorded: { exchanges: story.exchanges, lost: lostIn(recording) },
  });
  server.assertAllUsed();
  return result;
}

function connectionTo(recording: Recording, connection: ResolvedConnection, url: string): ResolvedConnection {
  const { id, secret, scope } = principalIn(recording, "token.principal");
  return {
    ...connection,
    uri: `${url}/api/catalog`,
    warehouse: RECORDED_WAREHOUSE,
    credential: { id, secret },
    scope,
    // The recorded client asked to be lent credentials where a step says so, and nowhere else.
    accessDelegation: "none",
    properties: {},
  };
}

/** The principal whose token was asked for: its credentials stand in that request. They belong to a server that is gone. */
function principalIn(recording: Recording, id: string): Principal {
  const form = new URLSearchParams(exchangeIn(recording, id).request.body ?? "");
  const texts = ["client_id", "client_secret", "scope"].map((name) => form.get(name) ?? "");
  const [client = "", secret = "", scope = ""] = texts;
  return { id: client, secret: new Secret(secret), scope };
}

function exchangeIn({ name, exchanges }: Recording, id: string): Exchange {
  const found = exchanges.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`${name} has no exchange ${id}`);
  return found;
}

function lostIn({ exchanges }: Recording): ReadonlySet<string> {
  return new Set(exchanges.filter(({ response }) => response.body.kind === "lost").map(({ id }) => id));
}

/**
 * A script may open several clients, and the recording holds the beginning of one: the token of a principal, and the
 * configuration, which root asked for. So each of these is asked for once, the configuration with root's token, and every
 * client of the script is given the same answer. Everything else goes as it is.
 */
function fetchFrom(): typeof fetch {
  const given = new Map<string, Promise<Response>>();
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const isConfig = url.pathname.endsWith("/v1/config");
    if (!isConfig && !url.pathname.endsWith("/v1/oauth/tokens")) return fetch(input, init);
    const headers = new Headers(init?.headers);
    if (isConfig) headers.set("authorization", `Bearer ${ROOT_TOKEN}`);
    const key = isConfig ? "configuration" : String(init?.body);
    const answer = given.get(key) ?? fetch(url, { ...init, headers });
    given.set(key, answer);
    return (await answer).clone();
  };
}
