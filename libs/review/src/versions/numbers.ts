/** Versions as three numbers, and what a step from one to the next promises (semver.org, version 2.0.0). */
import type { Step, Verdict } from "../model.ts";

function numbersOf(version: string): readonly [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return [major, minor, patch];
}

/** 1.9.0 before 1.10.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** Before 1.0.0 anything may change with the second number (semver.org, item 4), so everything counts one higher. */
export function stepBetween(old: string, other: string): Step {
  const [a, b] = [numbersOf(old), numbersOf(other)];
  if (a[0] !== b[0]) return "major";
  const early = a[0] === 0;
  if (a[1] !== b[1]) return early ? "major" : "minor";
  if (a[2] !== b[2]) return early ? "minor" : "patch";
  return "none";
}

const REQUIRED: Readonly<Record<Verdict, Step>> = {
  breaking: "major",
  compatible: "minor",
  notes: "patch",
  unchanged: "none",
};

export function requiredStep(verdict: Verdict): Step {
  return REQUIRED[verdict];
}

const STEPS: readonly Step[] = ["none", "patch", "minor", "major"];

/** Below zero when `a` promises less change than `b`. */
export function compareSteps(a: Step, b: Step): number {
  return STEPS.indexOf(a) - STEPS.indexOf(b);
}
