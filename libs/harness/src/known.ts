/**
 * Known differences: a check expects the same of every implementation of a service, and the contract lists where one of them
 * is known to differ, and why. What is listed is excused and told; what is listed and no longer shows is an error, so the
 * list cannot go stale; everything else is a difference as ever, also at a listed place where another thing was found.
 */
import { FloeContractsError } from "@floe-contracts/base";
import type { ResultRecord_1_0_0 } from "@floe-contracts/schemas";
import type { Case, Difference } from "./check.ts";
import type { Contract } from "./contract.ts";

type Row = NonNullable<Contract["known_differences"]>[number];
export type Excused = NonNullable<ResultRecord_1_0_0["known_differences"]>[number];

export interface Judged {
  /** Differences that nothing excuses. */
  readonly differences: readonly Difference[];
  readonly excused: readonly Excused[];
  /** Listed pointers at which nothing differed, but for what shows in some runs alone. */
  readonly gone: readonly string[];
}

/** The rows of a contract that are about one check on the implementation of a case. */
export function rowsFor(contract: Contract, check: string, it: Case): readonly Row[] {
  return (contract.known_differences ?? []).filter(
    (row) => row.check === check && row.implementation === it.implementation,
  );
}

/** Holds what a check found against the rows that are about it. */
export function judge(differences: readonly Difference[], rows: readonly Row[]): Judged {
  const pointers = rows.flatMap(({ pointers: listed, ...row }) => listed.map((pointer) => ({ ...row, pointer })));
  const shown = new Set<string>();
  const excused: Excused[] = [];
  const rest: Difference[] = [];
  for (const difference of differences) {
    const { pointer, expected, found } = difference;
    const row = pointers.find((each) => pointer === each.pointer || pointer.startsWith(`${each.pointer}/`));
    if (row === undefined) {
      rest.push(difference);
      continue;
    }
    shown.add(row.pointer);
    // It differs, and not as the row says: that is news.
    if (row.found !== undefined && !found.includes(row.found)) {
      rest.push(difference);
      continue;
    }
    excused.push({ pointer, expected, found, why: row.why });
  }
  return {
    differences: rest,
    excused,
    gone: pointers.flatMap(({ pointer, sometimes }) => (sometimes === true || shown.has(pointer) ? [] : [pointer])),
  };
}

/** The error for rows that excuse nothing any more. */
export function goneError(contract: Contract, check: string, it: Case, gone: readonly string[]): FloeContractsError {
  const file = `contracts/${contract.boundary}.contract.yaml`;
  return new FloeContractsError(
    "known-difference-gone",
    `${check} no longer differs on ${it.implementation ?? "this implementation"} at ${gone.join(", ")}`,
    {
      hint: `take the pointer out of known_differences in ${file}: the implementation now does what it should`,
      where: { file },
    },
  );
}
