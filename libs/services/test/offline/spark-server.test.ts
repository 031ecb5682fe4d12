/** Spark as a process, with a small program in Java's place: what it is told, by which ways, and how its end is told. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { freePort } from "../../src/runtime/ports.ts";
import { RunDirectory } from "../../src/runtime/run-directory.ts";
import { catalogSettings, LAKE, lakeCatalog, START_SETTING, sparkSettings } from "../../src/spark/configuration.ts";
import { startSparkServer } from "../../src/spark/server.ts";
import { CLIENT, catalog, KEY, s3 } from "../support/lake-endpoints.ts";
import { shellScript } from "../support/programs.ts";

async function start(run: RunDirectory, script: string, limitMs = 15_000): Promise<unknown> {
  const java = await shellScript(join(run.path, "java"), script);
  const options = {
    run,
    name: "spark",
    program: { java, jars: ["/one.jar", "/two.jar"], archive: ["-XX:SharedArchiveFile=/classes"] },
    port: await freePort(),
    catalogs: { [LAKE]: lakeCatalog(catalog, s3) },
    prove: LAKE,
    secrets: [CLIENT, KEY],
    limitMs,
    signal: new AbortController().signal,
  };
  return startSparkServer(options).catch((thrown: unknown) => thrown);
}

test("secrets are in private files, not among arguments, in the environment or in what is told", async () => {
  await using run = await RunDirectory.create({ label: "spark", keep: false });
  const error = await start(run, `echo "$@"; env; cat "$HOME"/*; exit 3`);
  expect(error).toMatchObject({ code: "service-exited", message: "spark ended with exit code 3" });
  const log = readFileSync(join(run.path, "logs", "spark.log"), "utf8");
  expect(log).toContain("@");
  expect(log).toContain("SPARK_LOCAL_IP=127.0.0.1");
  expect(log).toContain("spark.sql.catalog.lake.credential=writer:");
  for (const secret of [CLIENT, KEY])
    for (const text of [log, inspect(error, { depth: 10 })]) expect(text).not.toContain(secret.reveal());
  const home = join(run.path, "spark");
  const files = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.map(({ name }) => name).sort()).toEqual(["java.args", "log4j2.properties", "spark.properties"]);
  for (const { name } of files) expect([name, statSync(join(home, name)).mode & 0o077]).toEqual([name, 0]);
  const settings = readFileSync(join(home, "spark.properties"), "utf8");
  for (const secret of [CLIENT, KEY]) expect(settings).toContain(secret.reveal());
  expect(readFileSync(join(home, "java.args"), "utf8")).toContain(
    '"-cp"\n"/one.jar:/two.jar"\n"org.apache.spark.deploy.SparkSubmit"',
  );
});

test("a port that is taken has its own code, and one that never listens is ended at the limit", async () => {
  await using run = await RunDirectory.create({ label: "spark", keep: false });
  const taken = "echo 'ERROR ThriftCLIService: java.net.BindException: Address already in use' >&2; exit 255";
  expect(await start(run, taken)).toMatchObject({ code: "service-port-taken" });
  expect(await start(run, "exec sleep 60", 500)).toMatchObject({
    code: "service-not-ready",
    message: expect.stringMatching(
      /^spark was not ready after 0.5 s: spark at 127\.0\.0\.1:\d+ gives no answer: ECONNREFUSED$/,
    ),
  });
});

test("a user without a name is told so", async () => {
  await using run = await RunDirectory.create({ label: "spark", keep: false });
  const script =
    "echo 'javax.security.auth.login.LoginException: java.lang.NullPointerException: invalid null input: name' >&2; exit 1";
  expect(await start(run, script)).toMatchObject({
    code: "service-exited",
    message: "spark: the user that runs it has no name",
  });
});

test("`SET` hides every setting that holds a secret, and shows the one that a start is known by", () => {
  const settings = { ...sparkSettings("/home", "token"), ...catalogSettings(LAKE, lakeCatalog(catalog, s3)) };
  const pattern = settings["spark.redaction.regex"] ?? "";
  expect(pattern).toMatch(/^\(\?i\)/);
  const hidden = new RegExp(pattern.slice(4), "i");
  const secret = Object.entries(settings).filter(([, value]) =>
    [CLIENT, KEY].some((each) => value.includes(each.reveal())),
  );
  expect(secret.map(([name]) => name)).toEqual([
    "spark.sql.catalog.lake.credential",
    "spark.sql.catalog.lake.s3.secret-access-key",
  ]);
  for (const [name] of secret) expect([name, hidden.test(name)]).toEqual([name, true]);
  expect(hidden.test(START_SETTING)).toBe(false);
});

test("a catalog that lends credentials is asked for them; any other gets the storage's key", () => {
  expect(lakeCatalog(catalog, s3)).toMatchObject({ "s3.secret-access-key": "secret-of-the-key" });
  const lent = lakeCatalog({ ...catalog, vendsCredentials: true }, s3);
  expect(lent).toMatchObject({ "header.X-Iceberg-Access-Delegation": "vended-credentials" });
  expect(Object.keys(lent).filter((name) => name.includes("access-key"))).toEqual([]);
});
