/** The replaying server: answers what was recorded, refuses the rest, and says so at the end. */
import { inspect } from "node:util";
import { FloeContractsError, formatError } from "@floe-contracts/base";
import { expect, test } from "vitest";
import { type Exchange, type Recording, type ReplayOptions, ReplayServer } from "../../src/index.ts";

interface Line {
  readonly step: string;
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly status?: number;
  readonly answer?: string | null;
}

const JSON_TYPE = { "content-type": "application/json" };

function recordingOf(...lines: readonly Line[]): Recording {
  const exchanges = lines.map((line, index): Exchange => {
    const again = lines.slice(0, index).filter(({ step }) => step === line.step).length;
    const lost = line.answer?.includes("\uFFFD") === true;
    const body = line.answer == null ? ({ kind: "none" } as const) : ({ kind: "text", text: line.answer } as const);
    return {
      id: again === 0 ? line.step : `${line.step}#${again + 1}`,
      step: line.step,
      request: { method: line.method ?? "GET", path: line.path, headers: line.headers ?? {}, body: line.body ?? null },
      response: {
        status: line.status ?? 200,
        headers: line.answer == null ? {} : JSON_TYPE,
        body: lost ? { kind: "lost" } : body,
      },
    };
  });
  return { name: "made", exchanges };
}

/** Asks, and gives status, the recording's header, and body. */
async function ask(
  server: ReplayServer,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; body: string; replay: string | null }> {
  const answer = await fetch(`${server.url}${path}`, options);
  return { status: answer.status, body: await answer.text(), replay: answer.headers.get("floe-recording") };
}

const start = (recording: Recording, options?: ReplayOptions) => ReplayServer.start(recording, options);

test("an answer has the recorded status, headers and body, and says what it is", async () => {
  await using server = await start(
    recordingOf({ step: "a", path: "/a", status: 418, answer: '{"n": 9007199254740993}' }),
  );
  expect(await ask(server, "/a")).toEqual({ status: 418, body: '{"n": 9007199254740993}', replay: "a; body=recorded" });
  expect(server.answers).toEqual([{ id: "a", method: "GET", path: "/a", status: 418, body: "recorded" }]);
  server.assertAllUsed();
});

test("neither order nor encoding of a query, of form fields, of JSON fields counts", async () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  await using server = await start(
    recordingOf(
      { step: "query", path: "/a%1Fb?x=1&y=s3%3A%2F%2Fb&x=2" },
      { step: "form", method: "POST", path: "/f", headers: form, body: "a=PRINCIPAL_ROLE%3AALL&b=2" },
      { step: "json", method: "POST", path: "/j", headers: JSON_TYPE, body: '{"a": [1, {"b": null}], "c": "d"}' },
    ),
  );
  expect((await ask(server, "/a%1fb?y=s3://b&x=1&x=2")).status).toBe(200);
  const sent = { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded;charset=UTF-8" } };
  expect((await ask(server, "/f", { ...sent, body: "b=2&a=PRINCIPAL_ROLE:ALL" })).status).toBe(200);
  const json = { method: "POST", headers: JSON_TYPE, body: '{"c":"d","a":[1,{"b":null}]}' };
  expect((await ask(server, "/j", json)).status).toBe(200);
  server.assertAllUsed();
});

const POST = { step: "p", method: "POST", path: "/p?q=1", headers: { ...JSON_TYPE, authorization: "Bearer t" } };
const POST_WITHOUT_BODY = { ...POST, headers: { authorization: "Bearer t" } };
const RECORDED = { ...POST, body: '{"id": 9007199254740993, "list": [1, 2], "client_secret": "hunter22"}' };
const OTHER = { step: "o", path: "/o", headers: { "x-delegation": "vended" } };

