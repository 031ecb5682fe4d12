/** Small matters of wording that every message shares. */
import { distance } from "fastest-levenshtein";

/** `1 check`, `2 checks`. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}

/**
 * The candidate that `word` was probably meant to be, or undefined when none is near: at most a third of the longer
 * word may differ, and one contained in the other counts (environment → environment_type).
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  const lower = word.toLowerCase();
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const edits = distance(lower, other);
    const near =
      edits <= Math.max(1, Math.floor(Math.max(lower.length, other.length) / 3)) || swapped(lower, other, edits);
    const contained = lower.length >= 4 && (other.startsWith(lower) || (other.length >= 4 && lower.startsWith(other)));
    if ((near || contained) && edits < bestScore) {
      best = candidate;
      bestScore = edits;
    }
  }
  return best;
}

/** Two letters changed places: two edits to Levenshtein, one slip to a person (hsot for host). */
function swapped(word: string, other: string, edits: number): boolean {
  return edits === 2 && [...word].sort().join("") === [...other].sort().join("");
}
