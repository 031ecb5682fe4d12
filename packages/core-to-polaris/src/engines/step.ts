/** What an engine was asked and what it said: a refusal is an outcome that checks look at, and no error of the suite. */

/** The engines that take part, by the names that pointers of checks use. */
export type EngineName = "pyiceberg" | "trino" | "duckdb" | "spark";

/** An engine, or the catalog behind it, said no. `type` is the engine's own word, e.g. CommitFailedException. */
export interface Refusal {
  readonly type: string;
  readonly message: string;
}

/** A step that ended: done, or refused. */
export type Step<T = null> =
  | { readonly status: "done"; readonly value: T }
  | { readonly status: "refused"; readonly refusal: Refusal };

/** Thrown by engines for what they are refused; everything else that they throw means that there was no answer. */
export class EngineRefusal extends Error {
  override readonly name = "EngineRefusal";
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

/** Does a step; what was refused becomes its outcome. @throws what is no refusal */
export async function step<T>(work: () => Promise<T>): Promise<Step<T>> {
  try {
    return { status: "done", value: await work() };
  } catch (thrown) {
    if (!(thrown instanceof EngineRefusal)) throw thrown;
    return { status: "refused", refusal: { type: thrown.type, message: firstLine(thrown.message) } };
  }
}

/** `done`, or `refused: CommitFailedException`: a step in one word, for comparisons. */
export function outcomeOf(made: Step<unknown>): string {
  return made.status === "done" ? "done" : `refused: ${made.refusal.type}: ${made.refusal.message}`;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]?.slice(0, 300) ?? "";
}