test.for<[string, string, { method?: string; headers?: Record<string, string>; body?: string }, string]>([
  ["method", "/p?q=1", { method: "PUT" }, 'method: recorded "POST", asked "PUT"'],
  ["path", "/x?q=1", {}, 'path: recorded "/p", asked "/x"'],
  ["query", "/p?q=2", {}, 'query q: recorded "1", asked "2"'],
  ["more in the query", "/p?q=1&r=1", {}, 'query r: recorded nothing, asked "1"'],
  [
    "a header that is missing",
    "/p?q=1",
    { headers: JSON_TYPE },
    "header authorization: recorded a string of 8 characters, hidden, asked nothing",
  ],
  [
    "a header that others have",
    "/p?q=1",
    { headers: { ...POST.headers, "x-delegation": "vended" } },
    'header x-delegation: recorded nothing, asked "vended"',
  ],
  [
    "content type",
    "/p?q=1",
    { headers: { ...POST.headers, "content-type": "text/plain" } },
    'content-type: recorded "application/json", asked "text/plain"',
  ],
  ["no JSON", "/p?q=1", { body: "{" }, "no JSON"],
  ["an integer beyond 2^53", "/p?q=1", { body: RECORDED.body.replace("993", "992") }, "body/id/integer"],
  [
    "a list",
    "/p?q=1",
    { body: RECORDED.body.replace("[1, 2]", "[2, 1]") },
    "body/list/0: recorded a number 1, asked a number 2",
  ],
  [
    "a longer list",
    "/p?q=1",
    { body: RECORDED.body.replace("[1, 2]", "[1, 2, 3]") },
    "body/list: recorded an array of 2, asked an array of 3",
  ],
  [
    "a secret",
    "/p?q=1",
    { body: RECORDED.body.replace("hunter22", "hunter23") },
    "body/client_secret: recorded a string of 8 characters, hidden",
  ],
])("another request is refused, and the error names the nearest: %s", async ([, path, change, expected]) => {
  const server = await start(recordingOf(RECORDED, OTHER));
  const answer = await ask(server, path, { method: "POST", headers: POST.headers, body: RECORDED.body, ...change });
  expect(answer).toMatchObject({ status: 501, replay: "none" });
  expect(JSON.parse(answer.body)).toMatchObject({ error: { type: "RecordingMissing", code: 501 } });
  const error = await server[Symbol.asyncDispose]().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(FloeContractsError);
  if (!(error instanceof FloeContractsError)) return;
  expect(error.code).toBe("recording-missing");
  const shown = `${formatError(error)}${inspect(error)}${answer.body}`;
  expect(shown).toContain(expected);
  expect(error.where?.log?.[1]).toContain("nearest p:");
  for (const secret of ["hunter2", "Bearer t"]) expect(shown).not.toContain(secret);
});

test("a header that every request of a client holds can be left out of the comparison", async () => {
  const recording = recordingOf(POST_WITHOUT_BODY, OTHER);
  const headers = { authorization: "Bearer t", "x-delegation": "vended" };
  await using server = await start(recording, { headers: ["authorization"] });
  expect((await ask(server, "/p?q=1", { method: "POST", headers })).status).toBe(200);
  expect((await ask(server, "/o", { headers: {} })).status).toBe(200);
});

test("the same request with different answers is replayed in order, and no more often than it was recorded", async () => {
  const recording = recordingOf(
    { step: "drop", method: "DELETE", path: "/n", status: 409, answer: "{}" },
    { step: "drop", method: "DELETE", path: "/n", status: 204 },
  );
  await using server = await start(recording);
  const drop = async () => (await ask(server, "/n", { method: "DELETE" })).status;
  expect([await drop(), await drop(), await drop()]).toEqual([409, 204, 501]);
  expect(server.answers.map(({ id }) => id)).toEqual(["drop", "drop#2"]);
  expect(() => server.assertAllMatched()).toThrow(/DELETE \/n has no recording/);
  expect(server.unmatched[0]?.reasons[0]).toContain("was given already");
  await using patient = await start(recording, { again: "last" });
  const again = async () => (await ask(patient, "/n", { method: "DELETE" })).status;
  expect([await again(), await again(), await again()]).toEqual([409, 204, 204]);
});

