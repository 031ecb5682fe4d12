/** Reviews to render: one as it usually is, one of nothing, and one in which every text is hostile. */
import type { Comparison, Finding, Review, Touched } from "../../src/model.ts";

const FILE = "schemas/compiled-artifacts/1.2.0.schema.json";

const dbt: Touched = {
  boundary: "core-to-dbt",
  provider: "floe-core",
  consumer: "floe-dbt",
  by: "reads",
  reads: [{ pointer: "/compute/target", why: "the adapter, that is the type of the output" }],
};

const comparison: Comparison = {
  document: "compiled-artifacts",
  old: { version: "1.1.0", file: "schemas/compiled-artifacts/1.1.0.schema.json" },
  new: { version: "1.2.0", file: FILE },
  kind: "next",
  mode: "full",
  judgements: [
    { direction: "backward", answer: "breaks", witness: { version: "1.1.0", compute: { target: "spark" } } },
    { direction: "forward", answer: "holds" },
  ],
  verdict: "breaking",
  step: { required: "major", actual: "minor" },
};

function finding(more: Partial<Finding>): Finding {
  return {
    rule: "enum-value-removed",
    title: "a value was taken out of an enumeration",
    severity: "error",
    about: "schema",
    subject: "compiled-artifacts",
    versions: { old: "1.1.0", new: "1.2.0" },
    message: '/compute/target may be "spark" no more.',
    hint: "keep the value, or make the next version a major one",
    place: { side: "new", file: FILE, line: 41, column: 9, pointer: "/$defs/Target/enum" },
    counterpart: {
      side: "old",
      file: "schemas/compiled-artifacts/1.1.0.schema.json",
      line: 40,
      column: 9,
      pointer: "/$defs/Target/enum",
    },
    values: ["/compute/target"],
    judgements: [
      { direction: "backward", answer: "breaks", witness: { version: "1.1.0", compute: { target: "spark" } } },
      { direction: "forward", answer: "holds" },
    ],
    breaks: ["backward"],
    boundaries: [dbt],
    teams: ["floe-core", "floe-dbt"],
    ...more,
  };
}

const findings: Finding[] = [
  finding({}),
  finding({
    rule: "pattern-changed",
    title: "a text must have another form",
    message: "/metadata/owner has another pattern.",
    place: { side: "new", file: FILE, line: 77, column: 5, pointer: "/properties/metadata/properties/owner/pattern" },
    values: ["/metadata/owner"],
    judgements: [
      { direction: "backward", answer: "unknown", reason: "the pattern cannot be decided within 2 s" },
      { direction: "forward", answer: "breaks" },
    ],
    breaks: ["backward", "forward"],
    boundaries: [],
    teams: [],
  }),
  finding({
    rule: "version-step-too-small",
    title: "the version does not say how much has changed",
    severity: "error",
    about: "version",
    message: "1.1.0 → 1.2.0 is a minor step, and the change breaks documents.",
    place: { side: "new", file: FILE, line: 1, column: 1, pointer: "" },
    values: [],
    judgements: [],
    breaks: [],
    waived: {
      reason: "nobody has the spark target yet",
      expires: "2026-12-31",
      file: "review.yaml",
      pointer: "/waivers/0",
    },
    boundaries: [],
    teams: [],
  }),
  finding({
    rule: "field-removed",
    title: "a field is gone",
    severity: "warning",
    message: "/observability/sampling is not described any more.",
    place: {
      side: "old",
      file: "schemas/compiled-artifacts/1.1.0.schema.json",
      line: 99,
      column: 7,
      pointer: "/properties/observability/properties/sampling",
    },
    values: ["/observability/sampling"],
    judgements: [],
    breaks: [],
    boundaries: [],
    teams: [],
  }),
];

export const SAMPLE: Review = {
  before: "main (0123456789)",
  after: "the working tree",
  comparisons: [comparison],
  findings,
  verdict: "breaking",
  ok: false,
  counts: { error: 2, warning: 1, note: 0, waived: 1 },
  radius: { boundaries: [dbt], teams: ["floe-core", "floe-dbt"] },
};

export const NOTHING: Review = {
  before: "main (0123456789)",
  after: "the working tree",
  comparisons: [],
  findings: [],
  verdict: "unchanged",
  ok: true,
  counts: { error: 0, warning: 0, note: 0, waived: 0 },
  radius: { boundaries: [], teams: [] },
};

/** Every text of a review replaced, those that come from files and those that are made from them. */
export function hostile(text: string): Review {
  const touched: Touched = {
    ...dbt,
    boundary: text,
    consumer: text,
    provider: text,
    reads: [{ pointer: `/${text}`, why: text }],
  };
  const place = { side: "new", file: `schemas/${text}.json`, line: 3, column: 2, pointer: `/${text}` } as const;
  return {
    before: text,
    after: text,
    comparisons: [
      {
        ...comparison,
        ...{ document: text, old: { file: text }, new: { file: text } },
        judgements: [{ direction: "backward", answer: "unknown", reason: text }],
      },
    ],
    findings: [
      finding({
        ...{ subject: text, message: text, hint: text, title: text, place, values: [`/${text}`] },
        versions: { old: text, new: text },
        judgements: [
          { direction: "backward", answer: "breaks", witness: { [text]: text }, reason: text },
          { direction: "forward", answer: "unknown", reason: text },
        ],
        breaks: ["backward", "forward"],
        boundaries: [touched],
        teams: [text],
      }),
      finding({
        ...{ subject: text, message: text, place },
        waived: { reason: text, expires: text, file: text, pointer: text },
      }),
    ],
    verdict: "breaking",
    ok: false,
    counts: { error: 1, warning: 0, note: 0, waived: 1 },
    radius: { boundaries: [touched], teams: [text] },
  };
}
