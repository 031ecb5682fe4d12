/**
 * The outcome of a boundary as a table, check × implementation of the catalog: made from result records of one or more runs,
 * whoever ran them. What was recorded is never taken for what was live.
 */
import type { ResultRecord } from "@floe-contracts/harness";

export type Outcome =
  | "passed"
  | "passed with known differences"
  | "recorded"
  | "recorded with known differences"
  | "failed"
  | "not asked";

export interface KnownDifference {
  readonly pointer: string;
  readonly expected: string;
  readonly found: string;
  readonly why: string;
}

export interface Cell {
  readonly outcome: Outcome;
  /** What the contract lists for this implementation and showed in this run. */
  readonly known: readonly KnownDifference[];
  /** On how many broken peers the check was proved. */
  readonly proved: number;
  /** For a failure: the error's code, or the first difference's pointer. */
  readonly reason: string | null;
}

export interface Row {
  readonly id: string;
  readonly sentence: string;
  /** By the implementation's name. */
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface Column {
  readonly implementation: string;
  /** What really answered, with its version and driver; `a recording` where none did. */
  readonly ran: readonly string[];
  /** The runs that the column is made from. */
  readonly runs: readonly string[];
  readonly counts: Readonly<Record<Outcome, number>>;
}

export interface CatalogTable {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** From the worst to the best: several cases of one check and implementation are one cell. */
const ORDER: readonly Outcome[] = [
  "failed",
  "passed with known differences",
  "passed",
  "recorded with known differences",
  "recorded",
  "not asked",
];

const NOT_ASKED: Cell = { outcome: "not asked", known: [], proved: 0, reason: null };

/**
 * The table of the records that say something about a catalog: what is offline says nothing about one.
 * @param order the contract's checks, which are the rows in this order; a record of another check is of an older contract.
 */
export function catalogTable(records: readonly ResultRecord[], order: readonly string[]): CatalogTable {
  const asked = records.filter(({ evidence }) => evidence !== "offline").filter(hasImplementation);
  const names = [...new Set(asked.map(({ implementation }) => implementation))].sort();
  const ids = order.filter((id) => asked.some((record) => record.id === id));
  const rows = ids.map((id): Row => {
    const own = asked.filter((record) => record.id === id);
    const cells = names.map((name) => [name, cellOf(own.filter(({ implementation }) => implementation === name))]);
    return { id, sentence: own[0]?.sentence ?? "", cells: Object.fromEntries(cells) };
  });
  return { rows, columns: names.map((name) => columnOf(name, asked, rows)) };
}

type Asked = ResultRecord & { readonly implementation: string };

function hasImplementation(record: ResultRecord): record is Asked {
  return record.implementation !== undefined;
}

function columnOf(name: string, asked: readonly Asked[], rows: readonly Row[]): Column {
  const own = asked.filter(({ implementation }) => implementation === name);
  const services = own.flatMap((record) => record.services.filter((each) => each.name === "catalog"));
  const ran = services.map(({ version, driver }) => `${version}, ${driver}`);
  if (own.some(({ evidence }) => evidence === "recorded")) ran.push("a recording");
  const count = (outcome: Outcome): number => rows.filter(({ cells }) => cells[name]?.outcome === outcome).length;
  return {
    implementation: name,
    ran: [...new Set(ran)].sort(),
    runs: [...new Set(own.map(({ run }) => run))].sort(),
    counts: {
      passed: count("passed"),
      "passed with known differences": count("passed with known differences"),
      recorded: count("recorded"),
      "recorded with known differences": count("recorded with known differences"),
      failed: count("failed"),
      "not asked": count("not asked"),
    },
  };
}

function cellOf(records: readonly Asked[]): Cell {
  const cells = records.map(
    (record): Cell => ({
      outcome: outcomeOf(record),
      known: (record.known_differences ?? []).map(({ pointer, expected, found, why }) => ({
        pointer,
        expected,
        found,
        why,
      })),
      proved: record.proved_on.length,
      reason: record.status === "failed" ? (record.error?.code ?? record.differences[0]?.pointer ?? null) : null,
    }),
  );
  return cells.sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome))[0] ?? NOT_ASKED;
}

function outcomeOf({ status, evidence, known_differences: known = [] }: Asked): Outcome {
  if (status === "failed") return "failed";
  const word = evidence === "recorded" ? "recorded" : "passed";
  return known.length === 0 ? word : `${word} with known differences`;
}
