/**
 * The script of evolution: one table's schema is changed step by step by PyIceberg, another's by Trino in the same steps, and a
 * third is partitioned anew. After each step the catalog is asked for the schema; at the end every engine reads old rows and new.
 */
import { icebergField, type Table, tableOf } from "@floe-contracts/rows";
import type { AreaContext } from "../area.ts";
import { type Engines, withEngines } from "../engines/engines.ts";
import type { DataFile, IcebergField, TableFacts } from "../engines/pyiceberg.ts";
import { type Readings, readByAll } from "../engines/reading.ts";
import { type Step, step } from "../engines/step.ts";

/** The changes, in their order; each is a commit of its own. */
export const CHANGES = [
  "add",
  "rename",
  "widen-int",
  "widen-float",
  "widen-decimal",
  "drop",
  "add-again",
  "move",
] as const;
export type Change = (typeof CHANGES)[number];
/** Who changes a table. */
export type Evolver = "pyiceberg" | "trino";

export interface EvolvedTable {
  /** The columns as they were made. */
  readonly before: readonly IcebergField[];
  readonly changes: Readonly<Record<Change, Evolved>>;
  /** bigint back to int: no reader of the old rows could do that. */
  readonly narrowing: Evolved;
  /** A row under the new schema. */
  readonly append: Step;
  /** Old rows and the new one. */
  readonly found: Readings;
}

/** A change and the columns that the catalog says afterwards. */
export interface Evolved {
  readonly step: Step;
  readonly fields: readonly IcebergField[];
}

export interface PartitionedTable {
  readonly step: Step;
  /** Of each append: before, after by PyIceberg, after by Trino. */
  readonly appends: Readonly<Record<"before" | "after" | "by-trino", Step>>;
  readonly facts: TableFacts | null;
  readonly files: readonly DataFile[];
  readonly expected: Table;
  readonly found: Readings;
}

export interface EvolutionEvidence {
  readonly tables: Readonly<Record<Evolver, EvolvedTable>>;
  readonly partitioned: PartitionedTable;
}

const FIELDS: readonly IcebergField[] = [
  { id: 1, name: "id", required: true, type: "long" },
  { id: 2, name: "carrier", required: false, type: "string" },
  { id: 3, name: "delay", required: false, type: "int" },
  { id: 4, name: "ratio", required: false, type: "float" },
  { id: 5, name: "price", required: false, type: "decimal(9, 2)" },
  { id: 6, name: "note", required: false, type: "string" },
];

const OLD_ROWS = tableOf(FIELDS.map(icebergField), [
  [1n, 2n, 3n],
  ["9E", null, "ZZ"],
  [2_147_483_647, -1, null],
  [0.5, Math.fround(0.1), null],
  [999_999_999n, -1n, null],
  ["old", "older", null],
]);

type PyChange = Readonly<Record<string, string>>;

const PYICEBERG: Readonly<Record<Change, PyChange>> = {
  add: { do: "add", column: "gate", type: "string" },
  rename: { do: "rename", column: "carrier", to: "airline" },
  "widen-int": { do: "retype", column: "delay", type: "long" },
  "widen-float": { do: "retype", column: "ratio", type: "double" },
  "widen-decimal": { do: "retype", column: "price", type: "decimal(12, 2)" },
  drop: { do: "drop", column: "note" },
  "add-again": { do: "add", column: "note", type: "string" },
  move: { do: "after", column: "gate", other: "id" },
};

const TRINO: Readonly<Record<Change, string>> = {
  add: "ADD COLUMN gate varchar",
  rename: "RENAME COLUMN carrier TO airline",
  "widen-int": "ALTER COLUMN delay SET DATA TYPE bigint",
  "widen-float": "ALTER COLUMN ratio SET DATA TYPE double",
  "widen-decimal": "ALTER COLUMN price SET DATA TYPE decimal(12, 2)",
  drop: "DROP COLUMN note",
  "add-again": "ADD COLUMN note varchar",
  // Trino moves no column: it puts a new one in a place.
  move: "ADD COLUMN seat varchar AFTER id",
};

/** @throws FloeContractsError `engine-failed`, what starting the engines throws. */
export function gatherEvolution(context: AreaContext): Promise<EvolutionEvidence> {
  return withEngines(context, async (engines) => {
    const namespace = context.name("evolution");
    await engines.pyiceberg.ask("create_namespace", { namespace });
    try {
      const [pyiceberg, trino, partitioned] = await Promise.all([
        evolvedByPyIceberg(engines, namespace),
        evolvedByTrino(engines, namespace),
        partitionedAnew(engines, namespace),
      ]);
      return { tables: { pyiceberg, trino }, partitioned };
    } finally {
      await engines.pyiceberg.ask("drop_namespace", { namespace, purge: true });
    }
  });
}

function evolvedByPyIceberg(engines: Engines, namespace: string): Promise<EvolvedTable> {
  const { pyiceberg } = engines;
  const name = "by_pyiceberg";
  const table = `${namespace}.${name}`;
  return evolve(engines, namespace, name, {
    change: async (change) => pyiceberg.ask("evolve", { table, changes: [PYICEBERG[change]] }),
    narrow: async () => pyiceberg.ask("evolve", { table, changes: [{ do: "retype", column: "delay", type: "int" }] }),
    append: () => pyiceberg.write("append", { table }, NEW_ROW),
  });
}

