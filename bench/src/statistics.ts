/**
 * The figures of a benchmark. Medians, because a busy machine only ever makes a sample slower; ratios of samples that were
 * taken in the same round, because what slows one of them then slows the other too.
 */

/** What is said of a set of samples, in the samples' own unit. */
export interface Summary {
  readonly median: number;
  /** The quarter of the samples below, and the one above, which the spread leaves out. */
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/**
 * The value that a share `q` of the samples is at or below, interpolated between neighbours.
 * @throws RangeError without samples, or for one that is no finite number: a figure made of it would look like one.
 */
export function quantile(samples: readonly number[], q: number): number {
  if (samples.length === 0) throw new RangeError("there are no samples");
  if (!samples.every(Number.isFinite)) throw new RangeError(`a sample is no number: ${samples.join(", ")}`);
  const sorted = samples.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

export function summarize(samples: readonly number[]): Summary {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(samples, q));
  return { median: middle ?? Number.NaN, low: low ?? Number.NaN, high: high ?? Number.NaN, n: samples.length };
}

/** How far the middle half of the samples is apart, as a share of the median: 0.1 is 10 %. */
export function spread({ median: middle, low, high }: Summary): number {
  return high === low ? 0 : (high - low) / Math.abs(middle);
}

/**
 * How many times as long `of` took as `to`, round by round.
 * @throws RangeError when the two were not measured in the same rounds, or a round of `to` took no time.
 */
export function ratios(of: readonly number[], to: readonly number[]): number[] {
  if (of.length !== to.length) throw new RangeError(`${of.length} rounds cannot be held beside ${to.length}`);
  return of.map((sample, round) => {
    const reference = to[round] ?? 0;
    if (reference <= 0) throw new RangeError(`round ${round + 1} of the reference took no time`);
    return sample / reference;
  });
}

/** How much longer `of` took than `to`, round by round. @throws RangeError as `ratios` does. */
export function differences(of: readonly number[], to: readonly number[]): number[] {
  if (of.length !== to.length) throw new RangeError(`${of.length} rounds cannot be held beside ${to.length}`);
  return of.map((sample, round) => sample - (to[round] ?? Number.NaN));
}

/** The mean of ratios: two that are as much above 1 as below it give 1. */
export function geometricMean(values: readonly number[]): number {
  if (values.length === 0 || values.some((value) => value <= 0)) throw new RangeError("a ratio must be above 0");
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
