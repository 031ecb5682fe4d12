/** The kit, run with a fake console against a fake catalog: what it is told, what is cleared away, and how it can end. */
import { describe, expect, test } from "vitest";
import { assertEmpty, CatalogContent } from "../../src/content.ts";
import { selectTests } from "../../src/kit.ts";
import { FakeCatalog } from "../support/fake-catalog.ts";
import { fakeKit } from "../support/kit.ts";

const [CATALOG, VIEWS] = ["RESTCompatibilityKitCatalogTests", "RESTCompatibilityKitViewCatalogTests"];
const signal = new AbortController().signal;

describe("a selection", () => {
  test("is a method, with its class or without, and all of its runs", () => {
    expect(selectTests(["testAppend"])).toEqual({ whole: false, tests: [`${CATALOG}.testAppend`] });
    expect(selectTests([`${VIEWS}.renameView`, "renameView()"]).tests).toEqual([`${VIEWS}.renameView`]);
    expect(selectTests(["createTableTransaction[2]"]).tests).toHaveLength(3);
    expect(selectTests([])).toMatchObject({ whole: true, tests: { length: 149 } });
  });

  test.each([
    ["testApend", "did you mean testAppend?"],
    [`${CATALOG}.renameView`, "tests.txt lists all 149"],
    ["", "tests.txt lists all 149"],
  ])("of %j is refused", (name, hint) => {
    expect(() => selectTests([name])).toThrowError(
      expect.objectContaining({ code: "rck-test-unknown", hint: expect.stringContaining(hint) }),
    );
  });
});

describe("the kit", () => {
  test("runs a class after the other, and gives the outcome of each test", async () => {
    await using kit = await fakeKit("report");
    expect(await kit.start([])).toHaveLength(149);
    const calls = await kit.calls();
    expect(calls.map(({ args }) => args.find((arg) => arg.startsWith("--select-class")))).toEqual([
      `--select-class=org.apache.iceberg.rest.${CATALOG}`,
      `--select-class=org.apache.iceberg.rest.${VIEWS}`,
    ]);
    expect(calls[0]?.args).toEqual(
      expect.arrayContaining(["-cp", "/jars/one.jar:/jars/two.jar", "--config=rck.local=false"]),
    );
    expect(kit.lines).toEqual(
      [25, 50, 75, 100, 125, 149].map((count) => `rck: ${count} of 149 tests, ${count} passed`),
    );
  });

  test("is told of the catalog by variables, and of no secret by its arguments", async () => {
    await using kit = await fakeKit("report");
    await kit.start(["testAppend"]);
    const [call] = await kit.calls();
    expect(call?.env).toMatchObject({
      CATALOG_URI: kit.catalog.endpoint().uri,
      CATALOG_CREDENTIAL: "writer:hush-hush-writer",
      CATALOG_OAUTH2__SERVER__URI: expect.stringContaining("/token"),
      CATALOG_S3_SECRET__ACCESS__KEY: "hush-hush-s3",
      CATALOG_S3_PATH__STYLE__ACCESS: "true",
      CATALOG_RCK_REQUIRES__NAMESPACE__CREATE: "true",
      HOME: call?.cwd,
    });
    expect(JSON.stringify(call?.args)).not.toContain("hush-hush");
    // Nothing of who runs it: not his AWS keys, not his proxy.
    expect(
      Object.keys(call?.env ?? {}).filter(
        (name) => !/^(CATALOG_|AWS_EC2|PATH$|HOME$|LC_ALL$|PWD$|_$|SHLVL$|OLDPWD$)/.test(name),
      ),
    ).toEqual([]);
  });

  test("runs only what is selected, and clears the catalog between the classes", async () => {
    await using kit = await fakeKit("report");
    kit.catalog.add(["ns"], "tables/a");
    const outcomes = await kit.start(["testAppend", "createTableTransaction", "renameView"]);
    expect(outcomes.map(({ test: name }) => name).sort()).toEqual([
      ...[1, 2, 3].map((run) => `${CATALOG}.createTableTransaction[${run}]`),
      `${CATALOG}.testAppend`,
      `${VIEWS}.renameView`,
    ]);
    const [first] = await kit.calls();
    expect(first?.args.at(-1)).toBe("--include-methodname=.*#(createTableTransaction|testAppend)");
    expect(kit.catalog.held.size).toBe(0);
    expect(kit.lines).toEqual(["rck: 5 of 5 tests, 5 passed"]);
  });

  test("that leaves no report is told with its last lines, without secrets", async () => {
    await using kit = await fakeKit("silent");
    await expect(kit.start(["testAppend"])).rejects.toMatchObject({
      code: "rck-incomplete",
      message: "the kit ended with exit code 2 and left no report (ENOENT)",
      where: { service: "rck", log: [expect.stringMatching(/no class .*; the secret is writer:(?!hush)/)] },
    });
  });

  test("whose report is cut off is no result", async () => {
    await using kit = await fakeKit("cut");
    await expect(kit.start([])).rejects.toMatchObject({ code: "rck-incomplete" });
  });

  test("is ended at the time limit, and the test that it was in is named", async () => {
    await using kit = await fakeKit("hang");
    await expect(kit.start(["testAppend"], { limitMs: 4_000 })).rejects.toMatchObject({
      code: "rck-incomplete",
      message: "the kit did not end within 4 s; it was in testAppend()",
    });
    expect(await alive(kit)).toEqual([]);
  });

  test("is ended by a signal, with all of its processes", async () => {
    await using kit = await fakeKit("hang");
    const abort = new AbortController();
    const running = kit.start(["testAppend"], { signal: abort.signal });
    while ((await kit.calls()).length === 0) await new Promise((next) => setImmediate(next));
    abort.abort(new Error("enough"));
    await expect(running).rejects.toThrowError("enough");
    expect(await alive(kit)).toEqual([]);
  });
});

