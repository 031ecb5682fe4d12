/** run.json, which each boundary's live run leaves in its results: where the wall time went. */
import { readFileSync, statSync } from "node:fs";
import { glob } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

export interface RunSummary {
  readonly boundary: string;
  readonly records: number;
  readonly failed: number;
  readonly wallMs: number;
  readonly serviceMs: number;
  readonly harnessMs: number;
  /** When the file was written, in milliseconds since 1970. */
  readonly writtenAt: number;
}

/** The summaries of every boundary that has one, by name. @throws Error for a file that does not hold what it should. */
export async function readRunSummaries(root: string): Promise<RunSummary[]> {
  const paths = await Array.fromAsync(glob("packages/*/results/run.json", { cwd: root }));
  return paths.sort().map((path) => {
    const boundary = basename(dirname(dirname(path)));
    const summary = parseRunSummary(boundary, readFileSync(join(root, path), "utf8"));
    return { ...summary, writtenAt: statSync(join(root, path)).mtimeMs };
  });
}

/** @throws Error naming the boundary when a field is missing or the parts are not the whole. */
export function parseRunSummary(boundary: string, text: string): Omit<RunSummary, "writtenAt"> {
  const read: unknown = JSON.parse(text);
  const number = (name: string): number => {
    const value: unknown = typeof read === "object" && read !== null ? Reflect.get(read, name) : undefined;
    if (typeof value !== "number" || value < 0) throw new Error(`run.json of ${boundary}: ${name} is no time or count`);
    return value;
  };
  const summary = {
    boundary,
    records: number("records"),
    failed: number("failed"),
    wallMs: number("wall_ms"),
    serviceMs: number("service_ms"),
    harnessMs: number("harness_ms"),
  };
  // Each is rounded by itself.
  if (Math.abs(summary.serviceMs + summary.harnessMs - summary.wallMs) > 2)
    throw new Error(`run.json of ${boundary}: the time in services and the harness's own are not the whole`);
  return summary;
}
