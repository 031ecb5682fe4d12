/** What the boundaries' contracts say they need is installed before anything runs, so that a missing thing is said early. */
import { type Installed, MODULES, type ToolModule } from "@floe-contracts/services";
import type { Environment } from "../output/output.ts";
import { showDuration } from "../output/text.ts";
import type { BoundaryPackage } from "./boundaries.ts";
import type { Interrupt } from "./interrupt.ts";

export interface Prepared {
  readonly name: string;
  readonly version: string | null;
  readonly driver: string;
  readonly ms: number;
}

export interface PrepareOptions {
  readonly env: Environment;
  readonly interrupt: Interrupt;
  readonly say: (text: string) => void;
  readonly done: (text: string) => void;
  /** Every module of libs/services unless a test gives others. */
  readonly modules?: readonly ToolModule<Installed>[];
}

/**
 * Installs what the boundaries name among their services. A name without a module (DuckDB is an npm package) needs nothing.
 * @throws FloeContractsError what an install throws, and Interrupted.
 */
export async function prepare(boundaries: readonly BoundaryPackage[], options: PrepareOptions): Promise<Prepared[]> {
  const needed = new Set(boundaries.flatMap(({ contract }) => contract.services.map((service) => service.name)));
  const prepared: Prepared[] = [];
  for (const module of (options.modules ?? MODULES).filter(({ name }) => needed.has(name))) {
    const begin = performance.now();
    const installing = module.install({ environment: options.env, progress: options.say });
    const { version, driver } = await options.interrupt.race(installing);
    const ms = performance.now() - begin;
    options.done(`${[module.name, version].filter(Boolean).join(" ")}, ${driver} (${showDuration(ms)})`);
    prepared.push({ name: module.name, version: version ?? null, driver, ms: Math.round(ms) });
  }
  return prepared;
}
