/** The recordings that are kept here: whole, and honest about the bodies that they lost. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RECORDINGS, readRecording, readRecordingFile } from "../../src/index.ts";
import { scratch } from "../support/programs.ts";

/** Every exchange whose body the recorder decoded as text while it was compressed. */
const LOST = {
  "polaris-1.4.1": [
    ..."token.ok token.wrong-secret token.unknown-client token.unknown-role-scope token.bad-scope token.no-scope".split(
      " ",
    ),
    ..."token.bad-grant catalog.create-s3 catalog.get catalog.list config.ok principal.create".split(" "),
    ..."principal-role.create catalog-role.create grant.list reader.setup reader.setup#2 reader.setup#4".split(" "),
    ..."token.principal token.principal-role-not-held namespace.list-empty namespace.create".split(" "),
    ..."namespace.create-nested namespace.get namespace.get-nested namespace.list namespace.list-children".split(" "),
    ..."table.create table.create-vended table.list table.load table.load-vended table.add-column".split(" "),
    ..."table.set-properties table.rename reader.token reader.load".split(" "),
  ],
  "marquez-0.51.1": [
    ..."namespaces jobs run run.facets datasets dataset dataset.versions lineage.dataset column-lineage".split(" "),
    ..."events search".split(" "),
  ],
};
const COUNTS = { "polaris-1.4.1": 82, "marquez-0.51.1": 23 };

test.for([...RECORDINGS])("%s: how many exchanges, and which bodies are lost", async (name) => {
  const { exchanges } = await readRecording(name);
  expect(exchanges.length).toBe(COUNTS[name]);
  expect(exchanges.filter(({ response }) => response.body.kind === "lost").map(({ id }) => id)).toEqual(LOST[name]);
  for (const { response } of exchanges) {
    if (response.body.kind === "text")
      expect(() => JSON.parse(response.body.kind === "text" ? response.body.text : "")).not.toThrow();
  }
});

test("the page beside them names every exchange without its body", async () => {
  const page = await readFile(new URL("../../recordings/README.md", import.meta.url), "utf8");
  for (const name of RECORDINGS) {
    const section = page.split(`## ${name}`)[1]?.split("\n## ")[0] ?? "";
    const named = new Set([...section.matchAll(/`([a-z][\w.#-]*)`/g)].map(([, id]) => id));
    expect([...LOST[name]].filter((id) => !named.has(id))).toEqual([]);
  }
});

const GOOD = {
  step: "a",
  request: { method: "GET", path: "/a", headers: {}, body: null },
  response: { status: 200, headers: {}, body: null },
};

test.for([
  ["{", "no JSON"],
  [JSON.stringify({ ...GOOD, more: 1 }), "other fields"],
  [JSON.stringify({ ...GOOD, step: 1 }), "no text"],
  [JSON.stringify({ ...GOOD, request: { ...GOOD.request, path: "http://h/a" } }), "no slash in front"],
  [JSON.stringify({ ...GOOD, request: { ...GOOD.request, body: "\uFFFD" } }), "not whole"],
  [JSON.stringify({ ...GOOD, request: { ...GOOD.request, body: {} } }), "neither text nor null"],
  [JSON.stringify({ ...GOOD, response: { ...GOOD.response, status: "200" } }), "no number"],
  [JSON.stringify({ ...GOOD, response: { ...GOOD.response, headers: { a: 1 } } }), "no number"],
] as const)("a line that is no exchange is an error with its place: %s", async ([line, message]) => {
  await using place = await scratch("recording");
  const file = join(place.path, "x.jsonl");
  await writeFile(file, `${JSON.stringify(GOOD)}\n\n${line}\n`);
  await expect(readRecordingFile(file, "x")).rejects.toMatchObject({
    code: "recording-unreadable",
    message: expect.stringContaining(message),
    where: { file, line: 3 },
  });
});

test("a recording that is not there", async () => {
  await expect(readRecordingFile("/nowhere/x.jsonl", "x")).rejects.toMatchObject({ code: "file-unreadable" });
});
