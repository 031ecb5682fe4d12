/**
 * Is every instance of schema A an instance of schema B? Yes is a proof: there is no instance of "A and not B". No comes
 * with such an instance, and ajv has confirmed it. Everything else is unknown, with what stopped it.
 */
import { messageOf } from "@floe-contracts/base";
import { Algebra } from "./algebra/algebra.ts";
import { Evaluator } from "./algebra/evaluate.ts";
import type { Node } from "./algebra/nodes.ts";
import { checkedInput } from "./check-input.ts";
import { Confirmation, isWritable, type Side } from "./confirm.ts";
import { Budget, Stopped } from "./limits.ts";
import { Compiler } from "./schema/compiler.ts";
import { Document } from "./schema/document.ts";
import { type Draft, guessedDraft, namedDraft } from "./schema/drafts.ts";
import { flattened } from "./schema/flattened.ts";
import type { Unknown } from "./solve/answer.ts";
import { Solver } from "./solve/solver.ts";
import { FORMAT_EXAMPLES } from "./strings/formats.ts";
import { KnownTexts } from "./strings/texts.ts";
import { isEqual, type Json } from "./values.ts";

export interface SubsetOptions {
  /** What schemas without `$schema` are read as; where it is not given, their keywords tell. */
  readonly draft?: Draft | undefined;
  /** Whether `format` says something about strings. Default: annotation, as in all three drafts. */
  readonly formats?: "annotation" | "assertion" | undefined;
  /** Milliseconds; default 2,000. */
  readonly timeoutMs?: number | undefined;
  /** The most formulas and states that are kept at a time; default 400,000, some 200 MB. */
  readonly largest?: number | undefined;
}

export type SubsetVerdict =
  | { readonly verdict: "subset" }
  | { readonly verdict: "not-subset"; readonly witness: Json }
  | {
      readonly verdict: "unknown";
      /** A keyword, or one of `time`, `memory`, `nesting`, `size`, `schema`, `witness`, `failure`. */
      readonly reason: string;
      readonly pointer: string;
      /** The schema that `pointer` points into, where it is one of them. */
      readonly side?: "a" | "b";
      readonly detail: string;
    };

const TIMEOUT_MS = 2_000;
const LARGEST = 400_000;
/** Instances that are shown to ajv before giving up. */
const MOST_WITNESSES = 8;

/**
 * Whether every instance of `a` is one of `b`. Schemas are values as JSON.parse gives them; a number that a double does not
 * hold exactly has been rounded by then, so that whoever reads the text must refuse it. Nothing is fetched, nothing is
 * changed, and what is known about patterns is kept for the next call.
 *
 * Never throws: what cannot be decided, or is no schema, is `unknown` with its reason.
 */
export function isSubset(a: unknown, b: unknown, options: SubsetOptions = {}): SubsetVerdict {
  const budget = new Budget(options.timeoutMs ?? TIMEOUT_MS, options.largest ?? LARGEST);
  const decision = new Decision(budget, options);
  try {
    return decision.decide(a, b);
  } catch (error) {
    const { side } = decision;
    const of = side === undefined ? {} : { side };
    if (error instanceof Stopped) {
      const { reason, pointer, detail } = error;
      return { verdict: "unknown", reason, pointer, ...of, detail };
    }
    // A stack that is used up is the one failure that bad input can still cause; it is safe to catch.
    if (error instanceof RangeError)
      return { verdict: "unknown", reason: "nesting", pointer: "", ...of, detail: error.message };
    // A fault of this code: no answer is the safe one, and a review of many pairs goes on.
    return { verdict: "unknown", reason: "failure", pointer: "", ...of, detail: messageOf(error) };
  }
}

let texts: KnownTexts | undefined;

class Decision {
  /** Which schema is being read. */
  side: "a" | "b" | undefined;
  readonly #budget: Budget;
  readonly #algebra: Algebra;
  readonly #evaluator: Evaluator;
  readonly #texts: KnownTexts;
  readonly #formats: "annotation" | "assertion";
  readonly #draft: Draft | undefined;

  constructor(budget: Budget, { formats, draft }: SubsetOptions) {
    this.#budget = budget;
    if (texts === undefined || texts.isFull) texts = new KnownTexts(budget);
    texts.expressions.budget = budget;
    this.#texts = texts;
    this.#algebra = new Algebra(budget);
    this.#evaluator = new Evaluator(this.#algebra, texts);
    this.#formats = formats ?? "annotation";
    this.#draft = draft;
  }

  decide(givenA: unknown, givenB: unknown): SubsetVerdict {
    this.side = "a";
    const a = checkedInput(givenA, this.#budget);
    const namedA = namedDraft(a);
    this.side = "b";
    const b = checkedInput(givenB, this.#budget);
    const namedB = namedDraft(b);
    const draft = this.#draft ?? namedA ?? namedB ?? guessedDraft([a, b]);
    const [draftA, draftB] = [namedA ?? draft, namedB ?? draft];
    this.side = "a";
    const sideA = this.#compiled(a, draftA);
    this.side = "b";
    const sideB = this.#compiled(b, draftB);
    this.side = undefined;
    if (sideA.node === sideB.node || (draftA === draftB && isEqual(a, b))) return { verdict: "subset" };
    return this.#solved(sideA, sideB);
  }

  #compiled(schema: Json, draft: Draft): Side & { readonly node: Node } {
    const document = new Document(schema, draft);
    const compiler = new Compiler(document, this.#algebra, this.#evaluator, this.#formats);
    return { schema, draft, node: compiler.compileRoot(), flattened: () => flattened(document, compiler) };
  }

  #solved(a: Side & { readonly node: Node }, b: Side & { readonly node: Node }): SubsetVerdict {
    const algebra = this.#algebra;
    const solver = new Solver(algebra, this.#evaluator, this.#texts, FORMAT_EXAMPLES);
    const difference = algebra.and([a.node, algebra.not(b.node)]);
    const confirmation = new Confirmation(a, b, this.#formats === "assertion");
    const tried: Json[] = [];
    let answer = solver.solve(difference);
    if (answer.state === "none") return { verdict: "subset" };
    while (answer.state === "found" && tried.length < MOST_WITNESSES) {
      if (confirmation.agrees(answer.value)) return { verdict: "not-subset", witness: answer.value };
      if (!isWritable(answer.value)) break;
      tried.push(answer.value);
      answer = solver.solve(algebra.and([difference, algebra.enum(tried, true)]));
    }
    if (answer.state === "found" || tried.length > 0)
      return { verdict: "unknown", reason: "witness", pointer: "", detail: confirmation.problem };
    const { reason, pointer } = answer as Unknown;
    return { verdict: "unknown", reason, pointer, detail: `cannot be decided because of ${reason}` };
  }
}
