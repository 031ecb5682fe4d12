/**
 * The steps of a script: each is one request to the catalog and what came back, a refusal too. A script judges nothing. On a
 * recording it asks only for what was recorded, and says of each answer whether anything but its status is known.
 */
import type { Outcome } from "../client/index.ts";

/** One request and what came back. */
export interface Step {
  /** The request as people read it, e.g. `create the namespace c2p_1f_n`. */
  readonly asked: string;
  readonly status: number;
  /** What the catalog gave as its reason (IcebergErrorResponse of the REST specification); null where it granted. */
  readonly error: StepError | null;
  /** What it granted, as the client reads it, without what was lent; undefined for a refusal, and for a lost body. */
  readonly value: unknown;
  /** The body is not known: a recording lost it, and only the status may be claimed. */
  readonly lost: boolean;
}

export interface StepError {
  /** E.g. `NoSuchTableException`; null where the body says nothing, as for HEAD. */
  readonly type: string | null;
  readonly message: string;
}

/** What a script saw, by the names of its steps. */
export interface Told<Name extends string> {
  readonly steps: Readonly<Partial<Record<Name, Step>>>;
  /** Steps that no recording holds, so that nobody asked; empty on a live catalog. */
  readonly notAsked: readonly Name[];
}

/** What a recording holds of a script. */
export interface RecordedScript<Name extends string> {
  /** The recording's exchange for a step; a step that is not among them is not asked. */
  readonly exchanges: Readonly<Partial<Record<Name, string>>>;
  /** Exchanges whose body is lost: what the client read of them is a stand-in. */
  readonly lost: ReadonlySet<string>;
}

export class Script<Name extends string> {
  readonly #recorded: RecordedScript<Name> | null;
  readonly #steps: Partial<Record<Name, Step>> = {};
  readonly #notAsked: Name[] = [];

  constructor(recorded: RecordedScript<Name> | null) {
    this.#recorded = recorded;
  }

  /** Takes a step. Gives what was granted, for steps that build on it; undefined for a refusal or when it is not asked. */
  async take<T>(name: Name, asked: string, ask: () => Promise<Outcome<T>>): Promise<T | undefined> {
    const exchange = this.#recorded?.exchanges[name];
    if (this.#recorded !== null && exchange === undefined) {
      this.#notAsked.push(name);
      return undefined;
    }
    const outcome = await ask();
    const lost = exchange !== undefined && this.#recorded?.lost.has(exchange) === true;
    this.#steps[name] = stepOf(asked, outcome, lost);
    return outcome.kind === "granted" ? outcome.value : undefined;
  }

  /** What was seen so far. */
  told(): Told<Name> {
    return { steps: { ...this.#steps }, notAsked: [...this.#notAsked] };
  }
}

function stepOf(asked: string, outcome: Outcome<unknown>, lost: boolean): Step {
  const { status } = outcome;
  if (outcome.kind === "granted")
    return { asked, status, error: null, value: lost ? undefined : withoutLent(outcome.value), lost };
  const { type, message } = outcome;
  return { asked, status, error: { type, message }, value: undefined, lost };
}

/** Evidence holds no secrets: a table may come with credentials, which are looked at where they are asked for. */
function withoutLent(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const lent = new Set(["config", "credentials", "storage-credentials"]);
  return Object.fromEntries(Object.entries(value).filter(([name]) => !lent.has(name)));
}
