/** The statistics by hand-made cases, and that they refuse what would make a figure of nothing. */
import { expect, test } from "vitest";
import { samplesOf, takeTurns } from "../../src/rounds.ts";
import { differences, geometricMean, median, quantile, ratios, spread, summarize } from "../../src/statistics.ts";

test("the median is the middle, or between the two in the middle, in any order", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
  expect(median([10, 9, 100])).toBe(10);
});

test("quantiles are interpolated between neighbours", () => {
  expect(quantile([0, 10], 0.25)).toBe(2.5);
  expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
  expect(quantile([1, 2, 3], 1)).toBe(3);
});

test("a figure is not made of nothing, or of what is no number", () => {
  expect(() => median([])).toThrow("there are no samples");
  expect(() => median([1, Number.NaN])).toThrow("no number");
  expect(() => median([1, Number.POSITIVE_INFINITY])).toThrow("no number");
});

test("a summary holds the median, the middle half and the count; one outlier moves none of them far", () => {
  expect(summarize([1, 2, 3, 4, 1000])).toEqual({ median: 3, low: 2, high: 4, n: 5 });
});

test("the spread is the middle half as a share of the median", () => {
  expect(spread(summarize([8, 9, 10, 11, 12]))).toBeCloseTo(0.2);
  expect(spread(summarize([5, 5, 5]))).toBe(0);
});

test("ratios are taken round by round, so that a slow round cancels out", () => {
  // The second round was ten times as slow for both.
  expect(ratios([1, 10, 1], [2, 20, 2])).toEqual([0.5, 0.5, 0.5]);
  expect(differences([5, 7], [2, 3])).toEqual([3, 4]);
});

test("rounds that do not belong together, or took no time, are refused", () => {
  expect(() => ratios([1, 2], [1])).toThrow("2 rounds cannot be held beside 1");
  expect(() => ratios([1, 2], [1, 0])).toThrow("round 2 of the reference took no time");
  expect(() => differences([1], [])).toThrow(RangeError);
});

test("the geometric mean of a ratio and its inverse is 1", () => {
  expect(geometricMean([4, 0.25])).toBeCloseTo(1);
  expect(geometricMean([2, 8])).toBeCloseTo(4);
  expect(() => geometricMean([1, 0])).toThrow(RangeError);
  expect(() => geometricMean([])).toThrow(RangeError);
});

test("subjects take turns at going first, and the first round is thrown away", async () => {
  const order: string[] = [];
  const subjects = [{ name: "a" }, { name: "b" }, { name: "c" }];
  const samples = await takeTurns(subjects, 2, ({ name }) => {
    order.push(name);
    return order.length;
  });
  expect(order.join("")).toBe("abcbcacab");
  expect(samplesOf(samples, "a")).toEqual([6, 8]);
  expect(samplesOf(samples, "b")).toEqual([4, 9]);
  expect(() => samplesOf(samples, "d")).toThrow("d was not measured");
});

test("two subjects of one name would be mixed up", async () => {
  await expect(takeTurns([{ name: "a" }, { name: "a" }], 1, () => 1)).rejects.toThrow("two subjects have one name");
});