test("steps are selected by name, id or beginning, and anew in the middle", async () => {
  const recording = recordingOf(
    { step: "n.list", path: "/n", answer: "[]" },
    { step: "n.list", path: "/n", answer: "[1]" },
    { step: "t.list", path: "/t", answer: "[]" },
  );
  await using server = await start(recording, { steps: ["n.list#2"] });
  expect((await ask(server, "/n")).body).toBe("[1]");
  expect(server.unused).toEqual([]);
  server.select("n.*");
  expect(server.unused).toEqual(["n.list", "n.list#2"]);
  expect((await ask(server, "/n")).body).toBe("[]");
  expect(() => server.assertAllUsed()).toThrow(
    expect.objectContaining({ code: "recording-unused", where: { service: "made", log: ["n.list#2"] } }),
  );
  expect(() => server.select("x.*")).toThrow("made has no step x.*");
  await expect(start(recording, { steps: ["none"] })).rejects.toThrow("made has no step none");
  expect((await ask(server, "/t")).status).toBe(501);
  server.select("t.list");
  expect((await ask(server, "/t")).status).toBe(200);
  expect(() => server.assertAllMatched()).toThrow("GET /t has no recording in made");
});

test("a placeholder is one value all along, and no two are the same", async () => {
  const as = (token: string) => ({ authorization: `Bearer ${token}` });
  const recording = recordingOf(
    { step: "bad", path: "/a", headers: as("not-a-token"), status: 401 },
    { step: "root", path: "/a", headers: as("<jwt-1>"), answer: '{"you": "<jwt-1>"}' },
    { step: "root", path: "/b", headers: as("<jwt-1>") },
    { step: "other", path: "/b", headers: as("<jwt-2>"), status: 403 },
  );
  await using server = await start(recording);
  expect((await ask(server, "/a", { headers: as("abc") })).body).toBe('{"you": "abc"}');
  expect((await ask(server, "/a", { headers: as("not-a-token") })).status).toBe(401);
  expect((await ask(server, "/b", { headers: as("xyz") })).status).toBe(403);
  expect((await ask(server, "/b", { headers: as("abc") })).status).toBe(200);
  await using named = await start(recording, { bindings: { "<jwt-2>": "def" }, steps: ["root#2", "other"] });
  expect((await ask(named, "/b", { headers: as("def") })).status).toBe(403);
  expect((await ask(named, "/b", { headers: as("<jwt-1>") })).status).toBe(200);
});

test("a lost body is no body, and says so; a stand-in for it says that it is one", async () => {
  const recording = recordingOf(
    { step: "a", path: "/a", answer: "\u001F\uFFFD" },
    { step: "b", path: "/b", answer: "{}" },
  );
  await using server = await start(recording);
  expect(await ask(server, "/a")).toEqual({ status: 200, body: "", replay: "a; body=lost" });
  await using stood = await start(recording, { standIns: { a: { access_token: "<jwt-1>" } } });
  expect(await ask(stood, "/a")).toEqual({
    status: 200,
    body: '{"access_token":"<jwt-1>"}',
    replay: "a; body=stand-in",
  });
  expect([server, stood].map(({ answers }) => answers[0]?.body)).toEqual(["lost", "stand-in"]);
  await expect(start(recording, { standIns: { b: {} } })).rejects.toThrow("no exchange b with a lost body");
});

test("what is asserted once is not thrown again at the end; what comes later is", async () => {
  const server = await start(recordingOf({ step: "a", path: "/a" }));
  await ask(server, "/x");
  expect(() => server.assertAllMatched()).toThrow("GET /x");
  await ask(server, "/y");
  await expect(server[Symbol.asyncDispose]()).rejects.toThrow(
    "GET /x has no recording in made, nor have 1 other request",
  );
  const clean = await start(recordingOf({ step: "a", path: "/a" }));
  await ask(clean, "/x");
  expect(() => clean.assertAllMatched()).toThrow();
  await clean[Symbol.asyncDispose]();
  await expect(fetch(clean.url)).rejects.toThrow();
});
