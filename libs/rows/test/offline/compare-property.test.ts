/** Random tables: equal to themselves in any order, and whatever one thing is changed in them is found, and only that. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DataType } from "../../src/arrow.ts";
import { type Cell, identityOf, isParts } from "../../src/cells.ts";
import { compareTables, tableOf } from "../../src/index.ts";
import { childOf, column } from "../../src/types.ts";
import { type Kind, NESTED, type RandomTable, randomTables, SCALARS } from "../support/arbitraries.ts";

const KINDS: readonly Kind[] = [...SCALARS, ...NESTED];

function compare(expected: RandomTable, found: Pick<RandomTable, "fields" | "columns">) {
  const one = tableOf(expected.fields, expected.columns);
  return compareTables(one, tableOf(found.fields, found.columns), { key: "id" });
}

/** The columns with their rows put in another order, picked, or repeated. */
function rows({ columns }: RandomTable, order: readonly number[]): Cell[][] {
  return columns.map((cells) => order.map((row) => cells[row] ?? null));
}

function indexes({ columns }: RandomTable): number[] {
  return (columns[0] ?? []).map((_, row) => row);
}

/** Whether two values mean the same though they are not the same cells: maps have no order. */
function meanTheSame(type: DataType, one: Cell, other: Cell): boolean {
  if (one === null || other === null || !isParts(one) || !isParts(other)) return identityOf(one) === identityOf(other);
  if (one.length !== other.length) return false;
  if (DataType.isMap(type)) {
    const sorted = (cell: readonly Cell[]) => cell.map(identityOf).sort().join();
    return sorted(one) === sorted(other);
  }
  return one.every((part, index) => {
    const child = childOf(type, DataType.isStruct(type) ? index : 0).type;
    return meanTheSame(child, part, other[index] ?? null);
  });
}

/** The nearest other values of a cell: what a rounding, a dropped digit or a sloppy loader would make of it. */
function neighbours(cell: NonNullable<Cell>, type: DataType): Cell[] {
  if (typeof cell === "bigint") return [cell + 1n, cell - 1n, null];
  if (typeof cell === "string") return [`${cell} `, ` ${cell}`, `${cell}\u200b`, null];
  if (typeof cell === "boolean") return [!cell, null];
  if (cell instanceof Uint8Array) return [new Uint8Array([...cell, 0]), null];
  if (isParts(cell)) return [null];
  if (!DataType.isFloat(type)) return [cell + 1, cell - 1, null];
  return Object.is(cell, 0) ? [-0, 1, null] : Object.is(cell, -0) ? [0, null] : [0, null];
}

