/** OpenLineage events against the vendored schemas: where the files are from, what passes, and what is refused. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderOpenLineage } from "../../src/generate/openlineage.ts";
import { compareWithPlan } from "../../src/generate/plan.ts";
import {
  formatOpenLineageViolation,
  openLineageFacets,
  VIOLATION_CODES,
  validateOpenLineageEvent,
} from "../../src/index.ts";
import { ROOT } from "./support/examples.ts";
import { changed, facet, REFUSED, runEvent } from "./support/openlineage-events.ts";

const FOLDER = "schemas/openlineage";
const GENERATED = "libs/schemas/src/gen/validators/openlineage.js";

interface Sources {
  readonly packages: readonly { readonly name: string; readonly version: string; readonly sha256: string }[];
  readonly files: readonly { readonly path: string; readonly package: string; readonly sha256: string }[];
}

const sources: Sources = JSON.parse(readFileSync(join(ROOT, FOLDER, "sources.json"), "utf8"));

/** Files whose content is not the one that sources.json names, files that it does not name, and files that are missing. */
function differing(root: string): string[] {
  const folder = join(root, FOLDER);
  const named = new Map(sources.files.map(({ path, sha256 }) => [path, sha256]));
  const present = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".json") && path !== "sources.json",
  );
  const hash = (path: string): string =>
    createHash("sha256")
      .update(readFileSync(join(folder, path)))
      .digest("hex");
  return [...new Set([...named.keys(), ...present])].filter(
    (path) => !existsSync(join(folder, path)) || hash(path) !== named.get(path),
  );
}

describe("the vendored files", () => {
  test("are those that sources.json names, each of a package with a version and a hash", () => {
    expect(differing(ROOT)).toEqual([]);
    expect(sources.files).toHaveLength(44);
    for (const each of sources.packages) expect(each.sha256).toMatch(/^[0-9a-f]{64}$/);
    const packages = new Set(sources.packages.map(({ name }) => name));
    expect(sources.files.filter((file) => !packages.has(file.package))).toEqual([]);
  });

  test("are seen to differ when one is edited, added or missing", async () => {
    const root = await mkdtemp(join(tmpdir(), "floe-openlineage-"));
    try {
      await mkdir(join(root, "schemas"), { recursive: true });
      await cp(join(ROOT, FOLDER), join(root, FOLDER), { recursive: true });
      const edited = join(root, FOLDER, "spec/OpenLineage.json");
      await writeFile(edited, (await readFile(edited, "utf8")).replace('"required": ["eventTime",', '"required": ['));
      await writeFile(join(root, FOLDER, "spec/facets/Own.json"), "{}");
      await rm(join(root, FOLDER, "dbt/dbt-run-run-facet.json"));
      expect(differing(root).sort()).toEqual([
        "dbt/dbt-run-run-facet.json",
        "spec/OpenLineage.json",
        "spec/facets/Own.json",
      ]);
    } finally {
      await rm(root, { recursive: true });
    }
  });

  test("say of every derived schema that it is derived, and where OpenLineage publishes it", () => {
    const derived = sources.files.filter(({ path }) => path.startsWith("derived/"));
    expect(derived).toHaveLength(28);
    for (const { path } of derived) {
      const schema: { $id: string; $comment: string } = JSON.parse(readFileSync(join(ROOT, FOLDER, path), "utf8"));
      expect(schema.$id).toMatch(/^urn:floe-contracts:openlineage-python:/);
      expect(schema.$comment).toMatch(/^Derived .* publishes it as https:\/\/openlineage\.io\/spec\/facets\//);
    }
  });
});

test("the compiled validators are what the vendored files say", async () => {
  const text = await renderOpenLineage(ROOT);
  const plan = { files: new Map([[GENERATED, text ?? ""]]), owns: (path: string) => path === GENERATED };
  expect(await compareWithPlan(ROOT, plan)).toEqual([]);
});

describe("what is accepted", () => {
  test("a run event with the facets that dbt-ol sends; what has no schema is named", () => {
    expect(validateOpenLineageEvent(runEvent())).toEqual({
      kind: "RunEvent",
      violations: [],
      unchecked: ["/run/facets/floe_custom"],
    });
  });

  /** Recorded: of the 60 events of `dbt-ol build` and the 38 of `dbt-ol test` on examples/flights, DuckDB, every facet once. */
  test("what dbt-ol 1.54.0 really sent", () => {
    const file = new URL("../fixtures/dbt-ol-1.54.0.jsonl", import.meta.url);
    const verdicts = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => validateOpenLineageEvent(JSON.parse(line)));
    expect(verdicts.flatMap(({ violations }) => violations)).toEqual([]);
    const unchecked = verdicts.flatMap((verdict) => verdict.unchecked).map((pointer) => pointer.split("/").at(-1));
    // OpenLineage's own integration sends these without a schema that a package carries.
    expect([...new Set(unchecked)].sort()).toEqual(["dbt_model", "dbt_version"]);
  });

  test("assertions about an input stand beside the dataset's own facets too, and are held to their schema", () => {
    const facets = facet("1-1-0/DataQualityAssertionsDatasetFacet.json", { assertions: [{ assertion: "unique" }] });
    const verdict = validateOpenLineageEvent(changed("/inputs/0/facets/dataQualityAssertions", facets));
    expect(verdict.violations).toMatchObject([
      { code: "missing-field", pointer: "/inputs/0/facets/dataQualityAssertions/assertions/0/success" },
    ]);
  });

  test.each(["START", "RUNNING", "COMPLETE", "ABORT", "FAIL", "OTHER", undefined])("the event type %s", (type) => {
    expect(validateOpenLineageEvent(changed("/eventType", type)).violations).toEqual([]);
  });

  test("events about a job and about a dataset", () => {
    const { eventTime, producer, schemaURL, job, outputs } = runEvent();
    const common = { eventTime, producer, schemaURL };
    expect(validateOpenLineageEvent({ ...common, job, outputs })).toMatchObject({ kind: "JobEvent", violations: [] });
    const [dataset] = outputs as object[];
    expect(validateOpenLineageEvent({ ...common, dataset })).toMatchObject({ kind: "DatasetEvent", violations: [] });
  });

  test("fields that the schemas do not know, as they all allow", () => {
    expect(validateOpenLineageEvent({ ...runEvent(), more: { x: 1 } }).violations).toEqual([]);
    expect(validateOpenLineageEvent(changed("/job/facets/sql/more", 1)).violations).toEqual([]);
  });

  test("a facet that is taken back, with nothing else in it", () => {
    const deleted = { ...facet("1-1-0/SQLJobFacet.json", {}), _deleted: true };
    expect(validateOpenLineageEvent(changed("/job/facets/sql", deleted)).violations).toEqual([]);
  });

  test.each(["constructor", "__proto__", "toString"])("a facet that is called %s", (name) => {
    const custom = { _producer: "https://floe.example", _schemaURL: "https://floe.example/x.json" };
    const verdict = validateOpenLineageEvent(changed(`/run/facets/${name}`, custom));
    expect(verdict).toMatchObject({ violations: [], unchecked: ["/run/facets/floe_custom", `/run/facets/${name}`] });
  });

  test("a facet of another model, of which only what all facets have is looked at", () => {
    const old = facet("1-0-0/JobTypeJobFacet.json", { jobType: 5 });
    const verdict = validateOpenLineageEvent(changed("/job/facets/jobType", old));
    expect(verdict).toMatchObject({ violations: [], unchecked: ["/run/facets/floe_custom", "/job/facets/jobType"] });
    const bare = validateOpenLineageEvent(changed("/job/facets/jobType", { ...old, _producer: 1 }));
    expect(bare.violations.map(({ pointer }) => pointer)).toEqual(["/job/facets/jobType/_producer"]);
  });

  test("another version of the same model is held to the one that is here", () => {
    const older = facet("1-0-0/SQLJobFacet.json", { query: 1 });
    expect(validateOpenLineageEvent(changed("/job/facets/sql", older)).violations).toMatchObject([
      { code: "wrong-type", pointer: "/job/facets/sql/query" },
    ]);
  });
});

