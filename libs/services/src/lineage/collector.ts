/** The lineage collector as a process of ours. */
import type { LineageEndpoint } from "../endpoints.ts";
import { startNodeServer } from "../oidc/node-server.ts";
import { runningFrom } from "../runtime/running.ts";
import type { InstalledService, Running, StartContext } from "../service.ts";
import type { CollectorSettings } from "./collector/server.ts";

/** Its own version, and that of the core schema which it holds events against. */
export const COLLECTOR_VERSION = "0.1.0 (OpenLineage 2-0-2)";

export const COLLECTOR_LIMITS = {
  mostEvents: 20_000,
  mostBytes: 64 * 1024 * 1024,
  mostBodyBytes: 4 * 1024 * 1024,
} as const;

const NOTES = [
  "It is a collector of this project and not Marquez: it keeps OpenLineage events in memory and answers at Marquez's paths.",
  "It refuses events that OpenLineage's schemas refuse; facets without a schema are held to its BaseFacet.",
  "A job keeps its own name where Marquez would put the parent job's in front of it.",
];

/** Nothing has to be installed: Node runs it as it stands. */
export async function installCollector(): Promise<InstalledService<LineageEndpoint>> {
  return { version: COLLECTOR_VERSION, notes: NOTES, start: startCollector };
}

async function startCollector({ run, limitMs, signal }: StartContext): Promise<Running<LineageEndpoint>> {
  const host = "127.0.0.1";
  const settings = (port: number, startToken: string): CollectorSettings => ({
    host,
    port,
    startToken,
    version: COLLECTOR_VERSION,
    ...COLLECTOR_LIMITS,
  });
  const program = new URL("./collector/main.ts", import.meta.url);
  const server = await startNodeServer({ name: "lineage", run, program, settings, secrets: [], limitMs, signal });
  return runningFrom({
    endpoint: { url: `http://${host}:${server.port}`, implementation: "collector" },
    version: server.version,
    notes: NOTES,
    processes: [server.process],
  });
}
