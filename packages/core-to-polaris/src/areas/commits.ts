/**
 * The script of commits: two writers that know the same state of a table, several that write at once, two that change one schema,
 * and several that make one table. What each was told, and what is there afterwards, by every engine.
 */
import { icebergField, type Table, tableOf } from "@floe-contracts/rows";
import type { AreaContext } from "../area.ts";
import { type Engines, withEngines } from "../engines/engines.ts";
import type { IcebergField, TableFacts } from "../engines/pyiceberg.ts";
import { type Readings, readByAll } from "../engines/reading.ts";
import { type Step, step } from "../engines/step.ts";

export interface CommitsEvidence {
  /** Two clients load a table, the first appends, and the second does without looking again. */
  readonly stale: {
    readonly first: Step;
    readonly second: Step;
    readonly afterRefusal: { readonly found: Readings; readonly snapshots: number };
    /** The second client loads the table anew and appends once more. */
    readonly retried: Step;
    readonly afterRetry: { readonly found: Readings; readonly snapshots: number };
  };
  /** The same on a table that nobody has written to: there is no snapshot yet that the commits could name. */
  readonly empty: { readonly first: Step; readonly second: Step; readonly found: Readings };
  /** PyIceberg several times and Trino, each appending rows of its own, all at once. */
  readonly writers: {
    /** What each writer was told of each of its rows in the end: one that is told of a conflict looks and tries again. */
    readonly told: readonly { readonly writer: string; readonly id: bigint; readonly step: Step }[];
    readonly found: Readings;
    readonly snapshots: number;
  };
  /** Two clients add a column of one name and different types to the same state of a table. */
  readonly columns: { readonly first: Step; readonly second: Step; readonly fields: readonly IcebergField[] };
  /** Several clients make a table of one name at once. */
  readonly creation: { readonly told: readonly Step[]; readonly listed: readonly string[] };
}

const FIELDS: readonly IcebergField[] = [
  { id: 1, name: "id", required: true, type: "long" },
  { id: 2, name: "writer", required: false, type: "string" },
];

/** Rows by their ids and one writer. */
export function commitRows(rows: readonly (readonly [bigint, string])[]): Table {
  return tableOf(FIELDS.map(icebergField), [rows.map(([id]) => id), rows.map(([, writer]) => writer)]);
}

/** A client that looks again by itself would hide who was told what. */
const NO_RETRY = { "commit.retry.num-retries": "0" };
/** Writers of PyIceberg, and rows of each writer. */
const WRITERS = 3;
const ROWS_EACH = 2;
const CREATORS = 4;
/** How often a writer that is told of a conflict tries: each time another one has come through, so this is more than enough. */
const TRIES = 50;

/** @throws FloeContractsError `engine-failed`, what starting the engines throws. */
export function gatherCommits(context: AreaContext): Promise<CommitsEvidence> {
  return withEngines(context, async (engines) => {
    const namespace = context.name("commits");
    await engines.pyiceberg.ask("create_namespace", { namespace });
    try {
      const [stale, empty, writers, columns] = await Promise.all([
        staleCommit(engines, namespace),
        staleFirstCommit(engines, namespace),
        manyWriters(engines, namespace),
        twoColumns(engines, namespace),
      ]);
      return { stale, empty, writers, columns, creation: await manyCreators(engines, context.name("creation")) };
    } finally {
      await engines.pyiceberg.ask("drop_namespace", { namespace, purge: true });
    }
  });
}

async function staleCommit(engines: Engines, namespace: string): Promise<CommitsEvidence["stale"]> {
  const { pyiceberg } = engines;
  const name = "stale";
  const table = `${namespace}.${name}`;
  const state = async () => ({
    found: await readByAll(engines, { namespace, table: name }),
    snapshots: (await pyiceberg.describe(table)).snapshots.length,
  });
  await pyiceberg.ask("create_table", { table, fields: FIELDS, properties: NO_RETRY });
  await pyiceberg.write("append", { table }, commitRows([[1n, "base"]]));
  const { first, second } = await twoAppends(engines, table);
  const afterRefusal = await state();
  const retried = await done(() => pyiceberg.write("append", { table }, commitRows([[3n, "second"]])));
  return { first, second, afterRefusal, retried, afterRetry: await state() };
}

