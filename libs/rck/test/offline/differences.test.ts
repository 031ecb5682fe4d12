/** The file of known differences: what it must be, and what is said of one that is not. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { knownDifferences } from "../../src/differences.ts";
import { KIT_VERSION } from "../../src/kit.ts";

const ROW = `{ tests: [RESTCompatibilityKitCatalogTests.testAppend], outcome: failed, says: no, why: it is like that }`;

async function read(text: string, implementation = "nessie"): ReturnType<typeof knownDifferences> {
  const directory = await mkdtemp(join(tmpdir(), "floe-rck-test-"));
  try {
    const file = join(directory, "known.yaml");
    await writeFile(file, text);
    return await knownDifferences(implementation, file);
  } finally {
    await rm(directory, { recursive: true });
  }
}

const file = (catalogs: string, kit = KIT_VERSION): string => `kit: ${kit}\ncatalogs:\n  ${catalogs}\n`;

describe("known differences", () => {
  test("are those of every catalog and its own", async () => {
    const [one, other] = await Promise.all([knownDifferences("iceberg-rest"), knownDifferences("polaris")]);
    expect([one.size, other.size]).toEqual([22, 8]);
    expect([...one.values()].filter(({ why }) => !/^[A-Z].*\.$/.test(why))).toEqual([]);
  });

  test("of another catalog do not count", async () => {
    expect((await read(file(`nessie: [${ROW}]`))).size).toBe(1);
    expect((await read(file(`iceberg-rest: [${ROW}]`))).size).toBe(0);
  });

  test.each([
    ["kit: 1.10.1\n", "has no mapping catalogs"],
    [file("every: []", "1.9.0"), `another version of the kit than ${KIT_VERSION}`],
    [file("every: 7"), "is no list of rows"],
    [file("every: [7]"), "is no row"],
    [file(`every: [${ROW.replace("failed", "flaky")}]`), "needs outcome"],
    [file(`every: [${ROW.replace("says: no, ", "")}]`), "needs says"],
    [file(`every: [${ROW.replace("it is like that", "so")}]`), "needs why"],
    [file(`every: [${ROW.replace("testAppend", "testApend")}]`), "is no test of the kit"],
    [file(`every: [${ROW.replace("why:", "until: 2027, why:")}]`), "is no field of a row"],
    [file(`every: [${ROW}]\n  nessie: [${ROW}]`), "a second time"],
    [file(`every: [${ROW.replace("[RESTCompatibilityKitCatalogTests.testAppend]", "all")}]`), "needs tests"],
  ])("%j is refused", async (text, why) => {
    await expect(read(text)).rejects.toMatchObject({
      code: "rck-differences-invalid",
      message: expect.stringContaining(why),
      where: { file: expect.stringContaining("known.yaml"), line: expect.any(Number) },
    });
  });
});
