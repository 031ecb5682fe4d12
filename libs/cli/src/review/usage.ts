/** What may be said together on the command line of `review`, and what the words mean. */
import { FloeContractsError } from "@floe-contracts/base";
import type { Draft } from "@floe-contracts/review/subset";
import { MODES, type ReviewCommandOptions } from "../commands/review.ts";

const TIMEOUT_MS = 2_000;
const LONGEST_TIMEOUT_MS = 600_000;

type Name = keyof ReviewCommandOptions;

/** The option → those that it cannot stand beside, and why. */
const APART: readonly (readonly [Name, readonly Name[], string])[] = [
  [
    "pairs",
    ["base", "head", "old", "new", "mode", "policy", "format", "output", "json"],
    "--pairs reads and writes JSON lines, and compares nothing else",
  ],
  ["old", ["base", "head", "policy"], "--old and --new compare two files, without a repository and its policy"],
];

/** @throws FloeContractsError `command-line-invalid` */
export function assertUsage(options: ReviewCommandOptions): void {
  for (const [name, others, hint] of APART) {
    const other = options[name] === undefined ? undefined : others.find((each) => options[each] !== undefined);
    if (other !== undefined) throw wrong(`--${name} and --${other} were both given`, hint);
  }
  if ((options.old === undefined) !== (options.new === undefined)) {
    throw wrong(`--${options.old === undefined ? "new" : "old"} was given alone`, "give --old and --new, both");
  }
  if (options.formatAssertion === true && options.pairs === undefined) {
    throw wrong("--format-assertion was given without --pairs", "elsewhere the policy says it: formats: assertion");
  }
  if (options.draft !== undefined && options.pairs === undefined) {
    throw wrong(
      "--draft was given without --pairs or --old",
      "the schemas of a repository name their draft in $schema",
    );
  }
  assertMode(options);
  timeoutOf(options);
}

function assertMode({ mode, old }: ReviewCommandOptions): void {
  if (mode === undefined) return;
  const base = mode.replace(/-transitive$/, "");
  if (!MODES.some((each) => each === base)) {
    throw wrong(
      `there is no mode ${JSON.stringify(mode)}`,
      `one of ${MODES.join(", ")}, each also with -transitive at its end`,
    );
  }
  if (old !== undefined && base !== mode)
    throw wrong(`--mode ${mode} was given with two files`, `there are no versions between them: use ${base}`);
}

/** Milliseconds for one decision. @throws FloeContractsError `command-line-invalid` */
export function timeoutOf({ timeout }: ReviewCommandOptions): number {
  if (timeout === undefined) return TIMEOUT_MS;
  const ms = Number(timeout) * 1000;
  if (timeout.trim() !== "" && ms > 0 && ms <= LONGEST_TIMEOUT_MS) return ms;
  throw wrong(`--timeout ${timeout} is no time`, `a number of seconds, at most ${LONGEST_TIMEOUT_MS / 1000}`);
}

export function draftOf(draft: ReviewCommandOptions["draft"]): Draft | undefined {
  return draft === "7" ? "draft7" : draft;
}

function wrong(message: string, hint: string): FloeContractsError {
  return new FloeContractsError("command-line-invalid", message, { hint });
}