async function staleFirstCommit(engines: Engines, namespace: string): Promise<CommitsEvidence["empty"]> {
  const name = "empty";
  const table = `${namespace}.${name}`;
  await engines.pyiceberg.ask("create_table", { table, fields: FIELDS, properties: NO_RETRY });
  const told = await twoAppends(engines, table);
  return { ...told, found: await readByAll(engines, { namespace, table: name }) };
}

/** Two clients load a table, and then each appends a row. */
async function twoAppends({ pyiceberg }: Engines, table: string): Promise<{ first: Step; second: Step }> {
  const [one, other] = [`${table}/first`, `${table}/second`];
  await Promise.all([one, other].map((handle) => pyiceberg.ask("open_handle", { as: handle, table })));
  const first = await done(() => pyiceberg.write("append", { handle: one }, commitRows([[2n, "first"]])));
  const second = await done(() => pyiceberg.write("append", { handle: other }, commitRows([[3n, "second"]])));
  return { first, second };
}

async function manyWriters(engines: Engines, namespace: string): Promise<CommitsEvidence["writers"]> {
  const { pyiceberg, trino } = engines;
  const name = "writers";
  const table = `${namespace}.${name}`;
  await pyiceberg.ask("create_table", { table, fields: FIELDS, properties: NO_RETRY });
  await pyiceberg.write("append", { table }, commitRows([[1n, "base"]]));
  const told: { writer: string; id: bigint; step: Step }[] = [];
  const run = async (writer: string, first: number, write: (id: bigint) => Promise<unknown>): Promise<void> => {
    for (let row = 0; row < ROWS_EACH; row += 1) {
      const id = BigInt(first + row);
      told.push({ writer, id, step: await persistent(() => write(id)) });
    }
  };
  const byPyIceberg = Array.from({ length: WRITERS }, (_, index) => {
    const writer = `pyiceberg-${index + 1}`;
    return run(writer, (index + 1) * 10, (id) => pyiceberg.write("append", { table }, commitRows([[id, writer]])));
  });
  const byTrino = run("trino", 100, (id) =>
    trino.query(`INSERT INTO ${trino.name(namespace, name)} VALUES (${id}, 'trino')`),
  );
  await Promise.all([...byPyIceberg, byTrino]);
  return {
    told: told.sort((one, other) => Number(one.id - other.id)),
    found: await readByAll(engines, { namespace, table: name }),
    snapshots: (await pyiceberg.describe(table)).snapshots.length,
  };
}

/** Tries again after each conflict, as a writer does that loads the table anew. */
async function persistent(work: () => Promise<unknown>): Promise<Step> {
  for (let tries = 1; ; tries += 1) {
    const told = await done(work);
    const again = told.status === "refused" && /^(CommitFailedException|ICEBERG_COMMIT_ERROR)$/.test(told.refusal.type);
    if (!again || tries === TRIES) return told;
  }
}

async function twoColumns(engines: Engines, namespace: string): Promise<CommitsEvidence["columns"]> {
  const { pyiceberg } = engines;
  const table = `${namespace}.columns`;
  await pyiceberg.ask("create_table", { table, fields: FIELDS, properties: NO_RETRY });
  const [one, other] = [`${table}/first`, `${table}/second`];
  await Promise.all([one, other].map((handle) => pyiceberg.ask("open_handle", { as: handle, table })));
  const add = (handle: string, type: string) =>
    done(() => pyiceberg.ask("evolve", { handle, changes: [{ do: "add", column: "gate", type }] }));
  const first = await add(one, "string");
  const second = await add(other, "long");
  return { first, second, fields: (await pyiceberg.describe(table)).fields };
}

async function manyCreators(engines: Engines, namespace: string): Promise<CommitsEvidence["creation"]> {
  const { pyiceberg } = engines;
  await pyiceberg.ask("create_namespace", { namespace });
  try {
    const make = () =>
      done(() => pyiceberg.ask<TableFacts>("create_table", { table: `${namespace}.one`, fields: FIELDS }));
    const told = await Promise.all(Array.from({ length: CREATORS }, make));
    return { told, listed: await pyiceberg.ask<string[]>("list_tables", { namespace }) };
  } finally {
    await pyiceberg.ask("drop_namespace", { namespace, purge: true });
  }
}

function done(work: () => Promise<unknown>): Promise<Step> {
  return step(async () => {
    await work();
    return null;
  });
}
