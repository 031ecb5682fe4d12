/**
 * What is wrong, in one shape whatever found it: a violation of a schema, an error with a code, or a bug. Facts only;
 * `render-problem.ts` words them.
 */
import { type ErrorCode, FloeContractsError, messageOf, type Where } from "@floe-contracts/base";
import type { Violation } from "@floe-contracts/schemas";

export interface Problem {
  readonly code: ErrorCode;
  /** What broke; a violation says `expected` and `found` instead. */
  readonly message?: string;
  readonly expected?: string;
  readonly found?: string;
  readonly hint?: string;
  readonly cause?: string;
  readonly where?: Where;
}

/** Every problem of something thrown, and the exit code it asks for. An invalid document has one for each violation. */
export function problemsOf(thrown: unknown): { problems: Problem[]; exit: number } {
  if (!(thrown instanceof FloeContractsError)) return { problems: [internalProblem(thrown)], exit: 2 };
  const violations = violationsOf(thrown);
  if (violations === undefined) return { problems: [problemOf(thrown)], exit: thrown.exitCode };
  return {
    problems: violations.map((violation) => problemOfViolation(violation, thrown.where?.file)),
    exit: thrown.exitCode,
  };
}

/** An error as it is, without its stack. */
export function problemOf(error: FloeContractsError): Problem {
  return { ...error.toJSON() };
}

/** A violation, placed in `file` when it has no place of its own. */
export function problemOfViolation(violation: Violation, file: string | undefined): Problem {
  const { code, expected, found, hint, pointer, position } = violation;
  return { code, expected, found, ...(hint === undefined ? {} : { hint }), where: { file, ...position, pointer } };
}

function internalProblem(thrown: unknown): Problem {
  return {
    code: "internal-error",
    message: `something unexpected happened: ${messageOf(thrown)}`,
    hint: "this is an error in floe-contracts; please report it with what FLOE_CONTRACTS_DEBUG=1 and `floe-contracts version` print",
  };
}

/** The violations that a DocumentInvalidError carries. Told by its shape: its library is not loaded to look at an error. */
function violationsOf(error: FloeContractsError): readonly Violation[] | undefined {
  if (error.code !== "document-invalid" || !("violations" in error) || !Array.isArray(error.violations))
    return undefined;
  return error.violations;
}