/** Which of the consoles that were started still run. */
async function alive(kit: Awaited<ReturnType<typeof fakeKit>>): Promise<number[]> {
  const pids = (await kit.calls()).map(({ pid }) => pid);
  expect(pids.length).toBeGreaterThan(0);
  return pids.filter((pid) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  });
}

describe("the content of a catalog", () => {
  test("is cleared away: tables, views, and namespaces in namespaces, page by page", async () => {
    await using catalog = await FakeCatalog.start();
    catalog.add(["a"], "tables/one", "tables/two ü", "views/v");
    catalog.add(["a", "b/c"], "tables/t");
    catalog.add(["z"]);
    const content = await CatalogContent.open(catalog.endpoint());
    expect(await content.namespaces()).toEqual([["a"], ["z"], ["a", "b/c"]]);
    await content.clear();
    expect(catalog.held.size).toBe(0);
  });

  test("is dropped where it cannot be purged, and where there are no views", async () => {
    await using catalog = await FakeCatalog.start();
    Object.assign(catalog, { purges: false, viewStatus: 404 });
    catalog.add(["a"], "tables/one");
    await (await CatalogContent.open(catalog.endpoint())).clear();
    expect(catalog.held.size).toBe(0);
  });

  test("is said when it should be empty", async () => {
    await using catalog = await FakeCatalog.start();
    await assertEmpty(catalog.endpoint(), signal);
    for (const name of "abcdefg") catalog.add([name]);
    await expect(assertEmpty(catalog.endpoint(), signal)).rejects.toMatchObject({
      code: "rck-catalog-not-empty",
      message: expect.stringMatching(/ holds a, b, c, d, e and 2 more$/),
    });
    expect(catalog.asked.filter((asked) => asked.startsWith("DELETE"))).toEqual([]);
  });

  test("that the catalog does not let go is an error that says what was asked", async () => {
    await using catalog = await FakeCatalog.start();
    catalog.add(["a"], "functions/f");
    await expect((await CatalogContent.open(catalog.endpoint())).clear()).rejects.toMatchObject({
      code: "service-refused",
      message: "catalog: DELETE namespaces/a answers 409",
    });
  });
});
