/** The validators' date-time says what ajv-formats' says: at every limit, and of texts changed at random. */
import formatsModule from "ajv-formats/dist/formats.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { validatorRuntime } from "../../src/catalog.ts";
import { quickDateTime } from "../../src/generate/quick-date-time.ts";

type Check = (text: string) => boolean;

function checkOf(format: unknown): Check {
  if (typeof format === "object" && format !== null && "validate" in format) return format.validate as Check;
  throw new Error("date-time is not a format that is called");
}

const thorough = checkOf(formatsModule.fullFormats["date-time"]);
const bundled = checkOf(validatorRuntime().formats["date-time"]);
/** What the expression accepts by itself. */
const alone: Check = (text) => quickDateTime({ validate: () => false }).validate(text);

const two = (value: number): string => String(value).padStart(2, "0");
const upTo = (last: number): string[] => Array.from({ length: last + 1 }, (_, value) => two(value));
const days = ["1900", "2000", "2012", "2013"].flatMap((year) =>
  upTo(13).flatMap((month) => upTo(32).map((day) => `${year}-${month}-${day}T06:30:00Z`)),
);
const times = [
  ...upTo(25).map((hour) => `${hour}:59:59Z`),
  ...upTo(61).flatMap((sixty) => [`23:${sixty}:00Z`, `23:59:${sixty}Z`, `00:00:${sixty}Z`, `06:30:00+05:${sixty}`]),
  ...upTo(25).flatMap((hour) => [`06:30:00+${hour}:00`, `06:30:00-${hour}:59`]),
  ...[
    "06:30:00",
    "06:30Z",
    "06:30:00.Z",
    "06:30:00.123456789Z",
    "06:30:00z",
    "06:30:00+0530",
    "06:30:00+05",
    "6:30:00Z",
  ],
].map((time) => `2026-01-15T${time}`);
const odd = [
  "",
  "2026-01-15",
  "2026-01-15t06:30:00Z",
  "2026-01-15 06:30:00Z",
  " 2026-01-15T06:30:00Z",
  "2026-01-15T06:30:00Z\n",
];
const all = [...days, ...times, ...odd];

test("the same verdict at every limit, both ways often enough", () => {
  expect(all.filter((text) => bundled(text) !== thorough(text))).toEqual([]);
  expect(all.filter(thorough).length).toBeGreaterThan(1500);
  expect(all.filter((text) => !thorough(text)).length).toBeGreaterThan(300);
});

test("the expression accepts nothing that ajv-formats refuses, and by itself nearly all that is valid", () => {
  expect(all.filter((text) => alone(text) && !thorough(text))).toEqual([]);
  expect(all.filter((text) => thorough(text) && !alone(text)).length).toBeLessThan(30);
});

test("the same verdict on texts that were changed at random", () => {
  const character = fc.constantFrom(..."0123456789-:.TtZz+ \n٣");
  const change = fc.record({
    base: fc.constantFrom(...times, ...days),
    at: fc.nat(30),
    to: character,
    insert: fc.boolean(),
  });
  fc.assert(
    fc.property(change, ({ base, at, to, insert }) => {
      const text = base.slice(0, at) + to + base.slice(insert ? at : at + 1);
      expect(bundled(text)).toBe(thorough(text));
    }),
    { numRuns: 3000 },
  );
});
