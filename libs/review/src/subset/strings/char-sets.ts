/**
 * Sets of characters: Unicode scalar values, as sorted ranges `[from, to, from, to, …]`, both ends included. Lone
 * surrogates are no characters here, since no UTF-8 text holds them.
 */
export type CharSet = readonly number[];

export const ALL_CHARS: CharSet = [0, 0xd7ff, 0xe000, 0x10ffff];

export function union(a: CharSet, b: CharSet): CharSet {
  const ranges: [number, number][] = [];
  for (const set of [a, b]) {
    for (let index = 0; index < set.length; index += 2) ranges.push([set[index] ?? 0, set[index + 1] ?? 0]);
  }
  ranges.sort(([x], [y]) => x - y);
  const merged: number[] = [];
  for (const [from, to] of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last + 1) merged[merged.length - 1] = Math.max(last, to);
    else merged.push(from, to);
  }
  return merged;
}

export function intersection(a: CharSet, b: CharSet): CharSet {
  if (a === ALL_CHARS) return b;
  if (b === ALL_CHARS) return a;
  const shared: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [from, to] = [Math.max(a[i] ?? 0, b[j] ?? 0), Math.min(a[i + 1] ?? 0, b[j + 1] ?? 0)];
    if (from <= to) shared.push(from, to);
    if ((a[i + 1] ?? 0) < (b[j + 1] ?? 0)) i += 2;
    else j += 2;
  }
  return shared;
}

export function complement(set: CharSet): CharSet {
  const gaps: number[] = [];
  let next = 0;
  for (let index = 0; index < set.length; index += 2) {
    const from = set[index] ?? 0;
    if (from > next) gaps.push(next, from - 1);
    next = (set[index + 1] ?? 0) + 1;
  }
  if (next <= 0x10ffff) gaps.push(next, 0x10ffff);
  return intersection(gaps, [...ALL_CHARS]);
}

export function hasChar(set: CharSet, char: number): boolean {
  let [low, high] = [0, set.length / 2 - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (char < (set[middle * 2] ?? 0)) high = middle - 1;
    else if (char > (set[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}

/** Characters that a person reads easily, the best first. */
const READABLE: CharSet[] = [
  [97, 122],
  [48, 57],
  [65, 90],
  [95, 95],
  [45, 46],
  [33, 126],
  [32, 32],
  [0xa1, 0x17f],
];

/** A character of the set that reads well. The set is not empty. */
export function readableChar(set: CharSet): number {
  for (const range of READABLE) {
    const [found] = intersection(set, range);
    if (found !== undefined) return found;
  }
  return set[0] ?? 0;
}
