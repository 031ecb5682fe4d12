/**
 * The boundary without dbt, Postgres and Cube: provider and consumer are the real ones, dbt's manifest of the example project
 * is a recorded one.
 */
import { join } from "node:path";
import type { Consumer } from "@floe-contracts/floe";
import { referenceProvider } from "@floe-contracts/floe";
import { type Boundary, defineBoundary, loadContract, type Opened } from "@floe-contracts/harness";
import { RunDirectory } from "@floe-contracts/services";
import { casesOf } from "../../src/cases.ts";
import { CHECKS } from "../../src/checks/index.ts";
import { referenceConsumer } from "../../src/consumer/cube.ts";
import type { CubeCase, CubeSubject } from "../../src/evidence.ts";
import { copyProject } from "../../src/project.ts";
import { subjectOf } from "../../src/subject.ts";

/** What dbt 1.12.5 wrote for the example project on Postgres, cut down to what is read of it. */
export const RECORDED_MANIFEST = join(import.meta.dirname, "..", "offline", "recorded", "flights-postgres.json");

export interface OfflineOptions {
  readonly consumer?: Consumer<string>;
}

/** The boundary as the live run has it, with a recorded manifest and nothing behind gate 2. */
export async function offlineBoundary(options: OfflineOptions = {}): Promise<Boundary<CubeSubject>> {
  const contract = await loadContract("dbt-to-cube");
  return defineBoundary<CubeSubject>({ contract, cases: casesOf(contract), checks: CHECKS, open: () => open(options) });
}

async function open(options: OfflineOptions): Promise<Opened<CubeSubject>> {
  const run = await RunDirectory.create({ label: "dbt-to-cube-offline" });
  const consumer = options.consumer ?? referenceConsumer();
  const provider = referenceProvider({ now: () => new Date("2026-01-02T03:04:05Z") });
  const secrets = ["planted-0d5c2f0f8a105b1f8f1e93a54a7e8c56"];
  const subjects = new Map<string, CubeSubject>();
  const make = (it: CubeCase): CubeSubject =>
    subjectOf({
      it,
      directory: join(run.path, it.artifactVersion),
      runDirectory: run.path,
      provider,
      consumer,
      secrets,
      env: { ...process.env },
      copy: (destination) => copyProject(it, destination),
      built: async () => ({ manifestPath: RECORDED_MANIFEST }),
      context: () => Promise.reject(new RangeError("there is no Cube offline")),
    });
  return {
    provider: { name: "floe-core", kind: "reference", version: await provider.version() },
    consumer: { name: "floe-cube", kind: consumer.kind, version: await consumer.version() },
    secrets,
    subject: (it) => {
      const subject = subjects.get(it.artifactVersion) ?? make(it as CubeCase);
      subjects.set(it.artifactVersion, subject);
      return subject;
    },
    [Symbol.asyncDispose]: () => run[Symbol.asyncDispose](),
  };
}
