/** Seeds: what is checked before an engine sees them, and loading them into DuckDB. Postgres is in test/live. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkSeeds, loadSeedsIntoDuckDb, type OpenDuckDb, openDuckDb, readDuckDb } from "../../src/index.ts";
import { BROKEN, EVERYTHING, LOADED, oneSeed, SEEDS } from "../support/seed-cases.ts";
import { errorOf, show } from "../support/show.ts";

let directory: string;
let database: OpenDuckDb;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "floe-rows-it's-"));
  database = await openDuckDb(":memory:", { readOnly: false });
});
afterEach(async () => {
  await database[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
});

describe("a seed", () => {
  test("of every type is loaded as described", async () => {
    await mkdir(join(directory, "seeds"));
    await writeFile(join(directory, "seeds/everything.csv"), EVERYTHING);
    const counts = await loadSeedsIntoDuckDb(database.connection, { directory, seeds: SEEDS, schema: 'ra"w' });
    expect(counts).toEqual({ everything: 3 });
    const table = await readDuckDb(database.connection, 'select * from "ra""w".everything order by id');
    expect(LOADED.map((_, index) => show(table, index))).toEqual(LOADED.map(([type, shown]) => ({ type, shown })));
  });

  test("whose empty field is quoted holds the empty text", async () => {
    await writeFile(join(directory, "t.csv"), 'a,b\n1,""\n2,\n');
    await loadSeedsIntoDuckDb(database.connection, { directory, seeds: oneSeed({ a: "integer", b: "text" }) });
    expect(show(await readDuckDb(database.connection, "from t order by a"), 1).shown).toEqual(['""', "null"]);
  });

  test("without rows is loaded as an empty table", async () => {
    await writeFile(join(directory, "t.csv"), "a\n");
    const seeds = oneSeed({ a: "integer" }, 0);
    expect(await loadSeedsIntoDuckDb(database.connection, { directory, seeds })).toEqual({ t: 0 });
  });

  test.each(BROKEN)("with %s is refused", async (_, content, columns, code, words) => {
    await writeFile(join(directory, "t.csv"), content);
    const error = await errorOf(() => loadSeedsIntoDuckDb(database.connection, { directory, seeds: oneSeed(columns) }));
    expect(error.text).toMatch(words);
    expect(error.code).toBe(code);
    const tables = await readDuckDb(database.connection, "select count(*) as n from duckdb_tables()");
    expect(show(tables).shown).toEqual(["0"]);
  });

  test("that is not UTF-8 is refused", async () => {
    await writeFile(join(directory, "t.csv"), Buffer.from([0x61, 0x0a, 0xe9, 0x0a]));
    const seeds = oneSeed({ a: "text" });
    const { code } = await errorOf(() => loadSeedsIntoDuckDb(database.connection, { directory, seeds }));
    expect(code).toBe("seed-load-failed");
  });

  test("of another number of rows than described is refused", async () => {
    await writeFile(join(directory, "t.csv"), "a\n1\n2\n");
    const { code, text } = await errorOf(() => checkSeeds(directory, oneSeed({ a: "integer" }, 3)));
    expect(code).toBe("seed-rows-lost");
    expect(text).toContain("has 2 rows, its description says 3");
  });

  test("of which an engine holds fewer rows is refused", async () => {
    await writeFile(join(directory, "t.csv"), "a\n1\n2\n");
    // An engine that loses a row.
    const lossy = new Proxy(database.connection, {
      get(target, property) {
        if (property !== "run") return Reflect.get(target, property);
        return (sql: string) => target.run(sql.startsWith("insert") ? `${sql} limit 1` : sql);
      },
    });
    const { code, text } = await errorOf(() =>
      loadSeedsIntoDuckDb(lossy, { directory, seeds: oneSeed({ a: "integer" }) }),
    );
    expect(code).toBe("seed-rows-lost");
    expect(text).toContain("duckdb holds 1 row of the seed t, its file 2");
    const tables = await readDuckDb(database.connection, "select count(*) as n from duckdb_tables()");
    expect(show(tables).shown).toEqual(["0"]);
  });

  test("that is described and missing, or there and not described, is told", async () => {
    const described = oneSeed({ a: "integer" });
    const missing = await errorOf(() => checkSeeds(directory, described));
    expect(missing).toMatchObject({ code: "seed-files-differ", text: expect.stringContaining("t.csv") });
    await writeFile(join(directory, "t.csv"), "a\n1\n");
    await writeFile(join(directory, "stray.csv"), "a\n1\n");
    const stray = await errorOf(() => checkSeeds(directory, described));
    expect(stray).toMatchObject({ code: "seed-files-differ", text: expect.stringContaining("stray.csv") });
  });
});

test("a seed that fails takes those before it along", async () => {
  await writeFile(join(directory, "good.csv"), "a\n1\n");
  await writeFile(join(directory, "bad.csv"), "a\nx\n");
  const columns = { a: "real" };
  const seeds = { good: { file: "good.csv", columns }, bad: { file: "bad.csv", columns } };
  const { text } = await errorOf(() => loadSeedsIntoDuckDb(database.connection, { directory, seeds }));
  expect(text).toContain("refused the seed bad");
  expect(show(await readDuckDb(database.connection, "select count(*) as n from duckdb_tables()")).shown).toEqual(["0"]);
});
