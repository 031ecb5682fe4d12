/** Decimals as scaled whole numbers. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDecimal, renderDecimal } from "../../src/decimals.ts";

const DIGITS = 10n ** 38n;

describe("decimals", () => {
  test("a rendered decimal is parsed back, whatever its scale", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n - DIGITS, max: DIGITS - 1n }),
        fc.integer({ min: -5, max: 38 }),
        (value, scale) => {
          expect(parseDecimal(renderDecimal(value, scale), scale)).toBe(value);
        },
      ),
    );
  });

  test.each([
    ["1.10", 2, 110n],
    ["-1.1", 2, -110n],
    ["1.1000", 2, 110n],
    ["-0.00", 2, 0n],
    ["0007", 0, 7n],
    ["12300", -2, 123n],
  ])("%s with scale %i is %d", (text, scale, value) => {
    expect(parseDecimal(text, scale)).toBe(value);
  });

  test.each([
    ["1.101", 2],
    ["NaN", 2],
    ["1e5", 0],
    ["", 0],
    ["1.", 1],
    [".5", 1],
    [" 1", 0],
    ["12345", -2],
    ["+1", 0],
  ])("%j with scale %i is refused", (text, scale) => {
    expect(() => parseDecimal(text, scale)).toThrow(RangeError);
  });

  test.each([
    [5n, 2, "0.05"],
    [-5n, 2, "-0.05"],
    [0n, 3, "0.000"],
    [7n, 0, "7"],
    [7n, -3, "7000"],
  ])("%d with scale %i is shown as %s", (value, scale, text) => {
    expect(renderDecimal(value, scale)).toBe(text);
  });
});
