/**
 * The script of history: a table is appended to, a row of it deleted by Trino, all of it overwritten, and Trino puts it back to an
 * earlier state. Every engine reads it as it is and as it was after each step, and says which snapshots there are.
 */
import { icebergField, type Table, tableOf } from "@floe-contracts/rows";
import type { AreaContext } from "../area.ts";
import { type Engines, withEngines } from "../engines/engines.ts";
import type { IcebergField, TableFacts } from "../engines/pyiceberg.ts";
import { type Readings, readByAll } from "../engines/reading.ts";
import { type EngineName, type Step, step } from "../engines/step.ts";

/** The steps, in their order. */
export const MOMENTS = ["append", "append-again", "delete-by-trino", "overwrite"] as const;
export type Moment = (typeof MOMENTS)[number];

export interface HistoryMoment {
  readonly step: Step;
  /** The current snapshot right after it; null when the table has none. */
  readonly snapshot: string | null;
  /** Read right after the step, without a snapshot. */
  readonly now: Readings;
  /** Read at the end, by that snapshot. Empty when there is none. */
  readonly later: Readings;
}

export interface HistoryEvidence {
  readonly moments: Readonly<Record<Moment, HistoryMoment>>;
  /** After the last step, and before the table was put back. */
  readonly facts: TableFacts;
  /** Ids of the snapshots as each engine lists them, oldest first. */
  readonly snapshots: Readonly<Partial<Record<EngineName, Step<readonly string[]>>>>;
  /** Trino puts the table back to its second append. */
  readonly rollback: { readonly step: Step; readonly current: string | null; readonly now: Readings };
}

export const HISTORY_FIELDS: readonly IcebergField[] = [
  { id: 1, name: "id", required: true, type: "long" },
  { id: 2, name: "state", required: false, type: "string" },
];

/** Rows of the table, each `id` with its state. */
export function historyRows(rows: Readonly<Record<string, string>>): Table {
  const entries = Object.entries(rows);
  return tableOf(HISTORY_FIELDS.map(icebergField), [
    entries.map(([id]) => BigInt(id)),
    entries.map(([, state]) => state),
  ]);
}

const NAME = "history";

/** @throws FloeContractsError `engine-failed`, what starting the engines throws. */
export function gatherHistory(context: AreaContext): Promise<HistoryEvidence> {
  return withEngines(context, async (engines) => {
    const namespace = context.name("history");
    await engines.pyiceberg.ask("create_namespace", { namespace });
    try {
      return await play(engines, namespace);
    } finally {
      await engines.pyiceberg.ask("drop_namespace", { namespace, purge: true });
    }
  });
}

async function play(engines: Engines, namespace: string): Promise<HistoryEvidence> {
  const { pyiceberg, trino } = engines;
  const table = `${namespace}.${NAME}`;
  await pyiceberg.ask("create_table", { table, fields: HISTORY_FIELDS });
  const work: Readonly<Record<Moment, () => Promise<unknown>>> = {
    append: () => pyiceberg.write("append", { table }, historyRows({ 1: "new", 2: "new", 3: "new" })),
    "append-again": () => pyiceberg.write("append", { table }, historyRows({ 4: "new" })),
    "delete-by-trino": () => trino.query(`DELETE FROM ${trino.name(namespace, NAME)} WHERE id = 2`),
    overwrite: () => pyiceberg.write("overwrite", { table }, historyRows({ 10: "over", 1: "over" })),
  };
  const made: [Moment, Omit<HistoryMoment, "later">][] = [];
  for (const moment of MOMENTS) {
    const ended = await done(work[moment]);
    const { current } = await pyiceberg.describe(table);
    made.push([moment, { step: ended, snapshot: current, now: await readByAll(engines, { namespace, table: NAME }) }]);
  }
  const facts = await pyiceberg.describe(table);
  const moments = await Promise.all(
    made.map(async ([moment, { snapshot, ...rest }]): Promise<[Moment, HistoryMoment]> => {
      const later = snapshot === null ? {} : await readByAll(engines, { namespace, table: NAME, snapshot });
      return [moment, { ...rest, snapshot, later }];
    }),
  );
  const snapshots = await snapshotsBy(engines, namespace, facts);
  const second = made[1]?.[1].snapshot ?? "0";
  const back = await done(() =>
    trino.query(`ALTER TABLE ${trino.name(namespace, NAME)} EXECUTE rollback_to_snapshot(snapshot_id => ${second})`),
  );
  return {
    moments: Object.fromEntries(moments) as Record<Moment, HistoryMoment>,
    facts,
    snapshots,
    rollback: {
      step: back,
      current: (await pyiceberg.describe(table)).current,
      now: await readByAll(engines, { namespace, table: NAME }),
    },
  };
}

function done(work: () => Promise<unknown>): Promise<Step> {
  return step(async () => {
    await work();
    return null;
  });
}

async function snapshotsBy(
  engines: Engines,
  namespace: string,
  facts: TableFacts,
): Promise<HistoryEvidence["snapshots"]> {
  const { trino, duckdb } = engines;
  const ids = (table: Table): string[] => Array.from(table, (row) => String(Object.values(row.toJSON())[0]));
  const [byTrino, byDuckDb] = await Promise.all([
    step(async () =>
      ids(
        await trino.query(
          `SELECT snapshot_id FROM ${trino.name(namespace, `${NAME}$snapshots`)} ORDER BY committed_at, snapshot_id`,
        ),
      ),
    ),
    step(async () =>
      ids(
        await duckdb.query(
          `SELECT snapshot_id FROM iceberg_snapshots('lake.${namespace}.${NAME}') ORDER BY sequence_number, timestamp_ms`,
        ),
      ),
    ),
  ]);
  return {
    pyiceberg: { status: "done", value: facts.snapshots.map(({ id }) => id) },
    trino: byTrino,
    duckdb: byDuckDb,
  };
}
