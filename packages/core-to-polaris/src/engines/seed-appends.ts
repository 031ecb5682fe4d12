/** A row more for each seed, appended by Trino: in Trino's words, and as the cells that every engine is to read. */
import { type Cell, cellsOf, type Table, tableOf } from "@floe-contracts/rows";
import type { SeedTable } from "./seeds.ts";

/** Micros of 2013-01-03T04:05:06.000007Z. */
const MOMENT = 1_357_185_906_000_007n;

/** What stands behind INSERT INTO, by seed. */
export const SEED_APPENDS: Readonly<Record<string, string>> = {
  airlines: "VALUES ('ZZ', 'Žluťoučký vzdušný kůň')",
  airports: "VALUES ('ZZZ', 'Nowhere', DECIMAL '-89.999999999999999', DECIMAL '0.000000000000001', -1, 0, NULL, 'UTC')",
  flights: `VALUES (2013, 1, 3, NULL, 405, NULL, NULL, 500, NULL, 'ZZ', 1, NULL, 'JFK', 'ZZZ', NULL, 1, 4, 5,
    TIMESTAMP '2013-01-03 04:05:06.000007 UTC')`,
  planes: "VALUES ('NZZZZZ', NULL, '', NULL, 'x, \"y\"', 2, 0, NULL, NULL)",
  weather: `VALUES ('ZZZ', 2013, 1, 3, 4, DECIMAL '-0.01', NULL, DECIMAL '999.99', 360, DOUBLE '0.1', nan(), DECIMAL '0.00',
    DECIMAL '99999.9', NULL, TIMESTAMP '2013-01-03 04:05:06.000007 UTC')`,
};

const CELLS: Readonly<Record<string, readonly Cell[]>> = {
  airlines: ["ZZ", "Žluťoučký vzdušný kůň"],
  airports: ["ZZZ", "Nowhere", -89_999_999_999_999_999n, 1n, -1, 0, null, "UTC"],
  flights: [2013, 1, 3, null, 405, null, null, 500, null, "ZZ", 1, null, "JFK", "ZZZ", null, 1, 4, 5, MOMENT],
  planes: ["NZZZZZ", null, "", null, 'x, "y"', 2, 0, null, null],
  weather: ["ZZZ", 2013, 1, 3, 4, -1n, null, 99_999n, 360, 0.1, Number.NaN, 0n, 999_999n, null, MOMENT],
};

/** The seed's rows and the one more. */
export function appendedSeed({ name, expected }: SeedTable): Table {
  const more = CELLS[name] ?? [];
  const columns = expected.schema.fields.map((field, index) => {
    const vector = expected.getChild(field.name);
    return [...(vector === null ? [] : cellsOf(vector)), more[index] ?? null];
  });
  return tableOf(expected.schema.fields, columns);
}
