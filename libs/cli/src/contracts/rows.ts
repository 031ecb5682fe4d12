/** Records to rows: the cases of one check that rest on the same evidence and ended alike are one row; a failure has its own. */
import type { ResultRecord } from "@floe-contracts/harness";

export interface ResultRow {
  readonly boundary: string;
  readonly check: string;
  readonly versions: string;
  readonly targets: string;
  readonly evidence: string;
  readonly status: "passed" | "failed";
  readonly cases: number;
  /** How many differences the contract knows of and excuses. */
  readonly known: number;
  readonly ms: number;
}

/** Below this many targets they are named, all of them or not. */
const NAMED = 3;

/**
 * The rows of one boundary.
 * @param order the ids of the contract's checks, in its order; ids that are not in it come last
 */
export function rowsOf(records: readonly ResultRecord[], order: readonly string[]): ResultRow[] {
  const groups = Map.groupBy(records, (record) =>
    record.status === "failed" ? record : `${record.id}\0${record.evidence}`,
  );
  const all = distinct(records.map(targetOf));
  const environments = distinct(records.map((record) => record.environment));
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...groups.values()]
    .map((group) => rowOf(group, all, environments.length > 1))
    .sort((a, b) => rank(a.check) - rank(b.check));
}

function rowOf(group: readonly ResultRecord[], allTargets: readonly string[], showEnvironment: boolean): ResultRow {
  const [first] = group;
  if (first === undefined) throw new RangeError("a group holds at least one record");
  const targets = distinct(group.map(targetOf));
  const every = targets.length > NAMED && targets.length === allTargets.length;
  const place = every ? `all ${targets.length}` : targets.join(" ");
  const environments = distinct(group.map((record) => record.environment));
  return {
    boundary: first.boundary,
    check: first.id,
    versions: distinct(group.map((record) => record.artifact_version))
      .sort()
      .join(" "),
    targets: showEnvironment ? `${place} (${environments.join(" ")})` : place,
    evidence: first.evidence,
    status: first.status,
    cases: group.length,
    known: group.reduce((sum, record) => sum + (record.known_differences?.length ?? 0), 0),
    ms: group.reduce((sum, { time }) => sum + time.service_ms + time.harness_ms, 0),
  };
}

/** The compute target; where there is none, the program that plays the service. */
function targetOf(record: ResultRecord): string {
  return record.target ?? record.implementation ?? "none";
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