describe("what is refused", () => {
  test.each(REFUSED)("%s as %j: %s", (pointer, value, code) => {
    const { violations } = validateOpenLineageEvent(changed(pointer, value));
    expect(violations).toMatchObject([{ code, pointer }]);
    expect(violations.every((violation) => VIOLATION_CODES.includes(violation.code))).toBe(true);
  });

  test("an event that is several kinds at once, or none", () => {
    const { eventTime, producer, schemaURL, job, outputs } = runEvent();
    const [dataset] = outputs as object[];
    const both = { eventTime, producer, schemaURL, job, dataset };
    expect(validateOpenLineageEvent(both).violations.map(formatOpenLineageViolation)).toEqual([
      "the event: several-variants-fit: expected one of RunEvent, JobEvent and DatasetEvent, found an event that is several of them",
    ]);
    const none = validateOpenLineageEvent({ eventTime, producer, schemaURL }).violations;
    expect(none.map(({ pointer }) => pointer)).toEqual(["/run", "/job"]);
  });

  test.each([null, [], "text", 1, true, undefined])("%j, which is no event", (value) => {
    expect(validateOpenLineageEvent(value).violations).toMatchObject([{ code: "wrong-type", pointer: "" }]);
  });

  test("all that is wrong is told at once, each thing once", () => {
    const event = { ...changed("/run/runId", "x"), eventTime: "x", producer: 1 };
    const { violations } = validateOpenLineageEvent(event);
    expect(violations.map(({ pointer }) => pointer).sort()).toEqual(["/eventTime", "/producer", "/run/runId"]);
  });

  test("a value under a secret's name is not quoted", () => {
    const event = changed("/run/facets/environmentVariables", {
      ...facet("1-0-0/EnvironmentVariablesRunFacet.json", {}),
      environmentVariables: [{ name: "TOKEN", value: 5 }],
    });
    const secret = changed("/run/facets/password", "hunter2hunter2");
    for (const each of [event, secret]) {
      const text = validateOpenLineageEvent(each).violations.map(formatOpenLineageViolation).join();
      expect(text).not.toBe("");
      expect(text).not.toContain("hunter2");
    }
  });
});

test("every facet with a schema is told by what it stands on, and where it is published", () => {
  const facets = openLineageFacets();
  expect(Object.keys(facets).sort()).toEqual(["dataset", "input", "job", "output", "run"]);
  expect(Object.values(facets).flatMap((kind) => Object.keys(kind))).toHaveLength(43);
  expect(facets["run"]?.["parent"]?.published).toBe("https://openlineage.io/spec/facets/1-1-0/ParentRunFacet.json");
});
