/** The refusals that were recorded of Polaris 1.4.1, asked for by the same client. */
import { type Recording, ReplayServer, readRecording, Secret } from "@floe-contracts/services";
import type { AreaContext } from "../area.ts";
import type { CatalogAddress } from "../client/index.ts";
import { ROOT_TOKEN } from "../recorded/stand-ins.ts";
import { type Opening, tryToOpen } from "./opening.ts";
import { type RefusalsEvidence, withToken } from "./refusals.ts";

const STEPS = {
  "wrong-value": "token.wrong-secret",
  "unknown-id": "token.unknown-client",
  unknown: "token.bad-scope",
  none: "token.no-scope",
  nothing: "config.unauthenticated",
  nonsense: "config.bad-token",
  warehouse: "config.unknown-warehouse",
} as const;

const RECORDED_WAREHOUSE = "analytics";
/** What the first client of the recording asked with, and what it was given. */
const ROOT = "token.ok";

/**
 * Plays them one after the other.
 * @throws FloeContractsError `recording-missing`, `recording-unused`.
 */
export async function playRefusals({ connection, keep }: AreaContext): Promise<RefusalsEvidence> {
  const recording = await readRecording("polaris-1.4.1");
  const token = { access_token: ROOT_TOKEN, token_type: "bearer", expires_in: 3600 };
  const steps = [ROOT, ...Object.values(STEPS)];
  await using server = await ReplayServer.start(recording, { steps, standIns: { [ROOT]: token } });
  const root: CatalogAddress = {
    ...connection,
    uri: `${server.url}/api/catalog`,
    warehouse: RECORDED_WAREHOUSE,
    accessDelegation: "none",
    properties: {},
    ...clientIn(recording, ROOT),
  };
  const open = async (name: keyof typeof STEPS, address: CatalogAddress): Promise<Opening> => ({
    ...(await tryToOpen(address, { keep }, [])),
    lost: isLost(recording, STEPS[name]),
  });
  const as = (name: keyof typeof STEPS): Promise<Opening> =>
    open(name, { ...root, ...clientIn(recording, STEPS[name]) });
  const evidence: RefusalsEvidence = {
    clients: { "wrong-value": await as("wrong-value"), "unknown-id": await as("unknown-id") },
    scopes: { unknown: await as("unknown"), none: await as("none") },
    bearers: {
      nothing: await open("nothing", withToken(root, null)),
      nonsense: await open("nonsense", withToken(root, "not-a-token")),
    },
    // It was asked for before the catalog of that name was made.
    warehouses: { unknown: { ...(await open("warehouse", root)), asked: RECORDED_WAREHOUSE } },
  };
  server.assertAllUsed();
  return evidence;
}

/** The client whose token was asked for: it stands in that request, and belongs to a server that is gone. */
function clientIn(recording: Recording, id: string): Pick<CatalogAddress, "credential" | "scope"> {
  const form = new URLSearchParams(exchangeIn(recording, id).request.body ?? "");
  const credential = { id: form.get("client_id") ?? "", secret: new Secret(form.get("client_secret") ?? "") };
  return { credential, scope: form.get("scope") };
}

function isLost(recording: Recording, id: string): boolean {
  return exchangeIn(recording, id).response.body.kind === "lost";
}

function exchangeIn({ name, exchanges }: Recording, id: string): Recording["exchanges"][number] {
  const found = exchanges.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`${name} has no exchange ${id}`);
  return found;
}
