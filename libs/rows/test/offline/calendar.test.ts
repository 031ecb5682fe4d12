/** Dates and times as whole numbers, held against JavaScript's own dates where those reach. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilFromDays, daysFromCivil, renderDate, renderTime, renderTimestamp } from "../../src/calendar.ts";

const MS_PER_DAY = 86_400_000;

describe("calendar", () => {
  test("agrees with Date on every day that Date has", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (days) => {
        const date = new Date(days * MS_PER_DAY);
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(civilFromDays(days)).toEqual(civil);
        expect(daysFromCivil(civil.year, civil.month, civil.day)).toBe(days);
        expect(renderDate(days)).toBe(date.toISOString().slice(0, -14));
      }),
      { numRuns: 2000 },
    );
  });

  test("renders timestamps as Date does, but for the digits that Date lacks", () => {
    fc.assert(
      fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), fc.integer({ min: 0, max: 999 }), (ms, micros) => {
        const iso = new Date(ms).toISOString().slice(0, -1);
        expect(renderTimestamp(BigInt(ms), 3)).toBe(iso);
        expect(renderTimestamp(BigInt(ms) * 1000n + BigInt(micros), 6)).toBe(
          `${iso}${String(micros).padStart(3, "0")}`,
        );
        expect(renderTimestamp(BigInt(Math.floor(ms / 1000)), 0)).toBe(iso.slice(0, -4));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    [2013, 2, 29],
    [2013, 13, 1],
    [2013, 0, 1],
    [1900, 2, 29],
    [2013, 4, 31],
    [2013, 1, 0],
  ])("has no day %i-%i-%i", (year, month, day) => {
    expect(() => daysFromCivil(year, month, day)).toThrow(RangeError);
  });

  test.each([
    [0n, 6, "00:00:00.000000"],
    [86_400_000_000n, 6, "24:00:00.000000"],
    [1n, 9, "00:00:00.000000001"],
    [61n, 0, "00:01:01"],
  ] as const)("renders the time %d with %i digits", (value, digits, text) => {
    expect(renderTime(value, digits)).toBe(text);
  });
});
