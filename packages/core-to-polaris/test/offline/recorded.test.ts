/** Polaris played back: what is claimed from its recording, and that nothing else can be. */
import { expect, test } from "vitest";
import { onScene, type Scene } from "../../src/areas/scene.ts";
import type { Step } from "../../src/areas/steps.ts";
import { caseOf } from "../../src/checking.ts";
import type { CatalogSubject } from "../../src/evidence.ts";
import type { RecordedStory } from "../../src/recorded/polaris.ts";
import { offlineBoundary } from "../support/offline.ts";
import { recordedContext } from "../support/recorded-context.ts";

const boundary = await offlineBoundary();

async function recordedSubject(): Promise<AsyncDisposable & { readonly subject: CatalogSubject }> {
  const opened = await boundary.open();
  const it = boundary.cases.find((each) => caseOf(each).evidence === "recorded");
  if (it === undefined) throw new RangeError("no case is recorded");
  return { subject: opened.subject(it), [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose]() };
}

/** The steps of every script of the recorded case. */
async function everyStep(subject: CatalogSubject): Promise<[string, Step][]> {
  const { namespaces, tables, privileges, vending } = subject.areas;
  const told = [await namespaces(), await tables(), (await privileges()).role, await vending()];
  return told
    .flatMap((each) => Object.entries<Step | undefined>(each?.steps ?? {}))
    .flatMap(([name, step]) => (step === undefined ? [] : [[name, step] as [string, Step]]));
}

test("the scripts ask for what was recorded, and look into no body that is lost", async () => {
  await using recorded = await recordedSubject();
  const steps = await everyStep(recorded.subject);
  expect(steps).toHaveLength(41);
  const lost = steps.filter(([, step]) => step.lost);
  expect(lost).toHaveLength(17);
  // A stand-in was in its place, and is not shown.
  for (const [, step] of lost) expect(step).toMatchObject({ error: null, value: undefined });
  const refused = steps.filter(([, step]) => step.error !== null);
  expect(new Set(refused.map(([, step]) => step.status))).toEqual(new Set([400, 403, 404, 409]));
  for (const [, step] of refused) expect(step.error).toMatchObject({ type: expect.stringMatching(/Exception$/) });
});

type Name = "first" | "second";
const STORY: RecordedStory<Name> = { exchanges: { first: "namespace.list-empty" } };

const play = (script: (scene: Scene<Name>) => Promise<unknown>) => onScene(recordedContext(), STORY, script);

test("a request without a recording fails the area, whatever the script makes of the answer", async () => {
  const asking = play(async ({ script, writer }) => {
    await script.take("first", "list", () => writer.namespaces.list());
    await writer.namespaces.list(["gold"]);
  });
  await expect(asking).rejects.toMatchObject({
    code: "recording-missing",
    message: expect.stringContaining("/namespaces?parent=gold"),
  });
});

test("a request as another principal than the recorded one has no recording", async () => {
  const asking = onScene(
    recordedContext(),
    { ...STORY, also: ["reader.token"] },
    async ({ script, as, recordedReader }) => {
      if (recordedReader === null) throw new RangeError("the recording has a reader");
      const reader = await as(recordedReader);
      await script.take("first", "list", () => reader.namespaces.list());
    },
  );
  await expect(asking).rejects.toMatchObject({ code: "recording-missing" });
});

test("a story that is not played to its end fails too, and a step that was not recorded is not asked", async () => {
  const silent = play(async ({ script, writer }) => script.take("second", "list", () => writer.namespaces.list()));
  await expect(silent).rejects.toMatchObject({ code: "recording-unused" });
  const told = await play(async ({ script, writer }) => {
    await script.take("first", "list", () => writer.namespaces.list());
    await script.take("second", "list", () => writer.namespaces.list());
    return script.told();
  });
  expect(told).toEqual({
    steps: { first: { asked: "list", status: 200, error: null, value: undefined, lost: true } },
    notAsked: ["second"],
  });
});
