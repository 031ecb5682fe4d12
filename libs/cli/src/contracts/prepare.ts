/** What the boundaries' contracts say they need is installed before anything runs, so that a missing thing is said early. */
import { type Prepared as Installed, prepareAll, withVersion } from "@floe-contracts/services";
import type { Environment } from "../output/output.ts";
import { showDuration } from "../output/text.ts";
import { selectedPlatform } from "../platform.ts";
import type { BoundaryPackage } from "./boundaries.ts";
import type { Interrupt } from "./interrupt.ts";

export interface Prepared {
  readonly name: string;
  readonly title: string;
  readonly version: string | null;
  readonly driver: string;
  readonly ms: number;
}

export interface PrepareOptions {
  readonly env: Environment;
  readonly interrupt: Interrupt;
  readonly say: (text: string) => void;
  readonly done: (text: string) => void;
  /** What installs; a test gives another. */
  readonly install?: typeof prepareAll;
}

/**
 * Installs what the boundaries name among their services, and what these need. A name that is no service and no tool
 * (DuckDB is an npm package) needs nothing.
 * @throws FloeContractsError what an install throws, and Interrupted.
 */
export async function prepare(boundaries: readonly BoundaryPackage[], options: PrepareOptions): Promise<Prepared[]> {
  const needed = new Set(boundaries.flatMap(({ contract }) => contract.services.map((service) => service.name)));
  const { env, interrupt, say, done } = options;
  const { selection } = await selectedPlatform(env);
  const installs = (options.install ?? prepareAll)([...needed], { selection, environment: env, progress: say });
  const prepared: Prepared[] = [];
  for (;;) {
    const begin = performance.now();
    const { done: ended, value } = await interrupt.race(installs.next());
    if (ended === true) return prepared;
    const ms = performance.now() - begin;
    done(`${nameOf(value)}, ${value.driver} (${showDuration(ms)})`);
    const { name, title, version, driver } = value;
    prepared.push({ name, title, version: version ?? null, driver, ms: Math.round(ms) });
  }
}

/** `postgres 16.14`, `catalog: iceberg-rest reference 1.10.1 + gateway` */
function nameOf({ name, title, version }: Installed): string {
  const what = version === undefined ? title : withVersion(title, version);
  return what.toLowerCase().startsWith(name) ? what.toLowerCase() : `${name}: ${what}`;
}
