/** S3 without an emulator: programs that behave badly in its place, and the settings of one that runs already. */
import { createServer } from "node:http";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { element } from "../../src/s3/client.ts";
import { externalDriver, externalEndpoint } from "../../src/s3/external.ts";
import { type Emulator, type Program, startEmulator } from "../../src/s3/native.ts";
import { listen } from "../support/file-server.ts";
import { startContext } from "../support/start-context.ts";

const EMULATOR: Emulator = { environment: "localstack", program: "none", account: "000000000000", notes: [] };

/** A Node program in the emulator's place; `settings` and `answer(code)` are there for it. */
function program(code: string): Program {
  const text = `
    const settings = JSON.parse(require("node:fs").readFileSync(process.argv.at(-1), "utf8"));
    const identity = JSON.stringify({ startToken: settings.startToken, version: "1" });
    const serve = (port, listener) => require("node:http").createServer(listener).listen(port, "127.0.0.1");
    ${code}`;
  return { command: process.execPath, args: ["-e", text, "--"] };
}

const GOOD = `serve(settings.port, (request, response) => response.end(request.url === "/_floe/identity" ? identity : ""));`;

test("a start waits for the answer of its own process and for the bucket", async () => {
  await using context = await startContext();
  await using running = await startEmulator(EMULATOR, program(`setTimeout(() => { ${GOOD} }, 100)`), context);
  expect(running.version).toBe("1");
  expect(running.endpoint).toMatchObject({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    region: "us-east-1",
    bucket: "flights-local",
    pathStyle: true,
    roleArn: "arn:aws:iam::000000000000:role/floe",
  });
  expect(running.endpoint.accessKeyId).toMatch(/^FLOE[A-Z0-9]{16}$/);
  expect(inspect(running.endpoint)).not.toContain(running.endpoint.secretAccessKey.reveal());
});

test.for([
  ["never listens", "setInterval(() => {}, 1000)"],
  ["never answers", "serve(settings.port, () => {})"],
  [
    "never makes the bucket",
    `serve(settings.port, (request, response) => { if (request.url === "/_floe/identity") response.end(identity); })`,
  ],
] as const)("a slow S3 that %s: the limit is honoured, and the message names it", async ([, code]) => {
  await using context = await startContext({ limitMs: 1_500 });
  await expect(startEmulator(EMULATOR, program(`console.log("still busy"); ${code}`), context)).rejects.toMatchObject({
    code: "service-not-ready",
    message: expect.stringMatching(/^s3 \(localstack\) was not ready after 1\.5 s: /),
    where: { service: "s3 (localstack)", log: ["still busy"] },
  });
});

test("one that ends says so at once, with its last lines; its secret is in none of them", async () => {
  await using context = await startContext();
  const start = startEmulator(
    EMULATOR,
    program("console.error('no: ' + settings.secretAccessKey); process.exit(3)"),
    context,
  );
  await expect(start).rejects.toMatchObject({
    code: "service-exited",
    message: "s3 (localstack) ended with exit code 3",
    where: { log: ["no: [secret hidden]"] },
  });
});

test("one that ends over its first request is told by how it ended", async () => {
  await using context = await startContext();
  const code = `serve(settings.port, (request, response) => {
    if (request.url === "/_floe/identity") return response.end(identity);
    request.socket.destroy();
    setTimeout(() => process.exit(4), 200);
  });`;
  await expect(startEmulator(EMULATOR, program(code), context)).rejects.toMatchObject({
    code: "service-exited",
    message: "s3 (localstack) ended with exit code 4",
  });
});

test("one that refuses the bucket is told, with what it said", async () => {
  await using context = await startContext();
  const code = `serve(settings.port, (request, response) => {
    if (request.url === "/_floe/identity") return response.end(identity);
    response.writeHead(400).end("<Error><Code>InvalidBucketName</Code><Message>no &quot;x&quot;</Message></Error>");
  });`;
  await expect(startEmulator(EMULATOR, program(code), context)).rejects.toMatchObject({
    code: "service-refused",
    message: 's3: the bucket flights-local cannot be made (status 400, InvalidBucketName: no "x")',
  });
});

