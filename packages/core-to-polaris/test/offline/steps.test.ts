/** How checks look at steps: a step that nobody took is no proof, and a body that is lost is not looked at. */
import { Findings } from "@floe-contracts/harness";
import { expect, test } from "vitest";
import { Script, type Told } from "../../src/areas/steps.ts";
import { edited, GRANTED, refusal, Steps, within, withPart } from "../../src/judging.ts";

type Name = "create" | "load";

async function told(): Promise<Told<Name>> {
  const script = new Script<Name>(null);
  await script.take("create", "create it", async () => ({ kind: "granted", status: 200, value: { name: "a" } }));
  await script.take("load", "load it", async () => ({ kind: "refusal", status: 404, type: "NoSuch", message: "gone" }));
  return script.told();
}

test("a script keeps what was asked and what came back, and gives what was granted", async () => {
  expect(await told()).toEqual({
    steps: {
      create: { asked: "create it", status: 200, error: null, value: { name: "a" }, lost: false },
      load: {
        asked: "load it",
        status: 404,
        error: { type: "NoSuch", message: "gone" },
        value: undefined,
        lost: false,
      },
    },
    notAsked: [],
  });
});

test("what was lent with a table is in no evidence", async () => {
  const script = new Script<Name>(null);
  const value = { metadata: { "table-uuid": "a" }, config: { "s3.secret-access-key": "hunter2" }, credentials: [] };
  const given = await script.take("load", "load it", async () => ({ kind: "granted", status: 200, value }));
  expect(given).toEqual(value);
  expect(script.told().steps.load?.value).toEqual({ metadata: { "table-uuid": "a" } });
});

test("differences have the step's name, the request, and the catalog's own words", async () => {
  const findings = new Findings();
  const steps = new Steps(findings, await told(), "/reader");
  steps.granted("load");
  steps.refused("create", { status: 409, type: "AlreadyExistsException" });
  steps.value("create", "/name", "b", (value) => within(value, "name"));
  expect(findings.differences).toMatchObject([
    { pointer: "/reader/load/status", found: "refused with 404", hint: "load it: gone" },
    { pointer: "/reader/create/status", hint: "create it" },
    { pointer: "/reader/create/name" },
  ]);
});

test("a step that a live script left out is a difference; one that no recording holds is passed by", () => {
  const live = new Findings();
  new Steps<Name>(live, { steps: {}, notAsked: [] }).granted("load");
  expect(live.differences).toMatchObject([{ pointer: "/load", found: "nobody asked" }]);
  const recorded = new Findings();
  new Steps<Name>(recorded, { steps: {}, notAsked: ["load"] }).granted("load");
  expect([recorded.compared, recorded.total]).toEqual([0, 0]);
});

test("of a body that is lost nothing but the status is compared", () => {
  const step = { asked: "load it", status: 200, error: null, value: undefined, lost: true };
  const findings = new Findings();
  new Steps<Name>(findings, { steps: { load: step }, notAsked: [] }).value("load", "/name", "a", (value) => value);
  expect([findings.compared, findings.total]).toEqual([1, 0]);
});

test("a broken catalog answers a step otherwise, and takes none that was not taken", async () => {
  const good = await told();
  expect(edited(good, { load: GRANTED }).steps.load).toMatchObject({ status: 200, error: null });
  expect(edited(good, { create: refusal(403, "ForbiddenException") }).steps.create?.value).toBeUndefined();
  expect(edited({ steps: {}, notAsked: [] }, { load: GRANTED }).steps).toEqual({});
  expect(withPart({ a: { b: 1, c: 2 } }, ["a", "b"], 3)).toEqual({ a: { b: 3, c: 2 } });
});
