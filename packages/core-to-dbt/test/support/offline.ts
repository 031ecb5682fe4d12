/**
 * The boundary without dbt and without a service: provider and consumer are the real ones, dbt and the warehouses are
 * played back from a recorded run.
 */

import { join } from "node:path";
import { jsonFile, put } from "@floe-contracts/artifacts";
import { variablesIn } from "@floe-contracts/dbt";
import type { Consumer } from "@floe-contracts/floe";
import { referenceProvider } from "@floe-contracts/floe";
import { type Boundary, defineBoundary, loadContract, type Opened } from "@floe-contracts/harness";
import { RunDirectory } from "@floe-contracts/services";
import { casesOf } from "../../src/cases.ts";
import { CHECKS } from "../../src/checks/index.ts";
import { referenceConsumer } from "../../src/consumer/profile.ts";
import type { DbtCase, DbtSubject } from "../../src/evidence.ts";
import { EXAMPLE } from "../../src/index.ts";
import { plant } from "../../src/planted.ts";
import { subjectOf } from "../../src/subject.ts";
import { readRecording } from "./recording.ts";

export interface OfflineOptions {
  readonly consumer?: Consumer<string>;
}

/** The boundary as the live run has it, with recorded answers behind gate 2. */
export async function offlineBoundary(options: OfflineOptions = {}): Promise<Boundary<DbtSubject>> {
  const contract = await loadContract("core-to-dbt");
  const cases = casesOf(contract);
  return defineBoundary<DbtSubject>({ contract, cases, checks: CHECKS, open: () => open(cases, options) });
}

async function open(cases: readonly DbtCase[], options: OfflineOptions): Promise<Opened<DbtSubject>> {
  const run = await RunDirectory.create({ label: "core-to-dbt-offline" });
  const planted = await plant(EXAMPLE, cases);
  const consumer = options.consumer ?? referenceConsumer();
  const provider = referenceProvider({ now: () => new Date("2026-01-02T03:04:05Z") });
  const subjects = new Map<string, DbtSubject>();
  const make = (it: DbtCase): DbtSubject => {
    const live = subjectOf({
      it,
      order: 0,
      example: EXAMPLE,
      directory: join(run.path, `${it.artifactVersion}-${it.target}`),
      provider,
      consumer,
      secrets: planted.values,
      env: { ...process.env, ...planted.environment },
      dbt: () => Promise.reject(new RangeError("there is no dbt offline")),
      live: () => Promise.reject(new RangeError("there is no warehouse offline")),
    });
    return { ...live, ...playback(live, it) };
  };
  return {
    provider: { name: "floe-core", kind: "reference", version: await provider.version() },
    consumer: { name: "floe-dbt", kind: consumer.kind, version: await consumer.version() },
    secrets: planted.values,
    subject: (it) => {
      const key = `${it.artifactVersion}-${it.target}`;
      const subject = subjects.get(key) ?? make(it as DbtCase);
      subjects.set(key, subject);
      return subject;
    },
    [Symbol.asyncDispose]: () => run[Symbol.asyncDispose](),
  };
}

/** The recorded part of a subject. Targets without a live run play back DuckDB's parse under their own adapter's name. */
function playback(live: DbtSubject, it: DbtCase): Partial<DbtSubject> {
  const recorded = readRecording(it.target === "postgres" ? "postgres" : "duckdb");
  return {
    parse: async () => {
      const { parse } = await recorded;
      const manifest =
        parse.manifest === null
          ? null
          : { ...parse.manifest, metadata: { ...parse.manifest.metadata, adapter_type: it.target } };
      return { ...parse, manifest };
    },
    unset: async () => {
      const [variable = ""] = variablesIn((await live.profiles()).text);
      return { variable, exitCode: 2, output: `Env var required but not provided: '${variable}'` };
    },
    recompiled: async () => {
      const { path, source } = await live.artifact();
      const { classifications } = await recorded;
      const value = put(
        put(source.value, "/column_classifications", classifications),
        "/dbt_manifest_path",
        "dbt/target/manifest.json",
      );
      return jsonFile(path, JSON.stringify(value, null, 2));
    },
    live: async () => (await recorded).live,
  };
}
