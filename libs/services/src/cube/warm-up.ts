/**
 * One start of Cube right after it was installed: it proves that the packages work together, and fills Node's compile cache,
 * which later starts read. It compiles a model, for which it needs no database.
 */
import { randomUUID } from "node:crypto";
import { freePort } from "../runtime/ports.ts";
import { RunDirectory } from "../runtime/run-directory.ts";
import { newSecret } from "../runtime/secret.ts";
import type { CubeInstallation } from "./install.ts";
import { proveModel, writeModel } from "./model.ts";
import { spawnCube } from "./server.ts";

const LIMIT_MS = 120_000;

/** @throws FloeContractsError `service-exited`, `service-not-ready`. */
export async function warmUp(installed: CubeInstallation): Promise<void> {
  await using run = await RunDirectory.create({ label: "cube", keep: false });
  const modelDirectory = await run.directory("model");
  const startToken = randomUUID();
  await writeModel(modelDirectory, startToken);
  const [port, nobody] = [await freePort(), await freePort()];
  const postgres = { host: "127.0.0.1", port: nobody, user: "nobody", password: newSecret(), database: "none" };
  const options = { run, postgres, modelDirectory, limitMs: LIMIT_MS };
  const { server, endpoint, held } = await spawnCube(installed, options, port);
  // The cache is written when the process ends by itself, as it does on SIGTERM.
  await using _server = server;
  await server.ready(async (signal) => {
    if ((await held()) === undefined) return { state: "waiting", why: "it does not listen yet" };
    return proveModel(endpoint, startToken, signal);
  }, LIMIT_MS);
}