function evolvedByTrino(engines: Engines, namespace: string): Promise<EvolvedTable> {
  const { trino } = engines;
  const name = "by_trino";
  const alter = (change: string) => trino.query(`ALTER TABLE ${trino.name(namespace, name)} ${change}`);
  const columns = "(id, airline, delay, ratio, price, gate, note, seat)";
  const values = "(4, 'AA', 9007199254740993, DOUBLE '0.1', DECIMAL '9999999999.99', 'B7', 'new', '3A')";
  return evolve(engines, namespace, name, {
    change: (change) => alter(TRINO[change]),
    narrow: () => alter("ALTER COLUMN delay SET DATA TYPE integer"),
    append: () => trino.query(`INSERT INTO ${trino.name(namespace, name)} ${columns} VALUES ${values}`),
  });
}

/** What PyIceberg appends: the columns in their new order. */
const NEW_ROW = tableOf(
  [
    { name: "id", type: "long" },
    { name: "gate", type: "string" },
    { name: "airline", type: "string" },
    { name: "delay", type: "long" },
    { name: "ratio", type: "double" },
    { name: "price", type: "decimal(12, 2)" },
    { name: "note", type: "string" },
  ].map(icebergField),
  [[4n], ["B7"], ["AA"], [9_007_199_254_740_993n], [0.1], [999_999_999_999n], ["new"]],
);

interface Ways {
  readonly change: (change: Change) => Promise<unknown>;
  readonly narrow: () => Promise<unknown>;
  readonly append: () => Promise<unknown>;
}

async function evolve(engines: Engines, namespace: string, name: string, ways: Ways): Promise<EvolvedTable> {
  const { pyiceberg } = engines;
  const table = `${namespace}.${name}`;
  const { fields: before } = await pyiceberg.ask<TableFacts>("create_table", { table, fields: FIELDS });
  await pyiceberg.write("append", { table }, OLD_ROWS);
  const evolved = async (work: () => Promise<unknown>): Promise<Evolved> => ({
    step: await done(work),
    fields: (await pyiceberg.describe(table)).fields,
  });
  const changes: [Change, Evolved][] = [];
  for (const change of CHANGES) changes.push([change, await evolved(() => ways.change(change))]);
  const narrowing = await evolved(ways.narrow);
  const append = await done(ways.append);
  const found = await readByAll(engines, { namespace, table: name });
  return { before, changes: Object.fromEntries(changes) as Record<Change, Evolved>, narrowing, append, found };
}

function done(work: () => Promise<unknown>): Promise<Step> {
  return step(async () => {
    await work();
    return null;
  });
}

const FLIGHTS: readonly IcebergField[] = [
  { id: 1, name: "id", required: true, type: "long" },
  { id: 2, name: "at", required: false, type: "timestamptz" },
  { id: 3, name: "carrier", required: false, type: "string" },
];
/** 2013-01-01T23:59:59.999999Z and the next microsecond: a day's last and the next one's first. */
const LAST = 1_357_084_799_999_999n;

function flights(
  ids: readonly bigint[],
  times: readonly (bigint | null)[],
  carriers: readonly (string | null)[],
): Table {
  return tableOf(FLIGHTS.map(icebergField), [ids, times, carriers]);
}

async function partitionedAnew(engines: Engines, namespace: string): Promise<PartitionedTable> {
  const { pyiceberg, trino } = engines;
  const name = "partitioned";
  const table = `${namespace}.${name}`;
  await pyiceberg.ask("create_table", { table, fields: FLIGHTS, partition: [["at", "day"]] });
  const before = await done(() =>
    pyiceberg.write("append", { table }, flights([1n, 2n, 3n], [LAST, LAST + 1n, null], ["AA", "9E", null])),
  );
  const changed = await done(() => pyiceberg.ask("partition", { table, fields: [["carrier", "identity"]] }));
  const after = await done(() =>
    pyiceberg.write("append", { table }, flights([4n, 5n], [LAST, LAST + 1n], ["AA", "ž/ =%"])),
  );
  const byTrino = await done(() =>
    trino.query(
      `INSERT INTO ${trino.name(namespace, name)} VALUES (6, TIMESTAMP '2013-01-01 23:59:59.999999 UTC', 'ZZ'), (7, NULL, NULL)`,
    ),
  );
  const [facts, files] = [
    await pyiceberg.describe(table),
    await step(() => pyiceberg.ask<DataFile[]>("files", { table })),
  ];
  return {
    step: changed,
    appends: { before, after, "by-trino": byTrino },
    facts,
    files: files.status === "done" ? files.value : [],
    expected: flights(
      [1n, 2n, 3n, 4n, 5n, 6n, 7n],
      [LAST, LAST + 1n, null, LAST, LAST + 1n, LAST, null],
      ["AA", "9E", null, "AA", "ž/ =%", "ZZ", null],
    ),
    found: await readByAll(engines, { namespace, table: name }),
  };
}
