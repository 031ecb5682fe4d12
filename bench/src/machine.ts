/** What the run was measured on: figures of two machines cannot be held beside each other, ratios nearly. */
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  /** Processes that wanted a core in the last minute, before the run began. */
  readonly load: number;
}

export function readMachine(): Machine {
  return {
    cores: availableParallelism(),
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    memoryGigabytes: Math.round(totalmem() / 1e9),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

/** Above this, other programs take what is being measured. */
const QUIET = 1;

export function describeMachine({ cores, cpu, memoryGigabytes, system, node, load }: Machine): string {
  const busy = load >= QUIET ? "; the machine is BUSY, so repeat the run when it is not" : "";
  return `${cores} × ${cpu}, ${memoryGigabytes} GB, ${system}, Node ${node}, load ${load.toFixed(2)} at the start${busy}`;
}