describe("a random table", () => {
  test("equals itself, its rows in any order", () => {
    const withOrder = randomTables(KINDS).chain((table) =>
      fc.tuple(fc.constant(table), fc.shuffledSubarray(indexes(table), { minLength: indexes(table).length })),
    );
    fc.assert(
      fc.property(withOrder, ([table, order]) => {
        const comparison = compare(table, { fields: table.fields, columns: rows(table, order) });
        expect(comparison.differences).toEqual([]);
        expect(comparison.equal).toBe(true);
        expect(comparison.cellsCompared).toBe(order.length * table.fields.length);
      }),
      { numRuns: 200 },
    );
  });

  test.each(KINDS.map((kind) => [kind.name, kind] as const))(
    "with one other cell, of %s, has that one difference",
    (_, kind) => {
      const changed = randomTables([kind], 1).chain((table) =>
        fc.tuple(
          fc.constant(table),
          fc.integer({ min: 1, max: table.fields.length - 1 }),
          fc.nat({ max: indexes(table).length - 1 }),
          fc.option(kind.cells, { freq: 8 }),
        ),
      );
      fc.assert(
        fc.property(changed, ([table, index, row, other]) => {
          const before = table.columns[index]?.[row] ?? null;
          fc.pre(!meanTheSame(kind.type, before, other));
          const columns = table.columns.map((cells, at) => (at === index ? cells.with(row, other) : cells));
          const comparison = compare(table, { fields: table.fields, columns });
          expect(comparison.differenceCount).toBe(1);
          const pointer = `/rows/${table.columns[0]?.[row]}/${table.fields[index]?.name}`;
          expect(comparison.differences[0]?.kind).toBe("cell");
          expect(comparison.differences[0]?.pointer.startsWith(pointer)).toBe(true);
          expect(comparison.differences[0]?.expected).not.toBe(comparison.differences[0]?.found);
        }),
        { numRuns: 60 },
      );
    },
  );

  test("with one cell moved to its nearest neighbour has that one difference", () => {
    const picked = randomTables(SCALARS, 1).chain((table) =>
      fc.tuple(
        fc.constant(table),
        fc.integer({ min: 1, max: table.fields.length - 1 }),
        fc.nat(indexes(table).length - 1),
      ),
    );
    fc.assert(
      fc.property(picked, ([table, index, row]) => {
        const before = table.columns[index]?.[row] ?? null;
        const type = table.kinds[index]?.type;
        if (before === null || type === undefined) return;
        for (const other of neighbours(before, type).filter((neighbour) => !Object.is(neighbour, before))) {
          const columns = table.columns.map((cells, at) => (at === index ? cells.with(row, other) : cells));
          let found: ReturnType<typeof compare>;
          try {
            found = compare(table, { fields: table.fields, columns });
          } catch (thrown) {
            expect(String(thrown)).toMatch(/does not fit|loses digits/);
            continue;
          }
          expect(found.counts).toEqual([{ kind: "cell", column: table.fields[index]?.name, count: 1 }]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("without one row, or with one twice, has that one difference", () => {
    const picked = randomTables(KINDS, 1).chain((table) =>
      fc.tuple(fc.constant(table), fc.nat(indexes(table).length - 1)),
    );
    fc.assert(
      fc.property(picked, ([table, row]) => {
        const pointer = `/rows/${table.columns[0]?.[row]}`;
        const all = indexes(table);
        const lost = compare(table, {
          fields: table.fields,
          columns: rows(
            table,
            all.filter((other) => other !== row),
          ),
        });
        expect(lost.differences).toMatchObject([{ kind: "missing-row", pointer }]);
        const twice = compare(table, { fields: table.fields, columns: rows(table, [...all, row]) });
        expect(twice.differences).toMatchObject([{ kind: "key", pointer, expected: "1 row", found: "2 rows" }]);
        const without = {
          ...table,
          columns: rows(
            table,
            all.filter((other) => other !== row),
          ),
        };
        expect(compare(without, table).differences).toMatchObject([{ kind: "surplus-row", pointer }]);
      }),
      { numRuns: 100 },
    );
  });

  test("with a column of another type has a difference in the schema, even without rows", () => {
    fc.assert(
      fc.property(randomTables(KINDS), fc.constantFrom(...KINDS), (table, kind) => {
        const [, old] = table.kinds;
        fc.pre(old !== kind && !(old?.name === "hugeint" && kind.name === "hugeint"));
        const fields = table.fields.with(1, column("c0", kind.type, kind.logical));
        const columns = table.columns.with(
          1,
          (table.columns[1] ?? []).map(() => null),
        );
        expect(compare(table, { fields, columns }).counts[0]).toEqual({ kind: "schema", column: "c0", count: 1 });
      }),
    );
  });

  test("with two columns that changed places, with or without their names, has differences", () => {
    const wide = randomTables(KINDS, 1).filter(({ fields }) => fields.length > 2);
    fc.assert(
      fc.property(wide, (table) => {
        const swap = <Item>([first, one, other, ...rest]: readonly Item[]): Item[] =>
          [first, other, one, ...rest].filter((item) => item !== undefined);
        const moved = compare(table, { fields: swap(table.fields), columns: swap(table.columns) });
        expect(moved.counts.slice(0, 2)).toEqual([
          { kind: "schema", column: "c0", count: 1 },
          { kind: "schema", column: "c1", count: 1 },
        ]);
        const renamed = swap(table.fields).map((field, index) =>
          field.clone({ name: table.fields[index]?.name ?? "" }),
        );
        const same = table.fields.every((field, index) => String(field.type) === String(renamed[index]?.type));
        const cells = table.columns.every(
          (column, index) => identityOf(column) === identityOf(swap(table.columns)[index] ?? []),
        );
        const comparison = compare(table, { fields: renamed, columns: swap(table.columns) });
        // Columns of one type and of the same cells can change places without anybody being the wiser.
        if (!same || !cells) expect(comparison.equal && !mapsOnly(table)).toBe(false);
      }),
    );
  });
});

/** Whether a column holds maps, whose cells may be equal in another order. */
function mapsOnly({ kinds }: RandomTable): boolean {
  return kinds.some(({ name }) => name.includes("map"));
}
