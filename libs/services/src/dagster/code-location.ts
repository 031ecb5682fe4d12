/** A code location that joins a Dagster which runs already: the code server is ours, the webserver is told of it. */
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { FloeContractsError } from "@floe-contracts/base";
import type { DagsterEndpoint } from "../endpoints.ts";
import type { ProbeResult } from "../runtime/managed-process.ts";
import { withFreePort } from "../runtime/ports.ts";
import { runningFrom } from "../runtime/running.ts";
import type { Running } from "../service.ts";
import { readWorkspace, reloadWorkspace } from "./graphql.ts";
import type { DagsterInstallation } from "./install.ts";
import { type CodeOptions, type CodeServer, proveLocation, spawnCodeServer } from "./server.ts";
import { addServer, removeServer } from "./workspace.ts";

const RELOAD_MS = 30_000;

/**
 * Adds a code location to the environment's Dagster and waits until that serves it. Its name has to be one that no other
 * run has. What comes back is the same Dagster with this location in its endpoint; stopping it takes the location away and
 * leaves the rest.
 * @throws FloeContractsError `service-exited` with what Python said when the definitions cannot be loaded,
 * `service-not-ready`, `service-refused` where the Dagster is not ours (external): start one with `startDagster` then.
 */
export async function addCodeLocation(
  installed: DagsterInstallation,
  dagster: DagsterEndpoint,
  options: CodeOptions,
): Promise<Running<DagsterEndpoint>> {
  const { url, home } = dagster;
  const { location, limitMs, signal } = options;
  if (home === null)
    throw new FloeContractsError("service-refused", `dagster: no code location can be added to ${url} from here`, {
      hint: "use the native driver, or start a Dagster of your own with startDagster",
      where: { service: "dagster" },
    });
  const limit = AbortSignal.timeout(limitMs);
  const workspace = await readWorkspace(url, signal === undefined ? limit : AbortSignal.any([limit, signal]));
  if (workspace?.locations.some(({ name }) => name === location) !== false)
    throw new FloeContractsError("service-refused", `dagster: ${url} has a code location "${location}" already`, {
      hint: "give it a name that no other run has",
      where: { service: "dagster" },
    });
  return withFreePort((port) => join(installed, { ...dagster, home }, { ...options, port }));
}

async function join(
  installed: DagsterInstallation,
  { url, home }: { readonly url: string; readonly home: string },
  options: CodeOptions & { readonly port: number },
): Promise<Running<DagsterEndpoint>> {
  const { location, limitMs, signal } = options;
  const code = await spawnCodeServer(installed, { ...options, home, name: `dagster-${location}` });
  const reload = (): Promise<void> => reloadWorkspace(url, AbortSignal.timeout(RELOAD_MS));
  try {
    // The webserver asks once, so the code server has to answer by then. It listens when it has loaded the definitions.
    await code.process.ready(() => proveListening(options.port), limitMs, signal);
    await addServer(home, code.entry, reload);
    const probe = (asking: AbortSignal): Promise<ProbeResult<string>> => proveLocation(url, location, code.id, asking);
    const version = await code.process.ready(probe, limitMs, signal);
    const clear = (): Promise<void> => leave(home, code, reload);
    return runningFrom({ endpoint: { url, location, home }, version, processes: [code.process], clear });
  } catch (error) {
    await code.process.stop();
    await leave(home, code, reload);
    throw error;
  }
}

function proveListening(port: number): Promise<ProbeResult<undefined>> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => {
      socket.destroy();
      resolve({ state: "ready", value: undefined });
    });
    socket.once("error", () => resolve({ state: "waiting", why: "its code server does not listen yet" }));
  });
}

/** Takes the location away again. A Dagster that is gone by now has none. */
async function leave(home: string, { entry }: CodeServer, reload: () => Promise<void>): Promise<void> {
  if (!existsSync(home)) return;
  await removeServer(home, entry, reload).catch((error: unknown) => {
    if (!(error instanceof FloeContractsError) || error.code !== "service-unreachable") throw error;
  });
}