test("a port that another program holds is given up for another one", async () => {
  await using context = await startContext();
  // Another program answers there first: the one that was started ends, for want of its port, or is never heard.
  const code = `
    const file = require("node:path").join(settings.directory, "tries");
    require("node:fs").appendFileSync(file, "x");
    const tries = require("node:fs").readFileSync(file, "utf8").length;
    if (tries === 1) serve(settings.port, (_, response) => response.end(JSON.stringify({ startToken: "x", version: "2" })));
    else if (tries === 2) { console.error("Address already in use"); process.exit(1); }
    else { ${GOOD} }`;
  await using running = await startEmulator(EMULATOR, program(code), context);
  expect(running.version).toBe("1");
});

test("the start is given up when another service has failed", async () => {
  const abort = new AbortController();
  await using context = await startContext({ signal: abort.signal });
  const start = startEmulator(EMULATOR, program("setInterval(() => {}, 1000)"), context);
  abort.abort(new Error("another one failed"));
  await expect(start).rejects.toThrow("another one failed");
});

const NAMES = { bucket: "lake", region: "eu-central-1" };
const SET = {
  FLOE_S3_URL: "https://s3.example:9000/",
  FLOE_S3_ACCESS_KEY_ID: "id",
  FLOE_S3_SECRET_ACCESS_KEY: "hunter2hunter2",
};

test("an S3 that runs already: what is not set is the platform's", () => {
  expect(externalDriver.isConfigured?.({})).toBe(false);
  expect(externalDriver.isConfigured?.(SET)).toBe(true);
  expect(externalEndpoint(SET, NAMES)).toMatchObject({
    url: "https://s3.example:9000",
    stsUrl: null,
    roleArn: null,
    region: "eu-central-1",
    bucket: "lake",
    pathStyle: true,
  });
  const more = {
    FLOE_S3_REGION: "us-west-2",
    FLOE_S3_BUCKET: "b",
    FLOE_S3_PATH_STYLE: "false",
    FLOE_STS_URL: "http://sts",
  };
  expect(externalEndpoint({ ...SET, ...more }, NAMES)).toMatchObject({
    region: "us-west-2",
    bucket: "b",
    pathStyle: false,
    stsUrl: "http://sts",
  });
});

test.for<[string, Record<string, string>]>([
  ["FLOE_S3_ACCESS_KEY_ID is not", { FLOE_S3_ACCESS_KEY_ID: "" }],
  ["FLOE_S3_SECRET_ACCESS_KEY is not", { FLOE_S3_SECRET_ACCESS_KEY: "" }],
  ["FLOE_S3_URL is no http", { FLOE_S3_URL: "s3://hunter2hunter2" }],
  ["FLOE_S3_URL is no http", { FLOE_S3_URL: "https://id:hunter2hunter2@s3.example" }],
  ["FLOE_STS_URL is no http", { FLOE_STS_URL: "hunter2hunter2" }],
  ["FLOE_S3_PATH_STYLE is neither", { FLOE_S3_PATH_STYLE: "hunter2hunter2" }],
])("a setting that cannot be used is named and not quoted: %s", async ([message, wrong]) => {
  const install = externalDriver.install({ progress: () => {}, environment: { ...SET, ...wrong } });
  const error: unknown = await install.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "service-settings", message: expect.stringContaining(message) });
  expect(JSON.stringify(error)).not.toContain("hunter2");
});

test("an S3 that does not answer, and one that answers nothing, are told by their host", async () => {
  const { port, close } = await listen(createServer(() => {}));
  await using context = await startContext({ limitMs: 300 });
  const start = async () => {
    const environment = { ...SET, FLOE_S3_URL: `http://127.0.0.1:${port}` };
    return await (await externalDriver.install({ progress: () => {}, environment })).start(context);
  };
  const expected = { code: "service-unreachable", hint: expect.stringContaining("FLOE_S3_URL") };
  await expect(start()).rejects.toMatchObject({
    ...expected,
    message: `s3 at 127.0.0.1:${port}: no answer within 0.3 s`,
  });
  await close();
  await expect(start()).rejects.toMatchObject({ ...expected, message: expect.stringContaining("ECONNREFUSED") });
  const environment = { ...SET, FLOE_S3_URL: `http://127.0.0.1:${port}` };
  expect(await externalDriver.diagnose(environment)).toMatchObject([
    { name: "s3", status: "broken", fix: expected.hint },
  ]);
});

test("elements are read out of an answer", () => {
  expect(element("<a><Code>NoSuchKey</Code></a>", "Code")).toBe("NoSuchKey");
  expect(element("<Message>a &lt;b&gt; &amp;lt; &quot;</Message>", "Message")).toBe('a <b> &lt; "');
  expect(element("<Codes>x</Codes>", "Code")).toBeUndefined();
});
