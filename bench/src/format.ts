/** Numbers as people read them, the same in every locale: three figures, and the unit that fits. */
import { type Summary, spread } from "./statistics.ts";

function threeFigures(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
}

/** `85.0 ns`, `3.12 µs`, `41.0 ms`, `2.10 s`. */
export function showTime(nanoseconds: number): string {
  const size = Math.abs(nanoseconds);
  if (size < 1e3) return `${threeFigures(nanoseconds)} ns`;
  if (size < 1e6) return `${threeFigures(nanoseconds / 1e3)} µs`;
  if (size < 1e9) return `${threeFigures(nanoseconds / 1e6)} ms`;
  return `${threeFigures(nanoseconds / 1e9)} s`;
}

/** `0.31 ×` */
export function showRatio(ratio: number): string {
  return `${threeFigures(ratio)} ×`;
}

/** A share as `4 %`. */
export function showShare(share: number): string {
  return `${(share * 100).toFixed(share < 0.0995 ? 1 : 0)} %`;
}

/** The spread of a summary, as `± 2 %` around the median. */
export function showSpread(summary: Summary): string {
  return `± ${((spread(summary) / 2) * 100).toFixed(0)} %`;
}

/** `980 B`, `12.7 kB` */
export function showBytes(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${threeFigures(bytes / 1000)} kB`;
}
